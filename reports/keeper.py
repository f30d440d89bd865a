"""A run that goes on, saved so that what was seen outlives a crash, at a cost that stays small."""

import time
from contextlib import suppress
from pathlib import Path

from flows.run.event import Event, ProcedureFinished, StepFinished
from flows.run.progress import Progress
from reports.file import OutputError
from reports.journal import JOURNAL, add_procedure
from reports.results import LINES, add_line, write_results
from reports.run import write_run

_SAVES = 100
"""How often the whole of a run is saved at most (chosen). To write it takes 0.01 s at 20 steps, 0.2 s at 500
and seconds at 10,000 (measured): after each step that would grow with the square of the steps."""
_SHARE = 0.02
"""Of a run's time that goes into saving the whole of it (chosen): at 30,000 steps that is a minute each time,
and what has ended is in the journal anyway."""


class Keeper:
    """Saves a run in its folder: each step at once, or of a long run every hundredth part of it.

    What has ended is written down at once, however long the run: a procedure into the journal, an article
    into `results.jsonl`. A full disk is told at the run's end.
    """

    def __init__(self, out: Path) -> None:
        """`out`: the run's folder, which is there."""
        self._out = out
        self._seen = 0
        self._next = 0.0
        """When the whole may be saved again, by the monotonic clock."""
        self._begun = False

    def __call__(self, event: Event, progress: Progress) -> None:
        """Keep what an event tells."""
        with suppress(OutputError, OSError):
            if not self._begun:
                self._begin(progress)
            if isinstance(event, ProcedureFinished):
                add_procedure(event, progress.ledger.id, self._out)
            if (article := progress.ended(event)) is not None:
                add_line(article, progress.ledger.id, self._out)
            if isinstance(event, StepFinished):
                self._seen += 1
                if self._seen == 1 or self._seen % max(1, progress.steps // _SAVES) == 0:
                    self._save(progress)

    def _begin(self, progress: Progress) -> None:
        """Put into what is only added to what this run had done before, and nothing of an earlier one."""
        self._begun = True
        (self._out / JOURNAL).unlink(missing_ok=True)
        (self._out / LINES).unlink(missing_ok=True)
        for article in progress.done_before:
            add_line(article, progress.ledger.id, self._out)

    def _save(self, progress: Progress) -> None:
        began = time.monotonic()
        if began < self._next and progress.steps > _SAVES:
            return  # of a short run each step is on the disk before it is told
        run = progress.run()
        write_run(run, self._out)
        write_results(run, self._out)
        ended = time.monotonic()
        self._next = ended + (ended - began) / _SHARE
