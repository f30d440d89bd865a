"""The Scheduler and the letter's road, as a person meets them."""

import pyotp
import pytest
from playwright.sync_api import Page, expect

from tests.pages.sandbox.visitor import Visitor, letters, newest_link

pytestmark = [pytest.mark.browser, pytest.mark.walk]


def _accounts(visitor: Visitor) -> Page:
    visitor.sign_in()
    page = visitor.open_scheduler()
    page.get_by_role("link", name="Settings").click()
    page.get_by_role("tab", name="Accounts").click()
    return page


@pytest.mark.parametrize("button", ["Reauthorize", "Add an account"])
def test_method_2_as_documented(visitor: Visitor, button: str) -> None:
    """Walking Method 2 word for word restores the Scheduler's connection, by either of the two buttons."""
    page = _accounts(visitor)
    with page.expect_popup() as opened:
        page.get_by_role("button", name=button).click()
    visitor.identify(opened.value)
    with opened.value.expect_event("close"):
        opened.value.get_by_role("button", name="Accept").click()
    expect(page.get_by_text("Connected", exact=True)).to_be_visible()
    assert visitor.connection("scheduler")["status"] == "connected"
    assert visitor.connection("calendar")["status"] == "expired"


def test_method_2_in_october(visitor: Visitor) -> None:
    """In the edition of October 2026 the tab offers Connect and nothing else."""
    visitor.sandbox.configure(edition="2026-10")
    page = _accounts(visitor)
    expect(page.get_by_role("button", name="Connect", exact=True)).to_be_visible()
    expect(page.get_by_text("Reauthorize")).to_have_count(0)
    expect(page.get_by_text("Add an account")).to_have_count(0)
    with page.expect_popup() as opened:
        page.get_by_role("button", name="Connect", exact=True).click()
    opened.value.get_by_role("button", name="Accept").click()
    expect(page.get_by_text("Connected", exact=True)).to_be_visible()
    assert visitor.connection("scheduler")["status"] == "connected"


@pytest.mark.parametrize("edition", ["as-documented", "2026-10"])
def test_method_1(visitor: Visitor, edition: str) -> None:
    """The letter's link leads straight to Microsoft, works a second time, and ends on a page that says so."""
    visitor.sandbox.configure(edition=edition)
    link = newest_link(visitor.person, visitor.sandbox.mailbox)
    page = visitor.page
    page.goto(link)
    page.goto(link)
    visitor.identify(page)
    secret = visitor.person.account.totp_secret
    assert secret is not None
    visitor.type(page, "Code", pyotp.TOTP(secret.get_secret_value()).now())
    page.get_by_role("button", name="Yes").click()
    page.get_by_role("button", name="Accept").click()
    expect(page.get_by_role("heading", name="Your calendar connection is restored")).to_be_visible()
    expect(page.get_by_text(visitor.person.account.email)).to_be_visible()
    assert visitor.connection("scheduler")["status"] == "connected"


def test_revoked(visitor: Visitor) -> None:
    """Tokens that are taken back end both connections and bring one more notification."""
    page = _accounts(visitor)
    with page.expect_popup() as opened:
        page.get_by_role("button", name="Reauthorize").click()
    visitor.identify(opened.value)
    opened.value.get_by_role("button", name="Accept").click()
    expect(page.get_by_text("Connected", exact=True)).to_be_visible()
    before = len(letters(visitor.person, visitor.sandbox.mailbox))
    visitor.sandbox.revoke(visitor.person.account.email)
    assert visitor.connection("scheduler")["status"] == "expired"
    assert before + 1 == len(letters(visitor.person, visitor.sandbox.mailbox))


def test_calendar_service_down(visitor: Visitor) -> None:
    """Without a sync nothing is connected: the page says that the calendar service did not answer."""
    visitor.sandbox.configure(faults=["calendar-down"])
    page = _accounts(visitor)
    with page.expect_popup() as opened:
        page.get_by_role("button", name="Reauthorize").click()
    visitor.identify(opened.value)
    opened.value.get_by_role("button", name="Accept").click()
    expect(page.get_by_text("The calendar service did not answer")).to_be_visible()
    assert visitor.connection("scheduler")["status"] == "expired"
