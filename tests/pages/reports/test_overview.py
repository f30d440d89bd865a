"""The page of many articles as a person meets it: with a keyboard, and on a phone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from reports.page.page import write_page
from tests.measure import many

pytestmark = pytest.mark.browser
ARTICLES = 60


@pytest.fixture(params=[(1280, 800), (390, 844)], ids=["desk", "phone"])
def table(tmp_path: Path, browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The page, opened from its file."""
    width, height = request.param
    page = browser.new_page(viewport={"width": width, "height": height})
    page.goto(write_page(many.run(ARTICLES), tmp_path).as_uri())
    yield page
    page.close()


def _tab_to(page: Page, selector: str) -> None:
    """Go there as somebody does who has no mouse."""
    for _ in range(ARTICLES):
        page.keyboard.press("Tab")
        if page.evaluate("where => document.activeElement.matches(where)", selector):
            return
    raise AssertionError(selector)


def test_an_article_is_found_by_words_by_site_and_by_cause_without_a_mouse(table: Page) -> None:
    """Each leaves some of them, and says how many; Enter opens the page of the first that is left."""
    rows, shown = table.locator(".articles tbody tr:visible"), table.get_by_role("status")
    for field, act in (("site", "ArrowDown"), ("cause", "ArrowDown"), ("words", "scheduler")):
        expect(shown).to_have_text(f"{ARTICLES} of {ARTICLES} articles")
        _tab_to(table, f"[name={field}]")
        (table.keyboard.type if field == "words" else table.keyboard.press)(act)
        left = rows.count()
        assert 0 < left < ARTICLES
        expect(shown).to_have_text(f"{left} of {ARTICLES} articles")
        if field != "words":
            _tab_to(table, "[type=reset]")
            table.keyboard.press("Enter")
            table.locator("h1").click()  # from here on Tab goes through all of the page again
    _tab_to(table, "thead button")
    table.keyboard.press("Enter")
    expect(table.locator("[aria-sort=ascending]")).to_have_text("Verdict")
    _tab_to(table, "tbody a")
    title = table.evaluate("document.activeElement.textContent")
    table.keyboard.press("Enter")
    expect(table.get_by_role("heading", level=1)).to_contain_text(title)


def test_nothing_is_scrolled_sideways(table: Page) -> None:
    """However long a title or a reason is."""
    assert table.evaluate("document.documentElement.scrollWidth <= innerWidth")
