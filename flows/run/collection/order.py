"""In which order articles are looked at: first what is most likely to have something to tell."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from flows.article import Article
from flows.instruction.similarity import plain
from flows.record import Record
from flows.run.collection.listing import Listed
from flows.run.past import Archive, Entry, past
from flows.verdict import Ruling


class Seen(Record):
    """What the last run knew of an article."""

    sha256: str
    """Of the bytes that it was read from."""
    waited: bool = False
    """It did not fit into that run's budget."""


class Known(NamedTuple):
    """What is known of the articles of a run, by their slugs."""

    seen: Mapping[str, Seen]
    archives: Mapping[str, Archive]
    listed: Mapping[str, Listed]


def in_order(articles: Sequence[Article], known: Known) -> list[Article]:
    """The articles, the first to be looked at first.

    Those that had to wait; those that were edited, or never seen; those of which a step was wrong or has
    changed its mind; those that use a control of which another article has just been found wrong; of each
    what is read most.
    """
    told = {slug: (_fresh(archive), _was_wrong(archive)) for slug, archive in known.archives.items()}
    fresh = {slug: found for slug, (found, _) in told.items()}
    count = Counter(words for found in fresh.values() for words in found)

    def place(article: Article) -> tuple[bool, bool, bool, bool, int]:
        slug = article.slug
        seen, listed = known.seen.get(slug), known.listed.get(slug)
        own = fresh.get(slug, frozenset())
        return (
            seen is None or not seen.waited,
            seen is not None and seen.sha256 == article.sha256,
            slug not in told or not told[slug][1],
            not count or all(count[words] <= (words in own) for words in _words(article)),
            -((listed.reads if listed else None) or 0),
        )

    return sorted(articles, key=place)


def _words(article: Article) -> Iterable[str]:
    """The controls that an article names."""
    return (plain(each.words) for step in article.readings for each in step if each.words)


def _steps(archive: Archive) -> Iterable[list[Entry]]:
    """What was said of each step that the last run saw, oldest first."""
    for procedure, latest in archive.latest().items():
        texts = {number: entry.text for number, entry in latest.items()}
        for number in texts:
            yield archive.of(procedure, number, texts)


def _was_wrong(archive: Archive) -> bool:
    """Whether a step was wrong the last time, or has changed its mind so often that nobody relies on it."""
    return any(
        entries[-1].ruling is Ruling.OUTDATED or past(entries).flaky for entries in _steps(archive) if entries
    )


def _fresh(archive: Archive) -> frozenset[str]:
    """The words that were found wrong in the last run, and not in the one before."""
    return frozenset(
        plain(finding.says)
        for entries in _steps(archive)
        if entries
        for finding in entries[-1].findings
        if finding.says and all(finding not in entry.findings for entry in entries[:-1])
    )
