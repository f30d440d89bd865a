"""Whether a picture of a page still holds: which of the words in it the page no longer shows."""

import re
from collections.abc import Collection, Iterable

from rapidfuzz import fuzz

from flows.instruction.similarity import Sameness, plain, sameness
from flows.picture.pseudonym import ADDRESS, PERSON
from flows.record import Record
from flows.screen import Screen

_SURE = 0.8
"""Certainty from which a reading of a picture counts (chosen: misread icons have 0.5 to 0.8)."""
_MISREAD = 92.0
"""Per cent of the letters in common from which two lines are one, misread (chosen: one letter of twelve)."""
_LETTERS = 3
_AROUND = 2
"""Words around a control's name by which a sentence is known for the same (chosen: one could be anywhere)."""
_FIGURES = 0.3
"""Share of digits from which a line is a date, a time or a number, which are others each day."""
_EDGE = 0.01
"""Share of a picture's side within which a line may be cut off."""
_MOST = 0.4
"""Share of its lines that are gone from which a picture is out of date though the article names none of
them: people's own entries are gone as well, and mean nothing (chosen)."""
_LEAST = 3
"""Lines that are gone at the least then."""


class Line(Record):
    """A line of words in a picture."""

    text: str
    score: float
    """How certain it was read, up to 1."""
    left: float
    right: float
    """Where it begins and ends, as shares of the picture's width."""


class StalePicture(Record):
    """A picture of the article that shows what is no longer to be seen."""

    source: str
    """Where it is to be had, as the article writes it."""
    gone: tuple[str, ...]
    """The words in it that the site does not show at its step."""
    file: str
    """Its copy, relative to the run's folder."""


def gone(lines: Iterable[Line], screens: Collection[Screen], named: Collection[str]) -> tuple[str, ...]:
    """The words of a picture that none of these screens shows, if they make it out of date.

    `named`: what the article calls controls. One of these that is in the picture must be on the site as a
    whole: "Scheduler" is gone where "Zoom Scheduler" has come. So is a sentence with one of these in it that
    the site has with other words in that place. Other words are gone where no text holds them; those alone
    count only where they are many, for a picture shows somebody's own entries as well.
    """
    labels = {label for screen in screens for label in _labels(screen)}
    texts = [f" {plain(text)} " for text in (*labels, *(" ".join(s.text.split("\n")) for s in screens))]
    told = {plain(words) for words in named}
    read = [line for line in lines if _counts(line)]
    lost = [line for line in read if not _shown(line, labels, texts, whole=plain(line.text) in told)]
    whole = {*map(plain, labels), *(plain(part) for screen in screens for part in screen.text.split("\n"))}
    known = [each for each in lost if plain(each.text) in told or _reworded(each, told, whole, texts)]
    many = len(lost) >= max(_LEAST, _MOST * len(read))
    return tuple(dict.fromkeys(line.text for line in (lost if many else known)))


def _labels(screen: Screen) -> Iterable[str]:
    for control in screen.controls:
        for text in (control.name, control.words, control.tooltip, control.caption):
            yield from (part for part in text.split("\n") if part)
    yield screen.title


def _counts(line: Line) -> bool:
    """Whether a line says something that is the same each day, and for everybody."""
    text = line.text
    letters, figures = sum(map(str.isalpha, text)), sum(map(str.isdigit, text))
    dated = figures > _FIGURES * max(1, letters + figures)
    sample = PERSON in text or ADDRESS in text or "@" in text
    return line.score >= _SURE and letters >= _LETTERS and not dated and not sample


def _shown(line: Line, labels: Collection[str], texts: Collection[str], *, whole: bool) -> bool:
    words = plain(line.text)
    if any(sameness(line.text, label) >= Sameness.SHOWS for label in labels):
        return True
    if not whole and any(f" {words} " in text for text in texts):
        return True
    if _cut(line) and any(words in text for text in texts):
        return True
    letters = re.sub(r"\W", "", words)
    return any(fuzz.ratio(letters, re.sub(r"\W", "", plain(label))) >= _MISREAD for label in labels)


def _reworded(line: Line, told: Iterable[str], whole: Iterable[str], texts: Iterable[str]) -> bool:
    """Whether the site has this sentence with other words where the article's are, and these nowhere."""
    words = f" {plain(line.text)} "
    for name in () if _cut(line) else told:
        before, inside, after = words.partition(f" {name} ")
        if (
            not inside
            or len((before + after).split()) < _AROUND
            or any(f" {name} " in text for text in texts)
        ):
            continue
        if any(f" {text} ".startswith(f"{before} ") and f" {text} ".endswith(f" {after}") for text in whole):
            return True
    return False


def _cut(line: Line) -> bool:
    return line.left <= _EDGE or line.right >= 1 - _EDGE
