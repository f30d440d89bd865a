"""A question to a page has an answer in time, or none."""

from time import monotonic

import pytest
from playwright.sync_api import Error, Route
from playwright.sync_api import TimeoutError as TooLate

from flows.browser import Window
from flows.browser.pages.question import ask
from tests.pages.desk import HOME


def test_a_script_is_given_the_root_and_the_argument(sheet: Window) -> None:
    """As if the root were asked itself, but in one message."""
    sheet.page.set_content("<p>Words</p>")
    assert ["HTML", "more"] == ask(sheet.page, "(root, more) => [root.tagName, more]", "more", limit=2000)


def test_a_page_on_its_way_is_not_waited_for(sheet: Window) -> None:
    """Who asks is told in time, and can ask what comes after it."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    sheet.context.route(f"{HOME}**", hold)
    with sheet.page.expect_request(HOME):
        sheet.page.evaluate(f"setTimeout(() => location = '{HOME}')")
    started = monotonic()
    with pytest.raises(TooLate):
        ask(sheet.page, "() => new Promise(() => {})", limit=300)
    assert monotonic() - started < 3
    held[0].fulfill(body="<p>Here</p>", content_type="text/html")
    sheet.page.wait_for_url(HOME)
    assert "Here" == ask(sheet.page, "root => root.innerText", limit=2000)
    sheet.context.unroute_all()


def test_a_script_that_fails_is_an_error(sheet: Window) -> None:
    """And not a question that is late."""
    sheet.page.set_content("")
    with pytest.raises(Error, match="nowhere") as told:
        ask(sheet.page, "() => nowhere.at.all", limit=2000)
    assert not isinstance(told.value, TooLate)
