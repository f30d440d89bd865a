"""The browser trusts a private authority for its own names, and nothing else is waved through."""

from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path

import pytest
import trustme
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Page, Playwright

from fixtures.browser.launch import launch
from fixtures.settings.settings import load_settings
from tests.authority import HOST, serving, two_authorities


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[trustme.CA, Path]:
    """The second of two private authorities, and a file with both."""
    return two_authorities(tmp_path_factory.mktemp("trust"))


@pytest.fixture(scope="module")
def port(both: tuple[trustme.CA, Path]) -> Iterator[int]:
    """Where a server of the second authority listens."""
    with serving(both[0]) as server:
        yield server.server_port


@pytest.fixture(scope="module")
def page(
    playwright: Playwright,
    port: int,
    both: tuple[trustme.CA, Path],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Page]:
    """A page in a browser that trusts both, and is led to the server for two names."""
    settings = load_settings(
        target="sandbox",
        ca_file=both[1],
        host_rules=f"{HOST}=127.0.0.1:{port},wrong.example.edu=127.0.0.1:{port},gone.example.edu=~NOTFOUND",
    )
    browser = launch(playwright, "chromium", settings, profile_folder=tmp_path_factory.mktemp("home"))
    yield browser.new_page()
    browser.close()


def test_the_browser_trusts_every_authority_of_the_file(page: Page) -> None:
    """The second certificate of the file counts like the first, at the address of the article."""
    answer = page.goto(f"https://{HOST}/")
    assert (HTTPStatus.OK, f"https://{HOST}/") == (answer.status if answer else None, page.url)


@pytest.mark.parametrize(
    ("host", "complaint"),
    [("wrong.example.edu", "ERR_CERT_COMMON_NAME_INVALID"), ("gone.example.edu", "ERR_NAME_NOT_RESOLVED")],
)
def test_the_browser_still_refuses_what_is_wrong(page: Page, host: str, complaint: str) -> None:
    """A certificate for another name is refused, and a host that is ruled out is not found."""
    with pytest.raises(PlaywrightError, match=complaint):
        page.goto(f"https://{host}/")


def test_the_browser_trusts_no_authority_without_the_file(
    playwright: Playwright, port: int, tmp_path: Path
) -> None:
    """Without the setting the private authority is nobody."""
    settings = load_settings(target="sandbox", host_rules=f"{HOST}=127.0.0.1:{port}")
    browser = launch(playwright, "chromium", settings, profile_folder=tmp_path)
    with pytest.raises(PlaywrightError, match="ERR_CERT_AUTHORITY_INVALID"):
        browser.new_page().goto(f"https://{HOST}/")
    browser.close()
