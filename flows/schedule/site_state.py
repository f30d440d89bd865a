"""How a site stands with a run: who is there, how it is, and when it may be gone to again."""

from dataclasses import dataclass

from flows.record import Record
from flows.schedule.manners import Manners
from flows.verdict import Cause, Trouble

_AGAIN = (0.0, 30.0, 60.0, 120.0, 300.0)
"""Seconds after which a site that was not well is asked again, the last ever after (chosen)."""
ENOUGH = 4
"""Times that a site was asked in vain, after which nobody waits for it alone: three and a half minutes."""
ASKED_FOR = 30
"""Procedures for which it is worth to ask once more (chosen: in five minutes thirty are done)."""
_LONGEST = 3600.0
"""Seconds for which a site may ask to be left alone before it is asked again (chosen: an hour of a night)."""


class Answer(Record):
    """What a site says when it is asked."""

    well: bool = True
    """It answers, whatever it answers."""
    refuses: bool = False
    """It answers that it is asked too often."""
    said: str = ""
    """What is wrong with it, for people: "answers 503"."""
    retry_after: float = 0
    """Seconds for which it asks to be left alone."""
    delay: float = 0
    """Seconds that its robots.txt wants between two requests of a robot."""


@dataclass
class SiteState:
    """One site in a run."""

    name: str
    manners: Manners
    running: int = 0
    delay: float = 0
    free_at: float = 0
    """When the next procedure may be begun there."""
    asked: bool = False
    """It was asked how it wants to be treated."""
    asking: bool = False
    vain: int = 0
    """Times that it was asked in vain since it was well."""
    ill: bool = False
    ask_at: float = 0
    resting: bool = False
    """It has asked to be left alone for a while."""
    closed: Trouble | None = None
    """Why nothing more is done there in this run."""
    address: str | None = None
    """A page of it that can be asked for; None where no article names one."""
    said: str = ""
    """What was wrong with it when it was asked last, for people."""

    @property
    def pause(self) -> float:
        """Seconds between two acts there."""
        return max(self.manners.pause, self.delay)

    def has_room(self, now: float) -> bool:
        """Whether one more procedure may be begun there: one at a time where robots are asked to wait."""
        most = 1 if self.delay else self.manners.at_once
        return (most is None or self.running < most) and now >= self.free_at

    def to_ask(self, now: float) -> bool:
        """Whether it is to be asked before anything else is begun there."""
        return self.waits() and not self.asking and now >= self.ask_at

    def waits(self) -> bool:
        """Whether nothing is begun there until it has answered."""
        return self.manners.asks and self.address is not None and (self.ill or not self.asked)

    def sicken(self, now: float) -> None:
        """A procedure has found it not well."""
        if not self.ill:
            self.ill, self.vain, self.ask_at = True, 0, now + _AGAIN[0]

    def close(self, cause: Cause, detail: str) -> None:
        """Leave it alone for the rest of the run."""
        self.closed = self.closed or Trouble(cause=cause, detail=detail)

    def refuse(self) -> None:
        """It has answered that it is asked too often."""
        detail = f"{self.name} refused further requests (429), so it was left alone for the rest of the run."
        self.close(Cause.RATE_LIMITED, detail)

    def answer(self, said: Answer, now: float) -> None:
        """It has answered, or not."""
        self.asking, self.asked, self.delay = False, True, said.delay or self.delay
        if said.refuses:
            self.refuse()
        elif said.well:
            self.ill, self.vain = False, 0
        else:
            self.ill, self.vain = True, self.vain + 1
            wait = max(_AGAIN[min(self.vain, len(_AGAIN) - 1)], min(said.retry_after, _LONGEST))
            self.ask_at, self.resting = now + wait, said.retry_after > 0
            self.said = said.said

    def give_up(self) -> None:
        """It was asked often enough, and nothing else is left to do."""
        detail = f"{self.name} {self.said or 'does not answer'}; it was asked {self.vain} times before this."
        self.close(Cause.SITE_DOWN, detail)
