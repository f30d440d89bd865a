"""A sentence whose acts have to be done in another order."""

import re

from flows.instruction import Instruction, Verb
from flows.instruction.grammar.lexicon import IMPERATIVES
from flows.instruction.grammar.phrase import Phrase
from flows.instruction.grammar.sequence.segmentation import Sentence, parted

_CONFIRMED = re.compile(
    r"(?i)\b(?P<verb>confirm|make sure|ensure|verify|check|see|be sure)(?: that)? "
    r"(?P<what>(?:[^.,;]|\.(?=\w))+?) is "
    r"(?P<state>selected|checked|ticked|turned on|switched on|on|enabled|active)\b"
)


def reordered(text: str, first: Instruction, then: Instruction, *, done: bool = True) -> str:
    """The sentence with two acts in the site's order, each in the words that it had.

    "Click Save and confirm that the Sync checkbox is selected." becomes "Select the Sync checkbox and
    click Save.": what has to come first is done and not only looked at, unless it is as the article says.
    """
    found = parted(text, tuple(i.words or "" for i in sorted((first, then), key=lambda i: i.start or 0)))
    late, early = _stands(found, first), _stands(found, then)
    if late is None or early is None or early[1].start >= late[1].start:
        return _generic(text, first, then) if done else text
    same = early[0] is late[0]
    one, other = (early[1], late[1]) if same else (early[0].whole, late[0].whole)
    words = text[other.start : other.end]
    return _swapped(text, one, other, ticked(words) if done and first.verb is Verb.CONFIRM else words)


def behind(text: str, step: int) -> str:
    """The sentence of a step that has to be done after one that is told later."""
    return f"{text.rstrip()} (Do step {step} before this.)"


def ticked(text: str) -> str:
    """The sentence that told a reader to confirm a state, telling them to bring it about."""
    found = _CONFIRMED.search(text)
    if found is None:
        return text
    verb = (
        "turn on"
        if found["state"].lower() in {"on", "turned on", "switched on", "enabled", "active"}
        else "select"
    )
    verb = verb.capitalize() if found["verb"][0].isupper() else verb
    return text[: found.start()] + f"{verb} {found['what']}" + text[found.end() :]


def _stands(found: tuple[Sentence, ...], instruction: Instruction) -> tuple[Sentence, Phrase] | None:
    """The sentence and the clause that tell an instruction."""
    clauses = ((sentence, sentence.clause_at(instruction.start)) for sentence in found)
    return next(((sentence, clause) for sentence, clause in clauses if clause is not None), None)


def _swapped(text: str, early: Phrase, late: Phrase, words: str) -> str:
    """The text with two stretches in each other's place; the sentence still starts with a capital."""
    other = text[early.start : early.end]
    starts = other[:1].isupper() and other.split()[0].lower() in IMPERATIVES
    if starts and not text[: late.start].rstrip().endswith((".", "!", "?")):
        other, words = other[:1].lower() + other[1:], words[:1].upper() + words[1:]
    return text[: early.start] + words + text[early.end : late.start] + other + text[late.end :]


def _generic(text: str, first: Instruction, then: Instruction) -> str:
    """Both acts told anew, where the sentence does not part into them."""
    box = first.verb in {Verb.CHECK, Verb.CONFIRM} or first.role == "checkbox"
    opening = f"Select the {first.words} checkbox" if box else f"Click {first.words}"
    return f"{opening} and click {then.words}{'.' if text.rstrip().endswith('.') else ''}"
