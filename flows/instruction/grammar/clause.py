"""Reads a clause by itself: what one act, or one claim, says."""

import re
from typing import NamedTuple

from flows.instruction.grammar.clauses.passive import read_passive
from flows.instruction.grammar.clauses.pointing import bare
from flows.instruction.grammar.clauses.table import read_clause
from flows.instruction.grammar.clauses.text_entry import SEARCH, TYPE
from flows.instruction.grammar.clauses.value import stated
from flows.instruction.grammar.fit import fitting, orders, tells
from flows.instruction.grammar.modifier import manner
from flows.instruction.grammar.phrase import Phrase
from flows.instruction.grammar.preamble import VERB
from flows.instruction.grammar.reading import act
from flows.instruction.grammar.sequence.segmentation import NOUN_TOO, SUBJECT
from flows.instruction.grammar.statement import states, touches_nothing
from flows.instruction.instruction import Instruction, Verb

_FLAGS = re.IGNORECASE
_STARTS = re.compile(VERB, _FLAGS)
_ON_IT = re.compile(
    r"(?P<verb>[\w-]+ing)(?:\s+on)?\s+(?:(?:it|them)\b|(?:its|their)\s+\w+\b)(?!\s+\w)", _FLAGS
)
_IT = re.compile(r"(?:.*\bfor|find|locate|open)(?:ing)?\s+it\b", _FLAGS)
_BUTTON = re.compile(
    r"(?i:save|submit|apply|confirm|send|publish|finish|continue|create|add|upload)(?:\s(?:&|and)?\s*[A-Z][\w-]+){1,3}$"
)
_SWITCHES = frozenset({"switch", "checkbox"})
_LETTER = re.compile(r"\b(?:e-?mail|message|letter|notification)\b", _FLAGS)


class Source(NamedTuple):
    """What the source tells besides the words."""

    problem: str | None
    """What the step is a remedy for."""
    sure: tuple[str, ...]
    """The words that it sets apart."""


def read_plain(rest: Phrase, verb: Verb, source: Source, *, named: bool) -> tuple[Instruction, ...]:
    """Read what stands behind a preamble.

    `verb`: of the act before, which a name alone takes over; `named`: the words may be such a name.
    """
    if touches_nothing(rest):
        return (act(Verb.EXPECT, rest),)
    done = manner(rest)
    if done is not None:
        return _by_means(rest, done, verb, source, named=named)
    if rest.match(_STARTS):
        reading = read_clause(rest)
        if reading is not None and not _is_lost(rest, reading, source):
            return fitting(rest, reading, source.sure)
    name = (
        None if rest.match(_STARTS) else read_passive(rest) or stated(rest) or bare(rest, verb, named=named)
    )
    if name is not None:
        return fitting(rest, name, source.sure)
    if named and (label := _label(rest)):
        return label
    claims = not rest.match(_STARTS) or re.match(
        rf"you\b|{NOUN_TOO}(?!\s+(?:your|the"
        rf"|an?)\b)",
        rest.words,
        _FLAGS,
    )
    told = rest.match(SUBJECT) or (claims and states(rest) and not orders(rest))
    told = told and not tells(rest)
    return (act(Verb.EXPECT if told else Verb.UNREAD, rest),)


def _label(rest: Phrase) -> tuple[Instruction, ...]:
    """Read a whole sentence of capitals that begins as a button does: "Save & Continue"."""
    alone = rest.words == rest.text.strip(" .!")
    found = _BUTTON.match(rest.words) if alone else None
    return (act(Verb.CLICK, rest),) if found else ()


def _by_means(
    rest: Phrase, done: Phrase, verb: Verb, source: Source, *, named: bool
) -> tuple[Instruction, ...]:
    """Read how something is done, which is the act; what it is for is its aim: "save it by clicking Save"."""
    aim = rest.part(end=_by(rest, done))
    if rest.match(SEARCH) and done.match(TYPE):
        return read_plain(aim, verb, source, named=named)
    if (itself := _by_itself(rest, done, verb, source)) is not None:
        return itself
    return _in_state(aim, read_plain(done, verb, source, named=named))


def _in_state(aim: Phrase, made: tuple[Instruction, ...]) -> tuple[Instruction, ...]:
    """Give the press of a switch the state that it is for: "turn it on by clicking the Edit switch"."""
    wanted = read_clause(aim) if aim.match(_STARTS) else None
    states = {Verb.CHECK, Verb.UNCHECK}
    if wanted is None or len(made) != 1 or wanted[0].verb not in states or made[0].role not in _SWITCHES:
        return made
    return (made[0].model_copy(update={"verb": wanted[0].verb}),)


def _by(rest: Phrase, done: Phrase) -> int:
    """Give where the "by" before the way in which it is done stands."""
    return rest.text.rfind(" by ", rest.start, done.start)


def _by_itself(rest: Phrase, done: Phrase, verb: Verb, source: Source) -> tuple[Instruction, ...] | None:
    """Read "open the crate by double-clicking it": the thing is named before, how it is used behind."""
    how = done.match(_ON_IT)
    thing = rest.part(end=_by(rest, done)) if how else None
    if how is None or thing is None or not thing.match(_STARTS):
        return None
    made = read_plain(thing, verb, source, named=True)
    if (
        len(made) != 1
        or made[0].verb not in {Verb.CLICK, Verb.SELECT, Verb.OPEN, Verb.UNREAD}
        or not made[0].words
    ):
        return None
    used = read_clause(done)
    return tuple(one.model_copy(update={"verb": used[0].verb if used else Verb.CLICK}) for one in made)


def _is_lost(clause: Phrase, reading: tuple[Instruction, ...], source: Source) -> bool:
    """Tell whether "it" is looked for, and neither the sentence nor the problem says that it is a letter."""
    return clause.match(_IT) is not None and any(
        made.verb is Verb.FIND_LETTER
        and not (made.value or made.words)
        and not _LETTER.search(source.problem or "")
        for made in reading
    )
