"""What the steps of one procedure share while it is acted out: the page, who acts on it, what was learned."""

from collections.abc import Callable
from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext

from flows.article import Article, Procedure
from flows.browser import Actions, Window
from flows.browser.health import diagnose
from flows.instruction import Readings
from flows.reader.hazard import led_away
from flows.reader.replay import At, FirstLook, Replay, SecondLook
from flows.reader.visit import Visit
from flows.sites import LOST, REFUSED, Inbox, Session
from flows.verdict import Look, Met, Trouble


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
    again: Callable[[SecondLook], Look | None]
    """Looks at one instruction again, in a fresh browser; None where it could not be seen."""
    replay: Replay = field(default_factory=FirstLook)
    mended: dict[At, Met] = field(default_factory=dict)
    """What earlier looks took for the controls of instructions."""
    before: tuple[str, ...] = ()
    """Labels that stood on the screen before the last act."""
    lost: bool = False
    """Words were not understood, and nothing that is told after them has been seen as it is told yet."""
    repaired: Callable[[], Trouble | None] = lambda: None
    """That what the procedure repairs is well as it is, so that nothing is there to be repaired."""
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

    def ailing(self, *, lost: bool) -> Trouble | None:
        """What ails the site just now, or None; `lost`: it asks a reader who was in to sign in again."""
        origin = self.window.elsewhere()
        if origin is not None:
            return led_away(origin)
        if lost:
            return LOST
        if self.session.refused():
            return REFUSED
        busy = self.window.load.busy() or self.window.load.waits()
        return diagnose(tuple(self.window.monitor.failures), self.window.recent(), busy=busy)
