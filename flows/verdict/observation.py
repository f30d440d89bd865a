"""What happened at one step; frozen, saved, enough to judge again."""

from enum import StrEnum

from flows.instruction.instruction import Instruction, Verb
from flows.record import Record
from flows.screen.screen import Box
from flows.sighting.fingerprint import Appearance
from flows.sighting.sighting import Fit
from flows.verdict.verdict import Cause, Note


class Evidence(Record):
    """Files that show what was seen; paths relative to the run's folder, with `/`."""

    screenshot: str | None = None
    screen: str | None = None
    frame: Box | None = None
    """The control in the picture, in pixels of the picture; None where there is none to frame."""


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


class Trouble(Record):
    """Why it could not be told."""

    cause: Cause
    detail: str
    """What was seen, for people; no secrets."""


class Look(Record):
    """What became of one instruction."""

    index: int | None
    """Which instruction of the step; None where it is about what the whole procedure promises."""
    met: bool
    """The reader did, or saw, what the instruction says, if need be in another way than it says."""
    shows: str | None = None
    """The words of the control that was used, or what the site shows instead."""
    fit: Fit | None = None
    score: float = 0.0
    role: str | None = None
    role_agrees: bool | None = None
    in_place: bool | None = None
    place: tuple[str, str] | None = None
    """Where it does not stand where it should: the wrong words of the place and the right ones."""
    needed: tuple[Need, ...] = ()
    before: int | None = None
    """The instruction of this step, named later, that had to be done first."""
    readdressed: tuple[str, str] | None = None
    """What the article says of an address, sender or subject, and what it is now."""
    subject: tuple[str, str] | None = None
    """Of a letter whose sender is another too: the same of its subject."""
    broken: str | None = None
    """Of a claim that is not kept: what the site shows."""
    unseen: str | None = None
    """Of a claim that is not kept: its words that are not on the screen."""
    trouble: Trouble | None = None
    notes: tuple[Note, ...] = ()
    appearance: Appearance | None = None
    """How the control looked, for the memory."""


PROMISE = None
"""The index of a look that is about what the whole procedure promises."""


class Observation(Record):
    """What happened at one step."""

    procedure: str
    step: int
    text: str
    instructions: tuple[Instruction, ...]
    looks: tuple[Look, ...] = ()
    second: tuple[tuple[Look, ...], ...] = ()
    """The looks of each further look in a fresh browser, where the first would blame the article."""
    trouble: Trouble | None = None
    """Of the step as a whole."""
    manual: str | None = None
    """What this step has to be done in that a browser cannot act out."""
    confirmed: str | None = None
    """When a person last confirmed a manual step."""
    confirmations: int = 2
    """Looks that must agree."""
    notes: tuple[Note, ...] = ()
    url: str = ""
    seconds: float = 0
    evidence: Evidence = Evidence()

    def instruction(self, look: Look) -> Instruction:
        """The instruction that a look is about: of a promise the claim that the step makes.

        Where the step makes no claim in words, its whole sentence is the promise.
        """
        if look.index is not None:
            return self.instructions[look.index]
        claims = (i for i in self.instructions if i.verb is Verb.EXPECT)
        return next(claims, Instruction(verb=Verb.EXPECT, words=self.text))
