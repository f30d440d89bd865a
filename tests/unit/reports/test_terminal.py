"""What a person at the terminal reads."""

import io
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console

from flows.run.event import Event, ProcedureFinished, ProcedureStarted, RunResult, StepFinished, StepStarted
from flows.verdict import Cause, Ruling
from reports.terminal import Terminal, next_step
from reports.wording.wording import CAUSES
from tests import sample_run


def _events(run: RunResult) -> Iterator[Event]:
    for article in run.articles:
        slug = article.article.slug
        for result in article.procedures:
            yield ProcedureStarted(article=slug, procedure=result.procedure)
            for step in result.steps:
                yield StepStarted(article=slug, procedure=result.procedure.id, step=step.step)
                yield StepFinished(article=slug, procedure=result.procedure.id, result=step)
            yield ProcedureFinished(article=slug, result=result)


def _shown(run: RunResult, *, is_terminal: bool) -> str:
    file = io.StringIO()
    with Terminal(Console(file=file, force_terminal=is_terminal, width=100)) as terminal:
        for event in _events(run):
            terminal(event)
    terminal.finish(run, Path("out/index.html"))
    return file.getvalue()


def test_without_a_terminal_each_step_is_one_plain_line() -> None:
    """A log gets a line a step, without colours or moving parts."""
    shown = _shown(sample_run.run(), is_terminal=False)
    assert "\x1b" not in shown
    assert 20 == sum(", step " in line or ", row " in line for line in shown.splitlines())
    assert (
        "✗ Method 2, step 2: outdated (0.8 s). The article says “Scheduler”; the site shows “Zoom Scheduler”."
    ) in shown.splitlines()


def test_on_a_terminal_only_what_matters_stays() -> None:
    """Steps that are current pass by; what is wrong stays on the screen."""
    shown = _shown(sample_run.run(), is_terminal=True)
    assert "Method 3, step 2: outdated" in shown
    assert "Method 3, step 1: current" not in shown


def test_a_site_cannot_steer_the_terminal() -> None:
    """Control characters of a site's words are left out, also its brackets mean nothing."""
    shown = _shown(sample_run.run(), is_terminal=True)
    assert "\x1b[31m”" not in shown
    assert "[link](javascript:alert(1))" in shown


def test_the_last_lines_are_the_verdict_and_the_one_thing_to_do() -> None:
    """After the table stand one sentence and one thing to do."""
    lines = _shown(sample_run.run(), is_terminal=False).splitlines()
    assert lines[-2].startswith("5 of 20 sentences need new wording.")
    assert lines[-1] == "Open out/index.html and copy the suggested sentences."


def test_where_nothing_could_be_verified_the_cause_says_what_to_do() -> None:
    """A fault leads to its remedy, not to the article."""
    article = sample_run.run().articles[0]
    first = article.procedures[0]
    fault = tuple(step for step in first.steps if step.verdict.ruling is not Ruling.OUTDATED)
    only = article.model_copy(update={"procedures": (first.model_copy(update={"steps": fault}),)})
    told = next_step(sample_run.run().model_copy(update={"articles": (only,)}), None)
    assert CAUSES[Cause.SITE_DOWN].remedy == told


def test_who_asks_for_more_is_told_how_each_step_was_read() -> None:
    """With `--verbose` a terminal shows right steps too, and below each how it was read, where, the notes."""
    file = io.StringIO()
    terminal = Terminal(Console(file=file, force_terminal=True, width=300), verbose=True)
    for event in _events(sample_run.run()):
        terminal(event)
    shown = file.getvalue()
    assert 19 < shown.count("    Read as: ") < 40
    for words in ("Method 2, step 1: current", "At: https://scheduler.zoom.us/", "A new tab: Zoom Scheduler"):
        assert words in shown
    assert "SECRETCODE" not in shown
