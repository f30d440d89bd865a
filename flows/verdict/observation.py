"""What happened at one step; frozen, saved, enough to judge again."""

from collections.abc import Iterator

from flows.instruction import Instruction, Verb
from flows.record import Record
from flows.screen import Box
from flows.verdict.cause import Trouble
from flows.verdict.look import Look, Troubled, passed_over
from flows.verdict.verdict import Note


class Evidence(Record):
    """Files that show what was seen; paths relative to the run's folder, with `/`."""

    screenshot: str | None = None
    screen: str | None = None
    frame: Box | None = None
    """The control in the picture, in pixels of the picture; None where there is none to frame."""
    picture: str | None = None
    """A picture fit for the article: of the control and what is around it, sharp, with sample names."""
    picture_frame: Box | None = None
    """The control in that picture, in its pixels."""


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
    harm: str | None = None
    """The words of this step that would do harm, so that it was not acted out."""
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

    def stopped_by(self) -> Trouble | None:
        """What kept it from being told, of the step as a whole or of one of its instructions."""
        return self.ended_by() or next((look.trouble for look in self._troubled()), None)

    def ended_by(self) -> Trouble | None:
        """What keeps a reader from going on; words that were not understood do not."""
        looks = (look.trouble for look in self._troubled() if not passed_over(look))
        return self.trouble or next(looks, None)

    def _troubled(self) -> Iterator[Troubled]:
        return (look for look in self.looks if isinstance(look, Troubled))
