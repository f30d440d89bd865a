"""A run while it goes on: what is to do, and what has been seen."""

import secrets
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from types import MappingProxyType

from flows.article import Article, Procedure, remarks
from flows.run.collection.left_out import LeftOut
from flows.run.collection.listing import Listed
from flows.run.event import (
    ArticleResult,
    Event,
    ProcedureFinished,
    ProcedureResult,
    RunResult,
    StepFinished,
    StepResult,
)
from flows.run.run import finish
from flows.verdict import Cause, Trouble, worst

_BROKEN_OFF = Trouble(
    cause=Cause.INTERRUPTED, detail="The run was broken off before this step had its verdict."
)


_NO_TIME = "It did not fit into the run's budget."
_TOMORROW = "The next run begins with it."


def has_ended(result: ProcedureResult) -> bool:
    """Whether a procedure was acted out to its end, and not broken off."""
    return all(step.verdict.cause is not Cause.INTERRUPTED for step in result.steps)


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
        self._edition = None if target == "live" else edition or "as-documented"
        self._version = version("stillright")
        self.tasks = [(a, p) for a in articles for p in a.procedures if not procedures or p.id in procedures]
        self.own: dict[str, list[Procedure]] = {}
        """What is to be done of each article, by its slug."""
        for article, procedure in self.tasks:
            self.own.setdefault(article.slug, []).append(procedure)
        self.articles = [article for article in articles if article.slug in self.own]
        self.listed, self.left_out = listed, tuple(left_out)
        self.waited: dict[str, str] = {}
        """The SHA-256 of each article of which something did not fit into the run's budget, by its slug."""
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

    @property
    def todo(self) -> list[tuple[Article, Procedure]]:
        """What is still to be done, in the order in which it is begun."""
        return [(a, p) for a, p in self.tasks if (a.slug, p.id) not in self.done]

    def begin_with(self, articles: Sequence[Article]) -> None:
        """Begin the procedures in the order of these articles; results stay in the order of the run."""
        places = {article.slug: place for place, article in enumerate(articles)}
        self.tasks.sort(key=lambda task: places[task[0].slug])

    def go_on(self, saved: RunResult) -> None:
        """Go on with a run that was broken off: what had ended then is not done again.

        Of an article that was edited since nothing is taken, nor of a run on another target, or by another
        version of Stillright.
        """
        if (saved.target, saved.edition, saved.version) != (self.target, self._edition, self._version):
            return
        own = {(a.slug, p.id): (a.sha256, p) for a, p in self.tasks}
        for article in saved.articles:
            for result in article.procedures:
                key = (article.article.slug, result.procedure.id)
                same = own.get(key) == (article.article.sha256, result.procedure)
                if same and has_ended(result):
                    self.done[key] = result
        self.id, self.started = saved.id, saved.started

    def leave_unbegun(self) -> None:
        """Leave out what was not begun: it did not fit into the run's budget."""
        begun = self.steps.keys() | self.done.keys()
        for article in list(self.articles):
            slug, own = article.slug, self.own[article.slug]
            left = [procedure for procedure in own if (slug, procedure.id) not in begun]
            if not left:
                continue
            self.waited[slug] = article.sha256
            self.own[slug] = [procedure for procedure in own if procedure not in left]
            names = "" if len(left) == len(own) else f" ({', '.join(each.title or each.id for each in left)})"
            self.left_out += (LeftOut(source=f"{article.source}{names}", why=_NO_TIME, todo=_TOMORROW),)
        self.articles = [article for article in self.articles if self.own[article.slug]]

    def take(self, event: Event) -> None:
        """Keep what an event tells."""
        if isinstance(event, StepFinished):
            key = (event.article, event.procedure)
            self.steps.setdefault(key, {})[event.result.step.number] = event.result
            self._broken_off.pop(key, None)
        elif isinstance(event, ProcedureFinished):
            self.done[event.article, event.result.procedure.id] = event.result

    def leave_undone_out(self) -> None:
        """Have the run be what was done: nobody had asked for the rest."""
        own = {slug: [p for p in each if (slug, p.id) in self.done] for slug, each in self.own.items()}
        self.own = {slug: each for slug, each in own.items() if each}
        self.articles = [article for article in self.articles if article.slug in self.own]

    def result(self, *, interrupted: bool = False) -> RunResult:
        """The run as far as it has come; what is missing was broken off."""
        articles = tuple(self._article(article) for article in self.articles)
        return RunResult(
            id=self.id,
            started=self.started,
            finished=self.clock(),
            target=self.target,
            edition=self._edition,
            browser=self.browser,
            unsandboxed=self.unsandboxed,
            version=self._version,
            interrupted=interrupted,
            articles=articles,
            left_out=self.left_out,
        )

    def is_done(self, slug: str) -> bool:
        """Whether each procedure of an article has ended."""
        return all((slug, procedure.id) in self.done for procedure in self.own[slug])

    def had_ended(self, slug: str) -> bool:
        """Whether an article was done before this run went on with it."""
        return self.is_done(slug) and not any(key[0] == slug for key in self.steps)

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
