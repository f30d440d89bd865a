"""Proves a corrected source by reading it: it says what it should, and nothing else has changed."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from flows.article.block import ArticleError, Block, Document
from flows.article.document import read_document
from flows.article.outline import read_procedures
from flows.article.procedure import Procedure, Step
from flows.correction.change import Change

Place = tuple[str, int]
"""Id of a procedure, and number of a step in it."""
BEST = 0
"""What `agreement` gives where all agrees."""


class _Told(NamedTuple):
    """One thing that an article tells."""

    words: tuple[str, ...]
    about: tuple[object, ...] = ()
    counted: tuple[object, ...] = ()
    """The numbers that it has by what stands before it."""
    marks: tuple[object, ...] | None = None
    """What is set apart and linked in it; None where that may be anything."""


class Outline(NamedTuple):
    """What an article tells, before it is known what its sentences mean."""

    document: Document
    procedures: tuple[Procedure, ...]
    blocks: tuple[Block, ...]


def outline(name: str, content: bytes) -> Outline:
    """Read the outline of an article's bytes, as `read_article` does. Raises ArticleError."""
    document = read_document(name, content)
    return Outline(document, *read_procedures(document.title, document.blocks, {}))


def holds(old: Outline, name: str, content: bytes, changes: Sequence[Change]) -> Outline | None:
    """Give the outline of these bytes, if it is the old one but for the changes; else None."""
    try:
        new = outline(name, content)
    except ArticleError:
        return None
    goes = any(change.text is None for change in changes)
    other = {(old.procedures[each.procedure].id, each.step): each.text for each in changes}
    wanted, found = list(_told(old, other)), list(_told(new, {}))
    same = len(wanted) == len(found) and all(_is(w, f, goes) for w, f in zip(wanted, found, strict=True))
    return new if same and (not goes or _counted(old) <= _counted(new)) else None


def _counted(article: Outline) -> set[str]:
    """Give the titles of the procedures whose steps a reader sees counted without a gap."""
    labels = {p.title: [step.label for step in p.steps] for p in article.procedures}
    return {title for title, seen in labels.items() if seen == [str(n + 1) for n in range(len(seen))]}


def _is(wanted: _Told, found: _Told, goes: bool) -> bool:  # noqa: FBT001 - whether a step goes
    same = (wanted.words, wanted.about) == (found.words, found.about)
    counted = goes or wanted.counted == found.counted
    return same and counted and (wanted.marks is None or wanted.marks == found.marks)


def _told(article: Outline, other: Mapping[Place, str | None]) -> Iterator[_Told]:
    """Give all that an article tells, with other words (or none) for the steps at these places."""
    about = article.document
    yield _Told((about.title,), (about.id, about.url, about.created, about.modified))
    texts: dict[Place | None, str] = {}
    for procedure in article.procedures:
        yield _Told((procedure.title, procedure.introduction), (procedure.number,))
        for step in procedure.steps:
            at = (procedure.id, step.number)
            texts[at] = step.text
            yield from _told_step(step, other.get(at, step.text), changed=at in other)
    for block in article.blocks:
        yield from _told_block(block, texts.get(block.step, ""), other)


def _told_step(step: Step, text: str | None, *, changed: bool) -> Iterator[_Told]:
    if text is not None:
        marks = None if changed else (step.emphasis, step.links)
        yield _Told(_words(step.problem or "", text), (step.instead,), (step.label,), marks)


def _told_block(block: Block, text: str, other: Mapping[Place, str | None]) -> Iterator[_Told]:
    changed = block.step is not None and block.step in other
    new = other[block.step] if block.step is not None and changed else text
    if new is None:
        return
    said = block.text.removesuffix(text) + new if changed else block.text
    marks = None if changed else (block.emphasis, block.links)
    about = (block.kind, block.level, block.ordered, block.code, block.aside)
    yield _Told(_words(said), about, (block.number, block.label), marks)


def _words(*texts: str) -> tuple[str, ...]:
    return tuple(word for text in texts for word in text.split())


def agreement(old: Outline, new: Outline, change: Change) -> int:
    """Count, below `BEST`, the marks and links of a step that are not as they were, but for other words."""
    before = old.procedures[change.procedure].steps[change.step - 1]
    after = new.procedures[change.procedure].steps[change.step - 1]
    wanted = Counter(
        [
            *(("", _worded(words, change)) for words in before.emphasis),
            *((_reworded(to, change.pairs), _worded(words, change)) for words, to in before.links),
        ]
    )
    found = Counter(
        [*(("", _plain(words)) for words in after.emphasis), *((to, _plain(w)) for w, to in after.links)]
    )
    return BEST - ((wanted - found) + (found - wanted)).total()


def _worded(words: str, change: Change) -> str:
    """Words that were set apart as the new sentence has them."""
    old, new, text = _plain(words), _plain(_reworded(words, change.pairs)), _plain(change.text or "")
    return new if new in text and (old not in text or old in new) else old


def _reworded(words: str, pairs: Sequence[tuple[str, str]]) -> str:
    for says, shows in pairs:
        found = re.search(re.escape(says), words, re.IGNORECASE)
        words = words[: found.start()] + shows + words[found.end() :] if found else words
    return words


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()
