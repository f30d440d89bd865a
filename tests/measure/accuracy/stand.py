"""Where cases are run: one sandbox and one browser, set anew for each."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Playwright

from fixtures.browser.launch import launch
from fixtures.run.request import VerifyRequest
from fixtures.run.sources import source
from fixtures.run.stage import on_stage, visit, with_account
from fixtures.run.verification import ledger_of
from fixtures.sandbox.process.process import Sandbox
from fixtures.settings.settings import Settings, load_settings
from flows.reader.visit import Visit
from flows.redaction import SECRETS
from flows.run.event import RunResult
from flows.run.run import act_out
from flows.sighting import Memory
from tests.measure.accuracy.case import Case

PATIENCE = 4
"""Seconds; the sandbox answers in less than one where it is well."""


class Stand:
    """One sandbox and one browser, set anew for each case."""

    def __init__(self, playwright: Playwright, sandbox: Sandbox, folder: Path) -> None:
        self._playwright = playwright
        self._sandbox = sandbox
        self._folder = folder
        self._browser: Browser | None = None
        self._rules = ""

    def run(  # noqa: PLR0913, PLR0917 - a case is run in all these ways
        self,
        case: Case,
        out: Path,
        memory: Memory | None = None,
        words: Mapping[str, str] | None = None,
        articles: tuple[str, ...] = (),
        prepare: Callable[[BrowserContext], None] = lambda _: None,
    ) -> RunResult:
        """Act the case's procedures out, one after the other, as `stillright verify` does.

        `words`: labels that are set besides, by key. `articles`: others than the project's own.
        `prepare`: what is done to each browser context before it is used.
        """
        SECRETS.forget()
        self._sandbox.configure(
            case.edition, drifts=case.drifts, faults=case.faults, variations=case.variations, words=words
        )
        plain = load_settings(None, target="sandbox").model_copy(
            update={"patience": PATIENCE, "confirmations": case.confirmations}
        )
        settings = on_stage(plain, self._sandbox)
        request = VerifyRequest(
            settings=settings, edition=case.edition, drifts=case.drifts, faults=case.faults,
            variations=case.variations, procedures=case.procedures, out=out, workers=1,
            pictures=False,
        )  # fmt: skip
        ledger = ledger_of(request, source.take(articles, settings))
        for article, procedure in ledger.tasks:
            browser = self._fresh(settings)
            own = with_account(settings, self._sandbox)
            with visit(request, own, browser, article, procedure, memory) as lent:
                act_out(article, procedure, _prepared(lent, prepare), ledger.take)
        return ledger.result()

    def _fresh(self, settings: Settings) -> Browser:
        """A browser that runs and is led to the sites as they are now."""
        if (
            self._browser is None
            or not self._browser.is_connected()
            or self._rules != self._sandbox.host_rules
        ):
            self.close()
            self._browser = launch(self._playwright, "chromium", settings, profile_folder=self._folder)
            self._rules = self._sandbox.host_rules
        return self._browser

    def close(self) -> None:
        """Close the browser."""
        if self._browser is not None:
            self._browser.close()
            self._browser = None


def _prepared(lent: Visit, prepare: Callable[[BrowserContext], None]) -> Visit:
    def new_context() -> BrowserContext:
        context = lent.new_context()
        prepare(context)
        return context

    return replace(lent, new_context=new_context)


@contextmanager
def stand(playwright: Playwright, folder: Path) -> Iterator[Stand]:
    """A stand with a sandbox of its own; `folder` is for the browser's profile."""
    with Sandbox.start() as sandbox:
        made = Stand(playwright, sandbox, folder)
        try:
            yield made
        finally:
            made.close()
