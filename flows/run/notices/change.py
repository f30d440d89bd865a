"""What changed at a site, and the steps of all articles that it has put out of date."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from flows.article.address import read_address
from flows.instruction.similarity import plain
from flows.record import Record
from flows.run.event import ArticleResult, RunResult, StepResult
from flows.verdict import DriftKind
from flows.verdict.finding import findings

_NAME = re.compile(r"(?i)(?=[^/]*\d)[\w.~%@+-]+|[0-9a-f]{8,}")
"""A part of a path that names one thing among its like: a number, a code, an account."""


class Place(Record):
    """A step of an article."""

    article: str
    """Its slug."""
    procedure: str
    step: int


class SiteChange(Record):
    """One change of a site."""

    page: str
    """Host and path of the pages that show it; a part that differs from one to another is `*`."""
    kind: DriftKind
    says: str | None
    shows: str | None
    places: tuple[Place, ...]
    """The steps that it has put out of date, in the order of the run."""

    @property
    def articles(self) -> tuple[str, ...]:
        """The slugs of the articles, each once."""
        return tuple(dict.fromkeys(place.article for place in self.places))


Key = tuple[str, DriftKind, str, str]
"""What two findings have in common that are one change: page, kind, and the words in small letters."""


def page_of(address: str) -> str:
    """Host and path of an address, with `*` for what names one thing among its like; empty for none."""
    read = read_address(address)
    if read is None or not read.host:
        return ""
    inner = read.fragment if read.fragment.startswith(("/", "!/")) else ""
    parts = [part for part in f"{read.path}/{inner}".split("/") if part]
    return "/".join((read.host, *("*" if _NAME.fullmatch(part) else part for part in parts)))


def _key(page: str, kind: DriftKind, says: str | None, shows: str | None) -> Key:
    return page, kind, plain(says or ""), plain(shows or "")


def key_of(change: SiteChange) -> Key:
    """By what a change is known in other articles."""
    return _key(change.page, change.kind, change.says, change.shows)


def keys(result: StepResult) -> Iterator[tuple[Key, DriftKind, str | None, str | None]]:
    """What a step's verdict has found, each with the key by which it is known in other articles."""
    seen = result.observation
    pages = {each.key: each.look.page for each in findings(seen, seen.looks)} if seen.looks else {}
    for drift in result.verdict.drifts:
        page = page_of(pages.get((drift.kind, drift.says, drift.shows)) or seen.url)
        yield _key(page, drift.kind, drift.says, drift.shows), drift.kind, drift.says, drift.shows


def site_changes(run: RunResult) -> tuple[SiteChange, ...]:
    """The changes that more than one article of a run speaks of, the one of the most articles first."""
    found = [change for change in changes_of(run.articles) if len(change.articles) > 1]
    return tuple(sorted(found, key=lambda change: -len(change.articles)))


def changes_of(articles: Iterable[ArticleResult]) -> list[SiteChange]:
    """Every change that these articles speak of, in their order."""
    places, told = defaultdict[Key, list[Place]](list), dict[Key, SiteChange]()
    for article in articles:
        for procedure in article.procedures:
            for step in procedure.steps:
                at = Place(
                    article=article.article.slug, procedure=procedure.procedure.id, step=step.step.number
                )
                for key, kind, says, shows in keys(step):
                    places[key].append(at)
                    told.setdefault(
                        key, SiteChange(page=key[0], kind=kind, says=says, shows=shows, places=())
                    )
    return [change.model_copy(update={"places": tuple(places[key])}) for key, change in told.items()]
