"""With a memory wholly other words are recognised; without it, and where nothing is, it says so."""

from pathlib import Path

import pytest

from flows.run.event import RunResult
from flows.run.knowledge.lesson import lessons, taught
from flows.sighting import Memory
from tests.measure.accuracy.case import AS_IT_IS, CALENDAR
from tests.measure.accuracy.stand import Stand

pytestmark = pytest.mark.browser
ONE = AS_IT_IS.model_copy(update={"procedures": (CALENDAR,)})
GONE = ONE.model_copy(update={"drifts": ("office-removed",)})
OTHER_WORDS = {"portal.service.office365": "Zephyr"}
"""Of a list in which the entry is missing, another entry is another thing to a reader."""


@pytest.fixture(scope="module")
def memory(ours: Stand, tmp_path_factory: pytest.TempPathFactory) -> Memory:
    """What a night on which all was right has taught."""
    run = ours.run(ONE, tmp_path_factory.mktemp("night"))
    return taught(Memory(article="any", target="sandbox"), lessons(run.articles[0]), run.finished.date())


def _drifts(run: RunResult) -> list[tuple[int, str, str | None]]:
    steps = run.articles[0].procedures[0].steps
    return [(s.step.number, str(d.kind), d.shows) for s in steps for d in s.verdict.drifts]


def test_without_a_memory_it_is_gone(ours: Stand, tmp_path: Path) -> None:
    """Nothing tells a reader that these words stand for the others."""
    assert [(4, "removed", None)] == _drifts(ours.run(ONE, tmp_path, words=OTHER_WORDS))


def test_with_a_memory_it_is_known(ours: Stand, memory: Memory, tmp_path: Path) -> None:
    """By where it stood, and by what still stands around it."""
    assert [(4, "relabelled", "Zephyr")] == _drifts(ours.run(ONE, tmp_path, memory, OTHER_WORDS))


def test_what_is_gone_stays_gone(ours: Stand, memory: Memory, tmp_path: Path) -> None:
    """A memory finds nothing where nothing is."""
    assert [(4, "removed", None)] == _drifts(ours.run(GONE, tmp_path, memory))
