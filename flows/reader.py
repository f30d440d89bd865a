"""Acts as a person who reads the article would."""

import time
from collections.abc import Callable, Mapping, Sequence
from urllib.parse import urlsplit

from playwright.sync_api import Error
from playwright.sync_api import TimeoutError as TooLate

from flows import acts
from flows.article import Article, Procedure, Step
from flows.evidence import keep
from flows.found import Found
from flows.hand import Hand, OutOfReach
from flows.health import diagnose, network_trouble
from flows.host import site
from flows.instruction import Instruction, Verb
from flows.judgement import drifts, judge
from flows.observation import Look, Observation, Trouble
from flows.origin import stands_at
from flows.progress import Now, Rehearsal, Seen, WayEnded
from flows.screen import Screen
from flows.session import LOST, REFUSED, Session
from flows.sighting import find
from flows.sites import microsoft
from flows.verdict import Cause, Note, NoteKind
from flows.visit import Visit
from flows.window import Window

Readings = Mapping[tuple[str, int], tuple[Instruction, ...]]
ActOut = Callable[["Reader"], None]
Promise = Callable[["Reader"], Look]


class Reader:
    """Follows the steps of one procedure in one browser context."""

    def __init__(  # noqa: PLR0913 - what a second reader has to share with the first
        self,
        visit: Visit,
        article: Article,
        procedure: Procedure,
        readings: Readings,
        act_out: ActOut,
        *,
        tell: Callable[[Observation], None] = lambda _: None,
        begun: Callable[[Step], None] = lambda _: None,
        mended: dict[tuple[int, int], Look] | None = None,
        rehearsal: Rehearsal | None = None,
    ) -> None:
        self.visit = visit
        self.article = article
        self.procedure = procedure
        self.account = visit.account
        self.readings = readings
        self.confirmed: Mapping[tuple[str, int], str] = {}
        """When a person last confirmed a manual step, by (procedure id, step number); set by the flow."""
        self.mended = {} if mended is None else mended
        """What earlier looks took for the controls of instructions, by (step, index)."""
        self.rehearsal = rehearsal
        self.context = visit.new_context()
        self.window = Window(self.context, visit.patience, documented(article, visit.sign_in_at))
        self.hand = Hand(self.window)
        self.known: tuple[str, ...] = ()
        """Labels that stood on the screen before the last act of the step before."""
        self.before: tuple[str, ...] = ()
        """Labels that stood on the screen before the last act."""
        self.session = Session(
            self.window,
            self.hand,
            visit.account,
            private=lambda: visit.private(self.context),
            trusted=lambda url: microsoft.trusted(url) or stands_at(url, visit.sign_in_at),
        )
        self.promising = False
        """The flow itself sees whether the promise of this step is kept."""
        self.already: Callable[[Reader], bool] = lambda _: False
        """Whether what the procedure repairs is well as it is; set by the flow."""
        self.now: Now | None = None
        self._place = ""
        self._act_out = act_out
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
        self._place = self.window.page.url
        self.known = self.before
        now = self.now = Now(step, self.readings[self.procedure.id, step.number])
        trouble = self._try(now, promise, first, act)
        now.url = self.window.page.url
        observation = Observation(
            procedure=self.procedure.id,
            step=step.number,
            text=step.text,
            instructions=now.instructions,
            looks=tuple(now.looks[i] for i in sorted(now.looks)),
            second=tuple(now.second),
            trouble=trouble,
            manual=next((i.application for i in now.instructions if i.application), None),
            confirmed=self.confirmed.get((self.procedure.id, step.number)),
            confirmations=self.visit.confirmations,
            notes=tuple(now.notes),
            url=now.url,
            seconds=round(time.monotonic() - started, 3),
            evidence=now.evidence,
        )
        if self.rehearsal is None:
            self._tell(observation)
        self._go_on(now, trouble, otherwise)
        if judge(observation).cause is Cause.INCONSISTENT:
            self._back_on_the_way(now)

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
                acts.follow(self, now)
            if promise is not None and not _ended(now):
                self._keep(now, promise)
        except WayEnded as ended:
            return self.trouble() or self._broken(ended.__cause__ or ended)
        except OutOfReach as reason:
            return self.trouble() or Trouble(cause=Cause.TIMEOUT, detail=str(reason))
        except Error as error:
            return self._broken(error)
        finally:
            if now.evidence.screenshot is None:
                self.picture()
        return None

    def _keep(self, now: Now, promise: Promise) -> None:
        look = promise(self)
        index = look.index
        if index in now.looks:
            old = now.looks[index]
            look = look.model_copy(
                update={"fit": old.fit, "shows": old.shows, "notes": old.notes + look.notes}
            )
        self.decide(now, look)
        if look.broken or look.trouble:
            self.picture()

    def decide(self, now: Now, look: Look) -> None:
        """Take a look as what was seen; where it would blame the article, look a second time first."""
        now.looks[look.index] = look
        if self.rehearsal is not None:
            if (now.step.number, look.index) == (self.rehearsal.step, self.rehearsal.index):
                raise Seen((look,))
            return
        blamed = drifts(self._so_far(now), (look,))
        for number in range(self.visit.confirmations - 1 if blamed else 0):
            seen = self._second_look(now.step.number, look)
            if number < len(now.second):
                now.second[number] += seen
            else:
                now.second.append(seen)
        if look.met and look.fit is not None and look.shows:
            self.mended[now.step.number, look.index] = look

    def _so_far(self, now: Now) -> Observation:
        return Observation(
            procedure=self.procedure.id,
            step=now.step.number,
            text=now.step.text,
            instructions=now.instructions,
        )

    def _second_look(self, step: int, look: Look) -> tuple[Look, ...]:
        """The same step looked at in a fresh browser; empty when it could not be seen."""
        second = Reader(
            self.visit, self.article, self.procedure, self.readings, self._act_out,
            mended=dict(self.mended), rehearsal=Rehearsal(step, look.index, gone=not look.met),
        )  # fmt: skip
        try:
            self._act_out(second)
        except Seen as seen:
            return seen.looks
        except (WayEnded, Error):
            return ()
        finally:
            second.close()
        return ()

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
        prompted = self.now is not None and any(_prompts(i) for i in self.now.instructions)
        return not prompted and self.session.lost()

    def recover(self) -> Trouble | None:
        """Sign in again and come back to where the step began; gives what stopped it.

        Where it began at the page that asks to sign in again: to the page that sent the reader there.
        """
        here = self.window.page.url
        before = (
            url for url in reversed(self.window.visited) if url != here and not self.session.admits(url)
        )
        place = next(before, here) if self._place == here else self._place
        trouble = self.session.recover(place)
        if trouble is None and self.now is not None:
            text = "The session was lost; the reader signed in again."
            self.now.notes.append(Note(kind=NoteKind.RECOVERED, text=text))
        return trouble

    def repaired(self) -> bool:
        """Whether there is nothing to repair: what the procedure is for is well as it is."""
        return self.already(self)

    def open(self, address: str) -> None:
        """Come back on the way by an address; raises WayEnded when it leads nowhere."""
        try:
            self.window.page.goto(address, wait_until="domcontentloaded", timeout=3000 * self.visit.patience)
        except Error as error:
            if isinstance(error, TooLate):
                self.window.halt()
            raise WayEnded from error
        self.window.settle()

    def enter(self, address: str) -> Trouble | None:
        """Begin at an address that the article names outside of its steps; gives what stopped it."""
        try:
            self.open(address)
        except WayEnded as ended:
            return network_trouble(str(ended.__cause__), address)
        failed = any(failure.main for failure in self.window.monitor.failures)
        return self.trouble() if failed else None

    def picture(self, found: Found | None = None) -> None:
        """Keep a picture of the page, with the box of the control to frame, and its screen.

        Of a step that went wrong the last picture is kept, of one that went well the first.
        """
        kept = self.now is not None and self.now.evidence.frame is not None
        if self.now is not None and self.rehearsal is None and self.visit.evidence is not None and not kept:
            name = f"{self.procedure.id}-{self.now.step.number}"
            self.now.evidence = keep(self.window, self.visit.evidence, name, found)

    def screen(self) -> Screen:
        """What is to be seen now."""
        return self.window.screen()

    def behind(self, index: int) -> Instruction | None:
        """What the article says next, in this step or the one behind it."""
        assert self.now is not None
        later = self.readings.get((self.procedure.id, self.now.step.number + 1), ())
        return next(iter((*self.now.instructions[index + 1 :], *later)), None)

    def then(self, index: int) -> Instruction | None:
        """The instruction behind this one, in this step or the next."""
        assert self.now is not None
        rest = self.now.instructions[index + 1 :] or self.readings.get(
            (self.procedure.id, self.now.step.number + 1), ()
        )
        return next(
            (i for i in rest if i.words and i.verb in {Verb.CLICK, Verb.SELECT, Verb.SCROLL, Verb.CHECK}),
            None,
        )

    def _broken(self, error: BaseException) -> Trouble:
        if "net::ERR" in str(error):
            return network_trouble(str(error), self.window.page.url)
        if "closed" in str(error) or "crashed" in str(error).lower():
            return Trouble(cause=Cause.INTERRUPTED, detail="The browser ended in the middle of this step.")
        line = str(error).splitlines()[0][:200]
        return Trouble(cause=Cause.INTERNAL_ERROR, detail=f"The browser could not do this step: {line}")

    def _go_on(self, now: Now, trouble: Trouble | None, otherwise: Callable[["Reader"], None] | None) -> None:
        stopped = trouble or next((look.trouble for look in now.looks.values() if look.trouble), None)
        if stopped is not None:
            raise WayEnded
        if _ended(now):
            if otherwise is None:
                raise WayEnded
            if not self._still_there(now):
                otherwise(self)
                self._back_on_the_way(now)

    def _still_there(self, now: Now) -> bool:
        """Whether the next step can be begun from here: a part of this step was done, and led on."""
        wanted = self._next_wanted(now)
        done = any(look.met for look in now.looks.values())
        return done and wanted is not None and find(wanted, self.screen()) is not None

    def _next_wanted(self, now: Now) -> Instruction | None:
        behind = self.readings.get((self.procedure.id, now.step.number + 1), ())
        return behind[0] if behind and behind[0].verb in {Verb.CLICK, Verb.SELECT, Verb.SCROLL} else None

    def _back_on_the_way(self, now: Now) -> None:
        """Raises WayEnded unless the next step can be begun from here: it would be blamed for this one."""
        wanted = self._next_wanted(now)
        if wanted is None or not self.window.until(lambda screen: find(wanted, screen)):
            raise WayEnded


def _ended(now: Now) -> bool:
    """Whether an instruction could not be followed, so that what comes behind it cannot be either."""
    met = {now.instructions[i].either for i, look in now.looks.items() if look.met}
    return any(
        not look.met and now.instructions[i].either not in met - {None} for i, look in now.looks.items()
    )


def _prompts(instruction: Instruction) -> bool:
    """Whether the site itself asks to sign in here, as the article says it will."""
    return instruction.verb in {Verb.SIGN_IN, Verb.ENTER} and instruction.condition is not None


def documented(article: Article, sign_in_at: Sequence[str] = ()) -> frozenset[str]:
    """The sites on which the article's steps may lead: those it names, its sender's, and the sign-in's."""
    sender = (article.facts.sender or "").partition("@")[2]
    trusted = (urlsplit(address).hostname or "" for address in sign_in_at)
    return frozenset(
        site(host) for host in (*article.facts.hosts, sender, *microsoft.HOSTS, *trusted) if host
    )
