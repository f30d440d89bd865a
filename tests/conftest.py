"""What every test may count on."""

import gc
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

from tests.distribution import Distribution, layer_of, rank

if TYPE_CHECKING:  # what is pure needs none of it, and each process would import it
    from playwright.sync_api import Playwright

    from fixtures.sandbox.process.process import Sandbox
    from tests.measure.accuracy.stand import Stand

_ROWS = 8
"""Of a table of pages `make test` takes one row in so many: a row costs a second or two of one processor."""
_PROCEDURES = 4
"""Of the verification itself `make test` takes one procedure in so many, and `make walk` the others."""
_WALK = 1200
"""Seconds that end a walk that hangs: whole articles take 95 alone, and 300 on a machine that is busy."""
pytest_plugins = ["stillright"]
# What tests make is soon gone by itself; Python looks through all that is there for what is not too often for
# processes that import a thousand modules: a seventh of the time of `make unit` went into that.
gc.set_threshold(100_000, 20, 20)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a row be asked for by itself."""
    parser.addoption("--rows-apart", action="store_true", help="Have each row of a pure table be a test.")


@pytest.fixture(scope="session")
def browser_type_launch_args(
    browser_type_launch_args: dict[str, Any],
    browser_name: Any,
    pytestconfig: pytest.Config,
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, Any]:
    """pytest-playwright's own, on the browser that set-up found."""
    from fixtures.browser.launch import BrowserError, launch_arguments
    from fixtures.settings.settings import load_settings

    settings = load_settings(target="sandbox")
    home = tmp_path_factory.mktemp("home")
    try:
        found = launch_arguments(
            settings, name=browser_name, headed=pytestconfig.getoption("--headed"), profile_folder=home
        )
    except BrowserError as error:
        pytest.fail(str(error), pytrace=False)
    return found | browser_type_launch_args


@pytest.fixture(scope="session")
def base_url() -> None:
    """None: each test opens addresses of its own.

    In the stead of pytest-playwright's own, which is made in a way that pytest warns of.
    """


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs a browser by what it asks for, what is left to `make walk`, and what to `make rows`."""
    met = Counter[str]()
    for item in items:
        layer = layer_of(item.path)
        if {"playwright", "browser"} & set(getattr(item, "fixturenames", ())):
            item.add_marker("browser")
        table, taken = item.nodeid.partition("[")[0], item.get_closest_marker("one_in")
        one_in = taken.args[0] if taken is not None else _ROWS if layer == "pages" else 1
        if met[table] % one_in:
            item.add_marker("row")
        if layer.startswith("walks"):
            item.add_marker(pytest.mark.timeout(_WALK))
            if item.get_closest_marker("sample") is None and not met[table] % one_in:
                item.add_marker("walk")
        if item.get_closest_marker("article") and met[table] % _PROCEDURES:
            item.add_marker("walk")
        met[table] += 1
    items.sort(key=lambda item: rank(item.path))


def pytest_collection_finish() -> None:
    """Look through what the tests make alone, and not through all modules and tables each time."""
    gc.freeze()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Distribution:
    """Share tests among processes as `tests.distribution` says."""
    return Distribution(config, log)


@pytest.fixture(scope="session")
def running() -> Iterator["Sandbox"]:
    """One running sandbox for all tests."""
    from fixtures.sandbox.process.process import Sandbox

    with Sandbox.start() as running:
        yield running


@pytest.fixture
def sandbox(running: "Sandbox") -> "Sandbox":
    """The sandbox with nothing left of what an earlier test has set."""
    running.configure()
    return running


@pytest.fixture(scope="session")
def ours(
    playwright: "Playwright", running: "Sandbox", tmp_path_factory: pytest.TempPathFactory
) -> Iterator["Stand"]:
    """The stand-in sites and a browser, set anew for each case."""
    from tests.measure.accuracy.stand import Stand

    made = Stand(playwright, running, tmp_path_factory.mktemp("profile"))
    yield made
    made.close()
