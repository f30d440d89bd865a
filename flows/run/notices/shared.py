"""Notices of several articles that are about one change of a site: they are told together, once."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from flows.run.event import ArticleResult
from flows.run.notices.change import Key, SiteChange, changes_of, key_of, keys
from flows.run.notices.notice import Notice, NoticeKind

_WRONG = frozenset({NoticeKind.FOUND, NoticeKind.KNOWN_NO_MORE, NoticeKind.REMINDER})
Due = tuple[ArticleResult, Sequence[Notice]]
"""An article, and what is due of it."""


class Shared(NamedTuple):
    """What is told once of several articles."""

    change: SiteChange
    kind: NoticeKind
    notices: dict[str, tuple[Notice, ...]]
    """Of each article, by its slug."""


def shared(due: Iterable[Due]) -> list[Shared]:
    """What of all that is due is one change in several articles, in the order of the first of them.

    A notice with a finding that is only its own article's is told with that article alone.
    """
    due = list(due)
    groups = defaultdict[tuple[NoticeKind, Key], dict[str, list[Notice]]](lambda: defaultdict(list))
    held = {result.article.slug: _keys(result, notices) for result, notices in due}
    count = defaultdict[tuple[NoticeKind, Key], set[str]](set)
    for slug, found in held.items():
        for notice, known in found:
            for key in known:
                count[notice.kind, key].add(slug)
    for slug, found in held.items():
        for notice, known in found:
            if all(len(count[notice.kind, key]) > 1 for key in known):
                groups[notice.kind, known[0]][slug].append(notice)
    told = {key_of(change): change for change in changes_of(result for result, _ in due)}
    return [
        Shared(told[key], kind, {slug: tuple(each) for slug, each in notices.items()})
        for (kind, key), notices in groups.items()
        if len(notices) > 1
    ]


def _keys(result: ArticleResult, notices: Sequence[Notice]) -> list[tuple[Notice, list[Key]]]:
    """Of each notice of something wrong, the keys of its findings; of none whose step is not there."""
    steps = {(p.procedure.id, s.step.number): s for p in result.procedures for s in p.steps}
    found = list[tuple[Notice, list[Key]]]()
    for notice in notices:
        step = steps.get((notice.procedure, notice.number))
        if step is None or notice.kind not in _WRONG:
            continue
        known = {(kind, says, shows): key for key, kind, says, shows in keys(step)}
        own = [known.get((each.kind, each.says, each.shows)) for each in notice.findings]
        if own and None not in own:
            found.append((notice, [key for key in own if key is not None]))
    return found
