"""What earlier runs tell of a step's verdict."""

from datetime import UTC, datetime, timedelta

import pytest

from flows.run.past import SHOWN, Archive, Entry, past
from flows.run.thinning import RunDay, Said, superfluous
from flows.verdict import Ruling

FIRST = datetime(2026, 11, 1, 3, 15, tzinfo=UTC)
RULINGS = {
    "c": Ruling.CURRENT,
    "o": Ruling.OUTDATED,
    "u": Ruling.UNVERIFIED,
    "-": Ruling.UNREACHED,
    "m": Ruling.MANUAL,
}


def entry(
    night: int, ruling: str = "c", *, number: int = 1, text: str = "Click Next.", hour: int = 0
) -> Entry:
    """What was said on a night, counted from 1."""
    at = FIRST + timedelta(days=night - 1, hours=hour)
    return Entry(
        run=f"run-{night}-{hour}", at=at, procedure="web", number=number, text=text,
        ruling=RULINGS[ruling], seconds=1.234,
    )  # fmt: skip


def nights(rulings: str) -> list[Entry]:
    """A night a letter."""
    return [entry(night, ruling) for night, ruling in enumerate(rulings, 1)]


@pytest.mark.parametrize(
    ("said", "since", "runs", "before", "changes"),
    [
        ("c", 1, 1, None, 0),
        ("ccc", 1, 3, None, 0),
        ("cco", 3, 1, "c", 1),
        ("ccooo", 3, 3, "c", 1),
        ("ccooocc", 6, 2, "o", 2),
        ("ocococ", 6, 1, "o", 5),
        ("m", 1, 1, None, 0),
        ("cmm", 2, 2, "c", 0),
    ],
)
def test_a_verdict_is_counted_from_where_it_began(
    said: str, since: int, runs: int, before: str | None, changes: int
) -> None:
    """Since when, for how many runs, what it was before, and how often right became wrong or wrong right."""
    found = past(nights(said))
    expected = (FIRST + timedelta(days=since - 1), runs, RULINGS.get(before or ""), changes)
    assert expected == (found.since, found.runs, found.before, found.changes)


@pytest.mark.parametrize(("said", "since", "runs"), [("couo", 2, 2), ("cco--o", 3, 2), ("ccuc", 1, 3)])
def test_an_outage_neither_ends_a_row_of_verdicts_nor_counts_in_it(said: str, since: int, runs: int) -> None:
    """A finding that an outage hid for a night is no new one, and an outage is no change of mind."""
    found = past(nights(said))
    assert (FIRST + timedelta(days=since - 1), runs) == (found.since, found.runs)
    assert int("o" in said) == found.changes


def test_what_could_not_be_told_says_what_it_was_before() -> None:
    """An outage has a row of its own, and remembers the verdict behind it."""
    found = past(nights("ccouu"))
    assert (FIRST + timedelta(days=3), 2, Ruling.OUTDATED) == (found.since, found.runs, found.before)


def test_a_night_is_told_by_its_last_run() -> None:
    """Of two runs on one day the calendar shows the later; both count as runs, and once as a night."""
    found = past([entry(1, "o"), entry(1, "c", hour=2), entry(1, "c", hour=3)])
    assert [Ruling.CURRENT] == [night.ruling for night in found.calendar]
    assert (2, 1) == (found.runs, found.nights)


def test_the_calendar_ends_with_the_present_night_and_is_no_longer_than_a_page_shows() -> None:
    """The oldest nights go first."""
    found = past(nights("c" * (SHOWN + 5) + "o"))
    assert SHOWN == len(found.calendar)
    assert Ruling.OUTDATED is found.calendar[-1].ruling


def archive(*runs: list[tuple[int, str]]) -> Archive:
    """Runs, oldest first, each the (number, sentence) of its steps."""
    said = [
        entry(night, number=number, text=text) for night, run in enumerate(runs, 1) for number, text in run
    ]
    return Archive(said)


def test_a_sentence_is_followed_to_where_it_stood() -> None:
    """A step that was put in before it takes nothing of its past, and has none itself."""
    kept = archive([(1, "A"), (2, "B")], [(1, "A"), (2, "B")])
    texts = {1: "A", 2: "New", 3: "B"}
    assert [2, 2] == [each.number for each in kept.of("web", 3, texts)]
    assert [] == kept.of("web", 2, texts)


def test_a_sentence_that_was_mended_keeps_the_past_of_its_place() -> None:
    """Right again can be said of a step whose words were changed to be right."""
    kept = archive([(1, "A"), (2, "Click Scheduler.")], [(1, "A"), (2, "Click Scheduler.")])
    texts = {1: "A", 2: "Click Zoom Scheduler."}
    assert ["Click Scheduler."] * 2 == [each.text for each in kept.of("web", 2, texts)]


def test_of_two_like_sentences_each_has_its_own_past() -> None:
    """The nearer one is meant."""
    kept = archive([(1, "Click Next."), (2, "B"), (3, "Click Next.")])
    texts = {1: "Click Next.", 2: "B", 3: "Click Next."}
    assert [[1], [3]] == [[each.number for each in kept.of("web", n, texts)] for n in (1, 3)]


def run_day(days_ago: int, hour: int = 0) -> RunDay:
    """A run."""
    started = FIRST - timedelta(days=days_ago) + timedelta(hours=hour)
    return RunDay(f"{days_ago}-{hour}", "live", started)


def right(run: str) -> Said:
    """What a run said that saw one step, which was right."""
    del run
    return {("article", "web", 1): "current"}


def test_old_runs_are_thinned_to_one_a_day_and_then_to_one_a_week() -> None:
    """Every run of two weeks, the last of each day of half a year, the last of each week before."""
    recent = [run_day(3), run_day(3, hour=2)]
    daily = [run_day(30), run_day(30, hour=2), run_day(29)]
    weekly = [run_day(300 + n) for n in range(7)]
    gone = superfluous([run_day(400), *recent, *daily, *weekly], FIRST, right)
    assert "30-0" in gone
    assert not {"3-0", "3-2", "30-2", "29-0", "400-0"} & set(gone)
    kept = [day for day in weekly if day.id not in gone]
    assert len({day.started.isocalendar()[:2] for day in weekly}) == len(kept)


def test_a_run_in_which_a_verdict_changed_is_kept_for_ever() -> None:
    """So that since when something is wrong stays true."""
    said = {"306-0": "current", "305-0": "outdated", "304-0": "outdated", "303-0": "outdated"}
    runs = [run_day(306 - n) for n in range(4)]
    assert "305-0" not in superfluous(runs, FIRST, lambda run: {("article", "web", 1): said[run]})


def test_a_run_of_one_article_stands_in_for_no_other_article() -> None:
    """What a maintainer has tried by day does not cost the others their night; twice the same does."""
    one: Said = {("a", "web", 1): "current"}
    both = one | {("b", "web", 1): "current"}
    runs = [run_day(31), run_day(30), run_day(30, hour=2), run_day(30, hour=3)]
    gone = superfluous(runs, FIRST, lambda run: both if run in {"31-0", "30-0"} else one)
    assert ["30-2"] == gone


def test_where_nothing_may_go_no_verdict_is_read() -> None:
    """A run a night costs the history one look at its runs."""
    runs = [run_day(days) for days in range(170)]

    def read(run: str) -> Said:
        raise AssertionError(run)

    assert [] == superfluous(runs, FIRST, read)
