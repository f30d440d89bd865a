"""What a person at the terminal sees while a run goes on, and at its end."""

from pathlib import Path
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from flows.article import Procedure
from flows.run.event import (
    Event,
    ProcedureFinished,
    ProcedureResult,
    ProcedureStarted,
    RunResult,
    StepFinished,
    StepResult,
    StepStarted,
)
from flows.verdict import Ruling
from reports.printable import one_line, printable, without_secrets
from reports.wording.headline import caution, run_headline, sentences, tally
from reports.wording.left_out import named, reasons
from reports.wording.reading import read_as
from reports.wording.wording import CAUSES, RULINGS, finding, full_title, message, notes, place, short_title

_SIGNS = {
    Ruling.CURRENT: ("✓", "green"),
    Ruling.OUTDATED: ("✗", "bold red"),
    Ruling.UNVERIFIED: ("?", "yellow"),
    Ruling.UNREACHED: ("-", "dim"),
    Ruling.MANUAL: ("○", "blue"),
}

_MANY = 20
"""Articles of a run from which on those that are right get no table (chosen: two screens of a terminal)."""
Key = tuple[str, str]
"""(article's slug, procedure id)"""


class Terminal:
    """Listens to a run: a moving line a procedure on a terminal, one plain line a step elsewhere."""

    def __init__(self, console: Console, *, verbose: bool = False) -> None:
        """`verbose`: tell of each step how it was read, where it was acted out, and what was noted."""
        self.console, self.verbose = console, verbose
        self._procedures: dict[Key, Procedure] = {}
        self._tasks: dict[Key, TaskID] = {}
        columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
        self._progress = Progress(*columns, console=console, transient=True)

    def __enter__(self) -> Self:
        """Start the moving lines, where there is a terminal."""
        if self.console.is_terminal:
            self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop the moving lines; where there are none, stopping them would print an empty one."""
        if self.console.is_terminal:
            self._progress.stop()

    def __call__(self, event: Event) -> None:
        """Show one event."""
        match event:
            case ProcedureStarted():
                self._start(event)
            case StepStarted():
                self._move(event)
            case StepFinished():
                self._line(event)
            case ProcedureFinished():
                self._finish((event.article, event.result.procedure.id), event.result)

    def _start(self, event: ProcedureStarted) -> None:
        key = (event.article, event.procedure.id)
        self._procedures[key] = event.procedure
        if self.console.is_terminal:
            total = len(event.procedure.steps)
            self._tasks[key] = self._progress.add_task(one_line(short_title(event.procedure)), total=total)

    def _move(self, event: StepStarted) -> None:
        task = self._tasks.get((event.article, event.procedure))
        procedure = self._procedures.get((event.article, event.procedure))
        if task is not None and procedure is not None:
            step, count = event.step, len(procedure.steps)
            own = step.label in {None, str(step.number)}
            where = f"{place(procedure, step)} {f'of {count}' if own else f'({step.number} of {count})'}"
            words = one_line(f"{where}  {event.step.text}")
            self._progress.update(task, description=words[: max(20, self.console.width - 14)])

    def _line(self, event: StepFinished) -> None:
        procedure = self._procedures.get((event.article, event.procedure))
        ruling = event.result.verdict.ruling
        shown = self.verbose or not self.console.is_terminal or ruling is not Ruling.CURRENT
        if procedure is not None and shown:
            self._print(step_line(procedure, event.result))
        for line in details(event.result) if self.verbose else ():
            self._print(Text(f"    {line}", style="dim"))

    def _finish(self, key: Key, result: ProcedureResult) -> None:
        task = self._tasks.pop(key, None)
        if task is not None:
            self._progress.remove_task(task)
        counted = tally(result.steps)[Ruling.CURRENT]
        line = f"{short_title(result.procedure)}: {RULINGS[result.verdict].lower()}, "
        self._print(
            _signed(result.verdict, f"{line}{counted} of {len(result.steps)} current, {result.seconds:.1f} s")
        )

    def table(self, run: RunResult) -> None:
        """Print a table an article, with a line a procedure; of very many only those that are not right."""
        many = len(run.articles) > _MANY
        for article in run.articles:
            if many and article.verdict is Ruling.CURRENT:
                continue
            table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
            for heading in ("Verdict", "Procedure"):
                table.add_column(heading)
            for heading in ("Current", "Seconds"):
                table.add_column(heading, justify="right")
            for result in article.procedures:
                table.add_row(*_cells(result))
            self._print(Text())
            self._print(Text(one_line(article.article.title), style="bold"))
            self.console.print(table)

    def _left_out(self, run: RunResult) -> None:
        """Print one table of what was asked for and is no part of the run, a line a reason."""
        if not run.left_out:
            return
        table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
        for heading in ("Left out", "Why", "What to do"):
            table.add_column(heading, overflow="fold")
        for reason, sources in reasons(run.left_out).items():
            table.add_row(Text(named(sources)), *(Text(one_line(words)) for words in reason))
        self._print(Text())
        self.console.print(table)

    def finish(self, run: RunResult, page: Path | None) -> None:
        """Print the table, the verdict in one sentence, and the one thing to do next."""
        self.table(run)
        self._left_out(run)
        self._print(Text())
        if run.interrupted:
            self._print(Text("The run was broken off; what was seen so far is kept.", style="yellow"))
        if warned := caution(run):
            self._print(Text(warned, style="yellow"))
        self._print(Text(run_headline(run), style="bold"))
        self._print(Text(next_step(run, page)))

    def _print(self, text: Text) -> None:
        plain = printable(text.plain)
        harmless = text if plain == text.plain else Text(plain, style=text.style)
        self.console.print(harmless, soft_wrap=True, highlight=False)


def step_line(procedure: Procedure, result: StepResult) -> Text:
    """`✗ Method 2, step 2: outdated (0.8 s). The article says “Scheduler”; the site shows …`."""
    verdict = result.verdict
    told = " ".join(finding(drift) for drift in verdict.drifts) or message(verdict)
    why = "" if verdict.ruling is Ruling.CURRENT else f". {one_line(told)}"
    seconds = f" ({result.observation.seconds:.1f} s)" if result.observation.seconds else ""
    return _signed(
        verdict.ruling, f"{place(procedure, result.step)}: {RULINGS[verdict.ruling].lower()}{seconds}{why}"
    )


def details(result: StepResult) -> list[str]:
    """How a step was read, where it was acted out, and what was noted, a line each."""
    seen = result.observation
    read = [f"Read as: {one_line(read_as(each))}" for each in seen.instructions]
    somewhere = seen.url and not seen.url.startswith("about:")
    at = [f"At: {without_secrets(seen.url)}"] if somewhere else []
    return [*read, *at, *(f"{kind}: {text}" for kind, text in notes(result.verdict))]


def next_step(run: RunResult, page: Path | None) -> str:
    """The one thing to do next, in one sentence."""
    found = [step for article in run.articles for step in sentences(article)]
    cause = next((step.verdict.cause for step in found if step.verdict.cause), None)
    opened = f"Open {page}" if page else ""
    if any(step.verdict.ruling is Ruling.OUTDATED and not step.known for step in found):
        return (
            f"{opened} and copy the suggested sentences." if opened else "Change the sentences named above."
        )
    if cause:
        return f"{CAUSES[cause].remedy}" + (f" {opened} to see what the reader saw." if opened else "")
    return f"{opened} to see the article with its verdicts." if opened else "Nothing is left to do."


def _cells(result: ProcedureResult) -> tuple[Text, Text, str, str]:
    current, total = tally(result.steps)[Ruling.CURRENT], len(result.steps)
    sign = _signed(result.verdict, RULINGS[result.verdict])
    return sign, Text(one_line(full_title(result.procedure))), f"{current}/{total}", f"{result.seconds:.1f}"


def _signed(ruling: Ruling, words: str) -> Text:
    sign, style = _SIGNS[ruling]
    return Text.assemble((f"{sign} ", style), one_line(words))
