"""What the page of many articles holds, seen without a browser."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from flows.run.collection.left_out import LeftOut
from flows.run.notices.change import page_of
from reports.page.page import write_page
from tests import sample_run
from tests.sample_run import HOSTILE


def _overview(out: Path) -> BeautifulSoup:
    """The page of a run of two articles that have the same findings, one of them known to somebody."""
    run = sample_run.run(out, articles=2)
    first = run.articles[0].model_copy(update={"owner": HOSTILE, "reads": 1200})
    left = (LeftOut(source="kb/news.md", why="Holds no steps.", todo="Put them into a list."),)
    run = run.model_copy(update={"articles": (run.articles[1], first), "left_out": left})
    return BeautifulSoup(write_page(run, out).read_text(encoding="utf-8"), "lxml")


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for the pages that are only looked at."""
    return tmp_path_factory.mktemp("out")


@pytest.fixture(scope="module")
def overview(out: Path) -> BeautifulSoup:
    """The page of both articles."""
    return _overview(out)


def test_each_article_is_a_row_that_leads_to_its_page(overview: BeautifulSoup, out: Path) -> None:
    """What is read most stands first; it says the verdict, since when, how sure, where and whose."""
    rows = overview.select(".articles tbody tr")
    told = [[cell.get_text(" ", strip=True) for cell in row.select("td")] for row in rows]
    assert ["Outdated", "21 November", "97 %", "dartmouth.zoom.us"] == told[0][:4]
    assert "1200" == told[0][-1]
    assert (2, [""]) == (len(rows), told[1][-1:])
    links = [str(link["href"]) for link in overview.select(".articles tbody a")]
    pages = [BeautifulSoup((out / link).read_text("utf-8"), "lxml") for link in links]
    assert all(each.select_one('.masthead a[href="../index.html"]') for each in pages)
    assert sample_run.TITLE in pages[0].select("h1")[0].text


def test_one_change_of_the_site_is_one_line_with_its_articles(overview: BeautifulSoup) -> None:
    """The same finding on the same page, in two articles, is told once."""
    lines = overview.select(".changes > ul > li, .further > ul > li")
    assert {"2 articles"} == {line.select("summary b")[0].text for line in lines}
    assert [2] * len(lines) == [len(line.select("ul a")) for line in lines]
    assert any("“Scheduler”" in line.text and "“Zoom Scheduler”" in line.text for line in lines)


def test_what_was_left_out_is_said_with_what_to_do(overview: BeautifulSoup) -> None:
    """In one table, below."""
    cells = [cell.text for cell in overview.select("#left-out td")]
    assert ["kb/news.md", "Holds no steps.", "Put them into a list."] == cells


def test_words_make_no_markup_and_nothing_is_fetched(overview: BeautifulSoup) -> None:
    """Whatever an owner is called; and no style, script or font comes from anywhere."""
    assert (1, []) == (len(overview.select("script")), overview.select("link, script[src], img, iframe"))
    assert [] == overview.select('b:-soup-contains("bold")')


def test_pages_of_an_earlier_run_do_not_stay(tmp_path: Path) -> None:
    """An article that is no longer part of the run has no page."""
    old = tmp_path / "articles" / "gone.html"
    old.parent.mkdir()
    old.write_text("old")
    _overview(tmp_path)
    assert (False, 2) == (old.exists(), len(list(old.parent.iterdir())))


def test_a_page_is_known_by_its_pattern() -> None:
    """What names one thing among its like is left open; words and the host are not."""
    assert "desk.example.org/users/*/keys" == page_of("https://Desk.example.org/users/8841/keys?tab=1#top")
    assert "desk.example.org/rooms" == page_of("https://desk.example.org/#/rooms")
    assert ("desk.example.org", "") == (page_of("https://desk.example.org/"), page_of("about:blank"))
