"""What a reader looks for: the instruction's words, and all that bears on which control they mean."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from flows.instruction import Instruction, Verb
from flows.instruction.similarity import Sameness, plain, sameness, unadorned
from flows.screen import Control
from flows.screen.role import agrees
from flows.sighting import Appearance
from flows.sighting.place.place import Place, read_place

_UNNAMED = frozenset({Verb.SIGN_IN, Verb.EXPECT, Verb.UNREAD})
"""Their words are no control's name."""


def claims(others: Iterable[Instruction], instruction: Instruction) -> tuple[str, ...]:
    """The words by which other instructions name controls of their own.

    Not those of another kind of thing than the one that is looked for: the "Insert button" that comes later
    does not forbid that a tab is called so.
    """
    return tuple(
        each.words
        for each in others
        if each.words and each.verb not in _UNNAMED and not _of_other_kind(each, instruction)
    )


def _of_other_kind(one: Instruction, other: Instruction) -> bool:
    """Whether both say what kind of thing they mean, and not the same."""
    return None not in {one.role, other.role} and agrees(one.role, other.role or "") is False


@dataclass(frozen=True)
class Query:
    """What is looked for on a screen; it knows no screen."""

    instruction: Instruction
    says: str | None = None
    """The article's own words, where an earlier look has found other ones to be looked for."""
    claimed: tuple[str, ...] = ()
    """Words by which other instructions of the procedure name their own controls."""
    known: tuple[str, ...] = ()
    """Labels that stood there before the last act of the step before."""
    brought: tuple[str, ...] = ()
    """Labels that stood there before the last act: what is new since is likelier to be meant."""
    topic: str = ""
    """What the article is about, in its own words."""
    about: str = ""
    """The words of the step and of its procedure."""
    sentence: str = ""
    """The step's own words, in which the instruction's stand."""
    company: tuple[Instruction, ...] = ()
    """All instructions of the step."""
    then: Instruction | None = None
    """The instruction behind this one that names a control to use."""
    rest: tuple[Instruction, ...] = ()
    """The instructions behind this one that name controls, of this step and of those behind it."""
    later: Instruction | None = None
    """The press that the same sentence names after a choice."""
    remembered: Appearance | None = None
    """What the control looked like when the step was last right."""
    tried: bool = False
    """An earlier look has tried one item of a navigation after the other, in vain."""

    filled: bool = False
    """What was typed last has not been sent yet."""
    looked: bool = False
    """The other tabs were looked behind already, when the one that stands open was pressed."""

    def __post_init__(self) -> None:
        own = plain(self.instruction.words or "")
        object.__setattr__(self, "claimed", tuple(w for w in self.claimed if plain(w) != own))

    @cached_property
    def place(self) -> Place | None:
        """Where the sentence says that it stands."""
        return read_place(self.instruction.place)

    @cached_property
    def taken(self) -> frozenset[str]:
        """The claimed words, without case and punctuation."""
        return frozenset(plain(words) for words in self.claimed)

    def names(self, control: Control) -> bool:
        """Whether the control bears the words."""
        return sameness(self.instruction.words or "", control.label) > Sameness.OTHER

    def stands_in(self, control: Control) -> bool:
        """Whether the sentence says that it stands in or under what bears this control's words."""
        place, words = self.instruction.place or "", plain(unadorned(control.label))
        return bool(words) and f" {words} " in f" {plain(place)} "

    def anywhere(self) -> "Query":
        """The same without the place that the sentence names."""
        return replace(self, instruction=self.instruction.model_copy(update={"place": None}))

    def for_other(self, instruction: Instruction) -> "Query":
        """The same for another instruction."""
        return replace(self, instruction=instruction)
