"""The article page as a person meets it: with a keyboard, a screen reader, a phone, on paper."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from reports.page.page import write_page
from tests import sample_run

pytestmark = pytest.mark.browser


@pytest.fixture
def sheet(tmp_path: Path, browser: Browser) -> Iterator[Page]:
    """The sample's page, opened from its file."""
    file = write_page(sample_run.run(tmp_path), tmp_path)
    page = browser.new_page()
    page.goto(file.as_uri())
    yield page
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("articles", [1, 2])
def test_axe_finds_nothing(tmp_path: Path, browser: Browser, scheme: str, width: int, articles: int) -> None:
    """No rule of axe is broken, by day and by night, on a phone and on a desk."""
    file = write_page(sample_run.run(tmp_path, articles=articles), tmp_path)
    context = browser.new_context(viewport={"width": width, "height": 800}, bypass_csp=True)
    page = context.new_page()
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(file.as_uri())
    page.eval_on_selector_all("details", "all => all.forEach(part => part.open = true)")
    found = Axe().run(page)
    assert [] == [f"{rule['id']}: {rule['nodes'][0]['html']}" for rule in found.response["violations"]]
    context.close()


def test_the_pages_own_policy_lets_all_of_it_work(tmp_path: Path, browser: Browser) -> None:
    """Nothing is refused by the page's policy, nothing fails, and nothing is fetched."""
    file = write_page(sample_run.run(tmp_path), tmp_path)
    page = browser.new_page()
    told: list[str] = []
    fetched: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("request", lambda request: fetched.append(request.url[:60]))
    page.goto(file.as_uri())
    expect(page.get_by_role("button", name="Copy all suggested sentences")).to_be_visible()
    assert [] == told
    assert [] == [url for url in fetched if not url.startswith(("data:", "file:"))]
    page.close()


def test_a_copied_sentence_is_announced(sheet: Page) -> None:
    """The button puts the sentence on the clipboard and tells a screen reader so."""
    button = sheet.locator('#web_portal-2 button[data-place="Method 2, step 2"]')
    button.focus()
    sheet.keyboard.press("Enter")
    expect(sheet.get_by_role("status")).to_have_text("Copied: Method 2, step 2")
    expect(button).to_contain_text("Copied")
    expect(button).to_be_focused()
    sheet.evaluate("document.body.prepend(Object.assign(document.createElement('textarea'), {id: 'paste'}))")
    sheet.locator("#paste").focus()
    sheet.keyboard.press("Control+V")
    expect(sheet.locator("#paste")).to_have_value("In the left navigation menu, click Zoom Scheduler.")


def test_a_picture_is_enlarged_and_closed_by_keyboard(sheet: Page) -> None:
    """Enter shows the whole picture, Escape closes it, and the focus is back where it was."""
    button = sheet.locator("#web_portal-2").get_by_role("button", name="Enlarge the picture")
    button.focus()
    sheet.keyboard.press("Enter")
    expect(sheet.get_by_role("dialog")).to_be_visible()
    expect(sheet.get_by_role("dialog").locator("svg")).to_have_attribute("viewBox", "0 0 1280 720")
    assert [] == [rule["id"] for rule in Axe().run(sheet, context="dialog").response["violations"]]
    sheet.keyboard.press("Escape")
    expect(sheet.get_by_role("dialog")).to_have_count(0)
    expect(button).to_be_focused()


def test_the_frame_is_around_the_control(sheet: Page) -> None:
    """The frame drawn over the picture holds the control's box."""
    frame = sheet.locator("#web_portal-2 rect.frame").first
    assert ("19", "295", "218", "46") == tuple(
        frame.get_attribute(name) for name in ("x", "y", "width", "height")
    )


def test_a_phone_shows_it_without_scrolling_sideways(sheet: Page) -> None:
    """At 360 pixels nothing is wider than the window."""
    sheet.set_viewport_size({"width": 360, "height": 740})
    assert 360 == sheet.evaluate("document.documentElement.scrollWidth")


def test_on_paper_there_is_the_article_and_what_was_found(sheet: Page) -> None:
    """On paper only what was found has its picture, nothing is left that is to be pressed, and it is short.

    The sample's sixteen steps, four issues and six findings, each with its picture, take five sheets.
    """
    sheet.emulate_media(media="print")
    assert 6 == sum(shot.is_visible() for shot in sheet.locator(".shot").all())
    assert [] == [each for each in sheet.locator("button.copy, details, .nights").all() if each.is_visible()]
    assert 5 >= len(re.findall(rb"/Type\s*/Page\b", sheet.pdf(format="A4")))


def test_without_scripts_the_article_is_still_readable(tmp_path: Path, browser: Browser) -> None:
    """A mail program or a wiki that runs no script shows verdicts and suggestions, and no dead button."""
    file = write_page(sample_run.run(tmp_path), tmp_path)
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(file.as_uri())
    expect(page.locator("#web_portal-2 .suggestion")).to_be_visible()
    assert 0 == page.locator("#web_portal-2 .copy:visible").count()
    context.close()
