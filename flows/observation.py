"""What happened at one step; frozen, saved, enough to judge again."""

from flows.frozen import Frozen
from flows.instruction import Instruction
from flows.screen import Box


class Evidence(Frozen):
    """Files that show what was seen; paths relative to the run's folder, with `/`."""

    screenshot: str | None = None
    screen: str | None = None
    frame: Box | None = None
    """The control in the picture, in pixels of the picture; None where there is none to frame."""


class Observation(Frozen):
    """What happened at one step."""

    procedure: str
    step: int
    text: str
    instructions: tuple[Instruction, ...]
    url: str = ""
    seconds: float = 0
    evidence: Evidence = Evidence()
