"""Acts as a person who reads the article would."""

import time
from collections.abc import Callable

from playwright.sync_api import Error

from flows.article.article import Article, Procedure, Step
from flows.browser.actions import Hand
from flows.browser.evidence import keep
from flows.browser.health import broken, diagnose, network_trouble
from flows.browser.mouse import OutOfReach
from flows.browser.window import Window
from flows.instruction.instruction import Instruction, Verb
from flows.reader.acts import table
from flows.reader.recovery import ended, go_on
from flows.reader.replay import confirm
from flows.reader.step import Now, Rehearsal, Seen, WayEnded
from flows.reader.visit import Visit
from flows.screen.link import documented
from flows.screen.screen import Screen
from flows.search.discovery import Found
from flows.sites import LOST, REFUSED, Inbox, Session
from flows.sites.login_page import leads_through
from flows.verdict import (
    Cause,
    Look,
    Met,
    Note,
    NoteKind,
    Observation,
    Trouble,
    Troubled,
    Unkept,
    Verdict,
    judge,
)

ActOut = Callable[["Reader"], None]
Promise = Callable[["Reader"], Look]


SLOW = 3.0
"""Seconds from which a page is noted as slow: about when people give up waiting for one (Google and
SOASTA, "The need for mobile speed", 2016: half of the visits)."""


class Reader:
    """Follows the steps of one procedure in one browser context."""

    def __init__(  # noqa: PLR0913 - what a second reader has to share with the first
        self,
        visit: Visit,
        article: Article,
        procedure: Procedure,
        act_out: ActOut,
        *,
        tell: Callable[[Observation, Verdict], None] = lambda _, __: None,
        begun: Callable[[Step], None] = lambda _: None,
        mended: dict[tuple[int, int], Met] | None = None,
        rehearsal: Rehearsal | None = None,
    ) -> None:
        self.visit = visit
        self.article = article
        self.procedure = procedure
        self.account = visit.account
        self.readings = article.readings
        self.mended = {} if mended is None else mended
        """What earlier looks took for the controls of instructions, by (step, index)."""
        self.rehearsal = rehearsal
        self.context = visit.new_context()
        hosts = (*article.facts.owners, *visit.trust.hosts)
        self.window = Window(self.context, visit.patience, documented(hosts))
        self.hand = Hand(self.window)
        self.known: tuple[str, ...] = ()
        """Labels that stood on the screen before the last act of the step before."""
        self.before: tuple[str, ...] = ()
        """Labels that stood on the screen before the last act."""
        self.session = Session(
            self.window, self.hand, visit.account, visit.trust, lambda: visit.private(self.context)
        )
        self.inbox = Inbox(self.window, visit.mailbox, article.facts)
        self.promising = False
        """The flow itself sees whether the promise of this step is kept."""
        self.repaired: Callable[[Reader], Trouble | None] = lambda _: None
        """That there is nothing to do, for what the procedure is for is well as it is; set by the flow."""
        self.sign_out_at: str | None = None
        """An address that signs out, where the site does not show what does; set by the flow."""
        self.now: Now | None = None
        self._place = ""
        self.act_out = act_out
        self._tell = tell
        self._begun = begun

    def close(self) -> None:
        """Close the browser context."""
        try:
            self.visit.close_context(self.context)
        except Error:
            return

    def follow(
        self,
        step: Step,
        *,
        promise: Promise | None = None,
        otherwise: Callable[["Reader"], None] | None = None,
        first: Callable[["Reader"], Trouble | None] | None = None,
        act: Promise | None = None,
    ) -> None:
        """Act a step out and tell what was observed.

        `first`: brings the reader to where this step begins; gives what stopped it.
        `act`: acts the whole step out in place of its instructions.
        `promise`: sees, when the step is done, whether what the article promises has come true.
        `otherwise`: how to come back on the way when a control of this step is gone.
        Raises WayEnded when the way cannot be gone on.
        """
        if self.rehearsal is None:
            self._begun(step)
        self.promising = promise is not None
        started = time.monotonic()
        self.window.slowest = 0.0
        self._place = self.window.page.url
        self.known = self.before
        now = self.now = Now(step, self.readings.at(self.procedure.id, step.number))
        trouble = self._try(now, promise, first, act)
        now.url = self.window.page.url
        now.notes.extend(_slow(self.window.slowest))
        observation = now.observation(self.procedure.id).model_copy(
            update={
                "trouble": trouble,
                "confirmed": self.visit.confirmed.get((self.procedure.id, step.number)),
                "confirmations": self.visit.confirmations,
                "seconds": round(time.monotonic() - started, 3),
            }
        )
        verdict = None
        if self.rehearsal is None:
            verdict = judge(observation)
            self._tell(observation, verdict)
        go_on(self, now, observation, verdict, otherwise)

    def _try(
        self,
        now: Now,
        promise: Promise | None,
        first: Callable[["Reader"], Trouble | None] | None,
        act: Promise | None,
    ) -> Trouble | None:
        if any(i.application for i in now.instructions):
            return None
        try:
            if first is not None and (trouble := first(self)) is not None:
                return trouble
            if act is not None:
                self.decide(now, act(self))
            else:
                table.follow(self, now)
            if promise is not None and not ended(now):
                self._keep(now, promise)
        except WayEnded as end:
            return self.trouble() or broken(end.__cause__ or end, self.window.page.url)
        except OutOfReach as reason:
            return self.trouble() or Trouble(cause=Cause.TIMEOUT, detail=str(reason))
        except Error as error:
            return broken(error, self.window.page.url)
        finally:
            if now.evidence.screenshot is None:
                self.picture()
        return None

    def _keep(self, now: Now, promise: Promise) -> None:
        look = promise(self)
        self.decide(now, look)
        if isinstance(look, Unkept | Troubled):
            self.picture()

    def decide(self, now: Now, look: Look, *, astray: bool = False) -> None:
        """Take a look as what was seen; where it would blame the article, look a second time first.

        `astray`: it was pressed, and what comes next was looked for behind it.
        """
        now.looks[look.index] = look
        if self.rehearsal is not None:
            if self.rehearsal.meets(now.step.number, look.index) and astray is self.rehearsal.astray:
                raise Seen((look,))
            return
        confirm(self, now, look, astray=astray)
        if isinstance(look, Met) and look.index is not None and look.fit is not None and look.shows:
            self.mended[now.step.number, look.index] = look

    def rehearse(self, rehearsal: Rehearsal) -> "Reader":
        """Another reader, in a fresh browser, who goes the same way and no further."""
        return Reader(
            self.visit, self.article, self.procedure, self.act_out,
            mended=dict(self.mended), rehearsal=rehearsal,
        )  # fmt: skip

    def trouble(self) -> Trouble | None:
        """What ails the site just now, or None."""
        if self.lost_session():
            return LOST
        if self.session.refused():
            return REFUSED
        busy = self.window.busy() or self.window.waits()
        return diagnose(tuple(self.window.monitor.failures), self.window.screen(), busy=busy)

    def lost_session(self) -> bool:
        """Whether the site asks a reader who had signed in to do so again, unasked by the article."""
        now = self.now
        done = max((i or 0 for i, look in now.looks.items() if look.met), default=0) if now is not None else 0
        asked = now is not None and any(map(_prompts, now.instructions[done:]))
        return not asked and self.session.lost()

    def recover(self) -> Trouble | None:
        """Sign in again and come back to where the step began; gives what stopped it.

        Where it began at no page, or at the one that asks to sign in again: to the page that sent the
        reader there.
        """
        here = self.window.page.url
        before = (
            url
            for url in reversed(self.window.visited)
            if url != here and not leads_through(url, self.session.trust)
        )
        place = next(before, here) if self._place in {here, "about:blank"} else self._place
        trouble = self.session.recover(place)
        if trouble is None and self.now is not None:
            text = "The session was lost; the reader signed in again."
            self.now.notes.append(Note(kind=NoteKind.RECOVERED, text=text))
        return trouble

    def open(self, address: str) -> None:
        """Come back on the way by an address; raises WayEnded when it leads nowhere."""
        try:
            self.window.go(address)
        except Error as error:
            raise WayEnded from error

    def enter(self, address: str) -> Trouble | None:
        """Begin at an address that the article names outside of its steps; gives what stopped it."""
        try:
            self.open(address)
        except WayEnded as end:
            return network_trouble(str(end.__cause__), address)
        failed = any(failure.main for failure in self.window.monitor.failures)
        return self.trouble() if failed else None

    def picture(self, found: Found | None = None) -> None:
        """Keep a picture of the page, with the box of the control to frame, and its screen.

        Of a step that went wrong the last picture is kept, of one that went well the first.
        """
        kept = self.now is not None and self.now.evidence.frame is not None
        if self.now is not None and self.rehearsal is None and self.visit.evidence is not None and not kept:
            name = f"{self.procedure.id}-{self.now.step.number}"
            seen = (found.screen, found.sighting.control) if found else None
            private = self.session.asks_here()
            self.now.evidence = keep(self.window, self.visit.evidence, name, seen, private=private)

    def screen(self) -> Screen:
        """What is to be seen now."""
        return self.window.screen()

    def behind(self, index: int) -> Instruction | None:
        """What the article says next, in this step or the one behind it."""
        assert self.now is not None
        return self.readings.next_after(self.procedure.id, self.now.step.number, index)

    def then(self, index: int) -> Instruction | None:
        """The instruction behind this one that names a control to use, with all that is said of it."""
        assert self.now is not None
        return self.readings.next_control_after(self.procedure.id, self.now.step.number, index)


def _slow(seconds: float) -> tuple[Note, ...]:
    """That a page took so long that a reader wonders whether it will come."""
    if seconds < SLOW:
        return ()
    return (Note(kind=NoteKind.SLOW, text=f"A page took {seconds:.0f} s to come to rest."),)


def _prompts(instruction: Instruction) -> bool:
    """Whether the site itself asks to sign in here, as the article says it will."""
    return instruction.verb in {Verb.SIGN_IN, Verb.ENTER} and instruction.condition is not None
