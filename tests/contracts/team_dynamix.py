"""A stand-in for the knowledge base of TeamDynamix' Web API.

How sure each shape is. Documented at solutions.teamdynamix.com/TDWebApi: POST api/auth/loginadmin {BEID,
WebServicesKey} and POST api/auth {username, password} give a token as plain text; a call with none, or by
somebody who may not, is 401; POST {appId}/knowledgebase; the search; JSON; the fields, which are required;
that NotSubmitted is 1; DraftStatus Pending is 1; 60 calls of a method in 60 seconds, then 429, and three
headers with every answer, the date in RFC 1123. Seen in others' code: GET and PUT
{appId}/knowledgebase/{id}, Approved is 3. Assumed: 403, 404 for an article that is not there, 400 with a
`Message`, and all that `mood` says of what happens to a body that was put, of which nothing is documented.
"""

import json
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, Literal

BEID, KEY = "6b1d2e3f-1111-4222-8333-abcdefabcdef", "0f9e8d7c-5555-4666-8777-fedcbafedcba"
TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJleHAiOjE4MDAwMDAwMDB9.c2lnbmF0dXJlb2Z0aGVzdGFuZA"
APPLICATION = 1806
REQUIRED = {"Subject", "Body", "Status"}


@dataclass
class KnowledgeBase:
    """What the stand-in holds, and what it was asked."""

    articles: dict[int, dict[str, Any]]
    limit: int = 60
    """Calls of one method in a period."""
    mood: Literal["takes", "drafts", "cleans"] = "takes"
    """What becomes of a body that is put: it is taken, held back as a draft, or changed on the way."""
    refuses: int = 0
    """A status that every call but the login is answered with."""
    calls: list[tuple[str, str]] = field(default_factory=list)
    sent: list[dict[str, Any]] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    address: str = ""

    def begin_period(self) -> None:
        """Let a minute pass."""
        self.counts.clear()

    def answer(self, method: str, path: str, token: str, body: dict[str, Any]) -> tuple[int, Any]:
        """Give the status and what is answered."""
        self.calls.append((method, path))
        self.counts[f"{method} {path}"] += 1
        if self.counts[f"{method} {path}"] > self.limit:
            return 429, None
        if path.startswith("auth"):
            known = body in (
                {"BEID": BEID, "WebServicesKey": KEY},
                {"username": "kb", "password": "made up 1"},
            )
            return (200, TOKEN) if known else (401, None)
        if token != f"Bearer {TOKEN}":
            return 401, None
        return (
            (self.refuses, {"Message": "Not tonight."}) if self.refuses else self._article(method, path, body)
        )

    def _article(self, method: str, path: str, body: dict[str, Any]) -> tuple[int, Any]:
        application, _, rest = path.partition("/knowledgebase")
        if rest == "/search":
            shown = [each for each in self.articles.values() if each["CategoryID"] == body["CategoryID"]]
            return 200, [each if body["IncludeArticleBodies"] else each | {"Body": None} for each in shown]
        number = int(rest.strip("/") or 0)
        if application != str(APPLICATION) or (method != "POST" and number not in self.articles):
            return 404, None
        if method == "GET":
            return 200, self.articles[number]
        self.sent.append(body)
        if not body.keys() >= REQUIRED:
            return 400, {"Message": "Subject, Body and Status are required."}
        if method == "POST":
            number = max(self.articles) + 1
            self.articles[number] = body | {"ID": number}
        elif self.mood == "drafts":
            self.articles[number]["DraftStatus"] = 1
        else:
            self.articles[number] |= (
                {"Body": body["Body"].replace("&nbsp;", " ")} if self.mood == "cleans" else body
            )
        return 200, self.articles[number]


@contextmanager
def serving(held: KnowledgeBase) -> Iterator[KnowledgeBase]:
    """The stand-in, at the address that it is given."""

    class Handler(BaseHTTPRequestHandler):
        def _do(self) -> None:
            size = int(self.headers.get("Content-Length") or 0)
            body = json.loads(self.rfile.read(size)) if size else {}
            path = self.path.removeprefix("/TDWebApi/api/")
            status, told = held.answer(self.command, path, self.headers.get("Authorization", ""), body)
            content = told if isinstance(told, str) else "" if told is None else json.dumps(told)
            self.send_response(status)
            self.send_header("Content-Type", "text/plain" if isinstance(told, str) else "application/json")
            self.send_header("X-RateLimit-Limit", str(held.limit))
            self.send_header("X-RateLimit-Remaining", str(max(0, held.limit - len(held.calls))))
            reset = datetime.now(UTC) + timedelta(seconds=42)
            self.send_header("X-RateLimit-Reset", format_datetime(reset, usegmt=True))
            self.end_headers()
            self.wfile.write(content.encode())

        do_GET = do_POST = do_PUT = _do  # noqa: N815 - as http.server calls them

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        held.address = f"http://127.0.0.1:{server.server_port}/TDWebApi"
        try:
            yield held
        finally:
            server.shutdown()
