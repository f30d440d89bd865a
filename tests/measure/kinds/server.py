"""A case's folder at 127.0.0.1, with the few manners that its pages need."""

import http.server
import mimetypes
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

_LOOK = Path(__file__).parent / "look.css"


class Served(NamedTuple):
    """A folder that is being served."""

    port: int
    noted: list[str]
    """Each request that was no look but a deed, as `PUT /restart`."""


@contextmanager
def serving(folder: Path) -> Iterator[Served]:
    """Serve a folder on a free port until the block ends."""
    noted: list[str] = []

    class Handler(_Handler):
        """The manners, bound to this folder."""

    Handler.folder, Handler.noted = folder, noted
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Handler.port = server.server_port
        server.daemon_threads = True
        server.block_on_close = False
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield Served(server.server_port, noted)
        finally:
            server.shutdown()


class _Handler(http.server.BaseHTTPRequestHandler):
    """`/status/503/x` and `/slow/5/x` and `/moved/x` say what they do with x; a deed is noted."""

    folder: Path
    noted: list[str]
    port: int
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        match path.split("/")[1:]:
            case ["api", *_]:
                self._answer(500, b"no")
            case ["status", code, *_]:
                self._answer(int(code), b"no")
            case ["slow", seconds, *rest]:
                time.sleep(float(seconds))  # the page is about waiting
                self._file("/".join(rest))
            case ["moved", *rest]:
                self._answer(302, b"", {"Location": "/" + "/".join(rest)})
            case ["look.css"]:
                self._answer(200, _LOOK.read_bytes(), {"Content-Type": "text/css"})
            case rest:
                self._file("/".join(rest))

    def _deed(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.noted.append(f"{self.command} {self.path}")
        self._answer(204, b"")

    do_PUT = do_POST = do_DELETE = do_PATCH = _deed  # noqa: N815 - the names that http.server calls

    def _file(self, name: str) -> None:
        found = self.folder / (name or "index.html")
        if not found.is_file():
            self._answer(404, b"not found")
            return
        content = found.read_bytes().replace(b"{PORT}", str(self.port).encode())
        self._answer(200, content, {"Content-Type": mimetypes.guess_type(found.name)[0] or "text/plain"})

    def _answer(self, status: int, content: bytes, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        if status != 204:
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if status != 204:
            with suppress(ConnectionError):  # the page was left before
                self.wfile.write(content)

    def log_message(self, format: str, *_: object) -> None:  # noqa: A002 - the base class calls it so
        """Say nothing."""
