"""The verification itself, taken apart by its own events.

Run as a program with `methods` it acts the three methods out with one worker, with `whole` the whole article
as `make verify` does. It prints one line of JSON.
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

from fixtures.run import stage, verification
from fixtures.run.request import VerifyRequest
from fixtures.settings.settings import load_settings
from flows.run.event import Event, ProcedureFinished, ProcedureStarted, StepFinished
from reports import bundle
from reports.keeper import Keeper
from tests.measure.bench.bare import METHODS
from tests.measure.bench.parts import Clock


class Times:
    """When each part of a run began, in seconds since 1970, and what each step and procedure took."""

    def __init__(self, started: float) -> None:
        self.marks: dict[str, float] = {"the process": started, "imports done": time.time()}
        self.procedures: dict[str, float] = {}
        self.steps: dict[str, float] = {}

    def __call__(self, event: Event) -> None:
        """Listen to the run."""
        if isinstance(event, ProcedureStarted):
            self.marks.setdefault("the first procedure", time.time())
        elif isinstance(event, StepFinished):
            step = event.result
            self.steps[f"{event.procedure}.{step.step.number}"] = step.observation.seconds
        elif isinstance(event, ProcedureFinished):
            self.procedures[event.result.procedure.id] = event.result.seconds
            self.marks["the last procedure's end"] = time.time()

    def around(self, sites: Callable[..., AbstractContextManager[Any]]) -> Callable[..., Any]:
        """`fixtures.run.stage.sites`, with a mark when they answer."""

        @contextmanager
        def marked(request: VerifyRequest) -> Iterator[Any]:
            with sites(request) as sandbox:
                self.marks["the sites answer"] = time.time()
                yield sandbox

        return marked


def main(what: str, started: float) -> None:
    """Verify and print; `started` is when the process was started, in seconds since 1970."""
    times, clock = Times(started), Clock()
    clock.watch()
    vars(verification)["sites"] = times.around(stage.sites)
    methods = tuple(method.__name__ for method in METHODS) if what == "methods" else ()
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        request = VerifyRequest(
            settings=load_settings(target="sandbox"),
            procedures=methods,
            out=out,
            workers=1 if methods else None,
        )
        run = verification.verify(request, times, Keeper(out))
        times.marks["everything stopped"] = time.time()
        written = bundle.write_all(run, out)
        times.marks["reports written"] = time.time()
    rulings = {p.procedure.id: p.verdict for article in run.articles for p in article.procedures}
    told = {"seconds": times.procedures, "steps": times.steps, "marks": times.marks, "rulings": rulings}
    told |= {"parts": clock.seconds, "times": clock.times, "phases": clock.phases}
    sys.stdout.write(json.dumps(told | {"failures": written.failures}) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
