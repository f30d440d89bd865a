"""A run of many articles, made by hand: how long its reports take, and how large they are.

    .venv/bin/python -m tests.measure.many --articles 2000 --out DIR

It is there to be looked at as well: open DIR/index.html on a desk and on a phone.
"""

import argparse
import random
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import typer

from flows.article import Article, Procedure, Step, read_article, remarks
from flows.instruction import Verb
from flows.run.collection.left_out import left_out
from flows.run.event import ArticleResult, ProcedureResult, RunResult, StepResult, Usage
from flows.run.past import Past
from flows.sighting import Fit
from flows.verdict import Cause, Look, Met, Missing, Observation, Ruling, Trouble, judge, worst
from reports.page.page import write_page
from reports.results import write_lines, write_results
from reports.run import read_run, write_run
from reports.summary import write_summary

STARTED = datetime(2026, 11, 27, 1, 0, tzinfo=UTC)
SITES = ("zoom.us", "canvas.example.edu", "vpn.example.edu", "print.example.org", "mail.example.edu")
OWNERS = ("Service Desk", "Networks", "Teaching and Learning", "Identity", "J. Doe", "")
ACTS = ("Profile", "Settings", "Scheduler", "Export all", "Integrations", "Add a device", "Save changes")
CHANGES = {"Scheduler": "Bookings", "Integrations": "Apps", "Export all": None}
"""What the sites now have in the place of these words; None where they have nothing."""


def article(number: int, chance: random.Random) -> Article:
    """One article of a help desk."""
    acts = chance.sample(ACTS, 4)
    steps = [
        f"Go to https://{SITES[number % len(SITES)]}.",
        "Sign in.",
        *(f"Click **{act}**." for act in acts),
    ]
    title = f"How to reach {acts[-1].lower()} and {acts[0].lower()} ({number})"
    text = f"# {title}\n\n" + "\n".join(f"{place}. {step}" for place, step in enumerate(steps, 1))
    return read_article(f"kb/article_{number}.md", text.encode())


def verified(one: Article, chance: random.Random) -> ArticleResult:
    """What a run would say of it."""
    (procedure,) = one.procedures
    down = chance.random() < 0.03
    changed = chance.random() < 0.25
    steps = tuple(
        _step(one, procedure, step, down=down, changed=changed, chance=chance) for step in procedure.steps
    )
    verdict = worst(tuple(step.verdict.ruling for step in steps))
    result = ProcedureResult(
        procedure=procedure, steps=steps, verdict=verdict, seconds=9.4, usage=_usage(chance)
    )
    reads = int(chance.paretovariate(0.8) * 10)
    return ArticleResult(
        article=one, procedures=(result,), editorial=remarks(one), verdict=verdict,
        owner=chance.choice(OWNERS), reads=reads,
    )  # fmt: skip


def _usage(chance: random.Random) -> Usage:
    """What a browser takes for an article (chosen around what `tests.measure.workers` has measured)."""
    return Usage(memory=int(chance.uniform(2.5, 4) * 1e8), processor_seconds=round(chance.uniform(1.5, 5), 2))


def _step(  # noqa: PLR0913 - all that a step is made of
    one: Article, procedure: Procedure, step: Step, *, down: bool, changed: bool, chance: random.Random
) -> StepResult:
    read = one.readings.at(procedure.id, step.number)
    page = f"https://{one.facts.hosts[0]}/account/{chance.randrange(10**6)}"
    looks = tuple(
        _look(index, each.words, page, changed=changed)
        for index, each in enumerate(read)
        if each.verb is Verb.CLICK
    )
    trouble = (
        Trouble(cause=Cause.SITE_DOWN, detail="The site answers with 503.")
        if down and step.number == 1
        else None
    )
    seen = Observation(
        procedure=procedure.id, step=step.number, text=step.text, instructions=read, looks=looks,
        second=(looks,), trouble=trouble, url=page, seconds=1.3,
    )  # fmt: skip
    verdict = judge(seen)
    nights = chance.randrange(1, 30)
    past = Past(
        since=STARTED - timedelta(days=nights), runs=nights + 1, nights=nights + 1, before=Ruling.CURRENT
    )
    return StepResult(step=step, observation=seen, verdict=verdict, past=past)


def _look(index: int, words: str | None, page: str, *, changed: bool) -> Look:
    if not changed or words not in CHANGES:
        return Met(index=index, shows=words, fit=Fit.SAME, score=1.0, page=page)
    shows = CHANGES[words]
    if shows is None:
        return Missing(index=index, page=page)
    return Met(index=index, shows=shows, fit=Fit.LIKE, score=0.9, page=page)


def run(count: int, seed: int = 0) -> RunResult:
    """A run of so many articles."""
    chance = random.Random(seed)  # noqa: S311 - the same articles each time
    results = tuple(verified(article(number, chance), chance) for number in range(count))
    refused = "holds no steps (no numbered list, no table of issues); put each act into a numbered list."
    return RunResult(
        id="20261127T010000Z-0000", started=STARTED, finished=STARTED + timedelta(hours=6), target="live",
        edition=None, browser="chromium 156", version="0", articles=results,
        left_out=tuple(left_out(f"kb/news_{n}.md", refused) for n in range(count // 20)),
    )  # fmt: skip


def main() -> None:
    """Make the run, write its reports, and say how long each took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    began = time.process_time()
    made = run(asked.articles)
    typer.echo(f"read and made {asked.articles} articles: {time.process_time() - began:.1f} s")
    for write in (write_run, write_results, write_lines, write_page, write_summary):
        began = time.process_time()
        file = write(made, asked.out)
        typer.echo(f"{file.name}: {time.process_time() - began:.1f} s, {file.stat().st_size / 1e6:.2f} MB")
    began = time.process_time()
    read_run(asked.out)
    typer.echo(f"run.json read again: {time.process_time() - began:.1f} s")


if __name__ == "__main__":
    main()
