"""What an editor lets no sentence keep: a box behind the button that needs it, no verb, no subject."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from flows.instruction.instruction import Instruction, Verb

_BOXES = {"checkbox", "radio", "switch", "option"}
_COMMITS = re.compile(
    r"(?:save|submit|send|apply|create|finish|done|ok|publish|update|register|pay|confirm|agree|\w+(?:ize|ise|ify))\b",
    re.IGNORECASE,
)
_NO_SUBJECT = re.compile(
    r"(?:will|would|must|should|shall|has to|have to|needs to)\s+(?!(?:you|the|it|i|we)\b)\w+", re.IGNORECASE
)
_QUESTION = re.compile(r"[^.!?]*\?")


def late_boxes(acts: Sequence[Instruction]) -> Iterator[tuple[Instruction, Instruction]]:
    """Each button that is named before the box that has to be set first, and the box."""
    for press, box in pairwise(acts):
        sets = box.verb in {Verb.CONFIRM, Verb.CHECK} and (
            box.role in _BOXES or box.value in {"selected", "checked"}
        )
        if press.verb is Verb.CLICK and sets and _commits(press, box):
            yield press, box


def _commits(press: Instruction, box: Instruction) -> bool:
    """Tell whether the click ends what the box belongs to: by its verb, or as the box goes by its name."""
    words, name = (press.words or "").casefold(), (box.words or "").casefold()
    return bool(words) and (name.startswith(f"{words} ") or _COMMITS.match(words) is not None)


def without_verb(text: str, acts: Sequence[Instruction]) -> Instruction | None:
    """The control that a sentence begins with, where it only names it and does not say what to do with it."""
    first = acts[0] if acts else None
    if first is None or first.verb is not Verb.CLICK or first.start is None:
        return None
    return first if not text[: first.start].strip(" \"“'*") else None


def without_subject(text: str) -> str | None:
    """The beginning of a sentence such as "Will prompt to …", which does not say who will."""
    found = _NO_SUBJECT.match(text)
    return found.group() if found and not _QUESTION.match(text) else None
