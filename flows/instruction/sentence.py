"""Reads a step's sentence into instructions."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import count

from flows.instruction.grammar.anaphora import resolved
from flows.instruction.grammar.attachment import doubted, placed
from flows.instruction.grammar.caption import behind_title, read_caption, repeats, without_title
from flows.instruction.grammar.clause import Source, read_plain
from flows.instruction.grammar.fit import fronted, holds_act, lost
from flows.instruction.grammar.mask import shape
from flows.instruction.grammar.ordinal import counted
from flows.instruction.grammar.phrase import Phrase
from flows.instruction.grammar.preamble import Opening, read_opening
from flows.instruction.grammar.reading import act
from flows.instruction.grammar.sequence.opposition import opposed
from flows.instruction.grammar.sequence.segmentation import alternatives, sentences
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
_OPTIONAL_LAST = re.compile(r"(?<=[.!])\s+\(?(?P<told>optional)\)?\W*$", _FLAGS)
"""Behind the sentence that it is said of."""
_PLACE_ALONE = re.compile(r"(?:in|on|at|under|from)\s+[^,;:]+$", _FLAGS)
_LEADS = re.compile(
    r"(?:(?:then|now|next)\s+)?(?:fill (?:in|out)(?: the (?:form|row|boxes))?|enter|complete|provide|set"
    r"|configure|specify|type|choose|select|input)(?:\s+the)?(?:\s+(?:following|these|next|below))?"
    r"(?:\s+(?:fields?|details|information|settings?|values?|options?|data|as follows))?(?:\s+below)?$",
    _FLAGS,
)
"""What stands before a list of what is due."""
_ORDER_ASIDE = re.compile(
    r"(^\s*|[.!?]\s+)\(((?:(?:on|in|at|under|from|if|when)\s[^(),]*,\s+)*(?:you may need to\s+)?"
    r"(?:click|select|choose|tap|press|go to|open)\s[^()]*)\)(?=\W*$|\s+[A-Z])",
    _FLAGS,
)
"""A sentence in brackets of its own that says what to do."""
_CAPITALS = re.compile(r"(?:[A-Z][\w-]+|&|and)(?:\s(?:[A-Z][\w-]+|&|and)){1,3}\W*$")
"""A sentence that is nothing but the words on a button."""
_SEEN_THERE = re.compile(
    r"(?:in|on|at|under|below|above|beneath|next to)\b[^,;:.]*?\byou\s+"
    r"(?:(?:can|will|should|now|then|also)\s+){0,3}(?:see|read|find|notice)\b"
    r"|(?:in|on|at|under|below|above|beneath|next to)\b[^,;:.]*?\bit\s+"
    r"(?:(?:will|should|now|then|also)\s+){0,2}(?:says?|shows?|reads?|displays?)\b",
    _FLAGS,
)
"""What is to be seen at a place, and is no order: "in the lower part you can now see the name"."""
_CLAIMS = frozenset({Verb.EXPECT, Verb.UNREAD})
_USING = frozenset({Verb.CLICK, Verb.SELECT, Verb.CHECK, Verb.UNCHECK, Verb.DOUBLE_CLICK, Verb.RIGHT_CLICK})


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
    whole = Phrase(text, shape(_out_of_brackets(text), emphasis, links), 0, len(text))
    found = _OPTIONAL.match(text)
    optional = re.sub(r"\W+", "", found.group()) if found else None
    last = _OPTIONAL_LAST.search(text)
    optional = optional or (last["told"] if last else None)
    body = whole.part(start=found.end() if found else None, end=last.start() if last else None)
    alone = {words.strip(" .") for words in (*emphasis, *(words for words, _ in links))}
    source = Source(problem, (*emphasis, *(words for words, _ in links)))
    named = body.words.strip(" .") in alone or _is_label(body.words, source.sure)
    parts = [
        (part, _read_whole(part, source, named=named)) for part in sentences(behind_title(body, emphasis))
    ]
    acts = _choices(_asked(without_title(parts)))
    acts = resolved(whole, [_set_apart(made, text, emphasis) for made in acts])
    acts = doubted(text, acts, source.sure)
    linked = (one for made in map(counted, acts) for one in _linked(_on_condition(made, optional), links))
    return _numbered(linked) or (act(Verb.UNREAD, whole),)


def _out_of_brackets(text: str) -> str:
    """Take a sentence that tells an act out of the brackets it stands in; each becomes a blank."""
    return _ORDER_ASIDE.sub(lambda found: f"{found[1]} {found[2]} ", text)


def _is_label(words: str, sure: Sequence[str]) -> bool:
    """Tell whether a sentence is nothing but what may stand on a button; a part that is set apart says no."""
    return not sure and _CAPITALS.match(words) is not None


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


def _asked(
    read: Sequence[tuple[Phrase, tuple[Instruction, ...]]],
) -> list[tuple[Phrase, tuple[Instruction, ...]]]:
    """Give a question as the condition of what the next sentence tells to do: "No key? Click Lost key"."""
    given: list[tuple[Phrase, tuple[Instruction, ...]]] = []
    asked: str | None = None
    for part, acts in read:
        question = part.text[part.end : part.end + 1] == "?" and all(one.verb in _CLAIMS for one in acts)
        told = tuple(_on_condition(one, asked) if one.verb not in _CLAIMS else one for one in acts)
        given.append((part, told))
        asked = part.words if question else None
    return [
        each
        for index, each in enumerate(given)
        if not (index + 1 < len(given) and _is_condition(each[0].words, given[index + 1][1]))
    ]


def _is_condition(words: str, acts: Sequence[Instruction]) -> bool:
    return any(one.condition == words for one in acts)


def _read_whole(sentence: Phrase, source: Source, *, named: bool) -> tuple[Instruction, ...]:
    made = tuple(_read(sentence, source, named=named))
    return *made, *lost(sentence, made)


def _read(sentence: Phrase, source: Source, *, named: bool) -> Iterator[Instruction]:
    if sentence.end - sentence.start > _LONGEST:
        yield act(Verb.UNREAD, sentence)
        return
    if (caption := read_caption(sentence)) is not None:
        yield from caption
        return
    if sentence.match(_SEEN_THERE) or repeats(sentence):
        yield act(Verb.EXPECT, sentence)
        return
    opening = read_opening(sentence)
    below = _told_below(sentence, opening)
    if opening.place and not below and holds_act(sentence.part(end=opening.rest.start)):
        yield act(Verb.UNREAD, sentence)
        return
    if below or opening.note or not opening.rest:
        yield act(Verb.EXPECT, below or opening.rest or sentence)
        return
    yield from _acts(sentence, opening, source, named=named)


def _told_below(sentence: Phrase, opening: Opening) -> Phrase | None:
    """Give what stands before a list of what is due, of an order the place alone: "Under Town, enter:"."""
    if sentence.text[sentence.end : sentence.end + 1] != ":":
        return None
    if sentence.match(_PLACE_ALONE) or sentence.match(_LEADS):
        return sentence
    return sentence.part(end=opening.rest.start) if opening.place and opening.rest.match(_LEADS) else None


def _acts(sentence: Phrase, opening: Opening, source: Source, *, named: bool) -> Iterator[Instruction]:
    """Give the acts of all clauses behind what the sentence begins with."""
    group, verb = count(1), Verb.CLICK
    parts = alternatives(opening.rest)
    named = named or opening.rest.start > sentence.start or len(parts) > 1 or len(parts[0]) > 1
    for index, clauses in enumerate(parts):
        number = next(group) if len(parts) > 1 or len(clauses) > 1 else 1
        either_of = {"either": number} if len(clauses) > 1 else {}
        for clause in clauses:
            made = _clause(clause, verb, source, named=named)
            if index == 0 and len(parts) > 1 and fronted(clause, made, parts[1][0], source.sure):
                yield act(Verb.UNREAD, opening.rest)
                return
            for one in made if index else placed(made, replace(opening, rest=clause)):
                own = {"either": number} if one.either is not None else {}
                yield _on_condition(one, opening.condition).model_copy(update=either_of or own)
            verb = next((one.verb for one in made if one.verb in {Verb.CLICK, Verb.SELECT}), verb)


def _clause(clause: Phrase, verb: Verb, source: Source, *, named: bool) -> tuple[Instruction, ...]:
    opening = read_opening(clause)
    if opening.place and holds_act(clause.part(end=opening.rest.start)):
        return (act(Verb.UNREAD, clause),)
    rest = opening.rest or clause
    made = read_plain(rest, verb, source, named=named) if not opening.note else (act(Verb.EXPECT, rest),)
    return tuple(_on_condition(one, opening.condition) for one in placed(made, opening))


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
