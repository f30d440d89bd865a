"""Runs cases in several processes, each with a stand of its own; what is done is kept and not done again."""

import hashlib
import json
import multiprocessing
import queue
import re
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Error, sync_playwright

from fixtures.sandbox.process.process import SandboxError
from flows.run.event import RunResult
from reports.run import write_run
from tests.measure.accuracy.answer import Answer, answered
from tests.measure.accuracy.case import Case
from tests.measure.accuracy.stand import stand

ROOT = Path(__file__).parents[3]
ANSWER = "answer.json"
_MEASURED = ("flows", "fixtures", "tests/measure/accuracy")
_SPAWN = multiprocessing.get_context("spawn")
_LOOK = 5.0
"""Seconds between two looks at whether the workers are alive."""


class Task(NamedTuple):
    """One case in one round."""

    case: Case
    folder: Path


class Done(NamedTuple):
    """What came of a task: an answer, or why there is none."""

    task: Task
    answer: Answer | None
    failure: str = ""


def fingerprint() -> str:
    """What the answers depend on: our sources. An answer of other sources is not taken for one of these."""
    kept = hashlib.sha256()
    for folder in _MEASURED:
        for file in sorted(ROOT.joinpath(folder).rglob("*")):
            if file.suffix in {".py", ".js", ".html", ".css"}:
                kept.update(file.read_bytes())
    return kept.hexdigest()


def kept(task: Task, sources: str) -> Answer | None:
    """The answer of an earlier, broken-off measurement of the same sources."""
    file = task.folder / ANSWER
    if not file.is_file():
        return None
    saved = json.loads(file.read_text(encoding="utf-8"))
    same = saved["sources"] == sources and saved["answer"]["case"] == task.case.model_dump(mode="json")
    return Answer.model_validate(saved["answer"]) if same else None


def run_all(tasks: Iterable[Task], sources: str, workers: int) -> Iterator[Done]:
    """Run the tasks in that many processes; each is given back as soon as it is done."""
    waiting: multiprocessing.queues.Queue[Task | None] = _SPAWN.Queue()
    done: multiprocessing.queues.Queue[Done | Task] = _SPAWN.Queue()
    todo = list(tasks)
    for task in [*todo, *[None] * workers]:
        waiting.put(task)

    def start() -> SpawnProcess:
        process = _SPAWN.Process(target=_work, args=(waiting, done, sources), daemon=False)
        process.start()
        return process

    crew = [start() for _ in range(min(workers, len(todo)))]
    try:
        yield from _collect(len(todo), done, crew, start)
    finally:
        for process in crew:
            process.terminate()
            process.join()


def _collect(
    count: int,
    done: "multiprocessing.queues.Queue[Done | Task]",
    crew: list[SpawnProcess],
    start: Callable[[], SpawnProcess],
) -> Iterator[Done]:
    """Give what is done; a worker that died takes its case with it, and another takes its place."""
    begun: dict[Path, Task] = {}
    while count:
        try:
            told = done.get(timeout=_LOOK)
        except queue.Empty:
            for number, process in enumerate(crew):
                if process.exitcode not in {None, 0}:
                    crew[number] = start()
            if not any(process.is_alive() for process in crew):
                for task in begun.values():
                    yield Done(task, None, "the process that ran it died")
                return
            continue
        if isinstance(told, Done):
            begun.pop(told.task.folder, None)
            count -= 1
            yield told
        else:
            begun[told.folder] = told


def _work(
    waiting: "multiprocessing.queues.Queue[Task | None]",
    done: "multiprocessing.queues.Queue[Done | Task]",
    sources: str,
) -> None:
    """One worker: takes tasks until there are none; a stand that broke is made anew."""
    with tempfile.TemporaryDirectory(prefix="stillright-", ignore_cleanup_errors=True) as folder:
        going = True
        while going:
            with sync_playwright() as playwright, stand(playwright, Path(folder)) as ours:
                while (task := _next(waiting)) is not None:
                    done.put(task)
                    try:
                        done.put(Done(task, _answer(task, ours.run(task.case, task.folder), sources)))
                    except (Error, SandboxError, OSError) as error:
                        done.put(Done(task, None, str(error).splitlines()[0]))
                        break
                else:
                    going = False


def _next(waiting: "multiprocessing.queues.Queue[Task | None]") -> Task | None:
    """The next task; None where there is none, or where whoever wants the answers was killed."""
    parent = multiprocessing.parent_process()
    while parent is None or parent.is_alive():
        try:
            return waiting.get(timeout=_LOOK)
        except queue.Empty:
            continue
    return None


def _answer(task: Task, run: RunResult, sources: str) -> Answer:
    write_run(run, task.folder)
    answer = answered(task.case, run, str(task.folder))
    saved = {"sources": sources, "answer": answer.model_dump(mode="json")}
    task.folder.joinpath(ANSWER).write_text(json.dumps(saved), encoding="utf-8")
    return answer


def folder_of(out: Path, case: Case, round_: int) -> Path:
    """Where a case's evidence goes."""
    name = re.sub(r"[^\w.+-]", "_", case.name)
    return out / "cases" / (name if round_ == 1 else f"{name}.{round_}")


def clear(task: Task) -> None:
    """Forget what an earlier measurement left."""
    shutil.rmtree(task.folder, ignore_errors=True)
    task.folder.mkdir(parents=True)
