"""A stand-in for GitLab's REST API, as far as issues go; it keeps them in GitHub's stand-in.

How sure each shape is. Documented at docs.gitlab.com/api: the addresses with the project's path encoded,
`iid`, `description`, `opened`, `closed`, `state_event`, `labels` as words, `per_page` and `page`, notes with
`system` and `author`, `access_level` of a member (30 a developer, 20 a reporter), 404 for who is none, 201
for what was made, 429 with `Retry-After` or `RateLimit-Remaining` and `RateLimit-Reset`, and `{"message"}`.
Assumed: labels of a token that may not set them are dropped without a word.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.contracts.git_hub import Repository

TOKEN = "glpat-11MADEUP0000000000"
PROJECT = "dartmouth/articles"
LEVELS = {"write": 30, "read": 20}
_EVENTS = {"close": "closed", "reopen": "open"}


def answer(
    held: Repository, method: str, path: str, asked: dict[str, str], body: dict[str, Any]
) -> tuple[int, Any]:
    """Give the status and what is answered."""
    match path.split("/"):
        case ["members", "all", number]:
            levels = {str(_id(login)): LEVELS[each] for login, each in held.permissions.items()}
            level = levels.get(number)
            return (200, {"access_level": level}) if level else (404, {"message": "404 Not found"})
        case ["issues", number, "notes"] if method == "GET":
            return 200, [_SYSTEM, *map(_note, _page(held.comments.get(int(number), []), asked))]
        case ["issues", number, "notes"]:
            held.say(int(number), "articles[bot]", body["body"], "2026-11-30T00:00:00Z")
            return 201, _note(held.comments[int(number)][-1])
        case ["issues", number]:
            issue = held.issues[int(number) - 1]
            state = _EVENTS.get(body.pop("state_event", ""), issue["state"])
            changed = {"body" if name == "description" else name: each for name, each in body.items()}
            held.issues[int(number) - 1] |= changed | {"state": state}
            return 200, _issue(held.issues[int(number) - 1])
        case ["issues"] if method == "GET":
            assert ("all", "stillright") == (asked["scope"], asked["labels"])
            return 200, [_issue(each) for each in _page(held.issues, asked) if each["labels"]]
    labels = body["labels"].split(",") if held.labels else []
    made = {"number": len(held.issues) + 1, "state": "open", "title": body["title"]}
    held.issues.append({**made, "body": body["description"], "labels": labels})
    return 201, _issue(held.issues[-1])


_SYSTEM = {"id": 1, "body": "/known until 2026-12-20 added label", "system": True, "author": {"id": 1}}


def _id(login: str) -> int:
    return sum(map(ord, login))


def _note(comment: dict[str, Any]) -> dict[str, Any]:
    login = comment["user"]["login"]
    return {name: each for name, each in comment.items() if name != "user"} | {
        "system": False,
        "author": {"id": _id(login), "username": login},
    }


def _issue(issue: dict[str, Any]) -> dict[str, Any]:
    state = "opened" if issue["state"] == "open" else "closed"
    about = {"iid": issue["number"], "title": issue["title"], "description": issue["body"]}
    return {"id": 900 + issue["number"], **about, "state": state, "labels": issue["labels"]}


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
            path = at.path.removeprefix("/api/v4/projects/dartmouth%2Farticles/")
            held.calls.append(f"{self.command} {path}")
            status, headers = held.refuses.pop(0) if held.refuses else (0, dict[str, str]())
            told: Any = {"message": "Refused."}
            if not status and self.headers.get("PRIVATE-TOKEN") != TOKEN:
                status, told = 401, {"message": "401 Unauthorized"}
            if not status:
                asked = {name: values[0] for name, values in parse_qs(at.query).items()}
                status, told = answer(held, self.command, path, asked, body)
            content = json.dumps(told).encode()
            self.send_response(status)
            for name, each in headers.items():
                self.send_header(name, each)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_GET = do_POST = do_PUT = _do  # noqa: N815 - as http.server calls them

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        held.address = f"http://127.0.0.1:{server.server_port}/api/v4"
        try:
            yield held
        finally:
            server.shutdown()
