"""The sentence as it should read."""

import re
from collections.abc import Iterable, Sequence

from flows.instruction import Instruction, Verb
from flows.instruction.similarity import likeness
from flows.sighting import RENAMED
from flows.verdict.look import Look, Met, Missing, NeedKind, Readdressed, Unkept
from flows.verdict.suggestion.insertion import added
from flows.verdict.suggestion.polish import in_order, told
from flows.verdict.suggestion.relocation import moved
from flows.verdict.suggestion.removal import gone, without
from flows.verdict.suggestion.reordering import behind, reordered, ticked
from flows.verdict.suggestion.rewording import rewrite

_ALIKE = 0.5
"""Likeness from which what a page shows is the claimed words changed (as in `flows.screen.text`)."""
_ABBREVIATION = 3
"""Letters up to which capitals are an abbreviation's and shout nothing: FAQ, URL."""


def mended(text: str, instructions: Sequence[Instruction], looks: Iterable[Look]) -> str:
    """The step's sentence with all that these looks found wrong put right."""
    about = sorted((each for each in looks if each.index is not None), key=lambda each: each.index or 0)
    text, by = told(text, instructions)
    steps = [_by(each, by) for each in instructions]
    for each in about:
        text = _reworded(text, steps, each)
    seen = [(each.index or 0, each) for each in about if isinstance(each, Met)]
    for index, look in seen:
        if look.needed and steps[index].either is not None:
            text = _alone(text, steps, index)
    for index, look in reversed(seen):
        if look.needed and not _to_tick(steps[index], look):
            text = _shifted(steps, text, added(text, _first(steps, index), look.needed))
    for index, look in seen:
        if (other := _in_order(text, steps, index, look)) is not None:
            return other
    missing = _to_leave_out(instructions, about)
    if missing is not None:
        return without(text, steps, missing) or text
    return in_order(text, instructions, steps)


def _in_order(text: str, steps: Sequence[Instruction], index: int, look: Met) -> str | None:
    """The sentence with the acts in the site's order; None where they are."""
    if look.before is not None:
        return reordered(text, steps[look.before], steps[index])
    if look.sooner is not None:
        return behind(text, look.sooner.step)
    if look.needed and _to_tick(steps[index], look):
        press = next((i for i in steps[:index] if i.verb is Verb.CLICK), None)
        return reordered(text, steps[index], press) if press else ticked(text)
    return None


def advice(text: str, instructions: Sequence[Instruction], looks: Sequence[Look], look: Look) -> str:
    """What should stand there for what one of a step's looks found: the sentence with all put right."""
    new = mended(text, instructions, looks)
    if isinstance(look, Unkept):
        return unkept(new, look)
    if isinstance(look, Met) and look.index is None and look.needed:
        return f"{new.rstrip()} Then click {look.needed[0].words}."
    left_out = _to_leave_out(instructions, looks) == look.index and new != text
    if isinstance(look, Missing) and look.index is not None and not left_out:
        return gone(instructions, instructions[look.index])
    return new


def _to_leave_out(instructions: Sequence[Instruction], looks: Iterable[Look]) -> int | None:
    """The one act whose control is gone, where it only looks, or all others were done without it."""
    missing = [each.index for each in looks if isinstance(each, Missing) and each.index is not None]
    done = {each.index for each in looks if each.met}
    states = [each for each in missing if instructions[each].verb is Verb.CONFIRM]
    if len(missing) == 1 and states and len(instructions) > 1:
        return states[0]  # nobody can look at it, and nothing else hangs on that
    acts = {i for i, each in enumerate(instructions) if each.verb not in {Verb.EXPECT, Verb.UNREAD}}
    return missing[0] if len(missing) == 1 < len(acts) and acts - done == set(missing) else None


def _by(instruction: Instruction, letters: int) -> Instruction:
    """The instruction with its words that many letters farther on."""
    if instruction.start is None or not letters:
        return instruction
    return instruction.model_copy(update={"start": instruction.start + letters})


def _first(steps: Sequence[Instruction], index: int) -> Instruction:
    """Before which instruction an act has to be told: a state is confirmed before the press that ends it."""
    pressed = (i for i in steps[:index] if i.verb is Verb.CLICK)
    return next(pressed, steps[index]) if steps[index].verb is Verb.CONFIRM else steps[index]


def _to_tick(instruction: Instruction, look: Met) -> bool:
    """Whether the article takes for set what has to be set."""
    return look.needed[0].kind is NeedKind.TICKED and instruction.verb is Verb.CONFIRM


def _reworded(text: str, steps: list[Instruction], look: Look) -> str:
    """With the new words, place and address of one instruction."""
    if isinstance(look, Readdressed):
        for pair in look.changes:
            text = _shifted(steps, text, replaced(text, *pair))
    if isinstance(look, Met):
        text = _relabelled(text, steps, look.index or 0, look)
    return text


def _relabelled(text: str, steps: list[Instruction], index: int, look: Met) -> str:
    """With the new words and place of one control."""
    if look.place is not None and look.in_place is False:
        text = _shifted(steps, text, moved(text, steps[index], *look.place))
    if look.fit in RENAMED and look.shows is not None and not steps[index].described:
        start, end = span(steps, steps[index])
        if start is not None and end is not None:
            new = relabelled(text, (start, end), look.shows)
            steps[index] = _renamed(steps[index], text, new, start, end)
            text = _shifted(steps, text, new, but=index)
    return text


def _alone(text: str, steps: list[Instruction], index: int) -> str:
    """With the one of several alternatives that there is behind what has to be opened first."""
    start, end = span(steps, steps[index])
    words = steps[index].words
    if start is None or end is None or words is None:
        return text
    new = text[:start] + words + text[end:]
    steps[index] = steps[index].model_copy(update={"start": start})
    return _shifted(steps, text, new, but=index)


def span(steps: Sequence[Instruction], instruction: Instruction) -> tuple[int | None, int | None]:
    """Where the words stand that go; all alternatives go when the control of none is there any more."""
    both = [i for i in steps if i.either is not None and i.either == instruction.either]
    starts = [i.start for i in both if i.start is not None]
    ends = [i.end for i in both if i.end is not None]
    return (min(starts), max(ends)) if starts and ends else (instruction.start, instruction.end)


def _renamed(instruction: Instruction, text: str, new: str, start: int, end: int) -> Instruction:
    """The instruction with the words that now stand in the sentence."""
    close = len(new) - (len(text) - end)
    if not new.startswith(text[:start]):
        start += -1 if re.search(r"(?i)\ban\s+\W?$", text[:start]) else 1  # "a Save" is now "an Edit"
    return instruction.model_copy(update={"words": new[start:close], "start": start})


def _shifted(steps: list[Instruction], text: str, new: str, but: int | None = None) -> str:
    """Keep where the words stand that come behind what was changed."""
    for index, each in enumerate(steps):
        if each.start is not None and index != but and new.endswith(text[each.start :]):
            steps[index] = each.model_copy(update={"start": len(new) - len(text) + each.start})
    return new


def relabelled(text: str, span: tuple[int | None, int | None], shows: str) -> str:
    """The sentence with the control's new words in place of the old, in its own convention of case."""
    start, end = span
    if start is None or end is None:
        return text
    quoted = text[start - 1 : start] in {'"', "“", "'", "\u2018", "`"} and start > 0
    return rewrite(text, start, end, shows if quoted else _in_case(text[start:end], shows))


def _in_case(says: str, shows: str) -> str:
    """The new words as the article writes labels: SHOUTED, or in small letters, or as the site has them."""
    old, new = ("".join(filter(str.isalpha, words)) for words in (says, shows))
    if old.isupper() and len(old) > _ABBREVIATION and not new.isupper():
        return shows.upper()
    if new.isupper() and len(new) > _ABBREVIATION and not old.isupper() and " " in shows:
        title = all(word[:1].isupper() for word in says.split())
        return shows.title() if title and " " in says else shows.capitalize()
    plain = old.islower() and shows[1:].islower() and shows.split(maxsplit=1)[0].istitle()
    return shows.lower() if plain else shows


def replaced(text: str, says: str, shows: str) -> str:
    """The sentence with one run of words in place of another."""
    found = re.search(rf"(?<!\w){re.escape(says)}(?!\w)", text)
    return text if found is None else rewrite(text, found.start(), found.end(), shows)


def unkept(text: str, look: Unkept) -> str:
    """The sentence of a promise that is not kept, with what the site shows: for like words, or after it."""
    if look.says and look.shows and likeness(look.says, look.shows) >= _ALIKE:
        return replaced(text, look.says, look.shows)
    seen = f"If the page still says “{look.shows}”" if look.shows else "If it is not so"
    return f"{text.rstrip()} {seen}, contact the help desk."
