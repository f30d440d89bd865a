"""What walks of the catalogue have left is read, found and judged again as it was, without a browser.

A walk of the same name fails where the sites have come to give something else. To record anew:
`python -m tests.measure.record`.
"""

import pytest

from flows.run.event import RunResult
from flows.run.knowledge.rejudgement import rejudge
from tests.measure.accuracy.answer import answered
from tests.measure.accuracy.sample import few
from tests.measure.record.recording import read_runs, read_screens, told
from tests.measure.record.walking import cases
from tests.measure.record.watching import again, agrees
from tests.published import PAGE, load

CASES = {case.name: case for case in cases()}


@pytest.fixture(scope="module")
def runs() -> dict[str, RunResult]:
    """The recorded runs by the names of their cases."""
    return read_runs()


def test_what_the_sample_walks_is_recorded(runs: dict[str, RunResult]) -> None:
    """Each case that `make test` walks has left a run, and no run is of an entry that has gone."""
    assert (set(), set()) == ({case.name for case in few()} - set(runs), set(runs) - set(CASES))


def test_the_article_is_read_as_it_was(runs: dict[str, RunResult]) -> None:
    """Each sentence gives the instructions that the recorded observation was made of."""
    readings = load(PAGE).readings
    seen = [
        (name, step.observation)
        for name, run in runs.items()
        for procedure in run.articles[0].procedures
        for step in procedure.steps
    ]
    assert [] == [
        (name, each.procedure, each.step)
        for name, each in seen
        if each.instructions != readings.at(each.procedure, each.step)
    ]


def test_each_run_is_judged_as_its_entry_says(runs: dict[str, RunResult]) -> None:
    """The judge of today says of each recorded observation what was said, and what the entry promises."""
    misses = {}
    for name, run in runs.items():
        after = rejudge(run)
        answer = answered(CASES[name], after)
        harm = [f"{at} is blamed" for at in answer.blamed - answer.allowed]
        misses[name] = harm if CASES[name].known_miss else answer.misses
        misses[name] += [step for step, says in told(after).items() if told(run)[step] != says]
    assert {} == {name: lines for name, lines in misses.items() if lines}


def test_on_each_screen_the_same_control_is_found() -> None:
    """By its words or in their stead; and nothing is where nothing was."""
    lost = [
        (each.case, each.instruction.words, each.label, again(each))
        for each in read_screens()
        if not agrees(each)
    ]
    assert [] == lost
