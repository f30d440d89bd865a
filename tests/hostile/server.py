"""Serves the hostile pages: each at `/NUMBER`, and what some of them lead to."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.hostile.pages import PAGES, page

_NAMES = list(PAGES)
_WORKER = b"""
const spin = () => { for (const until = Date.now() + 50; Date.now() < until;); };
onfetch = e => { spin(); e.respondWith(fetch(e.request)); };
oninstall = () => skipWaiting();
onactivate = e => { e.waitUntil(clients.claim()); setInterval(spin, 1); };
"""


class _Handler(BaseHTTPRequestHandler):
    """Answers one request."""

    def do_GET(self) -> None:
        """Answer what is asked for."""
        path = self.path.partition("?")[0].strip("/")
        with suppress(OSError):  # whoever asked has gone
            if path.isdecimal():
                self._answer(200, page(_NAMES[int(path)]).encode())
            elif path == "redirect":
                self._answer(302, b"", Location=f"/redirect?{id(self)}")
            elif path == "login":
                self._answer(401, b"Who are you?", **{"WWW-Authenticate": 'Basic realm="Desk"'})
            elif path == "never":
                self.server.stop.wait()  # type: ignore[attr-defined]  # the server below
            elif path == "endless":
                self._endless()
            elif path == "slow":
                self.server.stop.wait(5)  # type: ignore[attr-defined]  # the server below
                self._answer(200, b"Late")
            elif path == "worker.js":
                self._answer(200, _WORKER, **{"Content-Type": "text/javascript"})
            else:
                self._answer(200, b"x" * 1000, **{"Content-Disposition": "attachment"})

    def _answer(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in (headers | {"Content-Length": str(len(body))}).items():
            self.send_header(name, value)
        if "Content-Type" not in headers:
            self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(body)

    def _endless(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        while not self.server.stop.wait(0.01):  # type: ignore[attr-defined]  # the server below
            self.wfile.write(b"<button>More</button>" * 50)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 100

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.stop = threading.Event()


@contextmanager
def serving() -> Iterator[str]:
    """The origin at which the pages are served."""
    server = _Server()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.stop.set()
        server.shutdown()
        server.server_close()


def article(origin: str, name: str) -> str:
    """The article that leads to one of the pages, as Markdown."""
    return f"# Desk\n\n1. Go to {origin}/{_NAMES.index(name)}.\n2. Click **Begin**.\n3. Click **Settings**.\n"
