"""The stand-in authorization server keeps the rules of OAuth 2.0, and the calendar believes only it."""

from urllib.parse import urlsplit

import httpx
import pytest
from authlib.integrations.httpx_client import AsyncOAuth2Client
from joserfc import jwt
from joserfc.jwk import KeySet

from fixtures.sandbox import help_desk
from fixtures.sandbox.identity import app, authorization_server
from fixtures.sandbox.identity.credential import CLIENTS
from fixtures.sandbox.state import AccountState, Setting, State
from fixtures.sandbox.zoom import calendar
from tests.contracts.signing_in import OAUTH, SITE, Visit, exchange, finish, parameters, site, window

CALENDAR = "zoom-calendar"


@pytest.fixture
def state() -> State:
    """Sites as they are by default."""
    return State(Setting())


@pytest.fixture
def account(state: State) -> AccountState:
    """Somebody with an account."""
    return state.new_account()


def tokens(state: State, account: AccountState, client_id: str = CALENDAR) -> dict[str, str]:
    """What a client gets for a whole sign-in."""
    browser = window(state)
    answer = exchange(browser, client_id, Visit(browser, client_id).to_the_end(account))
    assert answer.status_code == 200, answer.text
    given: dict[str, str] = answer.json()
    return given


def events(state: State, token: str, path: str = "/v1.0/me/events") -> httpx.Response:
    """Ask the calendar with a token."""
    graph = site(calendar.app(state), "https://graph.microsoft.com")
    return graph.get(path, headers={"Authorization": f"Bearer {token}"})


def test_a_standard_client_gets_tokens(state: State, account: AccountState) -> None:
    """Authlib's own OAuth client, which knows nothing of this server, completes the code flow with PKCE."""
    client = AsyncOAuth2Client(
        CALENDAR,
        token_endpoint_auth_method="none",
        code_challenge_method="S256",
        redirect_uri=CLIENTS[CALENDAR].redirect_uri,
        scope=CLIENTS[CALENDAR].scope,
        transport=httpx.ASGITransport(app.app(state)),
    )
    verifier = "w" * 60
    url, _ = client.create_authorization_url(f"{SITE}{OAUTH}/authorize", code_verifier=verifier)
    back = Visit(window(state), CALENDAR, **parameters(url)).to_the_end(account)
    token = finish(
        client.fetch_token(f"{SITE}{OAUTH}/token", authorization_response=back, code_verifier=verifier)
    )
    assert {"access_token", "refresh_token", "expires_in", "scope", "token_type"} <= set(token)
    assert 200 == events(state, token["access_token"]).status_code


def test_state_comes_back_to_the_registered_address(state: State, account: AccountState) -> None:
    """The browser is sent to the client's address with the state that it sent and a code."""
    back = Visit(window(state), CALENDAR).to_the_end(account)
    assert "https://dartmouth.zoom.us/oauth/callback" == back.partition("?")[0]
    assert "xyz" == parameters(back)["state"]


def test_a_code_needs_its_verifier(state: State, account: AccountState) -> None:
    """A code that was stolen on its way is worth nothing without the verifier."""
    browser = window(state)
    back = Visit(browser, CALENDAR).to_the_end(account)
    answer = exchange(browser, CALENDAR, back, code_verifier="x" * 50)
    assert (400, "invalid_grant") == (answer.status_code, answer.json()["error"])


def test_a_code_is_used_once(state: State, account: AccountState) -> None:
    """The same code is refused the second time."""
    browser = window(state)
    back = Visit(browser, CALENDAR).to_the_end(account)
    assert 200 == exchange(browser, CALENDAR, back).status_code
    assert "invalid_grant" == exchange(browser, CALENDAR, back).json()["error"]


@pytest.mark.parametrize(
    "changes",
    [
        {"code_challenge": None, "code_challenge_method": None},
        {"code_challenge_method": "plain"},
        {"code_challenge_method": None},
    ],
)
def test_pkce_is_not_optional(state: State, changes: dict[str, str | None]) -> None:
    """A request without an S256 challenge goes back with an error, before anybody is asked anything."""
    visit = Visit(window(state), CALENDAR, **changes)
    assert "invalid_request" == parameters(visit.location or "")["error"]


@pytest.mark.parametrize(
    "changes", [{"redirect_uri": "https://elsewhere.example/cb"}, {"client_id": "nobody"}]
)
def test_nobody_is_sent_to_an_unregistered_address(state: State, changes: dict[str, str]) -> None:
    """Where client or address is not registered, the person sees an error and is sent nowhere."""
    visit = Visit(window(state), CALENDAR, **changes)
    assert (400, None) == (visit.answer.status_code, visit.location)


def test_refresh_and_revocation(state: State, account: AccountState) -> None:
    """A refresh token gives new access tokens until it is revoked, and then neither is good any more."""
    given, browser = tokens(state, account), window(state)
    form = {"grant_type": "refresh_token", "refresh_token": given["refresh_token"], "client_id": CALENDAR}
    fresh = browser.post(f"{OAUTH}/token", data=form).json()
    assert given["access_token"] != fresh["access_token"]
    assert 401 == events(state, given["access_token"]).status_code
    assert 200 == events(state, fresh["access_token"]).status_code
    gone = browser.post(f"{OAUTH}/revoke", data={"token": given["refresh_token"], "client_id": CALENDAR})
    assert 200 == gone.status_code
    assert "invalid_grant" == browser.post(f"{OAUTH}/token", data=form).json()["error"]
    assert 401 == events(state, fresh["access_token"]).status_code


def test_access_tokens_expire(state: State, account: AccountState) -> None:
    """An access token whose time is over is refused; how long it lives is a setting."""
    state.configure(Setting(features={"identity.token_seconds": 90}))
    given = tokens(state, account)
    assert 90 == int(given["expires_in"])
    assert 200 == events(state, given["access_token"]).status_code
    authorization_server.authority(state).tokens[-1].expires = 0
    assert 401 == events(state, given["access_token"]).status_code


def test_revoke_all_takes_back_tokens_and_consent(state: State, account: AccountState) -> None:
    """After revoke_all of one client its tokens are dead and consent is asked anew; others keep theirs."""
    scheduler, mine = tokens(state, account, "zoom-scheduler"), tokens(state, account)
    authorization_server.revoke_all(state, account.email.upper(), CALENDAR)
    assert 401 == events(state, mine["access_token"]).status_code
    assert 200 == events(state, scheduler["access_token"]).status_code
    assert {"zoom-scheduler"} == account.consented


def test_single_sign_on_carries_an_id_token(state: State, account: AccountState) -> None:
    """Zoom's single sign-on gets a signed id token that says who it is, no refresh token and no calendar."""
    given = tokens(state, account, "zoom-sso")
    keys = KeySet.import_key_set(window(state).get("/common/discovery/v2.0/keys").json())
    claims = jwt.decode(given["id_token"], keys, algorithms=["ES256"]).claims
    assert (account.email, ["zoom-sso"]) == (claims["email"], claims["aud"])
    assert "refresh_token" not in given
    assert 403 == events(state, given["access_token"]).status_code
    assert account.email == events(state, given["access_token"], "/v1.0/me").json()["mail"]


def test_the_metadata_leads_to_the_endpoints(state: State) -> None:
    """The addresses that clients look up are those of this server."""
    data = window(state).get("/common/v2.0/.well-known/openid-configuration").json()
    assert f"{SITE}{OAUTH}/token" == data["token_endpoint"]
    assert urlsplit(SITE).hostname == urlsplit(data["jwks_uri"]).hostname


@pytest.mark.parametrize("token", ["", "made-up"])
def test_the_calendar_opens_to_nobody_else(state: State, token: str) -> None:
    """A made-up token opens nothing."""
    assert 401 == events(state, token).status_code


@pytest.mark.parametrize(
    ("setting", "status"),
    [
        (Setting(faults={"calendar.status": 503}), 503),
        (Setting(features={"calendar.never_connects": True}), 401),
        (Setting(), 200),
    ],
)
def test_the_calendar_can_fail(state: State, account: AccountState, setting: Setting, status: int) -> None:
    """A calendar with a fault says so, one that never connects refuses good tokens."""
    given = tokens(state, account)
    state.configure(setting)
    assert status == events(state, given["access_token"]).status_code


def test_the_article_is_served_where_readers_find_it(state: State) -> None:
    """Both addresses give the very bytes of the article; another number gives 404."""
    desk = site(help_desk.app(state), "https://services.dartmouth.edu")
    for page in ("ArticleDet", "PrintArticle"):
        answer = desk.get(f"/TDClient/1806/Portal/KB/{page}", params={"ID": "171310"})
        assert help_desk.ARTICLES["171310"].read_bytes() == answer.content
        assert "text/html; charset=utf-8" == answer.headers["content-type"]
        assert 404 == desk.get(f"/TDClient/1806/Portal/KB/{page}", params={"ID": "1"}).status_code
