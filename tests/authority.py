"""Servers on loopback whose certificates a private authority has signed."""

import http.server
import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path
from typing import Any, NamedTuple

import trustme

HOST = "portal.example.edu"


class Asked(NamedTuple):
    """One request."""

    origin: str
    """Scheme, host and port as the browser names them."""
    method: str
    target: str
    """Path and query."""
    body: str


class Answer(NamedTuple):
    """What is answered to a request."""

    body: str = "ok"
    status: int = HTTPStatus.OK
    headers: Mapping[str, str] = {}


Respond = Callable[[Asked], Answer]


def two_authorities(folder: Path) -> tuple[trustme.CA, Path]:
    """The second of two private authorities, and the file that holds both."""
    authorities = trustme.CA(), trustme.CA()
    file = folder / "both.pem"
    file.write_bytes(b"# staging\n" + b"".join(each.cert_pem.bytes() for each in authorities))
    return authorities[1], file


@contextmanager
def serving(
    authority: trustme.CA, *hosts: str, respond: Respond = lambda _: Answer()
) -> Iterator[http.server.ThreadingHTTPServer]:
    """A server for these hosts, over TLS to who begins so and plain to others; says yes to everything."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(*hosts or (HOST,)).configure_cert(context)
    handler = type("Handler", (_Handler,), {"respond": staticmethod(respond)})
    server = _Server(("127.0.0.1", 0), handler, context)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


class _Server(http.server.ThreadingHTTPServer):
    """Tells by the first byte whether TLS is spoken (RFC 8446: a handshake begins with 22)."""

    def __init__(self, address: tuple[str, int], handler: Any, context: ssl.SSLContext) -> None:
        super().__init__(address, handler)
        self._context = context

    def finish_request(self, request: Any, client_address: Any) -> None:
        """Speak as the client does; one that hangs up is no fault."""
        try:
            if request.recv(1, socket.MSG_PEEK) == b"\x16":
                request = self._context.wrap_socket(request, server_side=True)
            super().finish_request(request, client_address)
        except OSError:
            pass
        finally:
            request.close()


class _Handler(http.server.BaseHTTPRequestHandler):
    respond: Respond

    def do_GET(self) -> None:
        """Answer."""
        scheme = "https" if isinstance(self.connection, ssl.SSLSocket) else "http"
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode("utf-8", "replace")
        origin = f"{scheme}://{self.headers.get('Host')}"
        answer = self.respond(Asked(origin, self.command, self.path, body))
        sent = answer.body.encode()
        self.send_response(answer.status)
        for name, value in {"Content-Type": "text/html; charset=utf-8", **answer.headers}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(sent)))
        self.end_headers()
        self.wfile.write(sent)

    do_POST = do_GET  # noqa: N815 - as http.server calls it

    def log_message(self, *_: object) -> None:
        """Keep quiet."""
