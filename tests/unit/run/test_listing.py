"""What is asked for by a list, a sitemap or a pattern, before any of it is read."""

import gzip
from pathlib import Path

import pytest

from fixtures.run.request import UsageError
from fixtures.run.sources.collection import category_in, local
from flows.article import ArticleError
from flows.run.collection.left_out import LeftOut, left_out
from flows.run.collection.listing import Listed, is_listing, read_listing
from flows.run.collection.sitemap import Sitemap, is_sitemap, read_sitemap

MAP = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{}</urlset>'


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("vpn.md", ("vpn.md", None, "")),
        ("vpn.md,1200,Jane Doe", ("vpn.md", 1200, "Jane Doe")),
        ("vpn.md\t1200\tJane, Doe", ("vpn.md", 1200, "Jane, Doe")),
        ("vpn.md,,Help desk", ("vpn.md", None, "Help desk")),
        ("https://kb.example.edu/a,b/1?x=1,2x", ("https://kb.example.edu/a,b/1?x=1,2x", None, "")),
        ("https://kb.example.edu/a,b/1, 30", ("https://kb.example.edu/a,b/1", 30, "")),
        (f"vpn.md,{'9' * 5_000}", (f"vpn.md,{'9' * 5_000}", None, "")),
        ('"my notes.md",3,"The desk"', ("my notes.md", 3, "The desk")),
    ],
)
def test_a_line_of_a_list_names_an_article(line: str, said: tuple[str, int | None, str]) -> None:
    """Its name, and where they are told the reads of a month and the owner; a comma may be the address's."""
    (listed,) = read_listing(f"\ufeff# our articles\n\n{line}\r\n")
    assert said == (listed.name, listed.reads, listed.owner)
    assert not listed.by_hand


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("night.txt", "# mine\nhttps://kb.example.edu/1\nvpn.md\nnothing that is there\n", True),
        ("night.csv", "vpn,3\n", True),
        ("vpn.txt", "Connect\n\n1. Go to https://vpn.example.edu.\n2. Click Connect.\n", False),
        ("empty.txt", "", False),
        ("vpn.md", "https://kb.example.edu/1\n", False),
    ],
)
def test_a_list_is_told_from_an_article(name: str, text: str, *, said: bool) -> None:
    """Most lines of a list are names and nothing else; an article has sentences."""
    assert said is is_listing(name, text)


def test_a_sitemap_lists_pages_and_an_index_lists_sitemaps() -> None:
    """Each address once, packed or not, whatever else stands beside it."""
    page = "<url><loc> https://kb.example.edu/1 </loc><lastmod>2026-01-01</lastmod></url>"
    told = MAP.format(page + page).encode()
    assert Sitemap(pages=("https://kb.example.edu/1",)) == read_sitemap("s", gzip.compress(told))
    index = "<sitemapindex><sitemap><loc>https://kb.example.edu/s.xml</loc></sitemap></sitemapindex>"
    assert Sitemap(maps=("https://kb.example.edu/s.xml",)) == read_sitemap("s", index.encode())


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"no xml", "is no XML"),
        (b"<rss/>", "begins with <rss>"),
        (gzip.compress(b" " * 6_000_000), "more than 5 MB"),
        (b"\x1f\x8bno", "cannot be unpacked"),
        (
            b'<!DOCTYPE u [<!ENTITY a "x"><!ENTITY b "' + b"&a;" * 100_000 + b'">]><urlset>&b;</urlset>',
            "no XML",
        ),
    ],
)
def test_what_is_no_sitemap_is_refused(content: bytes, why: str) -> None:
    """The message says what it is; what unfolds without an end is not unfolded."""
    with pytest.raises(ArticleError, match=why):
        read_sitemap("s.xml", content)


def test_a_sitemap_is_known_by_its_name() -> None:
    """What ends in .xml, or at a site in /sitemap."""
    yes = ("https://a.example/sitemap.xml", "https://a.example/kb/sitemap_1.xml.gz", "https://a.example/sitemap",
           "maps/all.xml.gz")  # fmt: skip
    no = ("https://a.example/sitemaps-explained.html", "sitemap.md", "https://a.example/?x=a.xml")
    assert ([True] * 4, [False] * 3) == (list(map(is_sitemap, yes)), list(map(is_sitemap, no)))


def test_a_category_is_known_by_its_address() -> None:
    """As TeamDynamix shows it; an article of it is none."""
    portal = "https://uni.example.edu/TDClient/47/Portal/KB/"
    assert (12, None, None) == tuple(
        map(category_in, (f"{portal}?CategoryID=12", f"{portal}ArticleDet?ID=12", "kb/?CategoryID=12"))
    )


def test_what_is_left_out_is_said_in_a_table() -> None:
    """Which article, why, and what to do: taken out of the one message that a refusal is."""
    said = "The article a.pdf is a PDF file; save it as HTML."
    assert LeftOut(source="a.pdf", why="Is a PDF file.", todo="Save it as HTML.") == left_out("a.pdf", said)


def _names(name: str) -> list[str]:
    return [each.name for each in local((name,))]


def test_a_folder_a_pattern_and_a_list_are_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is below a folder, what goes by a pattern, the lines of a list; nothing that is hidden."""
    monkeypatch.chdir(tmp_path)
    for name in ("kb/b.md", "kb/deep/a.html", "kb/.git/c.md", "kb/picture.png"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    (tmp_path / "kb/night.csv").write_text("b.md,7,Desk\nhttps://kb.example.edu/1\n")
    assert ["kb/b.md", "kb/deep/a.html"] == _names("kb")
    assert ["kb/b.md"] == _names("kb/*.md")
    assert ["kb/b.md", "kb/deep/a.html"] == _names(f"{tmp_path}/kb/**/*.*".replace(f"{tmp_path}/", ""))
    assert Listed(name="kb/b.md", reads=7, owner="Desk", by_hand=False) == local(("kb/night.csv",))[0]
    assert [Listed(name="kb/b.md")] == list(local(("kb/b.md", "kb/b.md")))


@pytest.mark.parametrize("name", ["empty", "none/*.md", "nothing.csv"])
def test_what_holds_no_article_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """A folder, a pattern or a list without an article is wrong usage: nothing is run."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    (tmp_path / "nothing.csv").write_text("# nothing yet\n")
    with pytest.raises(UsageError, match="no article"):
        local((name,))
