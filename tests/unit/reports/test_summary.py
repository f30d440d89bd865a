"""What `summary.md` promises."""

from pathlib import Path

from bs4 import BeautifulSoup
from markdown_it import MarkdownIt

from reports.summary import literal, summary, write_summary
from tests import sample_run


def _html(markdown: str) -> BeautifulSoup:
    rendered = MarkdownIt("gfm-like", {"linkify": False}).render(markdown)
    return BeautifulSoup(rendered, "lxml")


def test_each_outdated_sentence_is_a_row_with_old_and_new_words() -> None:
    """The table has a row a sentence, with the wrong words and the new ones in bold."""
    rows = _html(summary(sample_run.run())).select("table")[0].select("tbody tr")
    cells = rows[1].select("td")
    assert len(rows) == 5
    assert cells[0].text == "Method 2, step 2"
    assert cells[1].select("strong")[0].text == "Scheduler"
    assert cells[2].text == "In the left navigation menu, click Zoom Scheduler."


def test_what_could_not_be_verified_says_why_and_what_to_do() -> None:
    """The cause is told in words, and the article is not among what to change."""
    cells = _html(summary(sample_run.run())).select("table")[1].select("tbody td")
    assert cells[2].text.startswith("The site was down: ")
    assert cells[3].text == "Run it again when the site is back."


def test_words_of_a_site_are_literal() -> None:
    """Markup, links and cells that came from a site are shown as they are, and make none."""
    page = _html(summary(sample_run.run()))
    assert [] == page.select("script, a, b, code")
    assert all(len(row.select("td")) == 4 for row in page.select("tbody tr"))
    assert "<b>bold</b> |pipe| [link](javascript:alert(1)) `code`" in page.text


def test_nobody_is_called_and_nothing_linked_by_a_sites_words() -> None:
    """A name behind an at sign and a bare address stay plain text on GitHub."""
    assert literal("@team see https://evil.example www.evil.example") == (
        "@<!-- -->team see https\\://evil.example www\\.evil.example"
    )


def test_an_article_that_is_current_is_two_lines_and_its_remarks() -> None:
    """Nothing to change means no table."""
    told = summary(sample_run.run(all_current=True))
    assert "**Current.** Every sentence still works." in told
    assert [] == _html(told).select("table")


def test_the_file_is_the_text(tmp_path: Path) -> None:
    """`summary.md` holds what the function gives."""
    run = sample_run.run(articles=2)
    assert summary(run) == write_summary(run, tmp_path).read_text(encoding="utf-8")
