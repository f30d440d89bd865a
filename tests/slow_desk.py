"""A site of a few pages that takes its time to answer, and articles about it that are right."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

_PAGE = """<!doctype html><title>Desk {number}</title><h1>Desk {number}</h1>
<nav><a href="/{number}/settings">Settings</a> <a href="/{number}/help">Help</a></nav>
<main><p>{said}</p><label>Title <input></label> <button type=button
onclick="document.querySelector('p').textContent = 'Notifications are on.'">Turn on</button></main>"""


Status = Callable[[str, str], int]
"""With what is answered, given the path that is asked for and who says to ask (the user agent)."""


def well(path: str, agent: str) -> int:
    """Every page is there."""
    del agent
    return 404 if path.endswith((".ico", ".txt")) else 200


class _Handler(BaseHTTPRequestHandler):
    def __init__(self, seconds: float, status: Status, *arguments: object) -> None:
        self._seconds, self._status = seconds, status
        super().__init__(*arguments)  # type: ignore[arg-type]  # as the server calls it

    def do_GET(self) -> None:
        """Answer after a while."""
        time.sleep(self._seconds)
        number = self.path.strip("/").partition("/")[0] or "0"
        said = "Notifications are off." if "settings" in self.path else "Welcome."
        body = _PAGE.format(number=number, said=said).encode()
        self.send_response(self._status(self.path, self.headers["User-Agent"] or ""))
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 200


@contextmanager
def served(seconds: float, status: Status = well) -> Iterator[str]:
    """The address of the desk, each of whose answers takes so many seconds."""
    server = _Server(("127.0.0.1", 0), partial(_Handler, seconds, status))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def write_articles(folder: Path, origin: str, many: int) -> list[str]:
    """So many articles about the desk, each about a page of its own; gives their paths."""
    return [str(_written(folder / f"desk_{n}.md", origin, n)) for n in range(many)]


def _written(file: Path, origin: str, number: int) -> Path:
    text = (
        f"# Turn on notifications at desk {number}\n\n"
        f"1. Go to {origin}/{number}/.\n2. In the navigation, click **Settings**.\n3. Click **Turn on**.\n"
        '4. "Notifications are on." appears.\n'
    )
    file.write_text(text, encoding="utf-8")
    return file
