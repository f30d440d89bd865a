"""Acts as a person who reads the article would."""

import time
from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from playwright.sync_api import Error

from flows.article import Article, Procedure, Step
from flows.browser import Actions, LedAway, Window, WouldHarm
from flows.browser.health.health import network_trouble
from flows.browser.restraint.withholding import hold_fast
from flows.instruction import Instruction, Verb
from flows.picture.pseudonym import Pseudonyms
from flows.reader.acts.table import act
from flows.reader.admission import Admission, is_handed_on, way
from flows.reader.attempt import Script, attempt
from flows.reader.course import Course
from flows.reader.recovery import begins, go_on, opens
from flows.reader.replay import FirstLook, Rehearsal, Replay, SecondLook, Seen
from flows.reader.step import StepContext
from flows.reader.visit import Visit
from flows.reader.way import WayEnded
from flows.screen import Screen
from flows.screen.link.tenant import documented
from flows.search.query import Query
from flows.search.search import Search
from flows.search.ways import interstitial
from flows.sites import SHOWN_AT, Inbox, Session
from flows.verdict import Look, Need, Note, NoteKind, Observation, Trouble, Verdict, judge

ActOut = Callable[["Reader"], None]
Promise = Callable[["Reader"], Look]
_T = TypeVar("_T")

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
        first: Course | None = None,
        replay: Replay | None = None,
    ) -> None:
        """`first`, `replay`: of a second reader, the course of the first, and how far to go."""
        self.visit, self.article, self.procedure = visit, article, procedure
        self.account, self.readings = visit.account, article.readings
        self.context = visit.new_context()
        if isinstance(replay, Rehearsal):
            hold_fast(self.context)
        second = (host for each in visit.providers for host in each.second_factor_hosts)
        hosts = (*article.facts.owners, *visit.trust.hosts, *second, SHOWN_AT)
        self.window = Window(
            self.context, visit.patience, documented(hosts), visit.bound, visit.noise, pause=visit.pause
        )
        self.actions = Actions(self.window)
        handed = self._handed_on(first, replay)
        self.context.add_cookies(handed)
        self.session = Session(
            self.window,
            self.actions,
            visit.account,
            visit.trust,
            lambda: visit.private(self.context),
            kept=visit.kept or bool(handed),
        )
        self.course = Course(
            visit=visit, article=article, procedure=procedure, context=self.context, window=self.window,
            actions=self.actions, session=self.session, again=self.look_again, act=act,
            inbox=Inbox(self.window, visit.mailbox, article.facts), replay=replay or FirstLook(),
            pseudonyms=_pseudonyms(article, visit) if visit.portraits else None,
            mended=dict(first.mended) if first is not None else {},
            gone=set(first.gone) if first is not None else set(),
            rested=dict(first.rested) if first is not None else {},
        )  # fmt: skip
        self.step: StepContext | None = None
        """The step that is being followed, or was followed last."""
        self._act_out = act_out
        self._tell = tell
        self._begun = begun

    def _handed_on(self, first: Course | None, replay: Replay | None) -> Admission:
        """By what identity providers know this reader from the first look, or from earlier in the run."""
        if first is not None and isinstance(replay, SecondLook):
            return first.handed_on(replay.at[0])
        last = self.procedure.steps[-1].number
        return self.visit.admitted if is_handed_on(way(self.readings, self.procedure, last)) else ()

    def close(self) -> None:
        """Close the browser context."""
        try:
            self.visit.close_context(self.context)
        except Error:
            return

    def follow(  # noqa: PLR0913 - all that a flow may say of a step
        self,
        step: Step,
        *,
        promise: Promise | None = None,
        otherwise: Callable[["Reader"], None] | None = None,
        first: Callable[["Reader"], Trouble | None] | None = None,
        act: Promise | None = None,
        allow: str | None = None,
    ) -> None:
        """Act a step out and tell what was observed.

        `first`: brings the reader to where this step begins; gives what stopped it.
        `act`: acts the whole step out in place of its instructions.
        `promise`: sees, when the step is done, whether what the article promises has come true.
        `allow`: the words of this step that do harm ("Disconnect") and may be pressed, on a test account.
        `otherwise`: how to come back on the way when a control of this step is gone.
        Raises WayEnded when the way cannot be gone on.
        """
        self.visit.resume(self.context)
        if self.course.replay.tells:
            self.visit.bound.begin()
            self._begun(step)
        started = time.monotonic()
        self.window.load.slowest = 0.0
        now = self.step = StepContext(self.course, step, promising=promise is not None)
        now.allow(allow)
        script = Script(self._of(first), self._of(act), self._of(promise))
        trouble = attempt(now, script)
        now.notes.extend(_slow(self.window.load.slowest))
        observation = now.observation().model_copy(
            update={
                "trouble": trouble,
                "harm": now.harm,
                "confirmed": self.visit.confirmed.get((self.procedure.id, step.number)),
                "confirmations": self.visit.confirmations,
                "seconds": round(time.monotonic() - started, 3),
            }
        )
        verdict = None
        if self.course.replay.tells:
            verdict = judge(observation)
            self._tell(observation, verdict)
        go_on(now, observation, verdict, (lambda: otherwise(self)) if otherwise else None)

    def _of(self, said: Callable[["Reader"], _T] | None) -> Callable[[], _T] | None:
        """What a flow says to this reader."""
        return None if said is None else partial(said, self)

    def take_up(self, step: Step) -> bool:
        """Whether this step can be begun from here, behind one that could not be followed."""
        here = StepContext(self.course, step)
        self.course.gap = not opens(here)
        return begins(here)

    def look_again(self, second: SecondLook) -> Look | None:
        """The same instruction looked at in a fresh browser; None when it could not be seen."""
        other = Reader(
            self.visit, self.article, self.procedure, self._act_out, first=self.course, replay=second
        )
        try:
            self._act_out(other)
        except Seen as seen:
            return seen.look
        except (WayEnded, WouldHarm, LedAway, Error):
            self.visit.bound.insist()  # what has ended the step, or its browser, is no look
            return None
        finally:
            other.close()
        return None

    def know(
        self,
        *,
        repaired: Callable[["Reader"], Trouble | None] | None = None,
        sign_out_at: str | None = None,
    ) -> None:
        """Tell what a flow knows of its site and no article says.

        `repaired`: sees whether there is nothing to repair, and says so where a control is gone.
        `sign_out_at`: the address at which one signs out where no control says so.
        """
        if repaired is not None:
            self.course.repaired = lambda: repaired(self)
        self.course.sign_out_at = sign_out_at or self.course.sign_out_at

    def trouble(self) -> Trouble | None:
        """What ails the site just now, or None."""
        if self.step is not None:
            return self.step.trouble()
        diagnosis = self.course.ailing(lost=False)
        return None if diagnosis is None else diagnosis.trouble

    def open(self, address: str) -> None:
        """Come back on the way by an address; raises WayEnded when it leads nowhere."""
        try:
            self.window.go(address)
        except Error as error:
            raise WayEnded from error

    def enter(self, address: str) -> Trouble | None:
        """Begin at an address that the article names outside of its steps, or only its flow does.

        Gives what stopped it. Its site counts from then on as one that the article names.
        """
        try:
            self.open(address)
        except WayEnded as end:
            return network_trouble(str(end.__cause__), address)
        failed = any(failure.main for failure in self.window.monitor.failures)
        return self.trouble() if failed else None

    def picture(self) -> None:
        """Keep a picture of the page as it is for the step that is being followed."""
        if self.step is not None:
            self.step.picture()

    def screen(self) -> Screen:
        """What is to be seen now."""
        return self.window.current()

    @property
    def seen(self) -> Sequence[Screen]:
        """The screens on which an instruction of this procedure was right, in order."""
        return self.course.seen

    def pass_on(self) -> tuple[Need, ...]:
        """Pass a page in between by its one button that leads on; gives what was pressed."""
        query = Query(Instruction(verb=Verb.CLICK), topic=self.course.topic, about=self.course.topic)
        need = interstitial.through(Search(self.window, self.actions, query))
        return () if need is None else (need,)


def _pseudonyms(article: Article, visit: Visit) -> Pseudonyms:
    """Whom the pictures for the article do not show: the account, under all its names that are known."""
    told = " ".join((article.title, *(block.text for block in article.blocks)))
    users = (*filter(None, (visit.account.name,)), *visit.names)
    return Pseudonyms(told, (visit.account.email,), users)


def _slow(seconds: float) -> tuple[Note, ...]:
    """That a page took so long that a reader wonders whether it will come."""
    if seconds < SLOW:
        return ()
    return (Note(kind=NoteKind.SLOW, text=f"A page took {seconds:.0f} s to come to rest."),)
