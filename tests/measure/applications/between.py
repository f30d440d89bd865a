"""What stands between a reader and an application: its words changed on their way, or its answers refused."""

import re
import socket
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from http.client import HTTPConnection, HTTPException
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

_PATIENCE = 120
"""Seconds for one answer of the application."""
_HOP = {
    "transfer-encoding",
    "content-length",
    "connection",
    "keep-alive",
    "content-encoding",
    "date",
    "server",
}
_ASKED = {"accept-encoding", "connection", "if-none-match", "if-modified-since"}
"""What would have the answer come in a shape that cannot be changed, or not at all."""
_WORDED = re.compile(r"html|javascript|json")
_REFUSED = "<title>500 Internal Server Error</title><h1>Internal Server Error</h1>"

Rule = dict[str, Any]
"""`old` and `new` words (`re`: of a pattern), or a `status` to answer with, and a `body`.

`path`, `method`: of what is asked for."""


@contextmanager
def between(port: int, public: int, rules: Sequence[Rule]) -> Iterator[str]:
    """Listen at `public` for the application at `port`, and give the address."""
    handler = type("Between", (_Between,), {"port": port, "public": public, "rules": rules})
    with ThreadingHTTPServer(("127.0.0.1", public), handler) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{public}"
        finally:
            server.shutdown()


def changed(text: str, path: str, rules: Sequence[Rule]) -> str:
    """What the application says at a path, with the rules' words."""
    for rule in rules:
        if "old" in rule and re.search(rule.get("path", ""), path):
            old = rule["old"] if rule.get("re") else re.escape(rule["old"])
            new = rule["new"] if rule.get("re") else rule["new"].replace("\\", r"\\")
            text = re.sub(old, new, text, flags=re.DOTALL)
    return text


class _Between(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    port: int
    public: int
    rules: Sequence[Rule]

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def _go(self) -> None:
        if (self.headers.get("upgrade") or "").lower() == "websocket":
            self._tunnel()
            return
        told = self.rfile.read(int(self.headers.get("content-length") or 0))
        refused = next((rule for rule in self.rules if self._is_refused(rule)), None)
        if refused is not None:
            self._answer(
                refused["status"], [("content-type", "text/html")], b"<h1>Internal Server Error</h1>"
            )
            return
        asked = HTTPConnection("127.0.0.1", self.port, timeout=_PATIENCE)
        try:
            headers = {name: value for name, value in self.headers.items() if name.lower() not in _ASKED}
            asked.request(self.command, self.path, told or None, headers)
            answer = asked.getresponse()
            held = answer.read()
        except (OSError, HTTPException):
            self._answer(502, [("content-type", "text/html")], b"<h1>Bad Gateway</h1>")
            return
        if _WORDED.search(answer.getheader("content-type") or ""):
            text = held.decode("utf-8", "surrogateescape").replace(f":{self.port}", f":{self.public}")
            held = changed(text, self.path, self.rules).encode("utf-8", "surrogateescape")
        kept = [(name, self._own(value)) for name, value in answer.getheaders() if name.lower() not in _HOP]
        self._answer(answer.status, kept, held)

    def _own(self, value: str) -> str:
        return value.replace(f"127.0.0.1:{self.port}", f"127.0.0.1:{self.public}")

    def _is_refused(self, rule: Rule) -> bool:
        same = rule.get("method", self.command) == self.command
        return "status" in rule and same and re.search(rule["path"], self.path) is not None

    def _answer(self, status: int, headers: Sequence[tuple[str, str]], held: bytes) -> None:
        with suppress(OSError):
            self.send_response_only(status)
            for name, value in headers:
                self.send_header(name, value)
            self.send_header("content-length", str(len(held)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(held)

    def _tunnel(self) -> None:
        self.close_connection = True
        with suppress(OSError), socket.create_connection(("127.0.0.1", self.port)) as other:
            lines = [f"{self.command} {self.path} HTTP/1.1", *(f"{n}: {v}" for n, v in self.headers.items())]
            other.sendall(("\r\n".join(lines) + "\r\n\r\n").encode())
            threading.Thread(target=_pump, args=(other, self.connection), daemon=True).start()
            _pump(self.connection, other)

    do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = do_PATCH = do_OPTIONS = _go  # noqa: N815 - http.server's names


def _pump(source: socket.socket, to: socket.socket) -> None:
    with suppress(OSError):
        while held := source.recv(65536):
            to.sendall(held)
