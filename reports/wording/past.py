"""How a sentence has come to its verdict, and what people decided of it, in words."""

from datetime import date

from flows.run.decisions.decision import DecisionKind, End, EndedDecision
from flows.run.event import StepResult
from flows.run.past import Past
from flows.verdict import Ruling
from reports.printable import one_line

_SINCE = {
    Ruling.CURRENT: "Right since",
    Ruling.OUTDATED: "Wrong since",
    Ruling.UNVERIFIED: "Could not be told since",
    Ruling.UNREACHED: "Not reached since",
    Ruling.MANUAL: "For a person since",
}
_BEFORE = {
    Ruling.CURRENT: "it was right before",
    Ruling.OUTDATED: "it was wrong before",
    Ruling.MANUAL: "it was for a person before",
}

_DECIDED = {
    DecisionKind.KNOWN: "Known",
    DecisionKind.DISPUTED: "Disputed",
    DecisionKind.CONFIRMED: "Confirmed by a person",
}
_ENDS = {
    End.SENTENCE: "the article no longer says that sentence",
    End.FINDING: "another thing is found of it now",
    End.RIGHT: "nothing is found of it any more",
    End.ACTED_OUT: "a browser acts it out now",
}


def day(moment: date, today: date | None) -> str:
    """`14 November`, with the year where it is not today's."""
    year = "" if today is not None and moment.year == today.year else f" {moment.year}"
    return f"{moment.day} {moment:%B}{year}"


def _day_of(result: StepResult) -> date | None:
    """The day of the run that the result is of."""
    return result.past.calendar[-1].day if result.past and result.past.calendar else None


def history(result: StepResult) -> str:
    """`Wrong since 14 November (9 nights).`; nothing of what was never otherwise, nor of a first night."""
    past, ruling = result.past, result.verdict.ruling
    if past is None or (ruling is not Ruling.OUTDATED and past.before in {None, ruling}):
        return ""
    return since(past, ruling, _day_of(result))


def since(past: Past, ruling: Ruling, today: date | None) -> str:
    """When this verdict began, for how many nights it has stood, and how often it was otherwise."""
    words = "Right again since" if _again(past, ruling) else _SINCE[ruling]
    nights = f"{past.nights} night{'' if past.nights == 1 else 's'}"
    told = f"{words} {day(past.since.date(), today)} ({nights})"
    if ruling in {Ruling.UNVERIFIED, Ruling.UNREACHED} and past.before:
        told = f"{told}; {_BEFORE[past.before]}"
    return f"{told}.{_fickle(past)}"


def _again(past: Past, ruling: Ruling) -> bool:
    return ruling is Ruling.CURRENT and past.before is Ruling.OUTDATED


def _fickle(past: Past) -> str:
    return f" It has changed its mind {past.changes} times." if past.flaky else ""


def over(ended: EndedDecision, today: date | None) -> str:
    """`Known until 20 December (A. Person, 27 November): the sentence has changed.`."""
    made = ended.decision
    until = f" until {day(made.until, today)}" if made.until else ""
    words = _DECIDED[made.kind]
    return (
        f"{words}{until} ({one_line(made.by)}, {day(made.at, today)}), which has ended: {_ENDS[ended.end]}."
    )


def decision(result: StepResult) -> str:
    """`Known until 20 December: a new template is coming (A. Person, 27 November).`; or nothing."""
    made, today = result.decision, _day_of(result)
    if made is None:
        return ""
    late = made.kind is DecisionKind.KNOWN and not result.known
    words = "Was known" if late else _DECIDED[made.kind]
    until = f" until {day(made.until, today)}" if made.until else ""
    reason = f": {one_line(made.reason).rstrip('.')}" if made.reason else ""
    ended = " Its time is over." if late else ""
    return f"{words}{until}{reason} ({one_line(made.by)}, {day(made.at, today)}).{ended}"
