"""A reader's visit to one hostile page, as `stillright verify` makes it."""

import tempfile
from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from fixtures.run.request import VerifyRequest
from fixtures.run.stage import visit
from fixtures.run.workers.pool import BrowserSupply, browser_supply
from fixtures.settings.settings import Settings, load_settings
from flows.article import read_article
from flows.run.event import ProcedureResult
from flows.run.run import act_out
from tests.hostile.server import article


class Visitor:
    """Visits one page after the other with browsers of one supply."""

    def __init__(
        self, supply: BrowserSupply, settings: Settings, origin: str, out: Path, thread: Executor
    ) -> None:
        """`thread`: one of the supply's own, for the browser of another test may run in the caller's."""
        self._supply, self._settings, self._origin, self._out = supply, settings, origin, out
        self._thread = thread

    def go(self, name: str) -> ProcedureResult:
        """What is said of the article that leads to the page of this name."""
        return self._thread.submit(self._visit, name).result()

    def _visit(self, name: str) -> ProcedureResult:
        text = read_article("desk.md", article(self._origin, name).encode())
        request = VerifyRequest(settings=self._settings, out=self._out, pictures=False)
        browser, task = self._supply.running(), (text, text.procedures[0])
        guard = self._supply.guard
        with visit(request, self._settings, browser, *task, guard=guard) as lent:
            return act_out(*task, lent, lambda _: None)


@contextmanager
def visitor(origin: str, **bounds: float) -> Iterator[Visitor]:
    """A visitor with these settings, and no account."""
    settings = load_settings(None, target="live", **bounds)
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(1) as thread:
        request = VerifyRequest(settings=settings, out=Path(folder))
        with browser_supply(request, settings) as supply:
            try:
                yield Visitor(supply, settings, origin, Path(folder), thread)
            finally:
                thread.submit(supply.close).result()
