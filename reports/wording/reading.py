"""How a sentence is read, in words: what is done with what, where, when."""

from flows.instruction import Instruction, Verb

_DONE = {
    Verb.OPEN: "open",
    Verb.SIGN_IN: "sign in",
    Verb.SIGN_OUT: "sign out",
    Verb.GRANT: "agree",
    Verb.CLICK: "click",
    Verb.DOUBLE_CLICK: "double-click",
    Verb.RIGHT_CLICK: "right-click",
    Verb.HOVER: "point at",
    Verb.SELECT: "choose",
    Verb.CHECK: "turn on",
    Verb.UNCHECK: "turn off",
    Verb.CONFIRM: "see that it is so",
    Verb.SCROLL: "find",
    Verb.ENTER: "type into",
    Verb.PRESS: "press",
    Verb.FIND_LETTER: "find the letter",
    Verb.EXPECT: "claim",
    Verb.UNREAD: "not understood",
}
"""What a reader does, by the verb; a claim is only looked at."""


def read_as(instruction: Instruction) -> str:
    """One act or claim: `click “Save” (button, described) in “top right” if “prompted”`."""
    role = instruction.role if instruction.verb is not Verb.PRESS else None
    kind = ", ".join(filter(None, (role, "described" if instruction.described else None)))
    told = (
        _DONE[instruction.verb],
        f"“{instruction.words}”" if instruction.words else None,
        f"({kind})" if kind else None,
        f"in “{instruction.place}”" if instruction.place else None,
        _value(instruction),
        f"[{instruction.hint}]" if instruction.hint else None,
        f"if “{instruction.condition}”" if instruction.condition else None,
        f"by hand in “{instruction.application}”" if instruction.application else None,
        f"(one of several: {instruction.either})" if instruction.either else None,
    )
    return " ".join(part for part in told if part)


def not_understood(instructions: tuple[Instruction, ...]) -> str | None:
    """What of a step could not be read, and what to do; None where all was."""
    unread = [f"“{each.words}”" for each in instructions if each.verb is Verb.UNREAD]
    if instructions and not unread:
        return None
    what = ", ".join(unread) or "the whole sentence"
    return f"Not understood: {what}; say which control to use, by the words on it."


def _value(instruction: Instruction) -> str | None:
    if instruction.value is None or instruction.value == instruction.words:
        return None
    return f"= “{instruction.value}”"
