"""What is known of articles before they are acted out: what earlier runs said, and what people decided."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from flows.article import Article, Procedure, Step
from flows.run.decisions.decision import DecisionKind, Decisions, confirmations, decision_on, findings
from flows.run.event import ArticleResult, ProcedureResult, RunResult, StepResult
from flows.run.knowledge.ended import ended
from flows.run.past import Archive, Entry, past

_NOTHING = Archive()


@dataclass(frozen=True)
class Background:
    """The past and the decisions of articles, by their slugs."""

    archives: Mapping[str, Archive] = field(default_factory=dict)
    decisions: Mapping[str, Decisions] = field(default_factory=dict)
    decision_urls: Mapping[str, str] = field(default_factory=dict)
    """Where a person opens the file of the decisions, where a repository is known."""

    def confirmed(self, article: Article) -> dict[tuple[str, int], str]:
        """When a person last confirmed a step, by procedure and number."""
        return confirmations(self.decisions.get(article.slug, {}), article.procedures)

    def behind(self, run: RunResult) -> RunResult:
        """The run with the past and the decision of each step."""
        articles = tuple(self.behind_article(run.id, run.started, article) for article in run.articles)
        return run.model_copy(update={"articles": articles})

    def behind_article(self, run: str, at: datetime, result: ArticleResult) -> ArticleResult:
        """One article's result with the past and the decision of each step; `at`: when the run began."""
        slug = result.article.slug
        procedures = tuple(self.behind_one(slug, run, at, each) for each in result.procedures)
        over = ended(self.decisions.get(slug, {}), result.article.procedures, procedures, at.date())
        facts = {"procedures": procedures, "ended": over, "decisions_url": self.decision_urls.get(slug)}
        return result.model_copy(update=facts)

    def behind_one(self, slug: str, run: str, at: datetime, result: ProcedureResult) -> ProcedureResult:
        """One procedure's result with the past and the decision of each step; `at`: when the run began."""
        archive, decisions = self.archives.get(slug, _NOTHING), self.decisions.get(slug, {})
        procedure, steps = result.procedure, []
        texts = {step.number: step.text for step in procedure.steps}
        for step in result.steps:
            before = [
                entry
                for entry in archive.of(procedure.id, step.step.number, texts)
                if entry.run != run and entry.at <= at
            ]
            made = decision_on(decisions, procedure, step.step, step.verdict)
            facts = {
                "past": past([*before, entry_of(run, at, procedure.id, step)]),
                "decision": made,
                "known": made is not None and made.kind is DecisionKind.KNOWN and made.holds(at.date()),
            }
            steps.append(step.model_copy(update=facts))
        return result.model_copy(update={"steps": tuple(steps)})


def said_in(run: RunResult, article: Article, procedure: Procedure, step: Step) -> Entry | None:
    """What a saved run said of this sentence; None where it did not see it."""
    results = [
        entry_of(run.id, run.started, each.procedure.id, result)
        for verified in run.articles
        if verified.article.slug == article.slug
        for each in verified.procedures
        if each.procedure.id == procedure.id
        for result in each.steps
        if result.step.text == step.text
    ]
    return next((each for each in results if each.number == step.number), next(iter(results), None))


def entry_of(run: str, at: datetime, procedure: str, result: StepResult) -> Entry:
    """What the history keeps of one step."""
    return Entry(
        run=run,
        at=at,
        procedure=procedure,
        number=result.step.number,
        text=result.step.text,
        ruling=result.verdict.ruling,
        cause=result.verdict.cause,
        findings=findings(result.verdict),
        seconds=result.observation.seconds,
    )
