"""A site that shows back what is typed: in words, a title, attributes, paths, cookies and headers."""

import html
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs, quote

_FORM = """<!doctype html><title>Sign in {echo}</title><h1>Sign in</h1>
<p role=alert>{said}</p><p>{spelt}</p>
<form method=post action="/login?state=5tAteVa1ue9z"><label>User name <input name=user type=email></label>
<label>Password <input name=password type=password value="{echo}"></label>
<input type=hidden name=csrf_token value=c5rFt0k3nVa1ue8q><button title="{echo}">Sign in</button></form>
<a href="/help?password={quoted}&ticket=t1Ck3tVa1ue7w">Help with {echo}</a><img alt="{echo}" width=9 height=9>
<script>history.replaceState(null, '', '/login/{quoted}?code=c0d3Va1ue6x'); console.log("{echo}");</script>"""
TOKENS = ("5tAteVa1ue9z", "c5rFt0k3nVa1ue8q", "c0d3Va1ue6x", "s3sSi0nVa1ue4v2k")
"""What the site gives out besides, and asks for or calls a token."""


class _Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self._answer("")

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self._answer(parse_qs(body).get("password", [""])[0])

    def _answer(self, echo: str) -> None:
        shown = html.escape(echo)
        said = f"Incorrect password: {shown}. Please try again." if echo else ""
        page = _FORM.format(echo=shown, said=said, spelt=" ".join(shown), quoted=quote(echo, safe=""))
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Set-Cookie", f"session=s3sSi0nVa1ue4v2k; Path=/{quote(echo, safe='')}")
        self.send_header("X-Echo", quote(echo))
        self.end_headers()
        self.wfile.write(page.encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def echoing() -> Iterator[str]:
    """The site, at the address that is given."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Site) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
