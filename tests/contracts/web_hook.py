"""A service that takes notices: apprise's own `json://`, whose shape is apprise's and so is sure."""

import json
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

from trustme import CA


@dataclass
class WebHook:
    """What it was sent, and how it answers."""

    status: int = 200
    letters: list[dict[str, Any]] = field(default_factory=list)
    address: str = ""
    """As `STILLRIGHT_NOTIFY` has it."""
    answers: Event = field(default_factory=Event)
    """Cleared, it takes a letter and does not answer."""
    asked: Event = field(default_factory=Event)

    @property
    def titles(self) -> list[str]:
        """What the letters are about, and no more of them: `1 sentence needs new wording`."""
        return [letter["title"].rpartition(": ")[2] for letter in self.letters]


@contextmanager
def listening(path: str = "", authority: CA | None = None) -> Iterator[WebHook]:
    """The service, at the address that it is given; with an authority, over TLS."""
    hook = WebHook()
    hook.answers.set()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            letter = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            hook.asked.set()
            hook.answers.wait(60)
            if hook.status < 300:
                hook.letters.append(letter)
            self.send_response(hook.status)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        if authority is not None:
            context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
            authority.issue_cert("127.0.0.1").configure_cert(context)
            server.socket = context.wrap_socket(server.socket, server_side=True)
        Thread(target=server.serve_forever, daemon=True).start()
        hook.address = f"json{'s' if authority else ''}://127.0.0.1:{server.server_port}/{path}"
        try:
            yield hook
        finally:
            hook.answers.set()
            server.shutdown()
