"""The published article against the copy, fetched from a real server."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from fixtures.run.sources.collection import local
from fixtures.run.sources.roster import call
from fixtures.settings.settings import load_settings
from flows.run.shelf import kept
from tests.contracts.conftest import Command
from tests.contracts.team_dynamix import APPLICATION, BEID, KEY, KnowledgeBase, serving
from tests.published import PAGE

NUMBER = 171310
CANONICAL = "https://services.dartmouth.edu"
PORTAL = "/TDClient/1806/Portal/KB"
SOURCE = PAGE.read_bytes()
OLD, NEW = (
    b"In the left navigation menu, click Scheduler.",
    b"In the left navigation menu, click Zoom Scheduler.",
)


class HelpDesk(ThreadingHTTPServer):
    """Serves the article as a page and as printed."""

    pages: dict[str, bytes]
    asked: list[str]


@pytest.fixture
def desk() -> Iterator[HelpDesk]:
    """A help desk with the article at both of its addresses."""

    class Handler(BaseHTTPRequestHandler):
        server: HelpDesk

        def do_GET(self) -> None:
            self.server.asked.append(self.path)
            content = self.server.pages.get(self.path.partition("?")[0])
            self.send_response(200 if content else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(content or b"Not found")

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with HelpDesk(("127.0.0.1", 0), Handler) as server:
        server.asked, server.pages = [], {}
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def _there(desk: HelpDesk, content: bytes = SOURCE) -> bytes:
    """The article with the address of this help desk."""
    return content.replace(CANONICAL.encode(), f"http://127.0.0.1:{desk.server_port}".encode())


@pytest.fixture
def copy(desk: HelpDesk, tmp_path: Path) -> Path:
    """The copy of the article, which is the same."""
    file = tmp_path / "article.html"
    file.write_bytes(_there(desk))
    desk.pages = {f"{PORTAL}/PrintArticle": _there(desk), f"{PORTAL}/ArticleDet": _there(desk)}
    return file


def test_a_copy_that_is_as_published_is_said_to_be(command: Command, copy: Path, desk: HelpDesk) -> None:
    """Markup and dates around the article do not count; the printed page is asked, which has nothing else."""
    desk.pages[f"{PORTAL}/PrintArticle"] += b"<!-- generated at 03:00 -->"
    ended = command("pull", copy)
    assert (0, "says what is published.\n") == (ended.code, ended.out[-24:])
    assert [f"{PORTAL}/PrintArticle?ID={NUMBER}"] == desk.asked


def test_what_has_changed_is_shown_with_what_it_touches(command: Command, copy: Path, desk: HelpDesk) -> None:
    """The sentence as it was and is, its procedure and the flow of it; nothing is written unasked."""
    desk.pages[f"{PORTAL}/PrintArticle"] = _there(desk).replace(OLD, NEW)
    ended = command("pull", copy)
    assert 0 == ended.code
    for line in ("Method 2, step 2", f"  - {OLD.decode()}", f"  + {NEW.decode()}"):
        assert line in ended.out.splitlines()
    assert "Method 2, acted out by flows/zoom_calendar_reauthorization/web_portal.py" in ended.out
    assert copy.read_bytes() == _there(desk)


def test_the_new_copy_is_written_on_request(command: Command, copy: Path, desk: HelpDesk) -> None:
    """Byte for byte as it was fetched; then the copy says what is published."""
    desk.pages[f"{PORTAL}/PrintArticle"] = _there(desk).replace(OLD, NEW)
    written = command("pull", copy, "--write")
    assert (0, _there(desk).replace(OLD, NEW)) == (written.code, copy.read_bytes())
    assert "says what is published" in command("pull", copy).out


def test_a_run_of_what_is_published_says_where_the_copy_differs(desk: HelpDesk, tmp_path: Path) -> None:
    """The article is taken as it is published, with the flows of its folder, and kept as it was fetched."""
    page = _there(desk).replace(OLD, NEW)
    desk.pages = {f"{PORTAL}/PrintArticle": page}
    address = f"http://127.0.0.1:{desk.server_port}{PORTAL}/PrintArticle?ID={NUMBER}"
    (article,) = call(local((address,)), load_settings(target="sandbox"), tmp_path).articles
    assert ("zoom_calendar_reauthorization", page) == (article.folder, kept(article, tmp_path))
    assert ("Method 2, step 2",) == article.differs
    assert ["zoom_calendar_reauthorization.html"] == [f.name for f in (tmp_path / "source").iterdir()]


def test_without_a_printed_page_the_page_is_read(command: Command, copy: Path, desk: HelpDesk) -> None:
    """Not every knowledge base has both."""
    del desk.pages[f"{PORTAL}/PrintArticle"]
    assert "says what is published" in command("pull", copy).out


def test_the_knowledge_base_itself_is_asked_where_it_is_known(command: Command, copy: Path) -> None:
    """Through its Web API, where the settings hold it: no page need be public."""
    text = SOURCE.decode()
    body = text[text.index("<p>If your Zoom") : text.index("</div>", text.index("<p>See Related"))]
    title = "Zoom Scheduler and Calendars Reauthorization (Outlook / Office 365)"
    article = {"ID": NUMBER, "Subject": title, "Body": body.replace(OLD.decode(), NEW.decode())}
    with serving(KnowledgeBase({NUMBER: article})) as held:
        settings = {"TEAMDYNAMIX": held.address, "TEAMDYNAMIX_APP": str(APPLICATION)}
        keys = {"TEAMDYNAMIX_BEID": BEID, "TEAMDYNAMIX_KEY": KEY}
        ended = command("pull", copy, "--write", **settings, **keys)
        again = command("pull", copy)
    assert (0, 1) == (ended.code, ended.out.count("\n  + "))
    assert NEW in copy.read_bytes()
    assert "says what is published" in again.out


def test_what_cannot_be_fetched_or_written_is_one_message(
    command: Command, copy: Path, desk: HelpDesk, tmp_path: Path
) -> None:
    """No address, an address without the article, a copy in another format: exit 2, and the copy stays."""
    text = tmp_path / "article.md"
    text.write_text(
        f"---\nurl: http://127.0.0.1:{desk.server_port}{PORTAL}/ArticleDet\n---\n# Send\n\n1. Click Go.\n"
    )
    nowhere = tmp_path / "nowhere.md"
    nowhere.write_text("# Send\n\n1. Click Go.\n")
    other = command("pull", text, "--write")
    without = command("pull", nowhere)
    desk.pages = {}
    gone = command("pull", copy, "--write")
    assert (2, 2, 2) == (other.code, without.code, gone.code)
    assert "is Markdown, and what is published is HTML" in other.err
    assert "does not say where it is published" in without.err
    assert "404" in gone.err
    assert copy.read_bytes() == _there(desk)
