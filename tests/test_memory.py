"""With a memory wholly other words are recognised; without it, and where nothing is, it says so."""

from pathlib import Path

import pytest

from fixtures.sandbox.entry import Expected
from flows.event import RunResult
from flows.memory import Memory, lessons, taught
from flows.verdict import Ruling
from tests.accuracy.case import PORTAL, Case
from tests.accuracy.stand import Stand

pytestmark = pytest.mark.browser
AS_IT_IS = Case(
    name="as-it-is", kind="edition", line="", procedures=(PORTAL,), confirmations=1,
    expects=Expected(article=Ruling.CURRENT),
)  # fmt: skip
GONE = AS_IT_IS.model_copy(update={"drifts": ("scheduler-removed",)})
OTHER_WORDS = {"portal.nav.scheduler": "Zephyr"}


@pytest.fixture(scope="module")
def memory(ours: Stand, tmp_path_factory: pytest.TempPathFactory) -> Memory:
    """What a night on which all was right has taught."""
    run = ours.run(AS_IT_IS, tmp_path_factory.mktemp("night"))
    return taught(Memory(article="any", target="sandbox"), lessons(run.articles[0]), run.finished.date())


def _drifts(run: RunResult) -> list[tuple[int, str, str | None]]:
    steps = run.articles[0].procedures[0].steps
    return [(s.step.number, str(d.kind), d.shows) for s in steps for d in s.verdict.drifts]


def test_without_a_memory_it_is_gone(ours: Stand, tmp_path: Path) -> None:
    """Nothing tells a reader that these words stand for the others."""
    assert [(2, "removed", None)] == _drifts(ours.run(AS_IT_IS, tmp_path, words=OTHER_WORDS))


def test_with_a_memory_it_is_known(ours: Stand, memory: Memory, tmp_path: Path) -> None:
    """By where it stood, and by what still stands around it."""
    assert [(2, "relabelled", "Zephyr")] == _drifts(ours.run(AS_IT_IS, tmp_path, memory, OTHER_WORDS))


def test_what_is_gone_stays_gone(ours: Stand, memory: Memory, tmp_path: Path) -> None:
    """A memory finds nothing where nothing is."""
    assert [(2, "removed", None)] == _drifts(ours.run(GONE, tmp_path, memory))
