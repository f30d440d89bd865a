"""What the steps of one procedure share while it is acted out: the page, who acts on it, what was learned."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext

from flows.article import Article, Procedure
from flows.browser import Actions, Window
from flows.browser.health.health import Diagnosis
from flows.instruction import Readings
from flows.picture.pseudonym import Pseudonyms
from flows.reader.admission import Admission, admission, is_handed_on, way
from flows.reader.hazard import led_away
from flows.reader.replay import At, FirstLook, Replay, SecondLook
from flows.reader.unset import Unset
from flows.reader.visit import Visit
from flows.screen import Screen
from flows.sites import LOST, REFUSED, Inbox, Session
from flows.verdict import Look, Met, Trouble

_SEEN = 50
"""Screens that are remembered (chosen: more than a procedure has acts)."""


@dataclass
class Course:
    """One way through a procedure, in one browser context."""

    visit: Visit
    article: Article
    procedure: Procedure
    context: BrowserContext
    window: Window
    actions: Actions
    session: Session
    inbox: Inbox
    pseudonyms: Pseudonyms | None
    """Whose names the pictures for the article do not show; None where none are taken."""
    again: Callable[[SecondLook], Look | None]
    """Looks at one instruction again, in a fresh browser; None where it could not be seen."""
    act: Callable[..., bool]
    """Acts one instruction of a step out, by its index; gives whether the way goes on."""
    replay: Replay = field(default_factory=FirstLook)
    mended: dict[At, Met] = field(default_factory=dict)
    """What earlier looks took for the controls of instructions."""
    before: tuple[str, ...] = ()
    """Labels that stood on the screen before the last act."""
    seen: deque[Screen] = field(default_factory=lambda: deque(maxlen=_SEEN))
    """The screens on which an instruction was right, in order."""
    lost: bool = False
    """Words were not understood, and nothing that is told after them has been seen as it is told yet."""
    skipped: bool = False
    """An act was not understood and not done: what the procedure was to bring about may hang on it."""
    unset: list[Unset] = field(default_factory=list)
    """What was to be set and could not be, since the last address was opened."""
    left_out: str | None = None
    """A wish, the act of which was left out, and nothing told after it has been seen as it is told yet."""
    gap: bool = False
    """A step could not be followed, and a later one was begun all the same."""
    gone: set[At] = field(default_factory=set)
    """Instructions for whose control an earlier look has found nothing."""
    done: set[At] = field(default_factory=set)
    """Instructions that were acted out before their turn, for one before them needed that."""
    rested: dict[At, Screen] = field(default_factory=dict)
    """What the page showed when a look had waited for a control until nothing more would come."""
    vain: str | None = None
    """Words that the other tabs beside the one that was pressed last were looked behind for, in vain."""
    repaired: Callable[[], Trouble | None] = lambda: None
    """That what the procedure repairs is well as it is, so that nothing is there to be repaired."""
    admission: Admission = ()
    """By what identity providers know the reader who has signed in as told; for further looks."""
    sign_out_at: str | None = None
    """Where one signs out where no control says so: an address of the site, as its flow knows it."""

    @property
    def readings(self) -> Readings:
        """What all the steps of the article say."""
        return self.article.readings

    @property
    def topic(self) -> str:
        """What it is all about, in the article's own words."""
        return f"{self.article.title} {self.procedure.title}"

    def admit(self) -> None:
        """The reader was let in behind a provider's pages, which further looks need not see again."""
        if self.replay.tells and not self.admission:
            self.admission = admission(self.context, self.session.trust)
            self.visit.admit(self.admission)

    def handed_on(self, to: int) -> Admission:
        """By what identity providers know a reader who goes the way again, to the step of this number."""
        return self.admission if is_handed_on(way(self.readings, self.procedure, to)) else ()

    def ailing(self, *, lost: bool) -> Diagnosis | None:
        """What ails the site just now, or None; `lost`: it asks a reader who was in to sign in again."""
        origin = self.window.elsewhere()
        known = led_away(origin) if origin is not None else LOST if lost else None
        if known is None and self.session.refused():
            known = REFUSED
        if known is not None:
            return Diagnosis(trouble=known, certain=True)
        return self.window.checkup.diagnose(self.window.recent())
