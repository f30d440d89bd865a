"""How far a name reaches in its sentence: where nothing sets it apart, the page tells."""

import re
from collections.abc import Iterable, Sequence

from flows.instruction import Instruction, Verb
from flows.instruction.similarity import plain
from flows.screen import Screen


def extended(
    instruction: Instruction, company: Iterable[Instruction], sentence: str, screen: Screen
) -> Instruction | None:
    """The instruction with the longest label of the screen that stands in its sentence around its words.

    "Click Save changes now" may be read as "Save"; a page that has "Save changes" has what the sentence
    says. None where there is no such label, or only one that reaches into another instruction's words, of
    the `company` in the sentence; what only describes may have been a part of the name all along.
    """
    words, start, end = plain(instruction.words or ""), instruction.start, instruction.end
    if not words or start is None or plain(sentence[start:end]) != words:
        return None  # they do not stand there
    end = start + len(instruction.words or "")
    labels = {c.label for c in screen.controls if len(c.label) <= len(sentence)}
    longer = sorted((each for each in labels if words in plain(each) != words), key=len, reverse=True)
    own = (each for each in company if not _says_little(each))
    others = [each.start for each in own if each.start is not None and each.start != start]
    for label in longer:
        for found in _standing(label).finditer(sentence):
            around = found.start() <= start and end <= found.end()
            if around and not any(found.start() <= other < found.end() for other in others):
                return _reaching(instruction, found)
    return None


def covered(index: int, company: Sequence[Instruction], sentence: str, label: str) -> list[int]:
    """The instructions behind one whose words are a part of its label: “Yes, add me” is one act, not two."""
    start = company[index].start
    spans = (
        [found.span() for found in _standing(label).finditer(sentence)] if label and start is not None else []
    )
    around = [end for begin, end in spans if start is not None and begin <= start < end]
    return [
        later
        for later, each in enumerate(company[index + 1 :], index + 1)
        if around and _says_little(each) and each.start is not None and (start or 0) < each.start < around[0]
    ]


def _says_little(instruction: Instruction) -> bool:
    """Whether it names nothing of its own, so that it may be a part of a name."""
    return instruction.described or instruction.verb is Verb.UNREAD


def _reaching(instruction: Instruction, found: re.Match[str]) -> Instruction:
    """With the words that were found; what they hold is no place."""
    place = None if (instruction.place or "") in found.group() else instruction.place
    return instruction.model_copy(update={"words": found.group(), "start": found.start(), "place": place})


def _standing(label: str) -> re.Pattern[str]:
    """A label as it stands in a sentence: whole words, in any case, with any blanks between them."""
    return re.compile(r"(?i)(?<!\w)" + r"\s+".join(map(re.escape, label.split())) + r"(?!\w)")
