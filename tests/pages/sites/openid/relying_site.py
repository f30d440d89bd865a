"""A desk that lets the provider sign its people in (authlib), and shows one page to those who are in."""

import secrets
from pathlib import Path
from typing import Any

from authlib.integrations.requests_client import OAuth2Session
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

COOKIE = "desk"
_OUT = "<title>Desk</title><h1>Desk</h1><a href=/begin>Sign in</a>"
_IN = """<title>Desk</title><h1>Desk</h1><p>You are {name}.</p>
<button onclick="document.body.append('Report opened')">Open report</button>"""


class RelyingSite:
    """Who is in, and how the provider's answer is taken."""

    def __init__(self, client_id: str, client_secret: str, authority: Path) -> None:
        self.home = self.provider = self.back = ""
        """Origins: the desk's, the provider's as the browser knows it, and as this program does."""
        self.people: dict[str, str] = {}
        self.granted: list[str] = []
        """What the provider was allowed to tell, once for each person who agreed."""
        self._authority = authority
        self._client: dict[str, Any] = {
            "client_id": client_id, "client_secret": client_secret, "scope": "openid reports",
            "code_challenge_method": "S256",
        }  # fmt: skip
        self._begun: dict[str, str] = {}
        """The verifier of each sign-in that was begun, by its state."""
        self.app = Starlette(
            routes=[Route("/", self.desk), Route("/begin", self.begin), Route("/callback", self.callback)]
        )

    def desk(self, request: Request) -> Response:
        """The one page."""
        name = self.people.get(request.cookies.get(COOKIE, ""))
        return HTMLResponse(_IN.format(name=name) if name else _OUT)

    def begin(self, _: Request) -> Response:
        """To the provider."""
        verifier = secrets.token_urlsafe(48)
        with self._session() as client:
            url, state = client.create_authorization_url(
                f"{self.provider}/o/authorize/", code_verifier=verifier
            )
        self._begun[state] = verifier
        return RedirectResponse(url)

    def callback(self, request: Request) -> Response:
        """Back from the provider, with a code for a token."""
        state = request.query_params.get("state", "")
        with self._session() as client:
            token = client.fetch_token(
                f"{self.back}/o/token/", code=request.query_params["code"],
                code_verifier=self._begun.pop(state),
            )  # fmt: skip
            who = client.get(f"{self.back}/o/userinfo/").json()
        self.granted.append(token["scope"])
        response = RedirectResponse("/")
        cookie = secrets.token_urlsafe()
        self.people[cookie] = f"person {who['sub']}"
        response.set_cookie(COOKIE, cookie)
        return response

    def _session(self) -> OAuth2Session:
        session = OAuth2Session(redirect_uri=f"{self.home}/callback", **self._client)
        session.verify, session.trust_env = str(self._authority), False  # the environment would name another
        return session
