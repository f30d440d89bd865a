"""A stand-in for GitHub's REST API, as far as issues go.

How sure each shape is. Documented at docs.github.com/rest: the addresses, `state`, `labels`, `per_page`,
`page`, the fields of issues and comments, pull requests among the issues, 201 for what was made, labels of a
token that may not push dropped without a word, `permission` of a collaborator (admin, write, read, none), 403
or 429 with `retry-after` or `x-ratelimit-remaining: 0` and `x-ratelimit-reset`, 401, 404 for what may not be
seen, 410 where issues are turned off, errors as `{"message", "documentation_url"}`. Assumed: 404 for the
permission of somebody who is no user, and that a list shows at once what was just opened.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

TOKEN = "github_pat_11MADEUP0000000000"
REPOSITORY = "dartmouth/articles"


@dataclass
class Repository:
    """What the stand-in holds, and how it answers."""

    issues: list[dict[str, Any]] = field(default_factory=list)
    comments: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    permissions: dict[str, str] = field(default_factory=dict)
    labels: bool = True
    """Whether the token may push, so that labels are kept."""
    refuses: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    """(status, headers) with which the next calls are answered."""
    calls: list[str] = field(default_factory=list)
    address: str = ""

    def say(self, number: int, login: str, body: str, at: str) -> None:
        """Somebody writes a comment."""
        comments = self.comments.setdefault(number, [])
        made = {
            "id": 3_000_000_000 + sum(map(len, self.comments.values())),
            "body": body,
            "user": {"login": login},
        }
        comments.append(made | {"created_at": at, "updated_at": at})

    def answer(self, method: str, path: str, asked: dict[str, str], body: dict[str, Any]) -> tuple[int, Any]:
        """Give the status and what is answered."""
        match path.split("/"):
            case ["collaborators", login, "permission"]:
                level = self.permissions.get(unquote(login))
                return (200, {"permission": level}) if level else (404, {"message": f"{login} is not a user"})
            case ["issues", *at] if method == "GET":
                assert at or ("all", "stillright") == (asked["state"], asked["labels"])
                labelled = [each for each in self.issues if each["labels"]]
                return 200, _page(self.comments.get(int(at[0]), []) if at else labelled, asked)
            case ["issues", number]:
                self.issues[int(number) - 1] |= body
                return 200, self.issues[int(number) - 1]
            case ["issues", number, "comments"]:
                self.say(int(number), "articles[bot]", body["body"], "2026-11-30T00:00:00Z")
                return 201, self.comments[int(number)][-1]
        labels = [{"name": name} for name in body["labels"]] if self.labels else []
        self.issues.append({"number": len(self.issues) + 1, "state": "open", **body, "labels": labels})
        return 201, self.issues[-1]

    def written(self, number: int) -> list[str]:
        """What we wrote into the comments of an issue."""
        own = [
            each["body"] for each in self.comments.get(number, []) if each["user"]["login"] == "articles[bot]"
        ]
        return [body.removeprefix("<!-- stillright -->\n") for body in own]


def _page(entries: list[dict[str, Any]], asked: dict[str, str]) -> list[dict[str, Any]]:
    size, page = int(asked["per_page"]), int(asked["page"])
    return entries[size * (page - 1) : size * page]


@contextmanager
def serving(held: Repository) -> Iterator[Repository]:
    """The stand-in, at the address that it is given."""

    class Handler(BaseHTTPRequestHandler):
        def _do(self) -> None:
            size = int(self.headers.get("Content-Length") or 0)
            body = json.loads(self.rfile.read(size)) if size else {}
            at = urlsplit(self.path)
            path = at.path.removeprefix(f"/repos/{REPOSITORY}/")
            held.calls.append(f"{self.command} {path}")
            status, headers = held.refuses.pop(0) if held.refuses else (0, dict[str, str]())
            told: Any = {"message": "Refused.", "documentation_url": "https://docs.github.com/rest"}
            if not status and self.headers.get("Authorization") != f"Bearer {TOKEN}":
                status = 401
            if not status:
                asked = {name: values[0] for name, values in parse_qs(at.query).items()}
                status, told = held.answer(self.command, path, asked, body)
            content = json.dumps(told).encode()
            self.send_response(status)
            for name, each in headers.items():
                self.send_header(name, each)
            self.send_header("Content-Type", "application/json; charset=utf-8")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_GET = do_POST = do_PATCH = _do  # noqa: N815 - as http.server calls them

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        held.address = f"http://127.0.0.1:{server.server_port}"
        try:
            yield held
        finally:
            server.shutdown()
