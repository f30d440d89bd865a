"""A history of many articles and nights, made by hand: how large it is, and how long a night spends on it.

    .venv/bin/python -m tests.measure.past --articles 5000 --nights 60

Each article has six steps; one in eight has changed its mind once, and of one night in fifty nothing is told.
"""

import argparse
import random
import resource
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import typer
from sqlalchemy import insert

from fixtures.history.history import History
from fixtures.history.table import ARTICLE, RUN, STEP
from fixtures.settings.address import HistoryAddress
from flows.run.collection.order import Known, in_order
from flows.run.event import RunResult
from flows.run.knowledge.background import Background
from tests.measure.many import STARTED, run


def nights_of(one: RunResult, nights: int) -> Iterator[tuple[datetime, list[dict[str, Any]]]]:
    """Each night before the run, and what it has said of each step."""
    chance = random.Random(0)  # noqa: S311 - the same nights each time
    slugs = [each.article.slug for each in one.articles]
    turned = {slug: chance.randrange(nights) for slug in slugs if chance.random() < 0.125}
    steps = [
        {
            "article": each.article.slug,
            "procedure": p.procedure.id,
            "number": s.step.number,
            "text": s.step.text,
        }
        for each in one.articles
        for p in each.procedures
        for s in p.steps
    ]
    for night in range(nights):
        at = STARTED - timedelta(days=nights - night)
        said: dict[str, Any] = {"run": f"{at:%Y%m%dT%H%M%SZ}-0000", "findings": [], "cause": None}
        down = chance.random() < 0.02
        yield (
            at,
            [
                said
                | step
                | {
                    "verdict": "unverified"
                    if down
                    else _verdict(night < turned.get(str(step["article"]), 0)),
                    "seconds": round(chance.uniform(0.5, 3), 3),
                }
                for step in steps
            ],
        )


def _verdict(wrong: bool) -> str:
    return "outdated" if wrong else "current"


def fill(history: History, one: RunResult, nights: int) -> int:
    """Write the nights down as fast as it goes; gives how many steps they have."""
    count = 0
    for at, rows in nights_of(one, nights):
        name = rows[0]["run"]
        night = {
            "id": name,
            "started": at,
            "finished": at,
            "target": one.target,
            "browser": "b",
            "version": "0",
        }
        seen = [
            {"run": name, "article": a.article.slug, "sha256": a.article.sha256, "waited": False}
            for a in one.articles
        ]
        with history._database.transaction(writes=True) as connection:  # noqa: SLF001 - no night is acted out
            connection.execute(insert(RUN), night)
            connection.execute(insert(STEP), rows)
            connection.execute(insert(ARTICLE), seen)
        count += len(rows)
    return count


def timed(name: str, work: Callable[[], Any]) -> Any:
    """Do it, and say how long it took of the processor and by the clock, and the memory at the most."""
    began, computed = time.monotonic(), time.process_time()
    found = work()
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    took = f"{time.process_time() - computed:.1f} s of the processor, {time.monotonic() - began:.1f} s"
    typer.echo(f"{name}: {took}, {most:,.0f} MB at the most so far")
    return found


def main() -> None:
    """Make the history, and do what a night does with it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=5000)
    parser.add_argument("--nights", type=int, default=60)
    asked = parser.parse_args()
    one = timed("the run made", lambda: run(asked.articles))
    slugs = [each.article.slug for each in one.articles]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "history.sqlite3"
        history = History(HistoryAddress(file=file))
        count = timed("filled", lambda: fill(history, one, asked.nights))
        typer.echo(f"{count:,} steps of {asked.nights} nights: {file.stat().st_size / 1e6:,.0f} MB")
        timed("begun", lambda: history.begin(one))
        archives = timed("the past read", lambda: history.archives(slugs, one.target))
        seen = timed("what was known read", lambda: history.seen(one.target))
        articles = [each.article for each in one.articles]
        timed("put in order", lambda: in_order(articles, Known(seen, archives, {})))
        timed("the past put to the run", lambda: Background(archives).behind(one))
        timed("written at the end, and thinned out", lambda: history.end(one))
        for failure in history.failures:
            typer.echo(failure)
        history.close()


if __name__ == "__main__":
    main()
