"""What the controls of an article looked like when their steps were last right."""

from datetime import date
from typing import Literal

from pydantic import Field

from flows.record import FileName, Record
from flows.sighting.memory.fingerprint import Appearance


class Remembered(Record):
    """One control, by the words of the sentence that name it."""

    appearance: Appearance
    learned: date
    """The day on which it was last seen like this."""


class Memory(Record):
    """The controls of one article on one target."""

    format: Literal[1] = 1
    article: FileName
    target: FileName
    steps: dict[str, dict[str, Remembered]] = Field(default_factory=dict)
    """By `procedure.step`, then by the words of the sentence."""

    def of(self, procedure: str, step: int, words: str | None) -> Appearance | None:
        """How the control that these words of the step name looked, where it is known."""
        kept = self.steps.get(f"{procedure}.{step}", {}).get(words or "")
        return kept.appearance if kept else None
