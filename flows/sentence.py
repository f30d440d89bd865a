"""Reads a step's sentence into instructions."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import count

from flows.grammar.act import act, is_address, opened
from flows.grammar.clause import read_clause
from flows.grammar.control import bare
from flows.grammar.field import ADDRESS_BAR, PUT
from flows.grammar.lexicon import IMPERATIVES, NOUNS_TOO, either
from flows.grammar.opening import VERB, Opening, read_opening
from flows.grammar.phrase import NAME, Phrase
from flows.grammar.rewording import rewrite
from flows.grammar.shape import shape
from flows.grammar.thing import manner
from flows.instruction import Instruction, Verb

__all__ = ["read_sentence", "rewrite"]

_FLAGS = re.IGNORECASE
_LONGEST_STEP = 10_000
_LONGEST = 1000
"""Letters of a sentence that is still read; nobody follows a longer one, and the patterns would take long."""
_END = re.compile(r"(?<!\be\.g)(?<!\bi\.e)(?<!\betc)(?<!\bvs)[.!?][”\"')]?\s+(?![a-z,;])|\n|;\s+(?=[A-Z])")
_OPTIONAL = re.compile(r"\W*optional(?:ly)?\s*[):,\u2013—-]+\s*|\W*optionally\s+", _FLAGS)
_NOUN_TOO = either(NOUNS_TOO)
_OBJECT = rf"(?=\s+(?:the|your|a|an|on|for|in|to|that|it|this|out|off|back)\b|\s+(?:on\s+)?{NAME}|\s*$)"
_OUTCOME = (
    r"(?:the|a|an|your|you|it|this)\b[^,;]*?"
    r"\b(?:opens?|appears?|will|should|loads?|displays?|shows?|is displayed|is shown|closes?|starts?)\b"
)
_FRONTED = (
    rf"(?:then,?\s+)?(?:in|on|at|under|from|for|next to|beside"
    rf"|within)\s+[^,;]{{1,60}}?(?:,\s*{VERB}|\s(?:select|choose|click|enter|type)\s)"
)
_HELD = frozenset({"tap", "click", "press", "touch", "hold", "copy", "drag"})
"""First words of acts that are told by two verbs: press and hold, copy and paste."""
_ONLY_THEN = re.compile(r"(?:and|then|next|finally)$", _FLAGS)
_OTHERWISE = re.compile(r"(?:otherwise|alternatively|optionally|if not|if so)", _FLAGS)
_PLACE_ONLY = re.compile(rf"(?:in|on|at|under|from|for|next to|beside|within)\b(?:(?!\b{VERB}).)*$", _FLAGS)
_BREAK = re.compile(
    r"\s*(?P<joint>(?:,|\s[-\u2013—])?\s*\b(?:and then|and|then|or|but)|,|;|\s[-\u2013—])\s+"
    rf"(?=(?:(?!{_NOUN_TOO}\b){VERB}|(?:then\s+)?{_NOUN_TOO}{_OBJECT}|{_OUTCOME}|{_FRONTED}|which\b"
    rf"|(?:otherwise|if not|if so)\b|you(?:[\u2019']re| are)\b|do(?: not"
    rf"|n[\u2019']t)\b))"
    rf"|\s*(?P<again>,?\s+(?:and\s+)?then)\s+(?=(?:(?:the|on)\s+)*{NAME})",
    _FLAGS,
)
_OUT = re.compile(r".*\b(?:log|sign)(?:g?ing)?\s+(?:out|off)(?:\s+of\s+[^,]*)?$", _FLAGS)
_BACK_IN = re.compile(r"(?:log|sign)(?:g?ing)?\s+(?:back\s+)?in", _FLAGS)
_STARTS = re.compile(VERB, _FLAGS)
_FORBIDS = re.compile(r"(?:do not|don[\u2019']t|never|avoid)\b", _FLAGS)
_CLAIM = re.compile(
    r"(?:.*?[\s\u2019'](?:is|are|was|were|be|been|has|have|had|will|won[\u2019']t|would|can|cannot|may"
    r"|might|must|should|does|do|did"
    r"|opens?|appears?|displays?|loads?|shows?|starts?|closes?|changes?|expands?|becomes?|turns?"
    r"|redirects?|see|receive"
    r"|returns?|takes?|means?|allows?|lets?|contains?|includes?|applies|lists?|needs?|requires?|launches"
    r"|ll|re|s|ve)\b|which\b)",
    _FLAGS,
)
_SUBJECT = re.compile(r"(?:the|a|an|your|this|these|it|there)\s", _FLAGS)
_EXPLAINS = re.compile(r"(?:see|refer to|do one of|follow these|complete the following|use one of)\b", _FLAGS)
_IT = re.compile(r"(?:.*\bfor|find|locate|open)(?:ing)?\s+it\b", _FLAGS)
_LETTER = re.compile(r"\b(?:e-?mail|message|letter|notification)\b", _FLAGS)


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
    if len(text) > _LONGEST_STEP:
        return (Instruction(verb=Verb.UNREAD, words=text, start=0),)
    whole = Phrase(text, shape(text, emphasis, links), 0, len(text))
    found = _OPTIONAL.match(text)
    optional = re.sub(r"\W+", "", found.group()) if found else None
    body = whole.part(start=found.end()) if found else whole
    alone = {words.strip(" .") for words in (*emphasis, *(words for words, _ in links))}
    named = body.words.strip(" .") in alone
    acts = [made for part in _sentences(body) for made in _read(part, problem, named=named)]
    linked = (one for made in acts for one in _linked(_on_condition(made, optional), links))
    return _numbered(linked) or (act(Verb.UNREAD, whole),)


def _sentences(phrase: Phrase) -> Iterator[Phrase]:
    start = phrase.start
    for found in _END.finditer(phrase.shape, phrase.start, phrase.end):
        if part := phrase.part(start, found.start()):
            yield part
        start = found.end()
    if part := phrase.part(start):
        yield part


def _read(sentence: Phrase, problem: str | None, *, named: bool) -> Iterator[Instruction]:
    if sentence.end - sentence.start > _LONGEST:
        yield act(Verb.UNREAD, sentence)
        return
    opening = read_opening(sentence)
    if opening.note or not opening.rest:
        yield act(Verb.EXPECT, opening.rest or sentence)
        return
    group, verb = count(1), Verb.CLICK
    parts = _alternatives(opening.rest)
    named = named or opening.rest.start > sentence.start or len(parts) > 1 or len(parts[0]) > 1
    for index, clauses in enumerate(parts):
        either_of = {"either": next(group)} if len(clauses) > 1 else {}
        for clause in clauses:
            made = _clause(clause, verb, problem, named=named)
            for one in (
                made if index or clause is not clauses[0] else _placed(made, replace(opening, rest=clause))
            ):
                yield _on_condition(one, opening.condition).model_copy(update=either_of)
            verb = next((one.verb for one in made if one.verb in {Verb.CLICK, Verb.SELECT}), verb)


def _alternatives(rest: Phrase) -> list[list[Phrase]]:
    """Part a sentence into its clauses; those that "or" joins are alternatives."""
    clauses: list[list[Phrase]] = []
    start, after_or = rest.start, False
    for found in [*_BREAK.finditer(rest.shape, rest.start, rest.end), None]:
        end = found.start() if found else rest.end
        if found and _OUT.match(rest.shape, start, end) and _BACK_IN.match(rest.shape, found.end()):
            continue  # "log out and log back in" is one clause
        if found and (end <= start or not _parts(rest, start, found)):
            continue
        clause = rest.part(start, end)
        if clause.match(_ONLY_THEN):
            start = found.end() if found else end
            continue
        if after_or and clauses:
            clauses[-1].append(clause)
        elif clause:
            clauses.append([clause])
        after_or = bool(found and (found["joint"] or "").strip(" ,").lower() == "or")
        start = found.end() if found else end
    return clauses


def _parts(rest: Phrase, start: int, found: re.Match[str]) -> bool:
    """Tell whether a joint parts two clauses: not two verbs of one thing, nor what a claim is about."""
    joint = (found["joint"] or found["again"] or "").lower()
    before = rest.shape[start : found.start()].split()
    verbs = joint.strip() == "or" and bool(before) and before[-1].lower() in IMPERATIVES
    verbs = verbs or (joint.strip() == "and" and len(before) == 1 and before[0].lower() in _HELD)
    claim = _SUBJECT.match(rest.shape, start, found.start()) and not re.search(r"[,;]|and then", joint)
    if _OTHERWISE.fullmatch(rest.shape, start, found.start()):
        return False
    place = joint.strip() == "," and _PLACE_ONLY.match(rest.shape, start, found.start())
    return not verbs and not claim and not place


def _clause(clause: Phrase, verb: Verb, problem: str | None, *, named: bool) -> tuple[Instruction, ...]:
    opening = read_opening(clause)
    rest = opening.rest or clause
    made = _plain_clause(rest, verb, problem, named=named) if not opening.note else (act(Verb.EXPECT, rest),)
    return tuple(_on_condition(one, opening.condition) for one in _placed(made, opening))


def _plain_clause(rest: Phrase, verb: Verb, problem: str | None, *, named: bool) -> tuple[Instruction, ...]:
    if rest.match(_FORBIDS) or rest.match(_EXPLAINS):
        return (act(Verb.EXPECT, rest),)
    done = manner(rest)
    if done is not None:
        return _plain_clause(done, verb, problem, named=named)  # how it is done; what it is for is its aim
    if rest.match(_STARTS):
        reading = read_clause(rest)
        if reading is not None and not _is_lost(rest, reading, problem):
            return reading
    name = None if rest.match(_STARTS) else bare(rest, verb, named=named)
    if name is not None:
        return name
    claims = not rest.match(_STARTS) or re.match(
        rf"you\b|{_NOUN_TOO}(?!\s+(?:your|the"
        rf"|an?)\b)",
        rest.words,
        _FLAGS,
    )
    told = rest.match(_SUBJECT) or (claims and rest.match(_CLAIM))
    return (act(Verb.EXPECT if told else Verb.UNREAD, rest),)


def _is_lost(clause: Phrase, reading: tuple[Instruction, ...], problem: str | None) -> bool:
    """Tell whether "it" is looked for, and neither the sentence nor the problem says that it is a letter."""
    return clause.match(_IT) is not None and any(
        made.verb is Verb.FIND_LETTER and not (made.value or made.words) and not _LETTER.search(problem or "")
        for made in reading
    )


def _placed(made: tuple[Instruction, ...], opening: Opening) -> tuple[Instruction, ...]:
    """Give the first acts the place that the sentence starts with."""
    if opening.application:
        made = tuple(one.model_copy(update={"application": opening.application}) for one in made)
    if opening.place is None or not made or made[0].verb is Verb.EXPECT:
        return made
    first, *others = made
    if first.either is not None and first.place is None:
        others = [
            one
            if one.place or one.either != first.either
            else one.model_copy(update={"place": opening.place})
            for one in others
        ]
    if first.verb is Verb.ENTER and ADDRESS_BAR.match(opening.place):
        return _in_address_bar(first, opening), *others
    put = PUT.match(first.words or "") if first.verb is Verb.UNREAD else None
    if put is not None and opening.field is not None and opening.field.role is not None:
        field = opening.field
        return act(
            Verb.ENTER, field.words, role=field.role, hint=put["rest"], condition=first.condition
        ), *others
    if first.verb is Verb.ENTER and first.role is None and opening.field is not None:
        typed = {"value": first.value or first.words} if opening.literal(first) else {"hint": first.words}
        entered = act(
            Verb.ENTER, opening.field.words, role=opening.field.role, condition=first.condition, **typed
        )
        return entered, *others
    place = opening.place if first.place is None else f"{first.place}, {opening.place}"
    return first.model_copy(update={"place": place}), *others


def _in_address_bar(first: Instruction, opening: Opening) -> Instruction:
    """Open the address that is typed in the browser's own bar; anything else there is unread."""
    typed = first.value or first.words or ""
    at = opening.rest.text.find(typed, opening.rest.start) if typed else -1
    words = opening.rest.part(at, at + len(typed)) if at >= 0 else None
    return (
        opened(words) if words and is_address(words) else act(Verb.UNREAD, opening.rest, place=opening.place)
    )


def _on_condition(made: Instruction, condition: str | None) -> Instruction:
    return made.model_copy(update={"condition": made.condition or condition})


def _linked(made: Instruction, links: Sequence[tuple[str, str]]) -> tuple[Instruction, ...]:
    """Open the address that the words lead to, where they name a page and not a control of one."""
    address = next((address for words, address in links if words == made.words), "")
    if not address.startswith(("http://", "https://")):
        return (made,)
    opened = made.model_copy(update={"verb": Verb.OPEN, "value": address})
    if made.verb is Verb.SIGN_IN:
        return opened, made
    going = made.verb is Verb.OPEN or (made.verb is Verb.CLICK and made.role is None and made.place is None)
    return (opened,) if going else (made,)


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
