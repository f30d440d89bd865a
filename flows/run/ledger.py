"""A run while it goes on: what is to do, and what has been seen."""

import secrets
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from types import MappingProxyType

from flows.article import Article, Procedure, remarks
from flows.run.event import (
    ArticleResult,
    Event,
    ProcedureFinished,
    ProcedureResult,
    RunResult,
    StepFinished,
    StepResult,
)
from flows.run.left_out import LeftOut
from flows.run.listing import Listed
from flows.run.run import finish
from flows.verdict import Cause, Trouble, worst

_BROKEN_OFF = Trouble(
    cause=Cause.INTERRUPTED, detail="The run was broken off before this step had its verdict."
)


class Ledger:
    """A run while it goes on: what is to do, what has been seen."""

    def __init__(  # noqa: PLR0913 - all that a run is asked for
        self,
        articles: Sequence[Article],
        *,
        target: str,
        browser: str,
        edition: str | None = None,
        procedures: Collection[str] = (),
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        listed: Mapping[str, Listed] = MappingProxyType({}),
        left_out: Sequence[LeftOut] = (),
    ) -> None:
        """`procedures`: the ids of those that are asked for; empty for all. `clock`: what is taken for now.

        `listed`: what is told of articles, by their slugs. `left_out`: what is no part of the run.

        An article of which none is asked for is no part of the run: there is nothing to say of it.
        """
        self.target = target
        self.edition = edition
        self.tasks = [(a, p) for a in articles for p in a.procedures if not procedures or p.id in procedures]
        self.own: dict[str, list[Procedure]] = {}
        """What is to be done of each article, by its slug."""
        for article, procedure in self.tasks:
            self.own.setdefault(article.slug, []).append(procedure)
        self.articles = [article for article in articles if article.slug in self.own]
        self.listed, self.left_out = listed, tuple(left_out)
        self.editorial = {article.slug: remarks(article) for article in self.articles}
        self.clock = clock
        self.started = clock()
        self.id = f"{self.started:%Y%m%dT%H%M%SZ}-{secrets.token_hex(2)}"
        self.browser = browser
        self.unsandboxed = ""
        self.steps: dict[tuple[str, str], dict[int, StepResult]] = {}
        self.done: dict[tuple[str, str], ProcedureResult] = {}
        self._broken_off: dict[tuple[str, str], ProcedureResult] = {}
        """What is to be said of a procedure if the run ended now; kept until the next step of it is seen."""

    def take(self, event: Event) -> None:
        """Keep what an event tells."""
        if isinstance(event, StepFinished):
            key = (event.article, event.procedure)
            self.steps.setdefault(key, {})[event.result.step.number] = event.result
            self._broken_off.pop(key, None)
        elif isinstance(event, ProcedureFinished):
            self.done[event.article, event.result.procedure.id] = event.result

    def result(self, *, interrupted: bool = False) -> RunResult:
        """The run as far as it has come; what is missing was broken off."""
        articles = tuple(self._article(article) for article in self.articles)
        return RunResult(
            id=self.id,
            started=self.started,
            finished=self.clock(),
            target=self.target,
            edition=None if self.target == "live" else self.edition or "as-documented",
            browser=self.browser,
            unsandboxed=self.unsandboxed,
            version=version("stillright"),
            interrupted=interrupted,
            articles=articles,
            left_out=self.left_out,
        )

    def is_done(self, slug: str) -> bool:
        """Whether each procedure of an article has ended."""
        return all((slug, procedure.id) in self.done for procedure in self.own[slug])

    def article(self, slug: str) -> ArticleResult:
        """An article as far as it has come."""
        return self._article(next(each for each in self.articles if each.slug == slug))

    def _article(self, article: Article) -> ArticleResult:
        procedures = tuple(self._procedure(article, each) for each in self.own[article.slug])
        listed = self.listed.get(article.slug)
        return ArticleResult(
            article=article,
            procedures=procedures,
            editorial=self.editorial[article.slug],
            verdict=worst(tuple(procedure.verdict for procedure in procedures)),
            reads=listed.reads if listed else None,
            owner=listed.owner if listed else "",
        )

    def _procedure(self, article: Article, procedure: Procedure) -> ProcedureResult:
        key = (article.slug, procedure.id)
        if key in self.done:
            return self.done[key]
        if key not in self._broken_off:
            seen = dict(self.steps.get(key, {}))
            self._broken_off[key] = finish(article, procedure, seen, 0, lambda _: None, _BROKEN_OFF)
        return self._broken_off[key]
