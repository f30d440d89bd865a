"""What two versions of one article say differently."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import NamedTuple

from flows.article.article import Article
from flows.article.block import Block
from flows.article.procedure import Procedure


class Difference(NamedTuple):
    """One thing that is said otherwise, is there no more, or is new."""

    place: str
    """For people: `Method 2, step 3`, `a paragraph`."""
    procedures: tuple[str, ...]
    """Ids of the procedures whose steps it is about, in the old version and in the new one."""
    before: str | None
    after: str | None


def differences(old: Article, new: Article) -> tuple[Difference, ...]:
    """Give what the new version says otherwise, in reading order; markup and dates do not count."""
    return tuple(_titles(old, new)) + tuple(_told(old, new))


def _titles(old: Article, new: Article) -> Iterator[Difference]:
    if old.title != new.title:
        yield Difference("the title", (), old.title, new.title)


def _told(old: Article, new: Article) -> Iterator[Difference]:
    before, after = ([(block.kind, _words(block)) for block in each.blocks] for each in (old, new))
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        for was, now in zip_longest(old.blocks[a:b], new.blocks[c:d]):
            here = [(article, each) for article, each in ((old, was), (new, now)) if each is not None]
            yield Difference(
                place=_place(*here[0]),
                procedures=tuple(dict.fromkeys(each.step[0] for _, each in here if each.step)),
                before=_words(was) if was else None,
                after=_words(now) if now else None,
            )


def _words(block: Block) -> str:
    return " ".join(block.text.split())


def _place(article: Article, block: Block) -> str:
    found = _step(article, block)
    if found is None:
        return {"heading": "a heading", "item": "an item"}.get(block.kind, "a paragraph")
    procedure, name = found
    label = procedure.steps[0].element.rpartition(", ")[0] or procedure.title
    return f"{label}, {name}"


def _step(article: Article, block: Block) -> tuple[Procedure, str] | None:
    """The procedure of a block that is a step, and what the step is called."""
    if block.step is None:
        return None
    procedure = next(each for each in article.procedures if each.id == block.step[0])
    step = procedure.steps[block.step[1] - 1]
    return procedure, step.name if step.problem is None else f"row {step.number}"
