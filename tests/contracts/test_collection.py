"""Many articles under one name are read in one go; what cannot be verified is named and costs nothing."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from pydantic import SecretStr

from fixtures.run.request import UsageError
from fixtures.run.sources.collection import local
from fixtures.run.sources.roster import Roster, call
from fixtures.settings.settings import Settings, load_settings
from tests.contracts.conftest import Command
from tests.contracts.team_dynamix import APPLICATION, BEID, KEY, KnowledgeBase, serving

STEPS = "<h1>{}</h1><ol><li>Go to https://desk.example.org.</li><li>Click Export.</li></ol>"
APART = "# Outlook\n\n1. In the Outlook desktop app, click **File**.\n"


@contextmanager
def site(pages: dict[str, bytes]) -> Iterator[str]:
    """The origin of a site with these pages."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            """Answer with the page, if there is one."""
            self.send_response(200 if self.path in pages else 404)
            self.end_headers()
            self.wfile.write(pages.get(self.path, b""))

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture
def live(monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings of the real sites, and no proxy between."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    return load_settings(target="live")


def _said(roster: Roster) -> tuple[list[str], dict[str, str]]:
    """The titles of the articles, and why the others are left out."""
    return [each.title for each in roster.articles], {each.source: each.why for each in roster.left_out}


def test_a_sitemap_is_read_as_its_articles(live: Settings) -> None:
    """Also one that an index names; a page that is gone, has no steps or is another's is left out."""
    pages = {
        "/1": STEPS.format("One").encode(),
        "/2": STEPS.format("Two").encode(),
        "/home": b"<p>Welcome.</p>",
    }
    with site(pages) as origin:
        inner = "".join(f"<url><loc>{origin}/{name}</loc></url>" for name in ("1", "home", "gone", "2"))
        pages["/inner.xml"] = f"<urlset>{inner}<url><loc>https://b.example/3</loc></url></urlset>".encode()
        index = f"<sitemapindex><sitemap><loc>{origin}/inner.xml</loc></sitemap></sitemapindex>"
        pages["/sitemap.xml"] = index.encode()
        titles, why = _said(call(local((f"{origin}/sitemap.xml",)), live))
    assert ["One", "Two"] == titles
    assert [f"{origin}/gone", f"{origin}/home", "https://b.example/3"] == sorted(why)
    assert "Was answered with 404." == why[f"{origin}/gone"]
    assert "Holds no steps (no numbered list, no table of issues)." == why[f"{origin}/home"]


def test_a_category_is_read_from_the_web_api(live: Settings) -> None:
    """Its published articles at the addresses that readers know, each with its owner."""
    portal = "http://127.0.0.1/TDClient/47/Portal/KB/"
    article = {
        "ID": 7,
        "CategoryID": 3,
        "Subject": "Seven",
        "Body": STEPS.format("Seven"),
        "OwnerFullName": "J. Doe",
    }
    with serving(KnowledgeBase({7: article, 8: article | {"ID": 8, "CategoryID": 4}})) as held:
        known = {"teamdynamix": held.address, "teamdynamix_app": APPLICATION}
        login = {"teamdynamix_beid": SecretStr(BEID), "teamdynamix_key": SecretStr(KEY)}
        settings = live.model_copy(update=known | login)
        roster = call(local((f"{portal}?CategoryID=3",)), settings)
    (only,) = roster.articles
    assert ("7", "Seven", f"{portal}ArticleDet?ID=7") == (only.id, only.title, only.url)
    assert "J. Doe" == roster.listed[only.slug].owner


def test_of_many_the_readable_ones_are_taken(tmp_path: Path) -> None:
    """What is about another program, or leads to other sites, is left out of a folder."""
    (tmp_path / "zoom.md").write_text("# Zoom\n\n1. Go to https://zoom.us.\n2. Click **Profile**.\n")
    (tmp_path / "other.md").write_text("# Other\n\n1. Go to https://other.example.\n2. Click **Profile**.\n")
    (tmp_path / "outlook.md").write_text(APART)
    settings = load_settings(target="sandbox")
    titles, why = _said(call(local((str(tmp_path),)), settings))
    assert ["Zoom"] == titles
    assert [str(tmp_path / "other.md"), str(tmp_path / "outlook.md")] == sorted(why)
    (tmp_path / "zoom.md").unlink()
    with pytest.raises(UsageError, match="None of 2 articles can be verified"):
        call(local((str(tmp_path),)), settings)


def test_one_that_is_named_by_hand_is_refused(command: Command, tmp_path: Path) -> None:
    """Exit 2, one message, nothing run: nobody misses a slip of the pen among many."""
    (tmp_path / "empty.md").write_text("")
    ended = command("verify", "empty.md")
    assert (2, True) == (ended.code, ended.err.startswith("The article empty.md is empty; give a file"))
