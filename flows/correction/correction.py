"""An article's source with other sentences in it, each proved by reading what came of it."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from flows.article.procedure import Step
from flows.correction.change import Change
from flows.correction.letters import View, places, views
from flows.correction.proof import BEST, Outline, agreement, holds, outline
from flows.correction.removal import removals
from flows.correction.source import Source
from flows.correction.tidying import with_blanks, without_empty
from flows.correction.way import Way, ways

_ENOUGH = 4
"""Ways that do what they should and leave no mark as it was, after which the first is taken (chosen: where an
act has moved, none does)."""

_MOST = 300
"""Ways that are read at the most for one sentence (chosen: it stands in three places, with marks around)."""


class Correction(NamedTuple):
    """A source with other words in it."""

    content: bytes
    done: tuple[Change, ...]
    left: tuple[Change, ...]
    """Those for which no way was found that changes nothing else; a person has to write them."""


def correct(name: str, content: bytes, changes: Sequence[Change]) -> Correction:
    """Give the bytes of an article called `name` with these changes, each in the very markup of its source.

    Whatever is not changed stays byte for byte; of a Word document each of its parts. Raises ArticleError for
    what is no article.
    """
    source, article = Source.of(name, content), outline(name, content)
    opened = tuple(views(source.text, page=source.page))
    found = ((change, _best(source, opened, article, change)) for change in changes)
    chosen = {change: way for change, way in found if way is not None}
    # Each way is proved by itself; together they could still be read as something else.
    while chosen and holds(article, source.name, _made(source, list(chosen.values())), list(chosen)) is None:
        chosen.popitem()
    return Correction(
        _made(source, list(chosen.values())) if chosen else content,
        done=tuple(chosen),
        left=tuple(change for change in changes if change not in chosen),
    )


def _made(source: Source, chosen: Sequence[Way]) -> bytes:
    made = tuple(each for way in chosen for each in way)
    return source.with_text(with_blanks(source.text, made) if source.packed else made)


def _best(source: Source, opened: Sequence[View], article: Outline, change: Change) -> Way | None:
    """The way that leaves most of the marks and links as they were; None where none does what it should."""
    found: dict[Way, int] = {}
    for way in islice(_proposed(source, opened, article, change), _MOST):
        try:
            new = holds(article, source.name, _made(source, [way]), [change])
        except UnicodeEncodeError:
            continue
        if new is not None:
            found[way] = BEST if change.text is None else agreement(article, new, change)
            if found[way] == BEST or len(found) == _ENOUGH:
                break
    return max(found, key=lambda way: found[way], default=None)


def _proposed(source: Source, opened: Sequence[View], article: Outline, change: Change) -> Iterator[Way]:
    step = _step(article, change)
    if step is None:
        return
    for view in opened:
        for place in places(view, _said(step, change)):
            if change.text is None:
                yield from removals(source, place)
                continue
            for way in ways(source, view, place, (step.text, change.text), change.pairs):
                yield from dict.fromkeys((without_empty(source.text, way), way))


def _step(article: Outline, change: Change) -> Step | None:
    """The step that a change is about; None where the article says something else there, or nothing."""
    steps = [p.steps for p in article.procedures][change.procedure : change.procedure + 1]
    step = next((step for step in steps[0] if step.number == change.step), None) if steps else None
    return step if step is not None and change.old in {None, step.text} else None


def _said(step: Step, change: Change) -> str:
    """What stands in the source of what is changed: of a row that goes, its problem too."""
    return f"{step.problem or ''}{step.text}" if change.text is None else step.text
