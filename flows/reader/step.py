"""The step that is being followed: what every act gets, and where what was seen is kept."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from flows.article import Step
from flows.browser.evidence.evidence import keep
from flows.browser.health.health import Diagnosis
from flows.browser.restraint.forbidden import off
from flows.instruction import Instruction, Verb
from flows.instruction.similarity import plain
from flows.reader.confirmation import Confirmation
from flows.reader.course import Course
from flows.reader.hazard import harm_in
from flows.reader.replay import At, Seen
from flows.reader.unset import left
from flows.reader.way import Unproved
from flows.screen import Screen
from flows.search.discovery import Discovery
from flows.sighting import Fit
from flows.sites.sign_in.login_page import leads_through
from flows.verdict import (
    Cause,
    DriftKind,
    Evidence,
    Look,
    Met,
    Note,
    NoteKind,
    Observation,
    Trouble,
    Troubled,
    message,
)
from flows.verdict.finding import Finding, findings
from flows.verdict.look import passed_over

T = TypeVar("T")

_AS_TOLD = frozenset({Fit.SAME, Fit.COSMETIC})


class StepContext:
    """A step while it is followed."""

    def __init__(self, course: Course, step: Step, *, promising: bool = False) -> None:
        self.course = course
        self.window, self.actions, self.session = course.window, course.actions, course.session
        self.step = step
        self.instructions = course.readings.at(course.procedure.id, step.number)
        self.promising = promising
        """The flow itself sees whether the promise of this step is kept."""
        self.known = course.before
        """Labels that stood on the screen before the last act of the step before."""
        self.looks: dict[int | None, Look] = {}
        self.confirmation = Confirmation(course)
        self.evidence = Evidence()
        self.notes: list[Note] = []
        self.harm: str | None = None
        """What it would do harm with, so that it is left to a person."""
        self._began_at = course.window.page.url

    def allow(self, words: str | None) -> None:
        """Let it press these words although they do harm, on a test account; see what else of it does."""
        tested = words is not None and bool(self.course.visit.account.email)
        self.actions.permission.allowed = (
            frozenset({plain(words)}) if words is not None and tested else frozenset()
        )
        self.harm = harm_in(self.instructions, self.step.text, self.actions.permission.allowed)

    # What it says.

    def at(self, index: int | None) -> At:
        """One instruction of this step, as it is called in the whole procedure."""
        return self.step.number, index

    def either(self, index: int | None) -> int | None:
        """The group of alternatives that an instruction is one of, if it is one."""
        return None if index is None else self.instructions[index].either

    def behind(self, index: int) -> Instruction | None:
        """What the article says next, in this step or the one behind it."""
        return self.course.readings.next_after(self.course.procedure.id, self.step.number, index)

    def then(self, index: int) -> Instruction | None:
        """The instruction behind this one that names a control to use, with all that is said of it."""
        return self.course.readings.next_control_after(self.course.procedure.id, self.step.number, index)

    def rest(self, index: int) -> tuple[Instruction, ...]:
        """The instructions behind this one that name controls, as far as they tell where it has led."""
        return self.course.readings.rest_after(self.course.procedure.id, self.step.number, index)

    def told(self, index: int) -> Instruction:
        """The instruction with what the rest of the article says of its control.

        One that the page has shown to be of another kind stands for itself.
        """
        readings, at = self.course.readings, (self.course.procedure.id, self.step.number)
        own = self.instructions[index]
        return readings.with_context(*at, index) if own == readings.at(*at)[index] else own

    def earlier(self, index: int) -> Met | None:
        """What an earlier look took for the instruction's control; None at a first look."""
        return self.course.replay.earlier(self.course.mended, self.at(index))

    def gone_before(self, index: int) -> bool:
        """Whether an earlier look has found nothing, so that nothing is searched again on the way past."""
        return self.at(index) in self.course.gone and self.course.replay.passes(self.at(index))

    # What was seen.

    def until(self, index: int, look: Callable[[Screen], T | None]) -> T | None:
        """Wait until `look` gives an instruction's control, or the page has nothing more to give.

        A further look knows what the page showed when the first had waited for that: it has that then too.
        """
        at, rested = self.at(index), self.course.rested
        found = self.window.until(look, rested=None if self.course.replay.tells else rested.get(at))
        if found is None:
            rested[at] = self.window.recent()
        return found

    def withdraw(self, index: int) -> None:
        """Forget that an instruction's control was gone, in all looks: it has come after all."""
        del self.looks[index]
        self.confirmation.withdraw(index)

    def decide(self, look: Look, *, astray: bool = False) -> bool:
        """Take a look as what was seen; where it would blame the article, look a second time first.

        Raises Unproved where it would blame the article, and a step before this one could not be followed.

        Gives whether it may be acted on: not where words before it were not understood and these would be
        blamed, for then it is not known where the reader stands.

        `astray`: it was pressed, and what comes next was looked for behind it.
        """
        look = self._on_the_way(look).model_copy(update={"page": self.window.address})
        self.looks[look.index] = look
        self._keep_unset(look)
        if isinstance(look, Met) and look.fit in _AS_TOLD and not findings(self.observation(), (look,)):
            self._learn()
            self.course.left_out = None
        at = self.at(look.index)
        if self.course.replay.ends_at(at, astray=astray):
            raise Seen(look)
        if not self.course.replay.tells:
            return True
        self._confirm(look, astray=astray)
        if isinstance(look, Met) and look.fit is not None and look.shows:
            self.course.mended[at] = look
        return not passed_over(look)

    def _keep_unset(self, look: Look) -> None:
        """Keep what could not be set; what stood on a page is gone when an address is opened."""
        if look.index is None:
            return
        if look.met and self._opens(look.index):
            self.course.unset.clear()
        unset = left(look, self.instructions[look.index], self.step.name, self.window.recent())
        if unset is not None:
            self.course.unset.append(unset)

    def _learn(self) -> None:
        """The article is right here: what this page is like is what it is like when all is well."""
        screen = self.window.recent()
        self.course.seen.append(screen)
        self.window.checkup.learn(screen)

    def _on_the_way(self, look: Look) -> Look:
        """The look; behind words that were not understood one that would blame the article proves nothing.

        A control that is seen as it is told, or an address, brings the reader back on the way; what all
        acts were to bring about is not to be expected behind one that was not done.
        """
        course, at = self.course, look.index
        found = findings(self.observation(), (look,))
        if course.gap and found:
            raise Unproved
        if passed_over(look):
            course.lost = course.skipped = True
        elif found and (course.lost or (course.skipped and _of_outcome(found))):
            words = self.instructions[at].words if at is not None else self.step.text
            trouble = Trouble(cause=Cause.NOT_UNDERSTOOD, detail=message.behind_unread(words or ""))
            seen = look if isinstance(look, Met) else None
            return Troubled(index=at, trouble=trouble, seen=seen)
        elif isinstance(look, Met) and (look.fit in _AS_TOLD or self._opens(at)):
            course.lost = False
        return look

    def _opens(self, index: int | None) -> bool:
        return index is not None and self.instructions[index].verb is Verb.OPEN

    def _confirm(self, look: Look, *, astray: bool) -> None:
        """Look again where the look would blame the article, unless another procedure has done so."""
        if not findings(self.observation(), (look,)):
            return
        if not astray and look.index is not None:
            note = self.confirmation.corroborated(look, self.instructions[look.index])
            if note is not None:
                self.notes.append(note)
                return
        self.confirmation.look_again(look, self.at(look.index), astray=astray)

    def stop(self, look: Met, cause: Cause, detail: str) -> None:
        """Keep that a control was seen and could not be used, and why."""
        told = any(isinstance(each, Troubled) for each in self.looks.values())
        notes = (Note(kind=NoteKind.UNCHECKED, text=detail),) if told else ()  # only the first is told of
        trouble = Trouble(cause=cause, detail=detail)
        stopped = Troubled(index=look.index, trouble=trouble, seen=look, notes=notes)
        self.looks[look.index] = stopped
        self._keep_unset(stopped)
        if passed_over(stopped):
            self.course.lost = self.course.skipped = True

    def add_notes(self, index: int, notes: tuple[Note, ...]) -> None:
        """Keep further notes of a look."""
        look = self.looks[index]
        self.looks[index] = look.model_copy(update={"notes": look.notes + notes})

    def picture(self, found: Discovery | None = None) -> None:
        """Keep a picture of the page, with the box of the control to frame, and its screen.

        Of a step that went wrong the last picture is kept, of one that went well the first.
        """
        folder = self.course.visit.evidence
        if self.course.replay.tells and folder is not None and self.evidence.frame is None:
            name = f"{self.course.article.slug}-{self.course.procedure.id}-{self.step.number}"
            seen = (found.screen, found.control) if found is not None else None
            private = self.session.asks_here()
            self.evidence = keep(
                self.window, folder, name, seen, private=private, pseudonyms=self.course.pseudonyms
            )

    def observation(self) -> Observation:
        """What has happened at the step so far."""
        return Observation(
            procedure=self.course.procedure.id,
            step=self.step.number,
            text=self.step.text,
            instructions=self.instructions,
            looks=tuple(self.looks[i] for i in sorted(self.looks, key=_in_order)),
            second=tuple(self.confirmation.seen),
            manual=next((i.application for i in self.instructions if i.application), None),
            notes=tuple(self.notes),
            url=self.window.address,
            evidence=self.evidence,
        )

    # How the site is.

    def trouble(self) -> Trouble | None:
        """What ails the site just now, if only perhaps, or None."""
        diagnosis = self.diagnosis()
        return None if diagnosis is None else diagnosis.trouble

    def diagnosis(self) -> Diagnosis | None:
        """What ails the site just now, and whether that is certain, or None."""
        return self.course.ailing(lost=self.lost_session())

    def lost_session(self) -> bool:
        """Whether the site asks a reader who had signed in to do so again, unasked by the article."""
        done = max((i or 0 for i, look in self.looks.items() if look.met), default=0)
        return not any(map(_prompts, self.instructions[done:])) and self.session.lost()

    def recover(self) -> Trouble | None:
        """Sign in again and come back to where the step began; gives what stopped it.

        Where it began at no page, or at the one that asks to sign in again: to the page that sent the
        reader there.
        """
        here = self.window.page.url
        before = (
            url
            for url in reversed(self.window.pages.visited)
            if url != here
            and not leads_through(url, self.session.trust)
            and off(url, self.window.sites) is None
        )
        place = next(before, here) if self._began_at in {here, "about:blank"} else self._began_at
        trouble = self.session.recover(place)
        if trouble is None:
            text = "The session was lost; the reader signed in again."
            self.notes.append(Note(kind=NoteKind.RECOVERED, text=text))
        return trouble


def _of_outcome(found: Sequence[Finding]) -> bool:
    return all(each.kind is DriftKind.OUTCOME for each in found)


def _in_order(index: int | None) -> tuple[bool, int]:
    """As the sentence tells them; what the whole procedure promises comes last."""
    return index is None, index or 0


def _prompts(instruction: Instruction) -> bool:
    """Whether the site itself asks to sign in here, as the article says it will."""
    return instruction.verb in {Verb.SIGN_IN, Verb.ENTER} and instruction.condition is not None
