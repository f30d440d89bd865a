"""A night of many articles, with the time set forward: the run's own schedule and pool, and no browsers.

`python -m tests.measure.night` plays 5,000 articles over 64 workers, then with other numbers of articles,
accounts, sites and workers, and says what bounds each night. `--from RUN.json` takes the seconds of a
procedure from runs in place of `SECONDS`.
"""

import argparse
import heapq
import json
import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path

from flows.schedule import Ailment, Answer, Ask, Drop, Job, Manners, Move, Pool, PoolAccount, Schedule, Start

SECONDS = (4.9, 5.3, 5.6, 6.1, 6.4, 6.8, 7.2, 8.1, 9.4, 12.3, 16.0, 20.4, 24.0)
"""Seconds of a procedure (chosen in the range that the first article's take on the sandbox, as it is and with
a late drift; `--from` takes those of real runs)."""
_ACTS = 3
"""Acts of a procedure, each with the pause behind it that a site wants (chosen)."""
ASKED = 0.5
"""Seconds in which a site answers."""


@dataclass(frozen=True)
class Night:
    """What is to be done, and with what."""

    articles: int = 5_000
    workers: int = 64
    accounts: int = 10
    sites: int = 40
    at_once: int = 2
    signing: float = 0.5
    """Share of the procedures that sign in."""
    slow: int = 0
    """Sites with a crawl delay of ten seconds."""
    ill: int = 0
    """Sites that are down for the first hour."""
    refusing: int = 0
    """Sites that answer 429 after their first hundred procedures."""
    seconds: Sequence[float] = SECONDS
    seed: int = 1


@dataclass
class Played:
    """How a night went."""

    hours: float = 0
    busy: float = 0
    """Seconds that workers were at work."""
    begun: int = 0
    dropped: int = 0
    asked: int = 0
    at_sites: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    """Seconds of work at each site."""
    signed_in: float = 0
    computed: float = 0
    """Seconds that the schedule itself took."""


def jobs_of(night: Night, chance: random.Random) -> list[Job]:
    """Procedures of articles over sites: of a few sites many, of many few (one by rank)."""
    names = [f"site{n}.example" for n in range(night.sites)]
    weights = [1 / (n + 1) for n in range(night.sites)]
    drawn = chance.choices(names, weights, k=night.articles)
    return [
        Job(
            article=f"article_{n}",
            procedure="procedure_1",
            sites=(name,),
            takes_account=chance.random() < night.signing,
            addresses=(f"https://{name}/",),
        )
        for n, name in enumerate(drawn)
    ]


class Playing:
    """A night while it passes: the schedule and the accounts of a run, and no clock but its own."""

    def __init__(self, night: Night) -> None:
        self.night, self.played = night, Played()
        self._chance = random.Random(night.seed)  # noqa: S311 - the same night every time
        pool = Pool(PoolAccount(name=f"test{n}@example") for n in range(night.accounts))
        work = jobs_of(night, self._chance)
        self.schedule = Schedule(work, night.workers, pool, Manners(at_once=night.at_once))
        self._now, self._number = 0.0, count()
        self._events: list[tuple[float, int, Job | str]] = []
        self._taken: Counter[str] = Counter()

    def play(self) -> Played:
        """Let it pass."""
        while not self.schedule.done:
            began = time.process_time()
            moves, wake = list(self.schedule.moves(self._now)), self.schedule.wakes(self._now)
            self.played.computed += time.process_time() - began
            for move in moves:
                self._do(move)
            if not self.schedule.done:
                self._pass(wake)
        self.played.hours = self._now / 3600
        return self.played

    def _do(self, move: Move) -> None:
        match move:
            case Start():
                took = max(self._chance.choice(self.night.seconds), _ACTS * move.pause)
                _begin(self.played, move, took)
                self._expect(took, move.job)
            case Ask():
                self.played.asked += 1
                self._expect(ASKED, move.site)
            case Drop():
                self.played.dropped += 1

    def _expect(self, seconds: float, what: Job | str) -> None:
        heapq.heappush(self._events, (self._now + seconds, next(self._number), what))

    def _pass(self, wake: float | None) -> None:
        """The next thing happens, or it is time to begin something before that."""
        if wake is not None and (not self._events or wake < self._events[0][0]):
            self._now = wake
            return
        self._now, _, what = heapq.heappop(self._events)
        if isinstance(what, str):
            self.schedule.answered(what, _answer(self.night, what, self._now), self._now)
            return
        self._taken[what.sites[0]] += 1
        self.schedule.ended(what, self._now, _ailments(self.night, what, self._now, self._taken))


def _begin(played: Played, start: Start, took: float) -> None:
    played.begun += 1
    played.busy += took
    played.at_sites[start.job.sites[0]] += took
    played.signed_in += took if start.job.takes_account else 0


def _number(site: str) -> int:
    return int(site.removeprefix("site").partition(".")[0])


def _answer(night: Night, site: str, now: float) -> Answer:
    """The sites with the most articles are slow, those behind them ill, those behind them refuse."""
    number = _number(site)
    down = night.slow <= number < night.slow + night.ill and now < 3600
    return Answer(well=not down, said="answers 503" if down else "", delay=10 if number < night.slow else 0)


def _ailments(night: Night, job: Job, now: float, taken: Counter[str]) -> list[Ailment]:
    site = job.sites[0]
    first = night.slow + night.ill
    if first <= _number(site) < first + night.refusing and taken[site] >= 100:
        return [Ailment(site=site, refuses=True)]
    well = _answer(night, site, now).well
    return [] if well else [Ailment(site=site, refuses=False)]


def bounds(night: Night, played: Played) -> dict[str, float]:
    """The hours below which the night cannot be, by what each of its means alone would take."""

    def least(site: str) -> float:
        waits = 3600 if night.slow <= _number(site) < night.slow + night.ill else 0
        return waits + played.at_sites[site] / (1 if _number(site) < night.slow else night.at_once)

    site = max(played.at_sites, key=least)
    return {
        "workers": played.busy / night.workers / 3600,
        "accounts": played.signed_in / max(1, night.accounts) / 3600,
        site: least(site) / 3600,
    }


def _line(name: str, night: Night) -> str:
    played = Playing(night).play()
    limits = bounds(night, played)
    what, least = max(limits.items(), key=lambda each: each[1])
    used = played.busy / night.workers / max(1, played.hours * 3600)
    cells = (
        name, f"{played.hours:.2f}", f"{played.begun / max(played.hours, 1e-9):,.0f}", f"{used:.0%}",
        f"{least:.2f}", what, f"{least / max(played.hours, 1e-9):.0%}",
        f"{played.dropped}", f"{played.asked}",
        f"{played.computed:.1f}",
    )  # fmt: skip
    return "| " + " | ".join(cells) + " |"


def nights(night: Night) -> list[tuple[str, Night]]:
    """The night, and others that differ from it in one thing."""
    return [
        ("as asked", night),
        *((f"{n:,} articles", replace(night, articles=n)) for n in (1_000, 2_000, 10_000)),
        *((f"{n} workers", replace(night, workers=n)) for n in (4, 16, 32, 128)),
        *((f"{n} accounts", replace(night, accounts=n)) for n in (1, 5, 20, 40)),
        *((f"{n} sites", replace(night, sites=n)) for n in (1, 10, 200)),
        *((f"{n} at once at a site", replace(night, at_once=n)) for n in (4, 8, 64)),
        ("20 accounts, 8 at once, 200 sites", replace(night, accounts=20, at_once=8, sites=200)),
        ("40 accounts, 32 at once", replace(night, accounts=40, at_once=32)),
        ("the largest site slow", replace(night, slow=1)),
        ("two sites down for an hour", replace(night, ill=2)),
        ("the largest site refuses", replace(night, refusing=1)),
    ]


def measured(files: Sequence[Path]) -> tuple[float, ...]:
    """What the procedures of saved runs took, in seconds."""
    runs = [json.loads(file.read_text(encoding="utf-8")) for file in files]
    return tuple(
        p["seconds"] for run in runs for a in run["articles"] for p in a["procedures"] if p["seconds"]
    )


def main() -> None:
    """Play and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("articles", "workers", "accounts", "sites", "at_once", "seed"):
        parser.add_argument(f"--{name.replace('_', '-')}", type=int, default=getattr(Night(), name))
    parser.add_argument("--from", dest="runs", type=Path, nargs="*", default=[], metavar="RUN.json")
    given = vars(parser.parse_args())
    night = replace(Night(), **{k: v for k, v in given.items() if k != "runs"})
    if given["runs"]:
        night = replace(night, seconds=measured(given["runs"]))
    columns = (
        "night | hours | procedures an hour | workers at work | bound, hours | by | of it | dropped | asked"
    )
    sys.stdout.write(f"| {columns} | s computed |\n|{' --- |' * 10}\n")
    for name, each in nights(night):
        sys.stdout.write(f"{_line(name, each)}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
