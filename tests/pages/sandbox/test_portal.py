"""The portal, as a person meets it."""

import re

import pytest
from playwright.sync_api import expect

from tests.pages.sandbox.visitor import ADDRESS, PASSWORD, Visitor

pytestmark = [pytest.mark.browser, pytest.mark.walk]


def test_method_3_as_documented(visitor: Visitor) -> None:
    """Walking Method 3 word for word restores the Mail & Calendar connection and leaves the other alone."""
    visitor.sign_in()
    visitor.open_mail_calendar()
    page = visitor.page
    expect(page.get_by_text("Connection expired")).to_be_visible()
    page.get_by_text("Office 365", exact=True).last.click()
    page.get_by_role("button", name="Next").click()
    box = page.get_by_role("checkbox", name="Authorize with OAuth 2.0")
    expect(box).to_be_checked()
    page.get_by_role("button", name="Authorize", exact=True).click()
    visitor.identify(page)
    page.get_by_role("button", name="Accept").click()
    expect(page).to_have_url("https://dartmouth.zoom.us/profile/setting?tab=zoomMailCalendar")
    expect(page.get_by_text("Connected", exact=True)).to_be_visible()
    assert ("connected", 3) == tuple(visitor.connection("calendar")[key] for key in ("status", "events"))
    assert visitor.connection("scheduler")["status"] == "expired"


def test_method_3_in_october(visitor: Visitor) -> None:
    """In the edition of October 2026 the group, the extra button and the empty checkbox come first."""
    visitor.sandbox.configure(edition="2026-10")
    visitor.sign_in()
    page = visitor.page
    expect(page.get_by_role("region", name="Navigation").get_by_text("Settings", exact=True)).to_be_hidden()
    visitor.open_mail_calendar("My Account")
    expect(page.get_by_role("radio", name="Office 365")).to_have_count(0)
    page.get_by_role("button", name="Configure Calendar and Contacts Service").click()
    page.get_by_role("dialog").get_by_text("Office 365").click()
    page.get_by_role("button", name="Next").click()
    authorize = page.get_by_role("button", name="Authorize", exact=True)
    expect(authorize).to_be_disabled()
    page.get_by_role("checkbox", name="Authorize with OAuth 2.0").check(force=True)
    authorize.click()
    page.get_by_role("button", name="Accept").click()
    expect(page.get_by_text("Connected", exact=True)).to_be_visible()
    assert visitor.connection("calendar")["status"] == "connected"


def test_wrong_password(visitor: Visitor) -> None:
    """A wrong password is refused, and nobody is signed in at Zoom."""
    page = visitor.page
    page.goto("https://dartmouth.zoom.us/profile")
    visitor.type(page, ADDRESS, visitor.person.account.email)
    visitor.type(page, PASSWORD, "not the password")
    expect(page.locator("#passwordError")).to_be_visible()
    page.goto("https://dartmouth.zoom.us/profile")
    expect(page).to_have_url(re.compile(r"^https://login\.microsoftonline\.com/"))


def test_deep_link_and_sign_out(visitor: Visitor) -> None:
    """A deep link leads through the sign-in to its page; after Sign Out it needs a sign-in again."""
    visitor.sign_in()
    page = visitor.page
    page.get_by_role("button", name="Account menu").click()
    page.get_by_role("menuitem", name="Sign Out").click()
    expect(page.get_by_role("link", name="Sign in", exact=True)).to_be_visible()
    page.goto("https://dartmouth.zoom.us/profile/setting?tab=zoomMailCalendar")
    expect(page.get_by_role("tab", name="Mail & Calendar")).to_have_attribute("aria-selected", "true")


def test_broken_promise(visitor: Visitor) -> None:
    """With the drift `calendar-not-restored` every step works and the connection stays broken."""
    visitor.sandbox.configure(drifts=["calendar-not-restored"])
    visitor.sign_in()
    visitor.open_mail_calendar()
    page = visitor.page
    page.get_by_text("Office 365", exact=True).last.click()
    page.get_by_role("button", name="Next").click()
    page.get_by_role("button", name="Authorize", exact=True).click()
    visitor.identify(page)
    page.get_by_role("button", name="Accept").click()
    expect(page.get_by_text("Connection expired")).to_be_visible()
    assert visitor.connection("calendar")["last_sync"] is None


def test_session_lost(visitor: Visitor) -> None:
    """With the fault `session-lost` the second page says that the session has expired, each time anew."""
    visitor.sandbox.configure(faults=["session-lost"])
    visitor.sign_in()
    page = visitor.page
    for _ in range(2):
        page.get_by_role("link", name="Settings", exact=True).click()
        expect(page.get_by_text("Your session has expired")).to_be_visible()
        page.get_by_role("link", name="Sign in", exact=True).click()
        expect(page).to_have_url(re.compile(r"/profile$"))


def test_checkbox_off(visitor: Visitor) -> None:
    """With the drift `checkbox-off` Authorize can be pressed, and leads nowhere until the box is ticked."""
    visitor.sandbox.configure(drifts=["checkbox-off"])
    visitor.sign_in()
    visitor.open_mail_calendar()
    page = visitor.page
    page.get_by_text("Office 365", exact=True).last.click()
    page.get_by_role("button", name="Next").click()
    page.get_by_role("button", name="Authorize", exact=True).click()
    expect(page.get_by_role("alert").filter(has_text="Without OAuth 2.0")).to_be_visible()
    page.get_by_role("checkbox", name="Authorize with OAuth 2.0").check(force=True)
    page.get_by_role("button", name="Authorize", exact=True).click()
    expect(page).to_have_url(re.compile(r"^https://login\.microsoftonline\.com/"))
