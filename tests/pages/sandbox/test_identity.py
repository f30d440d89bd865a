"""The stand-in sign-in's own pages, as a person sees them."""

import socket
import threading
from collections.abc import Iterator
from urllib.parse import urlencode

import pyotp
import pytest
import uvicorn
from playwright.sync_api import Page, Route, expect

from fixtures.sandbox.identity import app
from fixtures.sandbox.state import AccountState, Setting, State
from tests.contracts.signing_in import OAUTH, request

CALENDAR = "zoom-calendar"
SSO = "zoom-sso"


@pytest.fixture
def state() -> State:
    """Sites as they are by default."""
    return State(Setting())


@pytest.fixture
def account(state: State) -> AccountState:
    """Somebody with an account."""
    return state.new_account()


@pytest.fixture
def site(state: State) -> Iterator[str]:
    """The sign-in on a real port of this machine; gives its address."""
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app.app(state), log_level="error", lifespan="off"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    server.should_exit = True
    thread.join()
    listening.close()


def begin(page: Page, site: str, client_id: str) -> None:
    """Open a sign-in, with an empty page where the client would be."""

    def client(route: Route) -> None:
        route.fulfill(body="Back at the client")

    page.route("https://*.zoom.us/**", client)
    page.goto(f"{site}{OAUTH}/authorize?{urlencode(request(client_id))}")


def test_a_person_walks_through(page: Page, site: str, account: AccountState) -> None:
    """Each screen is drawn with the documented ids and names, and the last leads back to the client."""
    begin(page, site, CALENDAR)
    expect(page.get_by_text("Stand-in for testing, not the real site")).to_be_visible()
    kind = page.locator("meta[name=PageID]")
    expect(kind).to_have_attribute("content", "ConvergedSignIn")
    name = page.locator("input[name=loginfmt]#i0116")
    name.fill(account.email.partition("@")[0])
    page.locator("#idSIButton9").click()
    expect(page.locator("#usernameError")).to_be_visible()
    name.fill(account.email)
    page.get_by_role("button", name="Next").click()
    password = page.locator("input[name=passwd]:not(.moveOffScreen)")
    password.fill("wrong")
    page.locator("#idSIButton9").click()
    expect(page.locator("#passwordError")).to_be_visible()
    password.fill(account.password)
    page.get_by_role("button", name="Sign in").click()
    page.locator("#idTxtBx_SAOTCC_OTC").fill(pyotp.TOTP(account.totp_secret).now())
    expect(kind).to_have_attribute("content", "ConvergedTFA")
    page.locator("#idSubmit_SAOTCC_Continue").click()
    expect(page.locator("#KmsiCheckboxField")).to_be_visible()
    expect(kind).to_have_attribute("content", "KmsiInterrupt")
    page.get_by_role("button", name="Yes").click()
    expect(page.get_by_role("heading", name="Permissions requested")).to_be_visible()
    expect(kind).to_have_attribute("content", "ConvergedConsent")
    expect(page.get_by_role("button", name="Cancel")).to_have_id("idBtn_Back")
    page.get_by_role("button", name="Accept").click()
    page.wait_for_url("https://dartmouth.zoom.us/oauth/callback?code=*")


def test_the_other_screens_field_is_out_of_sight(page: Page, site: str, account: AccountState) -> None:
    """The field of the other screen is in the page, but neither people nor assistive software see it."""
    begin(page, site, SSO)
    page.locator("input[name=loginfmt]:not(.moveOffScreen)").fill(account.email)
    expect(page.locator("input[name=passwd].moveOffScreen")).not_to_be_in_viewport()
    expect(page.get_by_role("textbox")).to_have_count(1)


def test_words_change_while_it_runs(page: Page, site: str, state: State) -> None:
    """A label that is set anew is shown to the next sign-in."""
    state.configure(Setting(words={"identity.next": "Continue"}))
    begin(page, site, SSO)
    expect(page.get_by_role("button", name="Continue")).to_be_visible()


def test_the_consent_box_holds_accept_back(
    page: Page, site: str, state: State, account: AccountState
) -> None:
    """Where a box must be ticked first, Accept cannot be used before."""
    off = dict.fromkeys(("identity.totp", "identity.stay"), False)
    state.configure(Setting(features={"identity.consent_box": True, **off}))
    begin(page, site, CALENDAR)
    page.locator("input[name=loginfmt]:not(.moveOffScreen)").fill(account.email)
    page.keyboard.press("Enter")
    page.locator("input[name=passwd]:not(.moveOffScreen)").fill(account.password)
    page.keyboard.press("Enter")
    accept = page.get_by_role("button", name="Accept")
    expect(accept).to_be_disabled()
    page.get_by_role("checkbox").check()
    expect(accept).to_be_enabled()


def test_a_script_that_does_not_load_leaves_a_blank_page(page: Page, site: str, state: State) -> None:
    """The page answers 200 and shows nothing at all."""
    state.configure(Setting(faults={"identity.blank": True}))
    begin(page, site, SSO)
    assert "" == page.locator("body").inner_text().strip()


def test_a_fault_in_the_middle_is_shown(page: Page, site: str, state: State, account: AccountState) -> None:
    """When the site breaks between two screens, the person sees its error page."""
    begin(page, site, SSO)
    page.locator("input[name=loginfmt]:not(.moveOffScreen)").fill(account.email)
    state.configure(Setting(faults={"identity.status": 503}))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Something went wrong")).to_be_visible()
