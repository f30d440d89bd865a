"""An article is fetched from a real server within its limits, each of which is said in one message."""

import gzip
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from fixtures.run.sources import download
from fixtures.run.sources.download import fetch
from fixtures.settings.settings import Settings, load_settings
from flows.article import ArticleError

PAGE = "<ol><li>Öffnen Sie Zoom.</li></ol>"
BOMB = gzip.compress(b"<p>word</p>" * 2_000_000)
HTML = {"Content-Type": "text/html"}
ANSWERS: dict[str, tuple[int, dict[str, str], bytes]] = {
    "/plain": (200, HTML, PAGE.encode()),
    "/packed": (200, HTML | {"Content-Encoding": "gzip"}, gzip.compress(PAGE.encode())),
    "/latin": (200, {"Content-Type": "text/html; charset=iso-8859-1"}, PAGE.encode("latin-1")),
    "/odd-charset": (200, {"Content-Type": "text/html; charset=punycode"}, PAGE.encode()),
    "/once": (302, {"Location": "/plain"}, b""),
    "/again": (302, {"Location": "/again"}, b""),
    "/away": (302, {"Location": "https://elsewhere.example/"}, b""),
    "/file": (302, {"Location": "file:///etc/passwd"}, b""),
    "/none": (302, {"Location": "http://[your-company]/"}, b""),
    "/bomb": (200, HTML | {"Content-Encoding": "gzip"}, BOMB),
    "/not-packed": (200, HTML | {"Content-Encoding": "gzip"}, b"no"),
    "/gone": (404, HTML, b""),
}


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        """Answer as the table says."""
        status, headers, body = ANSWERS[self.path]
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def origin() -> Iterator[str]:
    """A server's origin."""
    server = HTTPServer(("127.0.0.1", 0), _Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def plain(monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings of nothing in particular, and no proxy between."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    return load_settings(target="sandbox")


@pytest.mark.parametrize("path", ["/plain", "/packed", "/latin", "/odd-charset", "/once"])
def test_an_article_is_fetched(path: str, origin: str, plain: Settings) -> None:
    """Unpacked, in UTF-8, behind a redirection on its own site."""
    assert PAGE == fetch(origin + path, plain).decode("utf-8-sig")


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/again", "redirected more than 5 times"),
        ("/away", "redirected to https://elsewhere.example/"),
        ("/file", "no page of the web"),
        ("/none", "cannot be fetched: Invalid URL"),
        ("/bomb", "more than the 5 MB"),
        ("/not-packed", "cannot be fetched"),
        ("/gone", "answered with 404"),
    ],
)
def test_what_is_past_a_limit_is_refused(path: str, says: str, origin: str, plain: Settings) -> None:
    """One sentence says where, what, and what to do."""
    with pytest.raises(ArticleError, match=says) as refused:
        fetch(origin + path, plain)
    assert (True, 1) == (origin + path in str(refused.value), len(str(refused.value).splitlines()))


def test_an_answer_that_trickles_is_given_up(
    origin: str, plain: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All of it has one time, however soon each part comes."""
    monkeypatch.setattr(download, "SECONDS", -1.0)
    with pytest.raises(ArticleError, match="had not come after"):
        fetch(f"{origin}/plain", plain)


@pytest.mark.parametrize("to", ["http://example.org/", "http://www.example.org/a"])
def test_no_redirection_leads_from_https_to_http(to: str) -> None:
    """What anybody on the way can change is no article of the address that was given."""
    with pytest.raises(ArticleError, match="from https to http"):
        download.redirected("https://example.org/", "https://example.org/", to)
