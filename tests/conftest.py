"""What every test may count on."""

from typing import Any

import pytest

from fixtures.browser import launch_arguments
from fixtures.settings import load_settings


@pytest.fixture(scope="session")
def browser_type_launch_args(
    browser_type_launch_args: dict[str, Any], browser_name: Any, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Any]:
    """pytest-playwright's own, on the browser that set-up found."""
    settings = load_settings(target="sandbox")
    home = tmp_path_factory.mktemp("home")
    return launch_arguments(settings, name=browser_name, profile_folder=home) | browser_type_launch_args


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever asks pytest-playwright for something needs a browser, and says so to `make check`."""
    for item in items:
        if {"playwright", "browser"} & set(getattr(item, "fixturenames", ())):
            item.add_marker("browser")
