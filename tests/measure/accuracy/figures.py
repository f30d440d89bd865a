"""The figures of a measurement, each with its aim."""

from collections.abc import Callable, Iterable, Sequence

from fixtures.sandbox.catalogue.entry import ANY, Finding
from flows.record import Record
from flows.verdict import Drift, DriftKind
from tests.measure.accuracy.answer import Answer, unlike


class Figure(Record):
    """One share, or one count of what must not be."""

    name: str
    aim: str
    right: int
    of: int
    counts_wrong: bool = False
    """The figure is how many there are, of which there must be none."""

    @property
    def shown(self) -> str:
        """As it stands in the table."""
        if self.counts_wrong:
            return f"{self.right} of {self.of}"
        return (
            f"{100 * self.right / self.of:.1f} % ({self.right} of {self.of})" if self.of else "none measured"
        )

    @property
    def met(self) -> bool:
        """Whether the aim is reached."""
        if self.counts_wrong:
            return self.right == 0
        return not self.of or 100 * self.right / self.of >= float(self.aim.rstrip(" %"))


def figures(answers: Sequence[Answer], again: Sequence[tuple[Answer, Answer]]) -> list[Figure]:
    """All figures; `again` holds the answers of two runs of one case."""
    drifting = [a for a in answers if a.outdated]
    well = [a for a in answers if not a.outdated and not a.case.possible]
    faulty = [a for a in answers if a.case.faults and a.case.expects.cause and not a.case.possible]
    return [
        _share("drifts that make the article `outdated`", "100 %", drifting, _told_outdated),
        _share("blamed step is the right one, and no other", "99 %", drifting, lambda a: a.right_steps),
        _words("kind right", "97 %", drifting, ("kind",)),
        _words("`says` and `shows` right", "97 %", drifting, ("says", "shows")),
        _words("suggestion equals the sentence a good editor would write", "95 %", drifting, ("suggestion",)),
        _rate("control that is there under other words or elsewhere, and is found", drifting, _there),
        _rate("control that is gone, and this is said", drifting, _gone),
        _count("faults or variations called `outdated`", well, lambda a: a.false_alarm),
        _share("faults given the right cause", "95 %", faulty, lambda a: a.right_cause),
        _count("drift with fault: another step blamed than the drift's", _hidden(answers), _beyond),
        _count("a wrong control pressed", answers, lambda a: bool(a.pressed)),
        Figure(
            name="two runs of the same entry that disagree", aim="0", counts_wrong=True,
            right=sum(not agree(one, other) for one, other in again), of=len(again),
        ),
    ]  # fmt: skip


def agree(one: Answer, other: Answer) -> bool:
    """Whether two runs gave the same answer; seconds and confidence may differ."""

    def told(answer: Answer) -> set[tuple[object, ...]]:
        return {(t.at, t.drift.kind, t.drift.says, t.drift.shows, t.drift.suggestion) for t in answer.told}

    return (one.verdict, told(one), one.causes) == (other.verdict, told(other), other.causes)


def _told_outdated(answer: Answer) -> bool:
    return answer.verdict == answer.case.expects.article


def _hidden(answers: Iterable[Answer]) -> list[Answer]:
    return [a for a in answers if a.case.faults and a.case.possible]


def _beyond(answer: Answer) -> bool:
    return not answer.blamed <= answer.allowed


def _share(name: str, aim: str, among: Sequence[Answer], right: Callable[[Answer], bool]) -> Figure:
    return Figure(name=name, aim=aim, right=sum(map(right, among)), of=len(among))


def _count(name: str, among: Sequence[Answer], wrong: Callable[[Answer], bool]) -> Figure:
    return Figure(name=name, aim="0", right=sum(map(wrong, among)), of=len(among), counts_wrong=True)


def _words(name: str, aim: str, among: Sequence[Answer], keys: tuple[str, ...]) -> Figure:
    """Over the findings that must be made and say what these keys are; one that is not made is wrong."""
    every = [(f, d) for a in among for f, d in a.matched() if any(getattr(f, key) != ANY for key in keys)]
    right = [
        d is not None and not unlike(f.model_copy(update=_open(keys)), d) for f, d in every
    ]  # fmt: skip
    return Figure(name=name, aim=aim, right=sum(right), of=len(every))


def _rate(
    name: str, among: Sequence[Answer], right: Callable[[Finding, Drift | None], bool | None]
) -> Figure:
    """Over the findings of which `right` says anything."""
    said = [right(f, d) for a in among for f, d in a.matched()]
    return Figure(name=name, aim="97 %", right=said.count(True), of=len(said) - said.count(None))


def _there(finding: Finding, drift: Drift | None) -> bool | None:
    if finding.kind in {DriftKind.REMOVED, DriftKind.OUTCOME, DriftKind.READDRESSED}:
        return None
    return drift is not None and drift.kind is not DriftKind.REMOVED


def _gone(finding: Finding, drift: Drift | None) -> bool | None:
    if finding.kind is not DriftKind.REMOVED:
        return None
    return drift is not None and drift.kind is DriftKind.REMOVED


def _open(keys: tuple[str, ...]) -> dict[str, str]:
    return {key: ANY for key in ("kind", "says", "shows", "suggestion") if key not in keys}
