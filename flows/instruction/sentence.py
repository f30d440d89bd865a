"""Reads a step's sentence into instructions."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import count
from typing import NamedTuple

from flows.instruction.grammar.anaphora import resolved
from flows.instruction.grammar.attachment import doubted, placed
from flows.instruction.grammar.clauses.passive import read_passive
from flows.instruction.grammar.clauses.pointing import bare
from flows.instruction.grammar.clauses.table import read_clause
from flows.instruction.grammar.clauses.value import stated
from flows.instruction.grammar.fit import fitting, holds_act, lost, orders
from flows.instruction.grammar.lexicon import MUSING, either
from flows.instruction.grammar.mask import shape
from flows.instruction.grammar.modifier import manner
from flows.instruction.grammar.opposition import opposed
from flows.instruction.grammar.phrase import Phrase
from flows.instruction.grammar.preamble import VERB, read_opening
from flows.instruction.grammar.reading import act
from flows.instruction.grammar.segmentation import NOUN_TOO, SUBJECT, alternatives, sentences
from flows.instruction.instruction import Instruction, Verb

_FLAGS = re.IGNORECASE

_LONGEST_STEP = 10_000
"""Letters of a step that is still parted into sentences (chosen: three pages, which are no step)."""
_MOST_MARKS = 100
"""Runs of a step that its source sets apart, and links, with which it is still parted (chosen: ten times what
the longest labelled steps have; three pages of nothing else would take seconds)."""
_LONGEST = 1000
"""Letters of a sentence that is still read: eight times the longest of the labelled ones; sentences made to
be slow take 0.4 s then, and a second at four times as many letters (measured)."""
_OPTIONAL = re.compile(r"\W*optional(?:ly)?\s*[.)\]:,\u2013—-]+\s*|\W*optionally\s+", _FLAGS)
_STARTS = re.compile(VERB, _FLAGS)
_FORBIDS = re.compile(
    r"(?:do not|don[\u2019']t|never|avoid|(?:make sure|be sure|be careful|take care|try) not to)\b", _FLAGS
)
_CLAIM = re.compile(
    r"(?:.*?[\s\u2019'](?:is|are|was|were|be|been|has|have|had|will|won[\u2019']t|would|can|cannot|may"
    r"|might|must|should|does|do|did"
    r"|opens?|appears?|displays?|loads?|shows?|starts?|closes?|changes?|expands?|becomes?|turns?"
    r"|redirects?|see|receive"
    r"|returns?|takes?|means?|allows?|lets?|contains?|includes?|applies|lists?|needs?|requires?|launches"
    r"|ll|re|s|ve)\b|which\b)",
    _FLAGS,
)
_EXPLAINS = re.compile(
    r"(?:see(?!\s+(?:it|them)\s+by\b)|refer to|do one of|follow these|complete the following|use one of)\b"
    r"|(?:asking|telling|informing|reminding|warning|confirming|showing|saying|indicating)\s+(?:you|that|the|an?)\b"
    r"|(?:select|choose|pick) (?:one|any|either) of (?:these|those|the following)(?: \w+){0,3}$",
    _FLAGS,
)
_MUSES = re.compile(rf"{either(MUSING)}\b(?!\s+(?:and|or)\b)", _FLAGS)
_PLACE_ALONE = re.compile(r"(?:in|on|at|under|from)\s+[^,;:]+$", _FLAGS)
_LEADS = re.compile(
    r"(?:(?:then|now|next)\s+)?(?:fill (?:in|out)(?: the form)?|enter|complete|provide|set|configure|specify"
    r"|type|choose|select|input)(?:\s+the)?(?:\s+(?:following|these|next|below))?"
    r"(?:\s+(?:fields?|details|information|settings?|values?|options?|data|as follows))?(?:\s+below)?$",
    _FLAGS,
)
"""What stands before a list of what is due."""
_USED = r"(?i:click|select|choose|tap|press|go|open|enter|type|check)"
_DEFINES = re.compile(
    rf"(?!{_USED}\b)(?!(?:\w+\s+){{0,4}}(?:the|an?|your|on|to)\s)[^,;:.]{{1,50}}?\s[\u2013\u2014-]\s+"
    r"(?:(?:The|An?|Your|This|It|These)\s|[A-Z]\w+s\s+(?:the|an?|your|it|all|each|you)\b)"
    rf"|(?!{_USED}\b)[A-Z][^:.,;]{{1,60}}:\s+(?:[a-z]+[^s\W]s|will|would)\s+(?:(?:an?|the|you|your|users?|it|all|people)\b)"
)
"""A word, a dash, and what it is: "Archive - Hides the board"."""
_USING = frozenset({Verb.CLICK, Verb.SELECT, Verb.CHECK, Verb.UNCHECK, Verb.DOUBLE_CLICK, Verb.RIGHT_CLICK})
_ON_IT = re.compile(r"(?P<verb>[\w-]+ing)(?:\s+on)?\s+(?:it|them)\b(?!\s+\w)", _FLAGS)
_IT = re.compile(r"(?:.*\bfor|find|locate|open)(?:ing)?\s+it\b", _FLAGS)
_LETTER = re.compile(r"\b(?:e-?mail|message|letter|notification)\b", _FLAGS)


class _Source(NamedTuple):
    """What the source tells besides the words."""

    problem: str | None
    """What the step is a remedy for."""
    sure: tuple[str, ...]
    """The words that it sets apart."""


def read_sentence(
    text: str,
    emphasis: Sequence[str] = (),
    links: Sequence[tuple[str, str]] = (),
    problem: str | None = None,
) -> tuple[Instruction, ...]:
    """Read a step's words, one or more sentences, into what a reader does and may expect.

    `emphasis` are the runs that the source sets apart and `links` its (words, address) pairs; names of
    controls are found without them too, by grammar and capitals. `problem` is what a remedy is for: an "it"
    that is looked for is the letter that the problem speaks of. What cannot be read becomes an `unread`
    instruction; what only explains becomes `expect`. An aim ("to continue") is no act and is left out.
    """
    if len(text) > _LONGEST_STEP or len(emphasis) + len(links) > _MOST_MARKS:
        return (Instruction(verb=Verb.UNREAD, words=text, start=0),)
    whole = Phrase(text, shape(text, emphasis, links), 0, len(text))
    found = _OPTIONAL.match(text)
    optional = re.sub(r"\W+", "", found.group()) if found else None
    body = whole.part(start=found.end()) if found else whole
    alone = {words.strip(" .") for words in (*emphasis, *(words for words, _ in links))}
    named = body.words.strip(" .") in alone
    source = _Source(problem, (*emphasis, *(words for words, _ in links)))
    acts = _choices([(part, _read_whole(part, source, named=named)) for part in sentences(body)])
    acts = resolved(whole, [_set_apart(made, text, emphasis) for made in acts])
    acts = doubted(text, acts, source.sure)
    linked = (one for made in acts for one in _linked(_on_condition(made, optional), links))
    return _numbered(linked) or (act(Verb.UNREAD, whole),)


def _choices(read: Sequence[tuple[Phrase, tuple[Instruction, ...]]]) -> list[Instruction]:
    """Give the acts of all sentences; those of neighbours whose aims undo each other are alternatives."""
    chosen: list[tuple[Instruction, ...]] = [acts for _, acts in read]
    for index in range(1, len(read)):
        (one, before), (other, after) = read[index - 1 : index + 1]
        if (
            len(before) == len(after) == 1
            and {before[0].verb, after[0].verb} <= _USING
            and opposed(one, other)
        ):
            for at in (index - 1, index):
                chosen[at] = tuple(made.model_copy(update={"either": 1}) for made in chosen[at])
    return [made for acts in chosen for made in acts]


def _read_whole(sentence: Phrase, source: _Source, *, named: bool) -> tuple[Instruction, ...]:
    made = tuple(_read(sentence, source, named=named))
    return *made, *lost(sentence, made)


def _read(sentence: Phrase, source: _Source, *, named: bool) -> Iterator[Instruction]:
    if sentence.end - sentence.start > _LONGEST:
        yield act(Verb.UNREAD, sentence)
        return
    opening = read_opening(sentence)
    listed = sentence.text[sentence.end : sentence.end + 1] == ":"
    alone = listed and (sentence.match(_PLACE_ALONE) or sentence.match(_LEADS))
    if opening.place and holds_act(sentence.part(end=opening.rest.start)):
        yield act(Verb.UNREAD, sentence)
        return
    if alone or _DEFINES.match(sentence.text, sentence.start, sentence.end):
        yield act(Verb.EXPECT, sentence)
        return
    if opening.note or not opening.rest:
        yield act(Verb.EXPECT, opening.rest or sentence)
        return
    group, verb = count(1), Verb.CLICK
    parts = alternatives(opening.rest)
    named = named or opening.rest.start > sentence.start or len(parts) > 1 or len(parts[0]) > 1
    for index, clauses in enumerate(parts):
        either_of = {"either": next(group)} if len(clauses) > 1 else {}
        for clause in clauses:
            made = _clause(clause, verb, source, named=named)
            for one in made if index else placed(made, replace(opening, rest=clause)):
                yield _on_condition(one, opening.condition).model_copy(update=either_of)
            verb = next((one.verb for one in made if one.verb in {Verb.CLICK, Verb.SELECT}), verb)


def _clause(clause: Phrase, verb: Verb, source: _Source, *, named: bool) -> tuple[Instruction, ...]:
    opening = read_opening(clause)
    if opening.place and holds_act(clause.part(end=opening.rest.start)):
        return (act(Verb.UNREAD, clause),)
    rest = opening.rest or clause
    made = _plain_clause(rest, verb, source, named=named) if not opening.note else (act(Verb.EXPECT, rest),)
    return tuple(_on_condition(one, opening.condition) for one in placed(made, opening))


def _plain_clause(rest: Phrase, verb: Verb, source: _Source, *, named: bool) -> tuple[Instruction, ...]:
    if rest.match(_FORBIDS) or rest.match(_EXPLAINS) or rest.match(_MUSES):
        return (act(Verb.EXPECT, rest),)
    done = manner(rest)
    if done is not None and (itself := _by_itself(rest, done, verb, source)) is not None:
        return itself
    if done is not None:
        return _plain_clause(done, verb, source, named=named)  # how it is done; what it is for is its aim
    if rest.match(_STARTS):
        reading = read_clause(rest)
        if reading is not None and not _is_lost(rest, reading, source):
            return fitting(rest, reading, source.sure)
    name = (
        None if rest.match(_STARTS) else read_passive(rest) or stated(rest) or bare(rest, verb, named=named)
    )
    if name is not None:
        return fitting(rest, name, source.sure)
    claims = not rest.match(_STARTS) or re.match(
        rf"you\b|{NOUN_TOO}(?!\s+(?:your|the"
        rf"|an?)\b)",
        rest.words,
        _FLAGS,
    )
    told = rest.match(SUBJECT) or (claims and rest.match(_CLAIM) and not orders(rest))
    return (act(Verb.EXPECT if told else Verb.UNREAD, rest),)


def _by_itself(rest: Phrase, done: Phrase, verb: Verb, source: _Source) -> tuple[Instruction, ...] | None:
    """Read "open the crate by double-clicking it": the thing is named before, how it is used behind."""
    how = done.match(_ON_IT)
    thing = rest.part(end=rest.text.rfind(" by ", rest.start, done.start)) if how else None
    if how is None or thing is None or not thing.match(_STARTS):
        return None
    made = _plain_clause(thing, verb, source, named=True)
    if (
        len(made) != 1
        or made[0].verb not in {Verb.CLICK, Verb.SELECT, Verb.OPEN, Verb.UNREAD}
        or not made[0].words
    ):
        return None
    used = read_clause(done)
    return tuple(one.model_copy(update={"verb": used[0].verb if used else Verb.CLICK}) for one in made)


def _is_lost(clause: Phrase, reading: tuple[Instruction, ...], source: _Source) -> bool:
    """Tell whether "it" is looked for, and neither the sentence nor the problem says that it is a letter."""
    return clause.match(_IT) is not None and any(
        made.verb is Verb.FIND_LETTER
        and not (made.value or made.words)
        and not _LETTER.search(source.problem or "")
        for made in reading
    )


def _on_condition(made: Instruction, condition: str | None) -> Instruction:
    return made.model_copy(update={"condition": made.condition or condition})


_ROLE = re.compile(r"\s+tab$", _FLAGS)


def _linked(made: Instruction, links: Sequence[tuple[str, str]]) -> tuple[Instruction, ...]:
    """Open the address that the words lead to, where they name a page and not a control of one."""
    address = next(
        (address for words, address in links if _ROLE.sub("", words) == made.words or words == made.words), ""
    )
    if not address.startswith(("http://", "https://")):
        return (made,)
    opened = made.model_copy(update={"verb": Verb.OPEN, "value": address})
    if made.verb is Verb.SIGN_IN:
        return opened, made
    used = made.verb in {Verb.CLICK, Verb.SELECT} and made.role in {None, "tab"} and made.place is None
    going = made.verb is Verb.OPEN or used
    return (opened,) if going else (made,)


def _set_apart(made: Instruction, text: str, emphasis: Sequence[str]) -> Instruction:
    """Take the words that the source sets apart, of a name that only ends in them: "the guest's **Name**"."""
    words = made.words or ""
    run = next((run for run in emphasis if words.endswith(f" {run}")), None)
    if run is None or made.start is None or made.verb is not Verb.ENTER:
        return made
    before = words[: -len(run)]
    if before != before.lower() or run == run.lower() or text.count(run) > 1:
        return made
    return made.model_copy(update={"words": run, "start": made.start + len(before), "described": False})


def _numbered(acts: Iterable[Instruction]) -> tuple[Instruction, ...]:
    """Number the alternatives of a step from 1, each set by its own."""
    done: list[Instruction] = []
    number, last = 0, None
    for made in acts:
        if made.either is not None:
            number += made.either != last or not done or done[-1].either is None
            done.append(made.model_copy(update={"either": number}))
        else:
            done.append(made)
        last = made.either
    return tuple(done)
