"""A sentence that keeps to the remarks that an editor makes on it."""

from collections.abc import Sequence

from flows.instruction import Instruction, Verb
from flows.instruction.grammar.lexicon import ROLES
from flows.instruction.grammar.phrase import PATH
from flows.instruction.style import late_boxes, without_subject, without_verb
from flows.verdict.suggestion.reordering import reordered


def told(text: str, steps: Sequence[Instruction]) -> tuple[str, int]:
    """The sentence as something to do, and by how many letters its words have moved.

    "Accounts Tab" becomes "Click the Accounts tab.", "Will prompt to Save." becomes "Click Save.".
    """
    if (first := without_verb(text, steps)) is not None:
        return _with_verb(text, first)
    click = next((each for each in steps if each.verb is Verb.CLICK and each.start is not None), None)
    if without_subject(text) is None or click is None:
        return text, 0
    start = click.start or 0
    return f"Click {text[start:]}", len("Click ") - start


def _with_verb(text: str, first: Instruction) -> tuple[str, int]:
    start, end = first.start or 0, first.end or 0
    noun = next((noun for noun in ROLES if text[end:].strip(" .").lower() == noun), None)
    if noun is not None:
        head = f"Click the {text[:start]}"
        return f"{head}{first.words} {noun}.", len(head) - start
    verb = "Go to" if PATH.match(text, end) else "Click"
    return f"{verb} {text}", len(verb) + 1


def in_order(text: str, read: Sequence[Instruction], steps: Sequence[Instruction]) -> str:
    """The new sentence with each box before the button that needs it.

    `read` is how the article's sentence is read, `steps` where the same words stand now.
    """
    for press, box in late_boxes(read):
        text = reordered(text, steps[read.index(box)], steps[read.index(press)], done=False)
    return text
