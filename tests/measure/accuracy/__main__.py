"""How often verdicts are right, over the catalogue and pairs of it: `python -m tests.measure.accuracy`."""

import argparse
import os
import sys
import time
from collections.abc import Sequence
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from tests.measure.accuracy import crew, written
from tests.measure.accuracy.case import Case, singles
from tests.measure.accuracy.crew import Done, Task
from tests.measure.accuracy.figures import figures
from tests.measure.accuracy.measurement import Measurement, matrix, missed
from tests.measure.accuracy.pairing import pairs
from tests.measure.bench.memory import Peak
from tests.measure.reliability import reliability

if TYPE_CHECKING:
    from tests.measure.accuracy.answer import Answer

OUT = crew.ROOT / "reports" / "out" / "accuracy"


def _options(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.measure.accuracy", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="draws the pairs (default %(default)s)")
    parser.add_argument("--pairs", type=int, default=150, help="how many (default %(default)s)")
    parser.add_argument(
        "--rounds", type=int, default=2, help="runs of each single entry (default %(default)s)"
    )
    parser.add_argument("--workers", type=int, default=2, help="processes at once (default %(default)s)")
    parser.add_argument("--only", default="*", metavar="PATTERN", help="names of cases: 'drift-*'")
    parser.add_argument("--out", type=Path, default=OUT, help="folder (default reports/out/accuracy)")
    parser.add_argument("--fresh", action="store_true", help="take nothing from a measurement broken off")
    return parser.parse_args(words)


def _tasks(asked: argparse.Namespace) -> list[Task]:
    once = [(case, 1) for case in (*singles(), *pairs(asked.seed, asked.pairs))]
    again = [(case, n) for n in range(2, asked.rounds + 1) for case in singles()]
    return [
        Task(case, crew.folder_of(asked.out, case, n))
        for case, n in [*once, *again]
        if fnmatch(case.name, asked.only)
    ]


def _run(tasks: list[Task], asked: argparse.Namespace) -> list[Done]:
    """All of them, with progress; what is known of the same sources is not run again."""
    sources = crew.fingerprint()
    known = {t.folder: a for t in tasks if not asked.fresh and (a := crew.kept(t, sources)) is not None}
    done = [Done(t, known[t.folder]) for t in tasks if t.folder in known]
    todo = [t for t in tasks if t.folder not in known]
    for task in todo:
        crew.clear(task)
    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), TextColumn("{task.description}"))
    with Progress(*columns) as progress:
        bar = progress.add_task("", total=len(tasks), completed=len(done))
        for each in crew.run_all(todo, sources, asked.workers):
            done.append(each)
            if each.answer is None or each.answer.misses:
                why = each.failure or "; ".join(each.answer.misses if each.answer else ())
                progress.console.print(f"{each.task.case.name}: {why}", markup=False, highlight=False)
            elif not progress.console.is_terminal:  # a bar that cannot be redrawn is not drawn at all
                progress.console.print(f"{len(done)} of {len(tasks)}: {each.task.case.name}", markup=False)
            progress.update(bar, advance=1, description=each.task.case.name)
    return done


def _measured(done: list[Done], asked: argparse.Namespace, seconds: float, megabytes: float) -> Measurement:
    first: dict[str, Answer] = {}
    again: list[tuple[Answer, Answer]] = []
    for each in sorted(done, key=lambda d: str(d.task.folder)):
        if each.answer is not None:
            name = each.task.case.name
            if name in first:
                again.append((first[name], each.answer))
            first.setdefault(name, each.answer)
    answers = [first[case.name] for case in _cases(done) if case.name in first]
    failures = [(c.name, c.kind, c.line, d.failure) for d in done if d.answer is None for c in [d.task.case]]
    return Measurement(
        seed=asked.seed, cases=len(_cases(done)), runs=len(done), seconds=round(seconds, 1),
        workers=asked.workers, megabytes=round(megabytes), figures=tuple(figures(answers, again)),
        matrix=matrix(answers), reliability=reliability(each for answer in answers for each in answer.sure),
        misses=tuple(missed([d.answer for d in done if d.answer], failures)),
    )  # fmt: skip


def _cases(done: list[Done]) -> list[Case]:
    return list({d.task.case.name: d.task.case for d in done}.values())


def main(words: Sequence[str] | None = None) -> int:
    """Measure, write and print; 0 when every aim is reached."""
    asked = _options(words)
    started = time.monotonic()
    with Peak(os.getpid()) as peak:
        done = _run(_tasks(asked), asked)
    measured = _measured(done, asked, time.monotonic() - started, sum(peak.megabytes.values()))
    asked.out.mkdir(parents=True, exist_ok=True)
    written.write(measured, asked.out)
    sys.stdout.write("\n".join([*written.table(measured), "", f"Written to {asked.out / written.PAGE}", ""]))
    return 0 if all(figure.met for figure in measured.figures) else 1


if __name__ == "__main__":
    sys.exit(main())
