"""Serves the zoo's pages on loopback."""

import json
import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import parse_qsl, urlsplit

from tests.measure.zoo.acts import ACTS, GROUP
from tests.measure.zoo.libraries import LIBRARIES, Library, located

PAGES = Path(__file__).parent / "pages"


def words(query: dict[str, str]) -> dict[str, str | None]:
    """What each act's control is called on this visit; None where it is gone."""
    named: dict[str, str | None] = {act.id: act.word for act in ACTS.values()}
    if act := query.get("renamed"):
        named[act] = ACTS[act].near
    if act := query.get("gone"):
        named[act] = None
    return named


def page(library: Library, query: dict[str, str]) -> str:
    """The page of a library."""
    state = json.dumps({"words": words(query), "hidden": query.get("hidden"), "group": GROUP})
    head = "".join(_loads(f"/package/{file}") for file in library.files)
    kind = "module" if library.id == "shoelace" else "text/javascript"
    return (
        f"<!doctype html><html lang=en><head><meta charset=utf-8><title>Workbench</title>"
        f"<link rel=icon href=data:,>{head}"
        f"<link rel=stylesheet href=/zoo.css></head><body><div id=app></div>"
        f"<script>window.zoo = {state}</script>"
        f"<script src=/zoo.js></script><script type={kind} src=/{library.id}.js></script></body></html>"
    )


def _loads(address: str) -> str:
    if address.endswith(".css"):
        return f"<link rel=stylesheet href={address}>"
    return f"<script src={address}></script>"


class _Answer(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        name = address.path.strip("/")
        if name in LIBRARIES:
            self._send(page(LIBRARIES[name], dict(parse_qsl(address.query))).encode(), "text/html")
            return
        file = located(name.removeprefix("package/")) if name.startswith("package/") else PAGES / name
        if not file.is_file():
            self._send(b"", "text/plain", 404)
            return
        self._send(file.read_bytes(), mimetypes.guess_type(file.name)[0] or "application/octet-stream")

    def _send(self, body: bytes, kind: str, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def serving() -> Iterator[str]:
    """The address of the running server."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Answer)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
