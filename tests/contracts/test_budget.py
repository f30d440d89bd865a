"""What does not fit into a night is named, and is what the next night begins with; without a browser."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from fixtures.history.history import open_history
from fixtures.run.request import VerifyRequest
from fixtures.run.verification import verify
from fixtures.run.workers.assignment import Assignment
from fixtures.run.workers.report import Answered, Done, Report, Told
from fixtures.settings.settings import load_settings
from flows.run.event import Event, RunResult
from flows.run.run import finish
from flows.schedule import Answer, Ask
from tests.slow_desk import write_articles


class OneAfterTheOther:
    """In the place of a machine: each procedure ends at once, and the night with the second of them."""

    workers = 1

    def __init__(self, report: Callable[[Report], None], over: Callable[[], None]) -> None:
        self._report, self._over = report, over
        self.begun: list[str] = []

    def start(self, assignment: Assignment) -> None:
        """Report its end."""
        self.begun.append(assignment.article.slug)

        def tell(event: Event) -> None:
            self._report(Told(assignment.job, event))

        finish(assignment.article, assignment.procedure, {}, 0, tell)
        if len(self.begun) == 2:
            self._over()
        self._report(Done(assignment.job))

    def ask(self, ask: Ask) -> None:
        """Every site is well."""
        self._report(Answered(ask.site, Answer()))

    def close(self, *, broken_off: bool) -> None:
        """Nothing is left behind."""


def _night(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[list[str], RunResult]:
    """A night that is long enough for two of four articles: which are begun, and the run."""
    machines: list[OneAfterTheOther] = []
    late = [False]

    def over() -> None:
        late[0] = True

    def on(_request: object, _settings: object, report: Callable[[Report], None]) -> OneAfterTheOther:
        machines.append(OneAfterTheOther(report, over))
        return machines[0]

    monkeypatch.setattr("fixtures.run.verification.machine_of", on)
    monkeypatch.setattr("fixtures.run.workers.dispatcher.Dispatcher.is_over", property(lambda _: late[0]))
    settings = load_settings(target="live", history=str(tmp_path / "history.sqlite3"))
    names = write_articles(tmp_path, "https://desk.example", 4)
    request = VerifyRequest(
        settings=settings, articles=tuple(names), out=tmp_path / "out", budget=timedelta(hours=6)
    )
    with open_history(settings) as history:
        run = verify(request, lambda _: None, history=history)
    return machines[0].begun, run


def test_what_had_to_wait_is_named_and_comes_first_in_the_next_night(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And what was looked at tonight waits then."""
    first, run = _night(tmp_path, monkeypatch)
    assert ["desk_0", "desk_1"] == first == [each.article.slug for each in run.articles]
    assert [str(tmp_path / f"desk_{n}.md") for n in (2, 3)] == [each.source for each in run.left_out]
    second, _ = _night(tmp_path, monkeypatch)
    assert ["desk_2", "desk_3"] == second
