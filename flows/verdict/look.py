"""What became of one instruction: one of five things, each with what is known of it and nothing else."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from flows.record import Record
from flows.sighting import Appearance, Fit
from flows.verdict.cause import Cause, Trouble
from flows.verdict.verdict import Note

PROMISE = None
"""The index of a look that is about what the whole procedure promises."""
Change = tuple[str, str]
"""What the article says, and what it is now."""


class NeedKind(StrEnum):
    """What had to be done, and the article does not say so."""

    OPENED = "opened"
    """A closed group, menu or tab that holds the control."""
    PASSED = "passed"
    """A page or dialog in between."""
    TICKED = "ticked"
    """A box or switch that the article takes for set."""


class Need(Record):
    """One act that was needed before the words could be followed."""

    kind: NeedKind
    words: str
    """The label of the control that was used."""
    role: str


class Sooner(Record):
    """A step that the article tells later, and that has to be done first."""

    step: int
    words: str
    """How its first instruction calls its control."""


class _Look(Record):
    """What all looks have."""

    index: int | None
    """Which instruction of the step; None where it is about what the whole procedure promises."""
    notes: tuple[Note, ...] = ()
    page: str = ""
    """Address of the page that was looked at; empty where that is not known."""

    @property
    def met(self) -> bool:
        """Whether the way goes on behind it."""
        return False


class Met(_Look):
    """The reader did, or saw, what the instruction says, if need be in another way than it says."""

    kind: Literal["met"] = "met"
    shows: str | None = None
    """The words of the control that was used."""
    fit: Fit | None = None
    score: float = 0.0
    role: str | None = None
    role_agrees: bool | None = None
    in_place: bool | None = None
    place: Change | None = None
    """Where it does not stand where it should: the wrong words of the place and the right ones."""
    needed: tuple[Need, ...] = ()
    before: int | None = None
    """The instruction of this step, named later, that had to be done first."""
    sooner: Sooner | None = None
    """The later step that had to be done first."""
    appearance: Appearance | None = None
    """How the control looked, for the memory."""

    @property
    def met(self) -> bool:
        """It was."""
        return True


class Missing(_Look):
    """Nothing on a page that is well goes by the words, and nothing takes their place."""

    kind: Literal["missing"] = "missing"


class Readdressed(_Look):
    """It is found at another address, or comes from another sender or with another subject."""

    kind: Literal["readdressed"] = "readdressed"
    changes: tuple[Change, ...]
    arrived: bool
    """The way goes on from there."""

    @property
    def met(self) -> bool:
        """Whether the way goes on from there."""
        return self.arrived


class Unkept(_Look):
    """Every act was done, and what the sentence says will be so is not.

    It blames the article: a flow gives it only behind `reader.trouble()` that is None.
    """

    kind: Literal["unkept"] = "unkept"
    says: str | None = None
    """The words of the claim that are not on the screen, quoted as what the article says.

    None where it claims nothing word for word, as a flow's promise mostly does: then its sentence is quoted.
    """
    shows: str | None
    """What the site shows instead, in its own words (a line, a title); None where it shows nothing of it."""

    @property
    def met(self) -> bool:
        """The acts were done."""
        return True


class Troubled(_Look):
    """It could not be told, and the article is not blamed."""

    kind: Literal["troubled"] = "troubled"
    trouble: Trouble
    seen: Met | None = None
    """The control that was seen and could not be used."""


Look = Annotated[Met | Missing | Readdressed | Unkept | Troubled, Field(discriminator="kind")]


def met_unless(trouble: Trouble | None, index: int | None, notes: tuple[Note, ...] = ()) -> Met | Troubled:
    """That an instruction was met, unless something stopped the reader."""
    if trouble is not None:
        return Troubled(index=index, trouble=trouble, notes=notes)
    return Met(index=index, notes=notes)


def passed_over(look: Look | None) -> bool:
    """Whether only the words were not understood: a person goes on to what stands behind them."""
    return isinstance(look, Troubled) and look.trouble.cause is Cause.NOT_UNDERSTOOD
