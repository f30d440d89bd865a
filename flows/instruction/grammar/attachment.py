"""What stands before and behind an act and belongs to it.

`placed` gives the first acts the place, the field, the program that the sentence begins with; `doubted`
leaves names unread that only capitals tell, where what stands right behind them cannot be read.
"""

import re
from collections.abc import Sequence

from flows.instruction.grammar.clauses.field import is_page_field
from flows.instruction.grammar.clauses.target import ADDRESS_BAR
from flows.instruction.grammar.clauses.text_entry import PUT
from flows.instruction.grammar.lexicon import ENTER, READ, UNREAD, either
from flows.instruction.grammar.name.noun_phrase import Thing
from flows.instruction.grammar.phrase import LABEL, Phrase
from flows.instruction.grammar.preamble import Opening
from flows.instruction.grammar.reading import FLAGS, act, is_address, opened
from flows.instruction.instruction import Instruction, Verb
from flows.pattern import late

_USING = {Verb.CLICK, Verb.SELECT, Verb.CHECK, Verb.UNCHECK, Verb.CONFIRM, Verb.SCROLL, Verb.DOUBLE_CLICK}
_DOUBTED = {*_USING, Verb.ENTER, Verb.HOVER, Verb.RIGHT_CLICK}
_TOGETHER = late(r"^[a-z][\w\u2019' -]*\sand\s[a-z]")
"""Of one thing: "the end date and time"."""
_OR = late(r"\bor\b", FLAGS)
_OWN_CLAUSE = late(rf"{either((*READ, *UNREAD))}\b", FLAGS)
_VERB_FIRST = late(rf"{either((*READ, *UNREAD))}\b", FLAGS)
_ENTERS = late(
    rf"(?:{either(ENTER)}|describe|summari[sz]e|state)\s+(?P<rest>(?:the|an?|your)\s(?!.*[,;]\s+(?:the|it|this|an?)\b).+)$",
    FLAGS,
)
_WRITES = late(r"(?:describe|summari[sz]e)\s+(?P<rest>.+)$", FLAGS)
"""What is only typing, wherever it goes."""
_ANSWER = late(r"\W*(?:yes|no|ok|okay|not now|sure|skip)$", FLAGS)
"""Labels that go on behind a comma: "No, keep me signed in"."""


def placed(made: tuple[Instruction, ...], opening: Opening) -> tuple[Instruction, ...]:
    """Give the first acts the place that the sentence starts with."""
    made = _headed(made, opening.head)
    if opening.application:
        made = tuple(one.model_copy(update={"application": opening.application}) for one in made)
    if opening.place is None or not made or made[0].verb is Verb.EXPECT:
        return made
    first, *others = made
    others = _with_place(first, others, opening.place)
    own = opening.field is not None and is_page_field(opening.field)
    if first.verb is Verb.ENTER and ADDRESS_BAR.match(opening.place) and not own:
        return _in_address_bar(first, opening), *others
    if (put := _put(first, opening)) is not None:
        return put, *others
    if opening.field is not None and _goes_there(first, opening):
        first, others = _in_one_field(first, others, opening.rest)
        return _entered(first, opening.field, opening), *others
    place = opening.place if first.place is None else f"{first.place}, {opening.place}"
    return first.model_copy(update={"place": place}), *others


def _with_place(first: Instruction, others: list[Instruction], place: str) -> list[Instruction]:
    """Give the other choices of the first act the place that is told before all of them."""
    if first.either is None or first.place is not None:
        return others
    return [
        one if one.place or one.either != first.either else one.model_copy(update={"place": place})
        for one in others
    ]


def _put(first: Instruction, opening: Opening) -> Instruction | None:
    """Read "in the Y field, add X" as typing, for what is only typing where it is said into which field."""
    added = first.verb is Verb.CLICK and first.described and first.hint is not None
    told = opening.rest.text[first.start or 0 : opening.rest.end] if added else first.words
    put = PUT.match(told or "") if first.verb is Verb.UNREAD or added else None
    put = put or (_ENTERS.match(told or "") if first.verb is Verb.UNREAD else None)
    field = opening.field
    writes = _WRITES.match(opening.rest.words) if first.verb is Verb.ENTER and first.role is None else None
    if put is None or field is None or field.role is None:
        if writes is None or field is None:
            return None
        put = writes
    return act(Verb.ENTER, field.words, role=field.role, hint=put["rest"], condition=first.condition)


def _goes_there(first: Instruction, opening: Opening) -> bool:
    """Tell whether what is typed goes into the place; where it says a field itself, that is its field."""
    untold = first.role is None and (first.value is None or first.words in {None, first.value})
    return first.verb is Verb.ENTER and untold and opening.typed_into(first)


def _entered(first: Instruction, field: Thing, opening: Opening) -> Instruction:
    literal = opening.literal(first)
    typed = {"value": first.value or opening.whole(first)} if literal else {"hint": opening.told(first)}
    return act(
        Verb.ENTER,
        field.words,
        role=field.role,
        place=opening.around,
        condition=first.condition,
        **typed,
    )


def _headed(made: tuple[Instruction, ...], head: Phrase | None) -> tuple[Instruction, ...]:
    """Give an act on what is only described the name that stands before the colon: "Password: type one"."""
    if head is None or not made or made[0].start is None:
        return made
    first, *others = made
    named = head.text[: first.start].rstrip()[-1:] in {'"', "\u201c", "`"} or not first.described
    verb = _VERB_FIRST.match(head.words)
    if first.verb is Verb.CLICK and first.described and first.hint and not verb:
        # The head names what is made or changed, and no control is told: "Quantity: Add what there is".
        return (act(Verb.UNREAD, head._replace(end=first.end or head.end)), *others)
    if first.verb is Verb.ENTER and first.role is None and first.value is None:
        first, others = _in_one_field(first, others, head)
        told = " ".join(filter(None, (first.words, first.hint, first.place)))
        field = act(Verb.ENTER, head, hint=told or None, condition=first.condition)
        return field, *others
    if first.verb is Verb.SELECT and not (named and verb and head.shape[head.start] != LABEL):
        again = first.place is None or first.place.lower() == head.words.lower()
        place = head.words if again else f"{first.place}, {head.words}"
        alike = first.either is not None
        others = [
            one.model_copy(update={"place": place}) if alike and one.either == first.either else one
            for one in others
        ]
        return first.model_copy(update={"place": place}), *others
    return made


def _in_one_field(
    first: Instruction, others: list[Instruction], clause: Phrase
) -> tuple[Instruction, list[Instruction]]:
    """Take "your name or e-mail address" that goes into one field as one thing that is typed."""
    alike = [
        one for one in others if one.verb is Verb.ENTER and one.role is None and one.either == first.either
    ]
    if not alike or first.start is None or alike[-1].end is None or first.value is not None:
        return first, others
    words = clause.text[first.start : alike[-1].end]
    if first.either is None and not _TOGETHER.search(words):
        return first, others
    return first.model_copy(update={"words": words, "value": None}), [o for o in others if o not in alike]


def _in_address_bar(first: Instruction, opening: Opening) -> Instruction:
    """Open the address that is typed in the browser's own bar; anything else there is unread."""
    typed = first.value or first.words or ""
    at = opening.rest.text.find(typed, opening.rest.start) if typed else -1
    words = opening.rest.part(at, at + len(typed)) if at >= 0 else None
    return (
        opened(words) if words and is_address(words) else act(Verb.UNREAD, opening.rest, place=opening.place)
    )


def doubted(text: str, acts: Sequence[Instruction], sure: Sequence[str]) -> list[Instruction]:
    """Give the acts with each name left unread that may go on in what is unread: "Yes, this is my device".

    `sure` are the words that the source sets apart.
    """
    kept: list[Instruction] = []
    for made in acts:
        last = kept[-1] if kept else None
        if made.verb is Verb.UNREAD and last is not None and _breaks_off(text, last, made, sure):
            kept[-1] = _together(text, last, made)
            several = len(kept) > 1 and _OR.search(kept[-1].words or "")
            if several and _breaks_off(text, kept[-2], kept[-1], sure):
                # One of several, and what the others are is not known.
                kept[-2:] = [_together(text, kept[-2], kept[-1])]
        else:
            kept.append(made)
    return kept


def _together(text: str, last: Instruction, behind: Instruction) -> Instruction:
    words = text[last.start : behind.end]
    return last.model_copy(update={"verb": Verb.UNREAD, "words": words, "role": None, "hint": None})


def _breaks_off(text: str, last: Instruction, behind: Instruction, sure: Sequence[str]) -> bool:
    if last.words is None or last.end is None or behind.start is None or last.verb not in _DOUBTED:
        return False
    before, between = text[: last.start], text[last.end : behind.start]
    apart = before[-1:] in tuple("\"“'\u2018`") or any(last.words in words for words in sure)
    return not apart and not between.strip(" ,") and not _goes_another_way(last, behind, before, between)


def _goes_another_way(last: Instruction, behind: Instruction, before: str, between: str) -> bool:
    """Tell whether a clause of its own follows: "click Browse, navigate to the file"."""
    told = re.search(r"\w\s+$", before) is not None and "," in between
    return told and bool(_OWN_CLAUSE.match(behind.words or "")) and not _ANSWER.match(last.words or "")
