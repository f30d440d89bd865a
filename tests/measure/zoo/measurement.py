"""One act on one library's page: a small article is acted out, and the page tells what was pressed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlencode

from playwright.sync_api import Browser, BrowserContext, Error
from pydantic import SecretStr

from flows.article import Article, read_article
from flows.reader.visit import Visit
from flows.run.event import Event, StepFinished, StepResult
from flows.run.run import act_out
from flows.sites import Account
from flows.verdict import DriftKind, Ruling
from tests.measure.zoo.acts import ACTS, GROUP, KNOWN, PRESENT, RENAMED, Act, Case
from tests.measure.zoo.libraries import Library

_NOBODY = Account(email="robin@example.org", password=SecretStr("a made-up password"))
_LOOKED = ("tab:", "strip:", "group:")
"""How the log begins of what only shows something else: a person who looks around opens tabs and groups."""
PATIENCE = 1.5
"""Seconds; the pages are on this machine, and nothing on them comes late."""


@dataclass(frozen=True)
class Outcome:
    """What came of one act in one case."""

    library: str
    act: str
    case: str
    pressed: tuple[str, ...]
    complaints: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    """What was pressed, and stands for something else."""
    seconds: float = 0.0
    sure: tuple[tuple[float, bool], ...] = ()
    """Of each finding how sure it was, and if it is right."""

    @property
    def ok(self) -> bool:
        """The answer is right, and nothing else was pressed."""
        return not self.complaints


@dataclass
class Watch:
    """Opens the contexts of a reader and asks the page of the foremost what was pressed on it."""

    browser: Browser
    contexts: list[BrowserContext] = field(default_factory=list)

    def open(self) -> BrowserContext:
        """A fresh context, the reader's or that of a second look."""
        self.contexts.append(self.browser.new_context(viewport={"width": 1280, "height": 720}))
        return self.contexts[-1]

    def close(self, context: BrowserContext) -> None:
        """Close a context that is done with."""
        self.contexts.remove(context)
        context.close()

    def pressed(self) -> list[str]:
        """What the page of the reader has logged."""
        try:
            log: list[str] = self.contexts[0].pages[-1].evaluate("window.__log || []")
        except (Error, IndexError):
            return []
        return log


def article(address: str, steps: Sequence[str]) -> Article:
    """An article of one procedure on the page at `address`."""
    lines = [f"Go to {address}.", *steps]
    text = "# The workbench\n\n" + "".join(f"{i}. {line}\n" for i, line in enumerate(lines, 1))
    return read_article("workbench.md", text.encode())


def measure(browser: Browser, base: str, library: Library, act: Act, case: Case) -> Outcome:
    """Act one act out, with its control as the case has it."""
    query = "" if case is PRESENT else "?" + urlencode({case.name: act.id})
    results, pressed = follow(browser, article(f"{base}/{library.id}{query}", act.steps))
    word = (act.near or act.word) if case is RENAMED else act.word
    expected = act.seen(word)
    done = [] if case.name == "gone" else expected
    pressed = [entry for entry in pressed if entry in expected or not entry.startswith(_LOOKED)]
    wrong = tuple(entry for entry in pressed if entry not in expected)
    complaints = [
        *_judged(results, act, case),
        *([] if pressed == (done or expected[:-1]) else [f"pressed {pressed}"]),
    ]
    seconds = sum(each.observation.seconds for each in results)
    return Outcome(
        library.id, act.id, case.name, tuple(pressed), tuple(complaints), wrong, round(seconds, 1),
        tuple(_sure(results, act, case)),
    )  # fmt: skip


def walk(browser: Browser, base: str, library: Library) -> list[str]:
    """Follow one article of all acts that the library has; gives what went wrong."""
    acts = [act for act in ACTS.values() if act.id not in library.lacks and (library.id, act.id) not in KNOWN]
    steps = [step for act in acts for step in act.steps]
    results, pressed = follow(browser, article(f"{base}/{library.id}", steps))
    blamed = [
        f"{result.step.text} {result.verdict.ruling}: {result.verdict.message}"
        for result in results
        if result.verdict.ruling is not Ruling.CURRENT
    ]
    expected = [entry for act in acts for entry in act.log]
    return blamed if pressed == expected else [*blamed, f"pressed {pressed}"]


def follow(browser: Browser, text: Article) -> tuple[list[StepResult], list[str]]:
    """Act an article out; gives what was said of each step and what the page has logged."""
    watch = Watch(browser)
    results: list[StepResult] = []
    pressed: list[str] = []

    def tell(event: Event) -> None:
        if isinstance(event, StepFinished):
            results.append(event.result)
            pressed[:] = watch.pressed() or pressed

    visit = Visit(watch.open, _NOBODY, watch.close, patience=PATIENCE)
    act_out(text, text.procedures[0], visit, tell)
    return results, pressed


def _judged(results: Sequence[StepResult], act: Act, case: Case) -> Iterator[str]:
    """What is wrong with what was said of the steps."""
    for result in results[:-1]:
        if result.verdict.ruling is not Ruling.CURRENT:
            yield f"step {result.step.number}: {result.verdict.ruling} {result.verdict.message}"
    last = results[-1].verdict
    told = [(drift.kind, drift.says, drift.shows) for drift in last.drifts]
    if told != _asked(act, case) or (case is PRESENT and last.ruling is not Ruling.CURRENT):
        yield f"said {last.ruling}: {last.message}"


def _asked(act: Act, case: Case) -> list[tuple[DriftKind | None, str | None, str | None]]:
    """What must be said of the last step: kind, words of the article, words of the site."""
    asked: dict[str, list[tuple[DriftKind | None, str | None, str | None]]] = {
        "gone": [(case.drift, act.word, None)],
        "renamed": [(case.drift, act.word, act.near)],
        "hidden": [(case.drift, None, GROUP)],
    }
    return asked.get(case.name, [])


def _sure(results: Sequence[StepResult], act: Act, case: Case) -> Iterator[tuple[float, bool]]:
    for result in results:
        asked = _asked(act, case) if result is results[-1] else []
        for drift in result.verdict.drifts:
            yield drift.confidence, (drift.kind, drift.says, drift.shows) in asked
