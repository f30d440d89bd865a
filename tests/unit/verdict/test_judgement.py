"""From an observation to a verdict: who is blamed, and who never is."""

from typing import Any

import pytest

from flows.instruction import Instruction, Verb
from flows.sighting import Fit
from flows.verdict import (
    PROMISE,
    Cause,
    DriftKind,
    Look,
    Met,
    Missing,
    Need,
    NeedKind,
    NoteKind,
    Observation,
    Readdressed,
    Ruling,
    Trouble,
    Troubled,
    Unkept,
    judge,
    unreached,
)
from flows.verdict.finding import findings

TEXT = "In the left pane, click Scheduler and click Next."
CLICK = Instruction(verb=Verb.CLICK, words="Scheduler", start=24, place="left pane")
NEXT = Instruction(verb=Verb.CLICK, words="Next", start=44)
WELL = Met(index=0, shows="Scheduler", fit=Fit.SAME, score=1, role="link")
THEN = Met(index=1, shows="Next", fit=Fit.SAME, score=1, role="button")
RENAMED = WELL.model_copy(update={"shows": "Planner", "fit": Fit.LIKE, "score": 0.9})
GONE = Missing(index=0)
DOWN = Trouble(cause=Cause.SITE_DOWN, detail="The page was answered with 503.")


def observed(*looks: Look, **fields: Any) -> Observation:
    """What happened at the step, with these looks."""
    facts: dict[str, Any] = {
        "procedure": "web",
        "step": 2,
        "text": TEXT,
        "instructions": (CLICK, NEXT),
        "looks": looks,
    }
    return Observation(**facts | fields)


def kinds(observation: Observation) -> list[DriftKind]:
    """The kinds of the drifts that the verdict tells."""
    return [drift.kind for drift in judge(observation).drifts]


def test_words_that_led_where_they_should_are_current() -> None:
    """A step whose instructions were all met as they are written is current, with nothing to say."""
    verdict = judge(observed(WELL, THEN))
    assert (Ruling.CURRENT, (), ()) == (verdict.ruling, verdict.drifts, verdict.notes)


BLAMED = [
    (RENAMED, DriftKind.RELABELLED, "Scheduler", "Planner"),
    (RENAMED.model_copy(update={"fit": Fit.ONLY}), DriftKind.RELABELLED, "Scheduler", "Planner"),
    (GONE, DriftKind.REMOVED, "Scheduler", None),
    (
        WELL.model_copy(update={"in_place": False, "place": ("left pane", "top pane")}),
        DriftKind.MOVED,
        "left pane",
        "top pane",
    ),
    (
        WELL.model_copy(update={"needed": (Need(kind=NeedKind.OPENED, words="Products", role="button"),)}),
        DriftKind.ADDED,
        None,
        "Products",
    ),
    (WELL.model_copy(update={"before": 1}), DriftKind.REORDERED, "Scheduler", "Next"),
    (
        Readdressed(index=0, changes=(("left pane", "https://new.example.org"),), arrived=True),
        DriftKind.READDRESSED,
        "left pane",
        "https://new.example.org",
    ),
    (Unkept(index=0, shows="Not connected"), DriftKind.OUTCOME, "Scheduler", "Not connected"),
]


def test_a_sign_beside_the_words_is_not_worth_a_note() -> None:
    """Where the words that are told are the article's own, nothing is told."""
    assert () == judge(observed(WELL.model_copy(update={"fit": Fit.COSMETIC}), THEN)).notes


def test_the_same_words_are_no_other_words() -> None:
    """A control that was guessed at, and bears the very words, is not said to be renamed."""
    assert (
        Ruling.CURRENT is judge(observed(guessed := WELL.model_copy(update={"fit": Fit.LIKE}), THEN)).ruling
    )
    assert [] == kinds(observed(guessed, THEN, second=((guessed, THEN),)))


@pytest.mark.parametrize(("look", "kind", "says", "shows"), BLAMED)
def test_a_drift_that_both_looks_saw_is_told(
    look: Look, kind: DriftKind, says: str | None, shows: str | None
) -> None:
    """Each kind of drift is told with the words that are wrong and what the site has instead."""
    verdict = judge(observed(look, second=((look,),)))
    told = [(drift.kind, drift.says, drift.shows) for drift in verdict.drifts]
    assert (Ruling.OUTDATED, [(kind, says, shows)]) == (verdict.ruling, told)


@pytest.mark.parametrize(("look", "kind", "says", "shows"), BLAMED)
def test_a_drift_names_words_of_the_sentence(
    look: Look, kind: DriftKind, says: str | None, shows: str | None
) -> None:
    """What is named as wrong stands in the sentence, and the message names what the site has."""
    verdict = judge(observed(look, second=((look,),)))
    assert says is None or says in TEXT
    assert (kind.value, True) == (verdict.drifts[0].kind, (shows or says or "") in verdict.message)


@pytest.mark.parametrize("look", [look for look, *_ in BLAMED])
@pytest.mark.parametrize(
    "second",
    [(), ((),), ((WELL,),), ((Troubled(index=0, trouble=DOWN),),)],
    ids=["none", "broken off", "well", "ill"],
)
def test_no_blame_without_a_second_look_that_agrees(look: Look, second: tuple[tuple[Look, ...], ...]) -> None:
    """A drift that was seen once, and not again in a fresh browser, is inconsistent and no drift."""
    verdict = judge(observed(look, second=second))
    assert (Ruling.UNVERIFIED, Cause.INCONSISTENT, ()) == (verdict.ruling, verdict.cause, verdict.drifts)


def test_a_second_look_that_saw_another_successor_does_not_agree() -> None:
    """Two looks that found different words for the same control settle nothing."""
    other = RENAMED.model_copy(update={"shows": "Diary"})
    assert Cause.INCONSISTENT is judge(observed(RENAMED, second=((other,),))).cause


def test_looks_need_not_agree_in_how_sure_they_are() -> None:
    """A second look that saw the same with another likeness agrees."""
    surer = RENAMED.model_copy(update={"score": 0.95, "role": "button"})
    assert Ruling.OUTDATED is judge(observed(RENAMED, second=((surer,),))).ruling


@pytest.mark.parametrize(
    ("confirmations", "second", "ruling"),
    [
        (1, (), Ruling.OUTDATED),
        (2, (), Ruling.UNVERIFIED),
        (3, ((RENAMED,),), Ruling.UNVERIFIED),
        (3, ((RENAMED,), (RENAMED,)), Ruling.OUTDATED),
        (3, ((RENAMED,), (WELL,)), Ruling.UNVERIFIED),
        (3, ((WELL,), (RENAMED,)), Ruling.UNVERIFIED),
    ],
)
def test_as_many_looks_must_agree_as_are_asked_for(
    confirmations: int, second: tuple[tuple[Look, ...], ...], ruling: Ruling
) -> None:
    """A step is outdated only when the first look and all further ones say so."""
    assert ruling is judge(observed(RENAMED, second=second, confirmations=confirmations)).ruling


@pytest.mark.parametrize("cause", list(Cause))
@pytest.mark.parametrize(
    "look",
    [None, RENAMED],
    ids=["gone", "renamed"],
)
def test_a_fault_never_becomes_outdated(cause: Cause, look: Met | None) -> None:
    """Whatever a look that met with a fault seems to have seen, however often, the article is not blamed."""
    ill = Troubled(index=0, trouble=Trouble(cause=cause, detail="Seen."), seen=look)
    verdict = judge(observed(ill, second=((ill,),)))
    assert (Ruling.UNVERIFIED, cause, ()) == (verdict.ruling, verdict.cause, verdict.drifts)


def test_a_fault_of_the_whole_step_is_its_cause() -> None:
    """A step that a fault broke off before anything was seen is unverified, in the fault's words."""
    verdict = judge(observed(trouble=DOWN))
    assert (Ruling.UNVERIFIED, DOWN.cause, DOWN.detail) == (verdict.ruling, verdict.cause, verdict.message)


@pytest.mark.parametrize("in_look", [True, False])
def test_a_confirmed_drift_is_not_hidden_by_a_later_fault(in_look: bool) -> None:
    """What was seen twice stays told, though the step could not be finished."""
    ill = Troubled(index=1, trouble=DOWN)
    looks = (RENAMED, ill) if in_look else (RENAMED,)
    verdict = judge(observed(*looks, second=((RENAMED,),), trouble=None if in_look else DOWN))
    assert (Ruling.OUTDATED, [DriftKind.RELABELLED]) == (verdict.ruling, [d.kind for d in verdict.drifts])


def test_a_drift_that_a_fault_left_unconfirmed_has_the_faults_cause() -> None:
    """Where the site fell ill before the second look, the fault is what is told."""
    ill = Troubled(index=1, trouble=DOWN)
    assert Cause.SITE_DOWN is judge(observed(RENAMED, ill)).cause


def test_two_drifts_of_one_step_are_two_findings() -> None:
    """A renamed control does not hide that the next one is gone."""
    gone = Missing(index=1)
    assert [DriftKind.RELABELLED, DriftKind.REMOVED] == kinds(
        observed(RENAMED, gone, second=((RENAMED, gone),))
    )


def test_the_order_of_the_second_looks_does_not_matter() -> None:
    """A second look that saw the same drifts in another order agrees."""
    gone = Missing(index=1)
    assert 2 == len(kinds(observed(RENAMED, gone, second=((gone, RENAMED),))))


def test_one_finding_is_told_once() -> None:
    """The same drift that two looks at one control tell is one."""
    assert [DriftKind.RELABELLED] == kinds(observed(RENAMED, RENAMED, second=((RENAMED,),)))


EITHER = (
    Instruction(verb=Verb.CLICK, words="Reauthorize", start=15, either=1),
    Instruction(verb=Verb.CLICK, words="Add an account", start=36, either=1),
)
EITHER_TEXT = "Will prompt to Reauthorize or click Add an account."


def alternatives(*looks: Look) -> Observation:
    """The step whose two controls are alternatives, seen twice alike."""
    return observed(*looks, text=EITHER_TEXT, instructions=EITHER, second=(looks,))


def test_words_that_only_describe_are_no_label_that_could_change() -> None:
    """What a reader chose for a description is no new name of it."""
    instruction = Instruction(verb=Verb.SELECT, words="department", start=12, described=True)
    chosen = Met(index=0, shows="Departments", fit=Fit.LIKE, score=0.9)
    text = "Select your department."
    verdict = judge(observed(chosen, text=text, instructions=(instruction,), second=((chosen,),)))
    assert Ruling.CURRENT is verdict.ruling


def test_one_of_several_alternatives_is_enough() -> None:
    """Where one alternative is there, the other need not be."""
    there = Met(index=1, shows="Add an account", fit=Fit.SAME, score=1)
    assert Ruling.CURRENT is judge(alternatives(GONE, there)).ruling


def test_alternatives_that_are_all_gone_are_one_finding() -> None:
    """Two words for one control that is gone are not two drifts."""
    assert [DriftKind.REMOVED] == kinds(alternatives(GONE, Missing(index=1)))


def test_a_successor_speaks_for_all_alternatives() -> None:
    """Where one control has taken the place of both, the sentence names it once."""
    new = Met(index=0, shows="Connect", fit=Fit.ONLY, score=0.6)
    (drift,) = judge(alternatives(new, Missing(index=1))).drifts
    assert (DriftKind.RELABELLED, "Click Connect.") == (drift.kind, drift.suggestion)


@pytest.mark.parametrize(
    ("change", "note"),
    [
        ({"fit": Fit.COSMETIC, "shows": "SCHEDULER"}, NoteKind.COSMETIC),
        ({"role_agrees": False, "role": "button"}, NoteKind.ROLE),
    ],
)
def test_looks_and_roles_are_noted_and_not_blamed(change: dict[str, Any], note: NoteKind) -> None:
    """What only looks otherwise or is a link where the article says button leaves the step current."""
    verdict = judge(observed(WELL.model_copy(update=change), THEN))
    assert (Ruling.CURRENT, [note]) == (verdict.ruling, [each.kind for each in verdict.notes])


def test_what_could_not_be_read_is_never_passed() -> None:
    """A sentence, or a part of one, that could not be read leaves the step unverified and quotes it."""
    unread = Instruction(verb=Verb.UNREAD, words="frobnicate it")
    verdict = judge(observed(WELL, instructions=(CLICK, unread)))
    assert (Ruling.UNVERIFIED, Cause.NOT_UNDERSTOOD, True) == (
        verdict.ruling,
        verdict.cause,
        "frobnicate it" in verdict.message,
    )


def test_only_what_stops_a_reader_ends_the_way() -> None:
    """Words that were not understood are told of their step, and a person goes on behind them."""
    unclear = Troubled(index=0, trouble=Trouble(cause=Cause.NOT_UNDERSTOOD, detail="Not understood."))
    down = Troubled(index=1, trouble=DOWN)
    assert (unclear.trouble, None) == (observed(unclear).stopped_by(), observed(unclear).ended_by())
    assert (DOWN, DOWN) == (observed(unclear, down).stopped_by(), observed(unclear, down).ended_by())


def test_a_step_that_says_nothing_is_not_passed() -> None:
    """A step in which nothing was read is unverified, not current."""
    assert Ruling.UNVERIFIED is judge(observed(instructions=())).ruling


@pytest.mark.parametrize(("confirmed", "words"), [("2026-10-01", "2026-10-01"), (None, "never confirmed")])
def test_what_a_browser_cannot_do_is_a_persons(confirmed: str | None, words: str) -> None:
    """A step in a desktop application is manual and says when a person last confirmed it."""
    verdict = judge(observed(GONE, manual="Zoom desktop app", confirmed=confirmed))
    assert (Ruling.MANUAL, True, confirmed) == (verdict.ruling, words in verdict.message, verdict.confirmed)


def test_a_step_behind_the_end_says_where_the_way_ended() -> None:
    """An unreached step blames no one and names the step that ended the way."""
    verdict = unreached("step 3")
    assert (Ruling.UNREACHED, True) == (verdict.ruling, "step 3" in verdict.message)


def test_a_verdict_is_the_same_from_a_saved_observation() -> None:
    """An observation that was saved and read again is judged as it was."""
    observation = observed(RENAMED, second=((RENAMED,),))
    assert judge(observation) == judge(Observation.model_validate_json(observation.model_dump_json()))


@pytest.mark.parametrize("score", [0.0, 0.5, 1.0])
def test_a_guess_is_less_sure_than_a_likeness(score: float) -> None:
    """No drift is certain, and one without a word in common is less so than one with."""
    like = RENAMED.model_copy(update={"score": max(score, 0.5)})
    only = RENAMED.model_copy(update={"fit": Fit.ONLY, "score": 0.6})
    one, other = (findings(observed(), (look,))[0].confidence for look in (like, only))
    assert 1 > one > other > 0


NOT_AGAIN = Missing(index=1)


@pytest.mark.parametrize(
    "second",
    [(RENAMED,), (RENAMED, THEN), (RENAMED, Troubled(index=1, trouble=DOWN))],
    ids=["broken off", "well", "ill"],
)
def test_a_confirmed_drift_is_not_hidden_by_one_that_is_not(second: tuple[Look, ...]) -> None:
    """Of two drifts the one that both looks saw is told, and the one that only the first saw is not."""
    verdict = judge(observed(RENAMED, NOT_AGAIN, second=(second,)))
    assert (Ruling.OUTDATED, [DriftKind.RELABELLED]) == (verdict.ruling, [d.kind for d in verdict.drifts])


@pytest.mark.parametrize(
    ("claim", "says"),
    [
        ((Instruction(verb=Verb.EXPECT, words="your planner will be shown"),), "your planner will be shown"),
        ((), TEXT),
    ],
    ids=["claimed", "not claimed"],
)
def test_a_promise_says_the_claim_and_not_what_stands_last(claim: tuple[Instruction, ...], says: str) -> None:
    """A promise that is not kept is about the step's claim, or about its whole sentence."""
    look = Unkept(index=PROMISE, shows="Not connected")
    (found,) = findings(observed(instructions=(CLICK, *claim, NEXT)), (look,))
    assert (DriftKind.OUTCOME, says) == (found.kind, found.says)
