"""What a person decided of a sentence, and when it ends."""

from datetime import date
from typing import Any

import pytest

from flows.run.decisions.decision import Decided, Decision, DecisionKind, Finding, decided, decision_on
from flows.run.decisions.decision_text import DecisionTextError, read_decisions, with_entry, without_entry
from flows.run.event import ProcedureResult
from flows.run.knowledge.outstanding import outstanding
from flows.verdict import Ruling
from tests import sample_run

DAY = date(2026, 11, 22)


def procedure(name: str) -> ProcedureResult:
    """One procedure of the sample run."""
    return next(each for each in sample_run.run().articles[0].procedures if each.procedure.id == name)


def made(**changes: Any) -> Decision:
    """A decision, with these things otherwise."""
    told = {"kind": DecisionKind.KNOWN, "by": "A. Writer", "until": DAY, "reason": "In work.", "at": DAY}
    return Decision.model_validate(told | changes)


def about(result: ProcedureResult, number: int, decision: Decision) -> Decided:
    """The decision about what was found at a step."""
    step = result.steps[number - 1]
    return decided(result.procedure, step.step, step.verdict, decision)


def found(entry: Decided, result: ProcedureResult, number: int) -> Decision | None:
    """What holds of a step where that entry is the only one."""
    step = result.steps[number - 1]
    return decision_on({(entry.procedure, entry.number): entry}, result.procedure, step.step, step.verdict)


def test_a_decision_is_about_its_sentence_and_finding() -> None:
    """It holds where both are as they were."""
    web = procedure("web_portal")
    assert made() == found(about(web, 2, made()), web, 2)


def test_it_ends_when_the_sentence_changes() -> None:
    """Whoever changes the words takes the decision back with it."""
    web = procedure("web_portal")
    entry = about(web, 2, made()).model_copy(update={"sentence": "Click Scheduler."})
    assert found(entry, web, 2) is None


def test_it_ends_when_something_else_is_found() -> None:
    """What nobody has seen yet is told, and what has gone in the meantime is no reason to."""
    mail = procedure("mail_and_calendar")
    both = about(mail, 4, made())
    assert len(both.findings) > 1
    assert found(both.model_copy(update={"findings": both.findings[:1]}), mail, 4) is None
    more = (*both.findings, Finding(kind=both.findings[0].kind, says="Next", shows="Continue"))
    assert made() == found(both.model_copy(update={"findings": more}), mail, 4)


def test_it_says_nothing_of_a_night_on_which_nothing_was_found() -> None:
    """A step that is current, or that could not be told, is not known to be wrong."""
    web = procedure("web_portal")
    entry = about(web, 2, made())
    step = web.steps[1].model_copy(update={"verdict": web.steps[0].verdict})
    assert decision_on({("web_portal", 2): entry}, web.procedure, step.step, step.verdict) is None


def test_it_goes_with_its_sentence_to_another_place() -> None:
    """A step that is put in before it ends nothing."""
    web = procedure("web_portal")
    entry = about(web, 2, made()).model_copy(update={"number": 5})
    assert made() == found(entry, web, 2)


@pytest.mark.parametrize(("day", "holds"), [(21, True), (22, True), (23, False)])
def test_a_known_finding_holds_to_the_end_of_its_day(day: int, holds: bool) -> None:
    """The day that is named is the last."""
    assert holds is made().holds(DAY.replace(day=day))


def test_what_is_known_is_nobodys_to_act_on() -> None:
    """Nor is what could not be reached because of it; what else is wrong or not told still is."""
    mail, web = procedure("mail_and_calendar"), procedure("web_portal")
    known = web.steps[1].model_copy(update={"known": True})
    unreached = web.steps[2].model_copy(
        update={"verdict": web.steps[2].verdict.model_copy(update={"ruling": Ruling.UNREACHED})}
    )
    assert Ruling.OUTDATED is outstanding(web)
    assert Ruling.CURRENT is outstanding(web.model_copy(update={"steps": (web.steps[0], known, unreached)}))
    assert Ruling.OUTDATED is outstanding(mail.model_copy(update={"steps": (known, *mail.steps)}))
    unverified = procedure("email_notification").steps[2]
    assert Ruling.UNVERIFIED is outstanding(web.model_copy(update={"steps": (known, unverified)}))


def test_the_file_gives_back_what_was_put_into_it_and_what_a_person_wrote_there() -> None:
    """Entries are put in, replaced and taken out; a comment of a person's stays."""
    web = procedure("web_portal")
    entry = about(web, 2, made(reason='"In work" \\ so # far'))
    other = about(web, 3, made(kind="confirmed", until=None, reason=None))
    text = with_entry(with_entry("", entry), other) + "\n# ask again in spring\n"
    assert {("web_portal", 2): entry, ("web_portal", 3): other} == dict(read_decisions(text))
    later = entry.model_copy(update={"decision": made(by="B. Writer")})
    text = without_entry(with_entry(text, later), "web_portal.3")
    assert {("web_portal", 2): later} == dict(read_decisions(text))
    assert "# ask again in spring" in text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("kind\n\n", "line 1"),
        ("kind = 'known'", "kind: begins no entry"),
        ("[web]\nkind='known'\nby='x'\nat=2026-11-22\nsentence='s'", "web names no step"),
        ("['web.1']\nkind='perhaps'\nby='x'\nat=2026-11-22\nsentence='s'", "web.1.kind"),
        ("['web.1']\nkind='known'\nby='x'\nat=2026-11-22\nsentence='s'\nsinse=1", "web.1.sinse"),
        ("['web.1']\nkind='known'\nby='x'\nat='soon'\nsentence='s'", "web.1.at"),
    ],
)
def test_a_file_that_cannot_be_read_says_where(text: str, told: str) -> None:
    """The entry and the key, or the line."""
    with pytest.raises(DecisionTextError, match=told):
        read_decisions(text)
