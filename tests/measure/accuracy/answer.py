"""What a run answered to a case, held against what it must answer."""

from collections.abc import Iterable
from itertools import chain

from fixtures.sandbox.catalogue.catalogue import KINDS
from fixtures.sandbox.catalogue.entry import ANY, Finding
from flows.instruction.similarity import Sameness, sameness
from flows.record import Record
from flows.run.event import RunResult, StepResult
from flows.sighting import RENAMED
from flows.verdict import Cause, Drift, Met, Ruling
from tests.measure.accuracy.case import Case

At = tuple[str, int]


class Told(Record):
    """One finding of a run."""

    procedure: str
    step: int
    drift: Drift

    @property
    def at(self) -> At:
        """Where it is."""
        return self.procedure, self.step


class Answer(Record):
    """What a run answered, held against what it must answer."""

    case: Case
    verdict: Ruling
    told: tuple[Told, ...]
    causes: tuple[str, ...]
    notes: tuple[str, ...]
    """The kinds of what was noted at any step."""
    pressed: tuple[str, ...]
    """Wrong controls that were taken for those of the article, with their step."""
    open: tuple[str, ...] = ()
    """Of each step of which nothing could be told, where it is, the cause and the message."""
    seconds: float
    run: str = ""
    """Folder with the run's evidence."""

    @property
    def blamed(self) -> set[At]:
        """The steps that are called outdated."""
        return {told.at for told in self.told}

    @property
    def required(self) -> set[At]:
        """The steps that must be called outdated."""
        return {(f.procedure, f.step) for f in self.case.expects.findings}

    @property
    def allowed(self) -> set[At]:
        """The steps that may be called outdated."""
        return self.required | {(f.procedure, f.step) for f in self.case.possible}

    @property
    def outdated(self) -> bool:
        """Whether the case must make the article outdated."""
        return bool(self.case.expects.findings)

    @property
    def false_alarm(self) -> bool:
        """Whether something was called outdated in a case that is nothing but faults or variations."""
        drifting = self.outdated or bool(self.case.possible)
        return not drifting and (self.verdict is Ruling.OUTDATED or bool(self.told))

    @property
    def right_steps(self) -> bool:
        """Whether the blamed steps are the right ones, and no others."""
        return self.required <= self.blamed <= self.allowed

    @property
    def right_cause(self) -> bool:
        """Whether the cause of the fault is among those that were told."""
        cause = self.case.expects.cause
        return cause is None or cause in self.causes

    @property
    def hurried(self) -> bool:
        """Whether it says itself that it had not time enough, where the case makes nothing slow."""
        return Cause.TIMEOUT in self.causes and self.case.expects.cause is None

    @property
    def sure(self) -> list[tuple[float, bool]]:
        """Of each finding how sure it was, and if it is one that must or may be made."""
        findings = (*self.case.expects.findings, *self.case.possible)
        free = [f.model_copy(update={"suggestion": ANY}) for f in findings]
        here = [[f for f in free if (f.procedure, f.step) == told.at] for told in self.told]
        return [
            (told.drift.confidence, any(not unlike(f, told.drift) for f in own))
            for told, own in zip(self.told, here, strict=True)
        ]

    def matched(self) -> list[tuple[Finding, Drift | None]]:
        """Each finding that must be made, with the drift that comes nearest to it."""
        return [(finding, _nearest(finding, self.told)) for finding in self.case.expects.findings]

    @property
    def misses(self) -> list[str]:
        """What is not as it must be, a line each."""
        expects = self.case.expects
        lines = list(self.pressed)
        right = self.verdict is expects.article or (self.case.possible and self.verdict is Ruling.OUTDATED)
        if not right:
            lines.append(f"the verdict is {self.verdict}, not {expects.article}")
        lines += [f"{p}.{s} is blamed" for p, s in sorted(self.blamed - self.allowed)]
        if not self.right_cause:
            lines.append(f"the cause is {', '.join(self.causes) or 'none'}, not {expects.cause}")
        if expects.note is not None and expects.note not in self.notes:
            lines.append(f"there is no note {expects.note}")
        lines += [line for finding, drift in self.matched() for line in unlike(finding, drift)]
        return lines + [f"({open_})" for open_ in self.open if lines]


def answered(case: Case, run: RunResult, folder: str = "") -> Answer:
    """What the run answered."""
    procedures = list(chain.from_iterable(article.procedures for article in run.articles))
    steps = [(p.procedure.id, step) for p in procedures for step in p.steps]
    told = tuple(Told(procedure=p, step=s.step.number, drift=d) for p, s in steps for d in s.verdict.drifts)
    return Answer(
        case=case,
        verdict=run.articles[0].verdict,
        told=told,
        causes=tuple(sorted({str(s.verdict.cause) for _, s in steps if s.verdict.cause})),
        notes=tuple(sorted({str(note.kind) for _, s in steps for note in s.verdict.notes})),
        open=tuple(
            f"{p}.{s.step.number} could not be told, {s.verdict.cause}: {s.verdict.message}"
            for p, s in steps
            if s.verdict.ruling is Ruling.UNVERIFIED
        ),
        pressed=tuple(f"{p}.{s.step.number} pressed “{w}”" for p, s in steps for w in _wrong(case, p, s)),
        seconds=round(sum(p.seconds for p in procedures), 2),
        run=folder,
    )


def _wrong(case: Case, procedure: str, step: StepResult) -> Iterable[str]:
    """Words of controls that were used for an instruction, and are not its own or what became of it."""
    findings = (*case.expects.findings, *case.possible)
    if any(KINDS["fault"][name].expects.cause is Cause.INCONSISTENT for name in case.faults):
        return  # the site itself has other words at every second load
    here = {f.shows for f in findings if (f.procedure, f.step) == (procedure, step.step.number)}
    for look in step.observation.looks:
        if isinstance(look, Met) and look.shows and look.fit in RENAMED and ANY not in here:
            words = step.observation.instruction(look).words or ""
            if look.shows not in here and sameness(words, look.shows) is Sameness.OTHER:
                yield look.shows


def _nearest(finding: Finding, told: Iterable[Told]) -> Drift | None:
    """The drift at the same step that has most in common with the finding."""
    here = [t.drift for t in told if t.at == (finding.procedure, finding.step)]
    return max(here, key=lambda d: -len(unlike(finding, d)), default=None)


def unlike(finding: Finding, drift: Drift | None) -> list[str]:
    """In what a drift differs from the finding, a line each."""
    at = f"{finding.procedure}.{finding.step}"
    if drift is None:
        return [f"{at} {finding.kind} is not found"]
    return [
        f"{at} {key} is “{getattr(drift, key)}”, not “{getattr(finding, key)}”"
        for key in ("kind", "says", "shows", "suggestion")
        if getattr(finding, key) not in {ANY, getattr(drift, key)}
    ]
