"""The stand-in sign-in asks what the real one asks, in that order, and lets nobody past a question."""

import time
from types import SimpleNamespace
from typing import Any

import pyotp
import pytest

from fixtures.sandbox.identity.setting import DEFAULT_WORDS
from fixtures.sandbox.state import AccountState, Setting, State
from tests.contracts.signing_in import OAUTH, Visit, parameters, window

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


def at_password(state: State, account: AccountState) -> Visit:
    """A sign-in that has come to the password."""
    visit = Visit(window(state), SSO)
    visit.act("next", loginfmt=account.email)
    return visit


@pytest.mark.parametrize(
    ("typed", "error"),
    [("f00abcd", "form"), ("", "form"), ("nobody@dartmouth.edu", "unknown")],
)
def test_a_wrong_name_is_refused(state: State, typed: str, error: str) -> None:
    """A NetID without its domain, nothing at all and an unknown person each stay where they are."""
    shown = Visit(window(state), SSO).act("next", loginfmt=typed)
    assert ("username", DEFAULT_WORDS[f"identity.error.{error}"]) == (shown["screen"], shown["error"])


def test_a_name_is_taken_in_any_case(state: State, account: AccountState) -> None:
    """Capitals and blanks around the address do not matter."""
    shown = Visit(window(state), SSO).act("next", loginfmt=f" {account.email.upper()} ")
    assert ("password", account.email) == (shown["screen"], shown["email"])


@pytest.mark.parametrize(
    ("fault", "typed", "error"),
    [
        (None, "wrong", "password"),
        (None, "", "password"),
        ("identity.refuse_password", None, "password"),
        ("identity.locked", None, "locked"),
    ],
)
def test_a_refused_password(
    state: State, account: AccountState, fault: str | None, typed: str | None, error: str
) -> None:
    """A wrong password is refused, and under the faults the right one too."""
    visit = at_password(state, account)
    state.configure(Setting(faults={fault: True} if fault else {}))
    shown = visit.act("next", passwd=account.password if typed is None else typed)
    assert ("password", DEFAULT_WORDS[f"identity.error.{error}"]) == (shown["screen"], shown["error"])


def test_the_code_is_checked(state: State, account: AccountState) -> None:
    """A made-up code is refused, the one of half a minute ago is still taken."""
    visit = at_password(state, account)
    visit.act("next", passwd=account.password)
    code = pyotp.TOTP(account.totp_secret)
    now = time.time()
    right = {code.at(now + 30 * step) for step in (-2, -1, 0, 1, 2)}
    wrong = next(
        number
        for number in ("000000", "111111", "222222", "333333", "444444", "555555")
        if number not in right
    )
    assert DEFAULT_WORDS["identity.error.code"] == visit.act("next", otc=wrong)["error"]
    assert "stay" == visit.act("next", otc=code.at(int(time.time()) - 20))["screen"]


def test_the_screens_come_in_order(state: State, account: AccountState) -> None:
    """Name, password, code, stay signed in, then consent, then back to the client."""
    visit, seen = Visit(window(state), CALENDAR), []
    answers: list[tuple[str, dict[str, Any]]] = [
        ("next", {"loginfmt": account.email}),
        ("next", {"passwd": account.password}),
        ("next", {"otc": pyotp.TOTP(account.totp_secret).now()}),
        ("stay", {"stay": False}),
        ("accept", {}),
    ]
    for act, values in answers:
        seen.append(visit.screen)
        visit.act(act, **values)
    assert ["username", "password", "code", "stay", "consent"] == seen
    assert visit.location is not None


@pytest.mark.parametrize("act", ["accept", "stay", "pick", "cancel", "made-up"])
def test_no_screen_can_be_skipped(state: State, account: AccountState, act: str) -> None:
    """An act that the screen does not offer is refused and changes nothing."""
    visit = at_password(state, account)
    visit.act(act)
    assert 409 == visit.answer.status_code
    assert "code" == visit.act("next", passwd=account.password)["screen"]


def test_another_window_cannot_go_on(state: State, account: AccountState) -> None:
    """A sign-in belongs to the window in which it began."""
    visit = at_password(state, account)
    visit.browser.cookies.clear()
    visit.act("next", passwd=account.password)
    assert 410 == visit.answer.status_code


def test_single_sign_on_passes_through(state: State, account: AccountState) -> None:
    """Somebody who is signed in is sent straight back; with the picker on, the account is chosen first."""
    browser = window(state)
    Visit(browser, SSO).to_the_end(account)
    assert 302 == Visit(browser, SSO).answer.status_code
    state.configure(Setting(features={"identity.picker": True}))
    picker = Visit(browser, SSO)
    assert ("picker", [account.email]) == (picker.screen, picker.shown["accounts"])
    assert "username" == picker.act("pick", account="")["screen"]


def test_the_calendar_asks_afresh_without_a_code(state: State, account: AccountState) -> None:
    """After single sign-on a calendar grant asks name and password again, then consent, and no code."""
    browser = window(state)
    Visit(browser, SSO).to_the_end(account)
    visit = Visit(browser, CALENDAR)
    assert "username" == visit.screen
    visit.act("next", loginfmt=account.email)
    assert "consent" == visit.act("next", passwd=account.password)["screen"]


@pytest.mark.parametrize(
    ("features", "screen"),
    [
        ({"identity.prefilled": True}, "password"),
        ({"identity.prompt_again": False}, "consent"),
        ({"identity.prompt_again": False, "identity.picker": True}, "picker"),
        ({"identity.prompt_again": False, "identity.consent_given": True}, None),
    ],
)
def test_how_much_the_calendar_asks(
    state: State, account: AccountState, features: dict[str, bool], screen: str | None
) -> None:
    """The features decide where a calendar grant of somebody signed in begins; None: it passes through."""
    browser = window(state)
    Visit(browser, SSO).to_the_end(account)
    state.configure(Setting(features=features))
    assert screen == Visit(browser, CALENDAR).screen


def test_prompt_login_asks_afresh(state: State, account: AccountState) -> None:
    """A client that sends prompt=login has the person sign in again."""
    browser = window(state)
    Visit(browser, SSO).to_the_end(account)
    assert "username" == Visit(browser, SSO, prompt="login").screen


def test_consent_is_kept_per_client(state: State, account: AccountState) -> None:
    """Who has agreed once is not asked again by that client, and still by the other."""
    state.configure(Setting(features={"identity.prompt_again": False}))
    browser = window(state)
    Visit(browser, CALENDAR).to_the_end(account)
    assert {CALENDAR} == account.consented
    assert 302 == Visit(browser, CALENDAR).answer.status_code
    assert "consent" == Visit(browser, "zoom-scheduler").screen


@pytest.mark.parametrize(
    ("faults", "screen"), [({}, "consent"), ({"identity.admin_approval": True}, "approval")]
)
def test_cancel_refuses(state: State, account: AccountState, faults: dict[str, bool], screen: str) -> None:
    """Cancel, and the way back from "Need admin approval", tell the client that access was denied."""
    browser = window(state)
    Visit(browser, SSO).to_the_end(account)
    state.configure(Setting(features={"identity.prompt_again": False}, faults=faults))
    visit = Visit(browser, CALENDAR)
    assert screen == visit.screen
    visit.act("cancel")
    answer = parameters(visit.location or "")
    assert ("access_denied", "xyz", None) == (answer["error"], answer["state"], answer.get("code"))
    assert set() == account.consented


def test_signing_out_forgets_the_window(state: State, account: AccountState) -> None:
    """After signing out the name is asked for again, and strangers' addresses are not gone to."""
    browser = window(state)
    Visit(browser, SSO).to_the_end(account)
    home = {"post_logout_redirect_uri": "https://dartmouth.zoom.us/"}
    assert "https://dartmouth.zoom.us/" == browser.get(f"{OAUTH}/logout", params=home).headers["location"]
    assert "username" == Visit(browser, SSO).screen
    away = {"post_logout_redirect_uri": "https://dartmouth.zoom.us.example/"}
    assert 200 == browser.get(f"{OAUTH}/logout", params=away).status_code


@pytest.mark.parametrize(
    ("faults", "status"),
    [
        ({"identity.status": 500}, 500),
        ({"identity.status": 503}, 503),
        ({"identity.rate_limited": True}, 429),
        ({"identity.maintenance": True}, 200),
    ],
)
def test_faults_of_the_whole_site(state: State, faults: dict[str, Any], status: int) -> None:
    """The fault answers instead of the sign-in, and is gone when the setting is replaced."""
    state.configure(Setting(faults=faults))
    visit = Visit(window(state), SSO)
    assert (status, None) == (visit.answer.status_code, visit.screen)
    state.configure(Setting())
    assert "username" == Visit(window(state), SSO).screen


def test_faults_can_be_kept_to_one_client(state: State) -> None:
    """Single sign-on works while the calendar's sign-in is down."""
    state.configure(Setting(features={"identity.faults_for": CALENDAR}, faults={"identity.status": 503}))
    statuses = [Visit(window(state), client).answer.status_code for client in (SSO, CALENDAR)]
    assert [200, 503] == statuses


def test_a_slow_site_still_answers(state: State, monkeypatch: pytest.MonkeyPatch) -> None:
    """The fault delays the answer by its seconds and changes nothing else."""
    waited: list[float] = []

    async def wait(seconds: float) -> None:
        waited.append(seconds)

    monkeypatch.setattr("fixtures.sandbox.identity.app.asyncio", SimpleNamespace(sleep=wait))
    state.configure(Setting(faults={"identity.slow": 3}))
    assert "username" == Visit(window(state), SSO).screen
    assert [3.0] == waited


@pytest.mark.parametrize(
    ("fault", "screen"), [("identity.captcha", "captcha"), ("identity.push_only", "push")]
)
def test_faults_that_ask_for_a_person(state: State, account: AccountState, fault: str, screen: str) -> None:
    """A puzzle comes before the password, an approval on a phone after it."""
    state.configure(Setting(faults={fault: True}))
    visit = at_password(state, account)
    if visit.screen == "password":
        visit.act("next", passwd=account.password)
    assert screen == visit.screen
