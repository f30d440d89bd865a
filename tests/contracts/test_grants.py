"""What a test account has granted is revoked at Microsoft Graph, and nothing of anybody else's.

Graph's answers have the shapes that learn.microsoft.com/graph/api documents.
"""

import logging
import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import unquote

import httpx
import pytest
from pydantic import SecretStr

from fixtures.browser.certificate import client_context
from fixtures.doctor.check import State
from fixtures.doctor.grant import grants as check_of
from fixtures.graph.application import Application
from fixtures.graph.connection import GraphConnection
from fixtures.graph.grant import Grants
from fixtures.run.revocation import Revocation, grants_of, listed
from fixtures.settings.settings import Settings, SettingsError, load_settings
from tests.contracts.microsoft import configuration

EMAIL, OTHER = "f00@dartmouth.edu", "f01@dartmouth.edu"
USER, SOMEBODY = "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"
APP = "33333333-3333-4333-8333-333333333333"
TENANT_APP = "44444444-4444-4444-8444-444444444444"
"""Id of the application's service principal."""
SECRET = "the-Graph-s3cret"
GRAPH = "https://graph.microsoft.com/v1.0"
LIVE: dict[str, Any] = {
    "target": "live", "account_email": EMAIL, "account_password": SecretStr("pass-word-7"),
    "test_accounts": EMAIL, "graph_tenant": "dartmouth.edu", "graph_client_id": "our-client",
    "graph_client_secret": SecretStr(SECRET), "graph_revokes": APP,
}  # fmt: skip
Answer = Callable[[httpx.Request], httpx.Response | None]


def grant(number: int, **changes: Any) -> dict[str, Any]:
    """A grant as Graph tells of it."""
    return {
        "id": f"grant-{number}", "clientId": TENANT_APP, "consentType": "Principal", "principalId": USER,
        "resourceId": "55555555-5555-4555-8555-555555555555", "scope": "Calendars.ReadWrite offline_access",
    } | changes  # fmt: skip


class Graph:
    """Microsoft's sign-in and Graph, of one tenant."""

    def __init__(self, answer: Answer = lambda _: None) -> None:
        """`answer`: what is answered otherwise."""
        self._answer = answer
        self.asked: list[str] = []
        self.waited: list[float] = []
        self.grants = [grant(1)]
        self.principals = [{"id": TENANT_APP, "appId": APP, "displayName": "Zoom"}]

    def open(self, _: Settings | None = None) -> Grants:
        """The tenant's grants, asked here."""
        transport, context = httpx.MockTransport(self._respond), client_context(None)
        known = Application("dartmouth.edu", "our-client", SecretStr(SECRET), context, transport)
        return Grants(GraphConnection(known, context, transport, wait=self.waited.append))

    @property
    def changed(self) -> list[str]:
        """All that was asked for and is more than a look."""
        return [each for each in self.asked if not each.startswith("GET")]

    def _respond(self, request: httpx.Request) -> httpx.Response:
        url = request.url
        if url.host == "login.microsoftonline.com":
            return _sign_in(request)
        assert request.headers["authorization"] == "Bearer graph-token"
        self.asked.append(f"{request.method} {unquote(str(url))}")
        return self._answer(request) or self._usual(request)

    def _usual(self, request: httpx.Request) -> httpx.Response:
        path, wanted = request.url.path, request.url.params.get("$filter", "")
        match request.method, path.removeprefix("/v1.0").split("/")[1:]:
            case "GET", ["users", email]:
                return httpx.Response(200, json={"id": USER, "userPrincipalName": email, "mail": None})
            case "GET", ["servicePrincipals"]:
                return httpx.Response(200, json={"value": [e for e in self.principals if _is(e, wanted)]})
            case "GET", ["oauth2PermissionGrants"]:
                return httpx.Response(200, json={"value": [e for e in self.grants if _is(e, wanted)]})
            case "DELETE", ["oauth2PermissionGrants", _]:
                return httpx.Response(204)
            case "POST", ["users", _, "revokeSignInSessions"]:
                return httpx.Response(200, json={"value": True})
        return httpx.Response(400, json={"error": {"code": "BadRequest"}})


def _is(item: dict[str, Any], wanted: str) -> bool:
    return all(item[name] == each for name, each in re.findall(r"(\w+) eq '([^']*)'", wanted))


def _sign_in(request: httpx.Request) -> httpx.Response:
    token = {"access_token": "graph-token", "expires_in": 3600, "token_type": "Bearer"}
    return configuration(request) or httpx.Response(200, json=token)


def error(status: int, code: str, **headers: str) -> httpx.Response:
    """A refusal as Graph words it."""
    return httpx.Response(status, json={"error": {"code": code, "message": "…"}}, headers=headers)


@pytest.fixture(autouse=True)
def _said(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Nothing that is said has the secret or the token in it."""
    caplog.set_level(logging.DEBUG)
    yield
    assert SECRET not in caplog.text
    assert "graph-token" not in caplog.text


def _revoke(graph: Graph, email: str = EMAIL, **changes: Any) -> None:
    Revocation(load_settings(**(LIVE | changes)), graph.open).before(email)


@pytest.mark.parametrize("name", [APP, "Zoom"])
def test_the_accounts_own_grant_is_revoked(name: str, caplog: pytest.LogCaptureFixture) -> None:
    """Of an application by its id, or by a name that it alone has; nothing is to be said then."""
    graph = Graph()
    _revoke(graph, graph_revokes=name)
    assert [f"DELETE {GRAPH}/oauth2PermissionGrants/grant-1"] == graph.changed
    assert "" == "".join(each.message for each in caplog.records if each.levelno >= logging.WARNING)


def test_what_graph_gives_of_others_stays(caplog: pytest.LogCaptureFixture) -> None:
    """Whatever Graph answers when asked for this user's: another's, everybody's, another application's."""
    others = [
        grant(2, principalId=SOMEBODY), grant(3, consentType="AllPrincipals", principalId=None),
        grant(4, clientId=SOMEBODY), {"id": "grant-5"},
    ]  # fmt: skip

    def answer(request: httpx.Request) -> httpx.Response | None:
        listing = request.method == "GET" and request.url.path.endswith("Grants")
        return httpx.Response(200, json={"value": [*others, "broken"]}) if listing else None

    graph = Graph(answer)
    _revoke(graph)
    assert [] == graph.changed
    assert "has none of this account's own" in caplog.text


def test_another_account_than_was_asked_for_is_left(caplog: pytest.LogCaptureFixture) -> None:
    """Where Graph takes the address for somebody else's."""
    graph = Graph(
        lambda _: httpx.Response(200, json={"id": SOMEBODY, "userPrincipalName": OTHER, "mail": OTHER})
    )
    _revoke(graph)
    assert (1, True) == (len(graph.asked), "with another account than f00@dartmouth.edu" in caplog.text)


@pytest.mark.parametrize(
    ("email", "changes"),
    [
        (OTHER, {}),
        (EMAIL, {"target": "sandbox"}),
    ],
)
def test_graph_is_asked_for_listed_accounts_of_the_real_sites_alone(
    email: str, changes: dict[str, Any]
) -> None:
    """Nothing is asked with the sandbox, nor for an account that is no test account."""
    graph = Graph()
    _revoke(graph, email, **changes)
    assert [] == graph.asked


def test_without_the_settings_nothing_is_asked() -> None:
    """As where none of it is configured."""
    none = dict.fromkeys(("graph_tenant", "graph_client_id", "graph_client_secret", "graph_revokes"))
    assert grants_of(load_settings(**(LIVE | none))) is None
    assert grants_of(load_settings(**LIVE)) is not None


def test_an_account_is_revoked_once_a_run() -> None:
    """Before its first procedure; what comes later finds what that has left."""
    graph = Graph()
    revocation = Revocation(load_settings(**LIVE), graph.open)
    revocation.before(EMAIL)
    revocation.before(EMAIL)
    assert 1 == len(graph.changed)


def test_sessions_are_ended_where_the_settings_say_so() -> None:
    """Behind the grants, of that very user."""
    graph = Graph()
    _revoke(graph, graph_sessions=True)
    assert f"POST {GRAPH}/users/{USER}/revokeSignInSessions" == graph.changed[-1]


@pytest.mark.parametrize(
    ("place", "response", "says"),
    [
        ("users", error(401, "InvalidAuthenticationToken"), "permission User.Read.All"),
        ("users", error(403, "Authorization_RequestDenied"), "permission User.Read.All"),
        ("users", error(404, "Request_ResourceNotFound"), "under its user principal name"),
        ("servicePrincipals", error(403, "Authorization_RequestDenied"), "permission Application.Read.All"),
        ("servicePrincipals", httpx.Response(200, json={"value": []}), "There is no application"),
        (
            "servicePrincipals", httpx.Response(200, json={"value": [{"id": "1"}, {"id": "2"}]}),
            "2 applications are called",
        ),
        (
            "servicePrincipals",
            httpx.Response(200, json={"value": [{"id": "1", "appId": "another", "displayName": "Zoom"}]}),
            "another application",
        ),
        ("servicePrincipals", httpx.Response(200, json={"value": [{"appId": APP}]}), "another application"),
        ("Grants", error(403, "Authorization_RequestDenied"), "DelegatedPermissionGrant.ReadWrite.All"),
        ("Grants", error(429, "TooManyRequests", **{"Retry-After": "600"}), "asked too often"),
        ("Grants", httpx.Response(200, content=b"<html>"), "something else"),
        (
            "Grants", httpx.Response(200, json={"value": [], "@odata.nextLink": "https://graph.microsoft.com.evil.example/"}),
            "leads elsewhere",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_revoked_is_said_with_what_to_do(
    place: str, response: httpx.Response, says: str, caplog: pytest.LogCaptureFixture
) -> None:
    """The very permission that lacks; and nothing is changed, and nothing raised that would end the run."""

    def answer(request: httpx.Request) -> httpx.Response | None:
        return response if place in request.url.path.rpartition("/v1.0/")[2] else None

    graph = Graph(answer)
    _revoke(graph)
    assert [] == graph.changed
    assert says in caplog.text


@pytest.mark.parametrize(("status", "warned"), [(404, False), (403, True)])
def test_a_grant_that_may_not_be_deleted_is_said(
    status: int, warned: bool, caplog: pytest.LogCaptureFixture
) -> None:
    """One that is gone already is none to speak of."""
    _revoke(Graph(lambda request: error(status, "no") if request.method == "DELETE" else None))
    assert warned == ("DelegatedPermissionGrant.ReadWrite.All" in caplog.text)


def test_a_throttled_call_is_made_again_and_pages_are_followed() -> None:
    """As long as Graph asks to wait, and to Graph alone."""
    more = f"{GRAPH}/oauth2PermissionGrants?$skiptoken=2"
    answers = [
        error(429, "TooManyRequests", **{"Retry-After": "7"}),
        httpx.Response(200, json={"value": [grant(1)], "@odata.nextLink": more}),
        httpx.Response(200, json={"value": [grant(2)]}),
    ]

    def answer(request: httpx.Request) -> httpx.Response | None:
        listing = request.method == "GET" and request.url.path.endswith("Grants")
        return answers.pop(0) if listing else None

    graph = Graph(answer)
    _revoke(graph)
    assert ([7.0], [f"DELETE {GRAPH}/oauth2PermissionGrants/grant-{n}" for n in (1, 2)]) == (
        graph.waited,
        graph.changed,
    )


def test_no_network_is_a_warning(caplog: pytest.LogCaptureFixture) -> None:
    """And no end of the run."""

    def down(_: httpx.Request) -> httpx.Response:
        message = "No route"
        raise httpx.ConnectError(message)

    _revoke(Graph(down))
    assert "cannot be reached to look up f00@dartmouth.edu (ConnectError)" in caplog.text


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"graph_client_secret": None}, "STILLRIGHT_GRAPH_CLIENT_SECRET is missing"),
        (
            {"graph_revokes": None, "graph_tenant": None},
            "STILLRIGHT_GRAPH_TENANT and STILLRIGHT_GRAPH_REVOKES is",
        ),
        ({"graph_sessions": True, "sign_in_state": "pyproject.toml"}, "STILLRIGHT_GRAPH_SESSIONS would end"),
    ],
)
def test_half_of_the_settings_is_refused(changes: dict[str, Any], says: str) -> None:
    """Before anything is run; and so is what would end the saved sign-in."""
    with pytest.raises(SettingsError, match=says):
        load_settings(**(LIVE | changes))


def test_doctor_looks_and_revokes_nothing() -> None:
    """It says what is found, or which permission lacks; without the settings it says so."""
    known = load_settings(**LIVE)
    graph = Graph()
    found = check_of(known, listed(known), graph.open)
    assert (State.RIGHT, [], True) == (found.state, graph.changed, "Zoom" in found.text)
    refused = check_of(known, listed(known), Graph(lambda _: error(403, "Authorization_RequestDenied")).open)
    assert (State.WRONG, True) == (refused.state, "Application.Read.All" in refused.text)
    assert State.SKIPPED is check_of(known, listed(known), lambda _: None).state
