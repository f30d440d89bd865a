"""How many browsers a machine carries."""

from pathlib import Path

import pytest

from fixtures.run.workers import capacity
from fixtures.run.workers.capacity import A_WORKER, cores, memory, workers_for


@pytest.mark.parametrize(
    ("expected", "processors", "browsers"), [(8, 8, 100), (3, 8, 3), (1, 0.5, 3), (1, 8, 0.1)]
)
def test_a_machine_carries_as_many_workers_as_its_scarcer_half(
    expected: int, processors: float, browsers: float
) -> None:
    """Processors or memory, whichever ends first; one worker there is always."""
    assert expected == workers_for(processors, browsers * A_WORKER)


def test_what_a_container_may_have_counts_and_not_what_its_machine_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its quota of the processors, and its limit of memory."""
    (tmp_path / "cpu.max").write_text("50000 100000\n")
    (tmp_path / "memory.max").write_text("1000\n")
    monkeypatch.setattr(capacity, "_QUOTAS", ((tmp_path / "cpu.max", None),))
    monkeypatch.setattr(capacity, "_LIMITS", (tmp_path / "memory.max",))
    assert (0.5, 1000) == (cores(), memory())


def test_a_container_without_limits_has_what_its_machine_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`max` is no number, and a quota of -1 is none."""
    (tmp_path / "quota").write_text("-1\n")
    (tmp_path / "period").write_text("100000\n")
    (tmp_path / "memory.max").write_text("max\n")
    monkeypatch.setattr(capacity, "_QUOTAS", ((tmp_path / "quota", tmp_path / "period"),))
    monkeypatch.setattr(capacity, "_LIMITS", (tmp_path / "memory.max",))
    assert cores() >= 1
    assert memory() > 1_000_000
