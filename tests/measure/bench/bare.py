"""The clicks of the three methods as a Playwright user would script them, without article or evidence.

Run as a program it starts the sites and the browser, then measures, and prints one line of JSON.
"""

import json
import re
import sys
import tempfile
import time
from pathlib import Path

import pyotp
from playwright.sync_api import Browser, Page, expect, sync_playwright

from fixtures.browser.launch import launch
from fixtures.mailbox.mailbox import open_mailbox
from fixtures.run.stage import context_arguments, on_stage
from fixtures.sandbox.process.process import Sandbox, SandboxAccount
from fixtures.settings.settings import Settings, load_settings

PORTAL = "https://dartmouth.zoom.us"
SENDER, SUBJECT = "scheduler-noreply@zoom.us", "[Zoom Scheduler] Calendar account connection issue"


def email_notification(page: Page, sandbox: Sandbox, person: SandboxAccount) -> None:
    """Method 1."""
    mailbox = open_mailbox(sandbox.mailbox, person.mailbox_user, person.mailbox_password)
    letter = next(each for each in mailbox.letters("inbox", SENDER) if each.subject == SUBJECT)
    page.set_content(letter.html or "")
    with page.expect_popup() as opened:
        page.get_by_role("link", name="Reauthorize").click()
    asked = opened.value
    _sign_in(asked, person)
    asked.get_by_role("button", name="Accept").click()
    expect(asked.get_by_role("heading", name="Your calendar connection is restored")).to_be_visible()


def web_portal(page: Page, _: Sandbox, person: SandboxAccount) -> None:
    """Method 2."""
    _open_portal(page, person)
    with page.expect_popup() as opened:
        page.get_by_role("region", name="Navigation").get_by_role("link", name="Scheduler").click()
    scheduler = opened.value
    scheduler.get_by_role("link", name="Settings").click()
    scheduler.get_by_role("tab", name="Accounts").click()
    with scheduler.expect_popup() as opened:
        scheduler.get_by_role("button", name="Reauthorize").click()
    _identify(opened.value, person)
    opened.value.get_by_role("button", name="Accept").click()
    expect(scheduler.get_by_text("Connected", exact=True)).to_be_visible()


def mail_and_calendar(page: Page, _: Sandbox, person: SandboxAccount) -> None:
    """Method 3."""
    _open_portal(page, person)
    page.get_by_role("region", name="Navigation").get_by_role("link", name="Settings").click()
    page.get_by_role("tab", name="Mail & Calendar").click()
    page.get_by_role("radio", name="Office 365").check(force=True)
    page.get_by_role("button", name="Next").click()
    expect(page.get_by_role("checkbox", name="Authorize with OAuth 2.0")).to_be_checked()
    page.get_by_role("button", name="Authorize", exact=True).click()
    _identify(page, person)
    page.get_by_role("button", name="Accept").click()
    expect(page.get_by_text("Connected", exact=True)).to_be_visible()


METHODS = (email_notification, web_portal, mail_and_calendar)


def _open_portal(page: Page, person: SandboxAccount) -> None:
    page.goto(PORTAL)
    page.get_by_role("link", name="Sign in", exact=True).click()
    _sign_in(page, person)
    expect(page).to_have_url(re.compile("/profile$"))


def _sign_in(page: Page, person: SandboxAccount) -> None:
    """Address, password, one-time code, stay signed in."""
    _identify(page, person)
    secret = person.account.totp_secret
    page.get_by_role("textbox", name="Code").fill(
        pyotp.TOTP(secret.get_secret_value() if secret else "").now()
    )
    page.keyboard.press("Enter")
    page.get_by_role("button", name="No").click()


def _identify(page: Page, person: SandboxAccount) -> None:
    page.get_by_role("textbox", name="Enter your email, phone, or Skype.").fill(person.account.email)
    page.keyboard.press("Enter")
    page.get_by_role("textbox", name="Password").fill(person.account.password.get_secret_value())
    page.keyboard.press("Enter")


def measured(browser: Browser, sandbox: Sandbox, settings: Settings) -> dict[str, float]:
    """The seconds of each method, with an account and a browser context of its own."""
    seconds = {}
    for method in METHODS:
        person = sandbox.new_account()
        began = time.perf_counter()
        context = browser.new_context(**context_arguments(settings))
        method(context.new_page(), sandbox, person)
        context.close()
        seconds[method.__name__] = time.perf_counter() - began
    return seconds


def main() -> None:
    """Start everything, measure, print."""
    with Sandbox.start() as sandbox, sync_playwright() as playwright, tempfile.TemporaryDirectory() as home:
        settings = on_stage(load_settings(target="sandbox"), sandbox)
        browser = launch(playwright, "chromium", settings, profile_folder=Path(home))
        seconds = measured(browser, sandbox, settings)
        browser.close()
    sys.stdout.write(json.dumps({"seconds": seconds}) + "\n")


if __name__ == "__main__":
    main()
