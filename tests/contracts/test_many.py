"""A run of several articles with real browsers: gone on with, refused by its site, and with its site down."""

import signal
import threading
import time
from pathlib import Path

import pytest

from fixtures.run.request import VerifyRequest
from fixtures.run.verification import verify
from fixtures.settings.settings import load_settings
from flows.verdict import Cause, Ruling
from reports.run import read_run
from tests import command
from tests.slow_desk import served, well, write_articles

pytestmark = pytest.mark.browser
PAUSE = 3
"""Seconds between two acts; a reader who is told of none takes less than one."""
PATIENCE = 120
"""Seconds in which a page is asked for, however busy the machine is."""


class Gate:
    """The desk's doorkeeper: writes down who asks, and answers browsers as it was told."""

    def __init__(self, **answers: int) -> None:
        """`answers`: with what browsers are answered at a desk, by its number: `_1=503`."""
        self.asked: list[tuple[str, bool]] = []
        """Each desk that was asked for, and whether a browser did it."""
        self.second = threading.Event()
        """Somebody is at the second desk."""
        self._answers = {name.strip("_"): status for name, status in answers.items()}

    def __call__(self, path: str, agent: str) -> int:
        """The answer's status."""
        desk, browser = path.strip("/").partition("/")[0], "Mozilla" in agent
        if desk.isdecimal():
            self.asked.append((desk, browser))
        if desk == "1" and browser:
            self.second.set()
        return self._answers.get(desk, 200) if browser and desk in self._answers else well(path, agent)

    def browsers(self) -> set[str]:
        """The desks that a browser has asked for."""
        return {desk for desk, browser in self.asked if browser}


@pytest.mark.walk
def test_a_run_that_was_killed_is_gone_on_with(tmp_path: Path) -> None:
    """What had ended is not acted out again, and the result holds all of it."""
    gate = Gate()
    with served(0.05, gate) as origin:
        names = write_articles(tmp_path, origin, 3)
        out = str(tmp_path / "out")
        ask = ["verify", *names, "--target", "live", "--workers", "1", "--no-pictures", "--out", out]
        with command.going(*ask, folder=tmp_path, PATIENCE="4") as going:
            assert gate.second.wait(PATIENCE)
            going.process.send_signal(signal.SIGKILL)
            going.end()
        before = read_run(tmp_path / "out")
        gate.asked.clear()
        done = command.run(*ask, "--resume", folder=tmp_path, PATIENCE="4")
    assert (0, {"1", "2"}) == (done.code, gate.browsers()), done.err
    run = read_run(tmp_path / "out")
    assert (before.id, 3, False) == (run.id, len(run.articles), run.interrupted)


def _causes(tmp_path: Path, gate: Gate, many: int) -> list[Cause | None]:
    """Why each article could not be told, one after the other by one worker; None where it could."""
    with served(0.05, gate) as origin:
        names = write_articles(tmp_path, origin, many)
        settings = load_settings(target="live", patience=2)
        request = VerifyRequest(
            settings=settings, articles=tuple(names), out=tmp_path / "out", workers=1, pictures=False
        )
        run = verify(request, lambda _: None)
    steps = [article.procedures[0].steps for article in run.articles]
    return [next((s.verdict.cause for s in each if s.verdict.cause), None) for each in steps]


def test_a_site_that_answers_429_is_left_alone_for_the_rest_of_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is still to be done there is rate limited, and no browser goes there any more."""
    monkeypatch.chdir(tmp_path)
    gate = Gate(_1=429)
    assert [None, Cause.RATE_LIMITED, Cause.RATE_LIMITED] == _causes(tmp_path, gate, 3)
    assert {"0", "1"} == gate.browsers()


def test_a_site_that_is_down_is_asked_again_before_the_next_article_goes_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once at the beginning and once behind what found it down; then it is well, and the rest is verified."""
    monkeypatch.chdir(tmp_path)
    gate = Gate(_0=503)
    assert [Cause.SITE_DOWN, None] == _causes(tmp_path, gate, 2)
    questions = [place for place, (_, browser) in enumerate(gate.asked) if not browser]
    first, second = (next(p for p, asked in enumerate(gate.asked) if asked == (desk, True)) for desk in "01")
    assert (True, True) == (questions[0] < first, any(first < place < second for place in questions))


def test_a_site_sees_who_comes_and_has_its_pause_between_two_acts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the settings say; and the browser is still known by its own name."""
    monkeypatch.chdir(tmp_path)
    came = list[tuple[float, str]]()

    def gate(path: str, agent: str) -> int:
        if path.startswith("/0/") and "Mozilla" in agent:
            came.append((time.monotonic(), agent))
        return well(path, agent)

    with served(0, gate) as origin:
        names = write_articles(tmp_path, origin, 1)
        ours = "Stillright (+https://example.edu/bots)"
        settings = load_settings(target="live", patience=4, pause=PAUSE, user_agent=ours)
        request = VerifyRequest(
            settings=settings, articles=tuple(names), out=tmp_path / "out", pictures=False
        )
        run = verify(request, lambda _: None)
    (opened, agent), (pressed, _), *_ = came
    assert (Ruling.CURRENT, True, True) == (
        run.articles[0].verdict,
        agent.endswith(ours),
        pressed - opened >= PAUSE,
    )
