"""A page is read in seconds, or it is said why not."""

import time
from contextlib import suppress

import pytest

from flows.article import ArticleError, read_article

ITEM = "<li>Click Save</ol>"
NAMES = " ".join(f"a{number}" for number in range(100_000))
QUOTED = "".join(f"a{number}='<'" for number in range(100_000))


@pytest.mark.parametrize(
    "page",
    [
        f"<ol {NAMES}>{ITEM}",
        f'<ol " {NAMES}">{ITEM}',
        f"<ol/{NAMES.replace(' ', '/')}>{ITEM}",
        f"<ol {QUOTED}>{ITEM}",
        f"<p title='<script'><!-- <script --><ol {NAMES}>{ITEM}",
    ],
    ids=["names", "a quote", "slashes", "quoted", "a script that is none"],
)
def test_a_tag_of_attributes_without_end_is_refused(page: str) -> None:
    """Their number squared is the time that the parser takes: it is not given the page."""
    begun = time.process_time()
    with pytest.raises(ArticleError, match="attributes"):
        read_article("page.html", page.encode())
    assert 5 > time.process_time() - begun


@pytest.mark.parametrize(
    "page",
    [
        f"<ol title='{NAMES}'>{ITEM}",
        f"<script>if (a<b) x = [{NAMES}]</script><ol>{ITEM}",
        f"<!-- a<b {NAMES} --><ol>{ITEM}",
    ],
    ids=["one value", "a script", "a comment"],
)
def test_what_is_merely_long_is_read(page: str) -> None:
    """A long value, a script and a comment are no attributes."""
    assert 1 == len(read_article("page.html", page.encode()).procedures)


def test_a_number_without_end_is_none() -> None:
    """What a reader of another's makes of it is no fault of ours."""
    with pytest.raises(ArticleError, match="reStructuredText"):
        read_article("page.rst", f"Title\n=====\n\n{'9' * 5_000}. Click Save.\n".encode())


@pytest.mark.one_in(3)
@pytest.mark.parametrize("piece", ["\n\n", "<p ", "(((", "link:", "image:"])
@pytest.mark.parametrize("name", ["page.txt", "page.adoc", "page"])
def test_one_thing_again_and_again_takes_its_time_and_no_more(name: str, piece: str) -> None:
    """Twice as much takes twice as long: 100,000 letters of it would take minutes else."""
    begun = time.process_time()
    with suppress(ArticleError):
        read_article(name, f"= T\n\n. Click Save\n{piece * (100_000 // len(piece))}".encode())
    assert 20 > time.process_time() - begun
