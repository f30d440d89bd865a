"""Gives the first acts of a sentence what it says before them: the place, the field, the program."""

from flows.instruction.grammar.clauses.text_entry import ADDRESS_BAR, PUT
from flows.instruction.grammar.preamble import Opening
from flows.instruction.grammar.reading import act, is_address, opened
from flows.instruction.instruction import Instruction, Verb


def placed(made: tuple[Instruction, ...], opening: Opening) -> tuple[Instruction, ...]:
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
    if (
        first.verb is Verb.ENTER
        and first.role is None
        and opening.field is not None
        and opening.typed_into(first)
    ):
        first, others = _in_one_field(first, others, opening)
        typed = {"value": first.value or first.words} if opening.literal(first) else {"hint": first.words}
        entered = act(
            Verb.ENTER, opening.field.words, role=opening.field.role, condition=first.condition, **typed
        )
        return entered, *others
    place = opening.place if first.place is None else f"{first.place}, {opening.place}"
    return first.model_copy(update={"place": place}), *others


def _in_one_field(
    first: Instruction, others: list[Instruction], opening: Opening
) -> tuple[Instruction, list[Instruction]]:
    """Take "your name or e-mail address" that goes into one field as one thing that is typed."""
    alike = [one for one in others if one.verb is Verb.ENTER and one.either is not None]
    if first.either is None or not alike or first.start is None or alike[-1].end is None:
        return first, others
    words = opening.rest.text[first.start : alike[-1].end]
    return first.model_copy(update={"words": words, "value": None}), [o for o in others if o not in alike]


def _in_address_bar(first: Instruction, opening: Opening) -> Instruction:
    """Open the address that is typed in the browser's own bar; anything else there is unread."""
    typed = first.value or first.words or ""
    at = opening.rest.text.find(typed, opening.rest.start) if typed else -1
    words = opening.rest.part(at, at + len(typed)) if at >= 0 else None
    return (
        opened(words) if words and is_address(words) else act(Verb.UNREAD, opening.rest, place=opening.place)
    )
