"""What all steps of an article were read into, and what one instruction learns from the others."""

import re
from collections.abc import Iterable, Iterator, Mapping

from flows.instruction.instruction import Instruction, Verb
from flows.instruction.similarity import Sameness, sameness, tokens

_NEXT_TO_IT = re.compile(r"(?i)(?:^|\s)(?:it|that|them)$")
_SIDE = re.compile(r"(?i)\b(?:top|upper|bottom|lower|left|right)\b")
"""Words that would send the eyes to a side of the window, where they are but a part of a name."""
_LEADS = frozenset({Verb.CLICK, Verb.SELECT, Verb.SCROLL})
"""Verbs of controls that are named again and again on the way to others."""
_USED = _LEADS | {Verb.CHECK}
_NAMED = _USED | {Verb.UNCHECK, Verb.ENTER}
_ANEW = frozenset({Verb.OPEN, Verb.SIGN_IN, Verb.SIGN_OUT, Verb.FIND_LETTER, Verb.UNREAD})
"""Verbs behind which nothing tells any more where the way has led before."""
_REST = 4
"""Instructions that tell whether a way is right (chosen: more than a page shows at once)."""
_NEAR = 3
"""Instructions behind one that are about what it has brought up (chosen: the fields of a small form)."""
_SIGNED_IN = "(signed in)"
_FILLED = frozenset({Verb.ENTER, Verb.SELECT, Verb.CHECK, Verb.UNCHECK, Verb.CONFIRM})
"""Verbs of a form's fields."""
_WITHIN = frozenset({Verb.SELECT, Verb.CHECK, Verb.UNCHECK, Verb.CONFIRM, Verb.SCROLL, Verb.EXPECT})
"""Verbs behind which what was typed before is still in its form."""
SEEKING = frozenset({"search", "find", "filter"})
"""Words of a field whose text is sent by itself."""
_BRACKETED = re.compile(r"\s*\([^()]*\)")
_PLACE = re.compile(r"(?i)(?:in|on|under)\s+(?:the\s+)?(?P<place>[^,;:]+)")


class Readings:
    """The instructions of each step of an article, in its order."""

    def __init__(self, steps: Mapping[tuple[str, int], tuple[Instruction, ...]]) -> None:
        """`steps`: the instructions by (procedure id, step number)."""
        self._steps = _named(_carried(steps))
        self._told = self._told_before()

    def __iter__(self) -> Iterator[tuple[Instruction, ...]]:
        return iter(self._steps.values())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Readings) and self._steps == other._steps

    __hash__ = None  # type: ignore[assignment]  # nothing is looked up by all that an article says

    def at(self, procedure: str, step: int) -> tuple[Instruction, ...]:
        """The instructions of a step. Raises KeyError where the article has no such step."""
        return self._steps[procedure, step]

    def of(self, procedure: str) -> Iterator[Instruction]:
        """All instructions of a procedure, in order."""
        return (each for (name, _), step in self._steps.items() if name == procedure for each in step)

    def next_after(self, procedure: str, step: int, index: int) -> Instruction | None:
        """The very next instruction, in this step or the one behind it."""
        return next((each for each, _, _ in self._behind(procedure, step, index)), None)

    def next_control_after(self, procedure: str, step: int, index: int) -> Instruction | None:
        """The next instruction that names a control to use, with all that the article says of its control.

        Where this step goes on, what it says next counts, and not the step behind it.
        """
        goes_on = len(self.at(procedure, step)) > index + 1
        for each, number, place in self._behind(procedure, step, index):
            if goes_on and number != step:
                return None
            if each.words and each.verb in _USED:
                return self.with_context(procedure, number, place)
        return None

    def beginning_after(self, procedure: str, step: int) -> Instruction | None:
        """The instruction with which the step behind this one begins, where it names a control to use."""
        first = next(iter(self._steps.get((procedure, step + 1), ())), None)
        return first if first is not None and first.verb in _LEADS else None

    def openers_later(self, procedure: str, step: int, index: int) -> tuple[Instruction, ...]:
        """What the article says later to use, and that this instruction's control comes up behind it then.

        Where it is needed, or the control is missing, before that is said, the site is already as a later
        step leaves it.
        """
        words = self.at(procedure, step)[index].words or ""
        behind = [
            each
            for each, _, _ in self._behind(procedure, step, index, to_the_end=True)
            if each.words and each.verb in _NAMED
        ]
        return tuple(
            opener
            for place, opener in enumerate(behind)
            if opener.verb in _LEADS and _names(words, behind[place + 1 : place + 1 + _NEAR])
        )

    def rest_after(self, procedure: str, step: int, index: int) -> tuple[Instruction, ...]:
        """The next instructions that name controls, to where the way begins anew, with what is told of them.

        What is due only on a condition may stand between, so that nothing behind it tells anything.
        """
        rest: list[Instruction] = []
        for each, number, place in self._behind(procedure, step, index, to_the_end=True):
            if each.verb in _ANEW or each.application or each.condition or len(rest) == _REST:
                break
            if each.words and each.verb in _NAMED and each.either is None:
                rest.append(self.with_context(procedure, number, place))
        return tuple(rest)

    def filled_before(self, procedure: str, step: int, index: int) -> bool:
        """Whether what was typed last is still to be sent: nothing but choices and claims stands between.

        What is typed to search or to filter is sent by itself.
        """
        passed = (acts for (name, number), acts in self._steps.items() if name == procedure and number < step)
        earlier = [each for acts in (*passed, self.at(procedure, step)[:index]) for each in acts]
        last = next((each for each in reversed(earlier) if each.verb not in _WITHIN), None)
        if last is None or last.verb is not Verb.ENTER or last.role == "searchbox":
            return False
        return not SEEKING & set(tokens(last.words or ""))

    def with_context(self, procedure: str, step: int, index: int) -> Instruction:
        """The instruction, with the place and the looks that the article gives the same control elsewhere.

        An article names a place once ("in the bottom-left corner, click Settings (gear icon)") and is short
        later ("Scheduler > Settings"). It is the same control if the same words lead to it.
        """
        instruction = self.at(procedure, step)[index]
        if (found := self._found_before(procedure, step, index)) is not None:
            return instruction.model_copy(update={"place": found})
        if instruction.place is not None or instruction.hint is not None or instruction.verb not in _LEADS:
            return instruction
        other = self._told.get((instruction.words, self._leading_to(procedure, step, index)))
        if other is None:
            return instruction
        return instruction.model_copy(update={"place": other.place, "hint": other.hint, "role": other.role})

    def _found_before(self, procedure: str, step: int, index: int) -> str | None:
        """The words that the same sentence has just sent the reader's eyes to: what follows stands there.

        "Find Room 7, and click Edit": of several that are called so it is the one of Room 7.
        """
        own = self.at(procedure, step)
        last, this = own[index - 1] if index else None, own[index]
        if last is None or last.verb is not Verb.SCROLL or last.words in {None, this.words} or last.described:
            return None
        near = this.place is None or _NEXT_TO_IT.search(this.place) is not None
        return f"next to \u201c{last.words}\u201d" if near and not _SIDE.search(last.words or "") else None

    def _told_before(self) -> dict[tuple[str | None, str | None], Instruction]:
        """The first that tells place or looks of a control, by its words and what leads to it."""
        found: dict[tuple[str | None, str | None], Instruction] = {}
        for (procedure, step), instructions in self._steps.items():
            for index, each in enumerate(instructions):
                leads = self._leading_to(procedure, step, index)
                if leads is not None and (each.place or each.hint):
                    found.setdefault((each.words, leads), each)
        return found

    def _leading_to(self, procedure: str, step: int, index: int) -> str | None:
        """The words of what an instruction comes behind, or that a person has just signed in."""
        earlier = [*self._steps.get((procedure, step - 1), ()), *self.at(procedure, step)[:index]]
        before = next((each for each in reversed(earlier) if each.verb in _LEADS | {Verb.SIGN_IN}), None)
        if before is None:
            return None
        return _SIGNED_IN if before.verb is Verb.SIGN_IN else before.words

    def _behind(
        self, procedure: str, step: int, index: int, *, to_the_end: bool = False
    ) -> Iterator[tuple[Instruction, int, int]]:
        """Each instruction behind one, to the end of the next step, with its step's number and its index."""
        last = max((number for name, number in self._steps if name == procedure), default=step)
        for number in range(step, (last if to_the_end else step + 1) + 1):
            first = index + 1 if number == step else 0
            for place, each in enumerate(self._steps.get((procedure, number), ())[first:], first):
                yield each, number, place


def _names(words: str, instructions: Iterable[Instruction]) -> bool:
    """Whether one of them names the control of these words, be it as what is set to a value.

    A longer name is another control's: an "Office 365 email address" is no "Office 365".
    """
    named = (each or "" for instruction in instructions for each in (instruction.words, instruction.place))
    return any(sameness(_short(words), _short(each)) > Sameness.OTHER for each in named)


def _short(words: str) -> str:
    """The words without what is added in brackets, which an article says once."""
    return _BRACKETED.sub("", words) or words


def _carried(
    steps: Mapping[tuple[str, int], tuple[Instruction, ...]],
) -> dict[tuple[str, int], tuple[Instruction, ...]]:
    """The steps; what is filled in behind "Under Link:" stands there, until something else is done."""
    done: dict[tuple[str, int], tuple[Instruction, ...]] = {}
    place, inside = None, None
    for (procedure, number), made in steps.items():
        filled = all(each.verb in _FILLED for each in made)
        place = place if filled and procedure == inside else None
        done[procedure, number] = tuple(
            each.model_copy(update={"place": each.place or place}) if filled else each for each in made
        )
        alone = (
            _PLACE.fullmatch(made[0].words or "") if len(made) == 1 and made[0].verb is Verb.EXPECT else None
        )
        if alone is not None:
            place, inside = alone["place"], procedure
    return done


_NAMINGS = frozenset({"name", "title", "label"})
"""Verbs that are what their field is called: "name your shelf north"."""


def _named(
    steps: Mapping[tuple[str, int], tuple[Instruction, ...]],
) -> dict[tuple[str, int], tuple[Instruction, ...]]:
    """The steps; in "name your shelf north" the last word is the name, where a shelf alone is spoken of."""
    spoken = [(each.words or "").casefold() for made in steps.values() for each in made]
    return {at: tuple(_with_name(each, spoken) for each in made) for at, made in steps.items()}


def _with_name(made: Instruction, spoken: Iterable[str]) -> Instruction:
    thing, _, name = (made.hint or "").rpartition(" ")
    naming = made.verb is Verb.ENTER and (made.words or "").casefold() in _NAMINGS and made.value is None
    if not naming or not thing or not name.islower():
        return made
    ends = [f" {words}" for words in spoken]
    if any(words.endswith(f" {name}") for words in ends):
        return made  # "name your mail rule", where a rule is made
    if not any(words.endswith(f" {thing.casefold()}") for words in ends):
        return made
    return made.model_copy(update={"hint": thing, "value": name})
