"""The control that has come to stand for words that are gone."""

import re
from collections.abc import Callable, Container, Iterable, Iterator

from flows.instruction import Instruction, Verb
from flows.instruction.similarity import likeness, plain, same_thing, same_word, tokens
from flows.screen import Control, Screen
from flows.screen.harm.safety import names_nothing
from flows.screen.layout.dialog import agreeing, foremost
from flows.screen.layout.layout import in_landmark
from flows.screen.role import agrees
from flows.screen.title import title
from flows.sighting.place.place import read_place
from flows.sighting.sighting import Sighting
from flows.sighting.succession.score import Candidate, Evidence, likest, only
from flows.sighting.succession.veto import SETS, candidates

_BEGINS = 2
"""Letters in which the beginnings of words agree that say the same of an act: that it is done again."""
_FEW = 4
"""Labels that may have come with one act for one button among them to be the only one that is meant."""


def guess(  # noqa: PLR0913, PLR0917 - what a person knows who looks for it
    instruction: Instruction,
    screen: Screen,
    claimed: Iterable[str],
    known: Iterable[str],
    stands_out: Callable[[Control], bool],
    topic: str = "",
    among: Container[int] | None = None,
) -> Sighting | None:
    """The control that has come to stand for words that are gone, or None.

    `claimed`: words that other instructions of the procedure name; they mean their own controls.
    `known`: labels that stood there before the last act; what is new is likelier to be meant.
    `topic`: what the article is about; a page or dialog that speaks of none of it holds no successor.
    `among`: the indices of the controls that may be meant; all where it is None.
    `stands_out`: asks the page whether a link is drawn as a button.
    A wrong control pressed with confidence is the worst failure, so two equal candidates are none.
    """
    taken, there = {plain(words) for words in claimed}, {plain(words) for words in known}
    pool = [s for s in candidates(instruction, screen, taken) if among is None or s.index in among]
    # What is open already does not lead on.
    new = [s for s in pool if plain(s.control.label) not in there and not s.control.selected]
    few = among if among is not None else _about_the_thing(instruction, new)
    worded = [Candidate(s, _in_common(instruction, s, screen, few=s.index in few)) for s in pool]
    like = likest(worded, screen)
    if like is not None or instruction.verb is Verb.SELECT or not _speaks_of(topic, screen):
        return like  # of a list without the entry, another entry is another thing
    found = only(tuple(_by_circumstance(instruction, new, screen, stands_out)))
    tabless = found is not None and instruction.role == "tab" and found.control.role != "tab"
    return None if tabless else found


def _about_the_thing(instruction: Instruction, new: list[Sighting]) -> frozenset[int]:
    """Of the few that the last act has brought, those that are about the thing that the words name."""
    if len({plain(s.control.label) for s in new}) > _FEW:
        return frozenset()
    return frozenset(s.index for s in new if same_thing(instruction.words or "", s.control.label))


def _in_common(instruction: Instruction, sighting: Sighting, screen: Screen, *, few: bool) -> Evidence:
    """What the words of the sentence and of a candidate have in common."""
    says, role = instruction.words or "", sighting.control.role
    shows = title(sighting.index, screen) or sighting.control.label
    one, other = set(tokens(says)), set(tokens(shows))
    # Of what is typed the last word tells the kind: of all that can be typed in, one field is for a name.
    kind = instruction.verb is Verb.ENTER and bool(one and other)
    kind = kind and same_word(tokens(says)[-1], tokens(shows)[-1])
    return Evidence(
        likeness=0.0 if _other_number(says, shows) else likeness(says, shows),
        whole=bool(one and other) and (one <= other or other <= one),
        displaced=sighting.in_place is False,
        other_role=agrees(instruction.role, role) is False,
        few=few
        or kind
        or _as_many(says, shows)
        or instruction.verb is Verb.SELECT
        or instruction.role == role == "tab",
    )


def _as_many(says: str, shows: str) -> bool:
    """Whether both begin by counting as many: "10 items" and "10 rows", of which there is one in a list."""
    one, other = (re.match(r"\d+(?=\s)", words.strip()) for words in (says, shows))
    return one is not None and other is not None and one[0] == other[0]


def _other_number(says: str, shows: str) -> bool:
    """Whether both hold numbers, and none in common: Office 365 and Office 2010 are two things."""
    one, other = set(re.findall(r"\d+", says)), set(re.findall(r"\d+", shows))
    return bool(one and other) and not one & other


def _by_circumstance(
    instruction: Instruction, new: list[Sighting], screen: Screen, stands_out: Callable[[Control], bool]
) -> Iterator[Candidate]:
    """What the last act has brought, with what speaks for each besides its words.

    In a named corner: that it stands there. Elsewhere: that it is the button, or is drawn as one, among
    the few things that have come into the page's content.
    """
    agree = {index for index, _ in agreeing(screen)}
    answers = [s for s in new if s.index in agree]
    pressed = instruction.verb is Verb.CLICK and instruction.role in {None, "button"}
    asked = len(answers) == 1 and (not _says_only_yes(answers[0], instruction) or _asks(instruction, screen))
    if pressed and asked:
        yield Candidate(answers[0], Evidence(answers=True))
    new = [s for s in new if not _says_only_yes(s, instruction)]
    place = read_place(instruction.place)
    if place and place.across and place.down:
        yield from (Candidate(s, Evidence(cornered=True)) for s in new if s.in_place)
        return
    left = [s for s in new if s.in_place is not False]
    left = [s for s in left if not in_landmark(s.control, screen)] or left
    if len({plain(s.control.label) for s in left}) > _FEW:
        return
    if instruction.role == "tab":
        yield from (Candidate(s, Evidence(tab=True)) for s in left)
    else:
        yield from _as_button(instruction, left, stands_out)


def _as_button(
    instruction: Instruction, left: list[Sighting], stands_out: Callable[[Control], bool]
) -> Iterator[Candidate]:
    """The buttons; for want of them what is drawn as one; and what begins as the words begin.

    What is ticked or typed in is not known by being drawn as a button.
    """
    if instruction.verb not in SETS:
        buttons = [s for s in left if s.control.role == "button"]
        yield from (Candidate(s, Evidence(button=True)) for s in buttons)
        if not buttons:  # the page is asked only where that decides
            yield from (Candidate(s, Evidence(drawn=True)) for s in left if stands_out(s.control))
    start = plain(instruction.words or "")[:_BEGINS]
    if len(start) == _BEGINS:
        alike = (s for s in left if plain(s.control.label).startswith(start))
        yield from (Candidate(s, Evidence(begins=True)) for s in alike)


def _says_only_yes(sighting: Sighting, instruction: Instruction) -> bool:
    """Whether it only says yes, to whatever stands around it, and the article names a thing: no successor.

    The only button that is left ("Save", "Confirm") is not pressed because it is left.
    """
    return names_nothing(sighting.control.label) and not names_nothing(instruction.words or "")


def _asks(instruction: Instruction, screen: Screen) -> bool:
    """Whether the dialog in front asks for the very thing that the words name."""
    front = screen.controls[screen.dialogs[-1]] if screen.dialogs else None
    asked = list(tokens(f"{front.name} {front.words}")) if front is not None else []
    wanted = list(tokens(instruction.words or ""))
    return bool(wanted) and all(any(same_word(word, other) for other in asked) for word in wanted)


def _speaks_of(topic: str, screen: Screen) -> bool:
    """Whether the foremost dialog, or the page where there is none, has a word of the topic in it."""
    words = {word for c in screen.controls if foremost(c, screen) for word in tokens(c.label)}
    return not topic or any(same_word(wanted, word) for wanted in tokens(topic) for word in words)
