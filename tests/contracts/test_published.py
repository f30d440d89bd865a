"""What is published is verified, and its copy where that is out of reach, which is said."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from fixtures.run.sources.collection import local
from fixtures.run.sources.roster import call
from fixtures.run.sources.source import addresses
from fixtures.settings.settings import Settings, load_settings
from flows.run.shelf import kept
from tests.contracts.conftest import Command

ARTICLE = "---\nurl: {url}\n---\n# Export\n\n1. Go to https://desk.example.org.\n2. Click **{button}**.\n"
PAGES = {"/right": "Export all", "/signin": ""}


class _Desk(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        """The article, a page to sign in on, or a fault."""
        button = PAGES.get(self.path)
        self.send_response(503 if button is None else 200)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.end_headers()
        if button is not None:
            self.wfile.write((ARTICLE.format(url="", button=button) if button else "Sign in").encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def origin() -> Iterator[str]:
    """A help desk's origin."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Desk) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture
def plain(monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings of nothing in particular, and no proxy between."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    return load_settings(target="live")


def _copy(folder: Path, url: str) -> str:
    file = folder / "export.md"
    file.write_text(ARTICLE.format(url=url, button="Export"), encoding="utf-8")
    return str(file)


def test_what_is_published_is_taken(origin: str, plain: Settings, tmp_path: Path) -> None:
    """The words that readers see are verified, and nothing is said of a copy."""
    (article,) = call(local((_copy(tmp_path, f"{origin}/right"),)), plain, published=True).articles
    step = article.procedures[0].steps[1].text
    assert ("Click Export all.", f"{origin}/right", "") == (step, article.source, article.unpublished)
    assert ("Export, step 2",) == article.differs


@pytest.mark.parametrize(
    "case",
    [
        ("{origin}/down", "was answered with 503"),
        ("{origin}/signin", "/signin"),
        ("http://127.0.0.1:1/closed", "cannot be fetched"),
    ],
)
def test_out_of_reach_its_copy_is_taken_and_said_to_be(
    origin: str, plain: Settings, tmp_path: Path, caplog: pytest.LogCaptureFixture, case: tuple[str, str]
) -> None:
    """A night whose help desk is down still tells of the sites; the run keeps why, and what it has read."""
    place, why = case
    name = _copy(tmp_path, place.format(origin=origin))
    (article,) = call(local((name,)), plain, tmp_path / "out", published=True).articles
    assert ("Click Export.", name) == (article.procedures[0].steps[1].text, article.source)
    assert why in article.unpublished
    assert f"The copy {name} is verified in its stead." in caplog.text
    assert Path(name).read_bytes() == kept(article, tmp_path / "out")


def test_an_article_that_is_published_nowhere_is_refused(command: Command, tmp_path: Path) -> None:
    """Exit 2, and what to leave out: nothing was out of reach."""
    (tmp_path / "export.md").write_text("# Export\n\n1. Go to https://desk.example.org.\n", encoding="utf-8")
    ended = command("verify", "export.md", "--published", "--target", "live")
    assert (2, True) == (ended.code, "leave --published out" in ended.err)


def test_its_address_is_asked_for_before_anything_starts(plain: Settings, tmp_path: Path) -> None:
    """What can be refused is refused at once."""
    url = "https://desk.example.org/kb/1"
    assert (url,) == addresses((_copy(tmp_path, url),), plain)
