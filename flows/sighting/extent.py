"""How far a name reaches in its sentence: where nothing sets it apart, the page tells."""

import re
from collections.abc import Iterable

from flows.instruction import Instruction
from flows.instruction.similarity import plain
from flows.screen import Screen


def extended(
    instruction: Instruction, company: Iterable[Instruction], sentence: str, screen: Screen
) -> Instruction | None:
    """The instruction with the longest label of the screen that stands in its sentence around its words.

    "Click Save changes now" may be read as "Save"; a page that has "Save changes" has what the sentence
    says. None where there is no such label, or only one that reaches into another instruction's words, of
    the `company` in the sentence.
    """
    words, start, end = plain(instruction.words or ""), instruction.start, instruction.end
    if not words or start is None or plain(sentence[start:end]) != words:
        return None  # they do not stand there
    end = start + len(instruction.words or "")
    labels = {c.label for c in screen.controls if len(c.label) <= len(sentence)}
    longer = sorted((each for each in labels if words in plain(each) != words), key=len, reverse=True)
    others = [each.start for each in company if each.start is not None and each.start != start]
    for label in longer:
        for found in _standing(label).finditer(sentence):
            around = found.start() <= start and end <= found.end()
            if around and not any(found.start() <= other < found.end() for other in others):
                return _reaching(instruction, found)
    return None


def _reaching(instruction: Instruction, found: re.Match[str]) -> Instruction:
    """With the words that were found; what they hold is no place."""
    place = None if (instruction.place or "") in found.group() else instruction.place
    return instruction.model_copy(update={"words": found.group(), "start": found.start(), "place": place})


def _standing(label: str) -> re.Pattern[str]:
    """A label as it stands in a sentence: whole words, in any case, with any blanks between them."""
    return re.compile(r"(?i)(?<!\w)" + r"\s+".join(map(re.escape, label.split())) + r"(?!\w)")
