"""How far a run has come, for those who save it while it goes on."""

from dataclasses import dataclass

from flows.run.event import ArticleResult, Event, ProcedureFinished, RunResult
from flows.run.knowledge.background import Background
from flows.run.ledger import Ledger


@dataclass(frozen=True)
class Progress:
    """A run that goes on, with what was known before; each part is made when it is asked for."""

    ledger: Ledger
    background: Background

    @property
    def steps(self) -> int:
        """All steps that the run has."""
        return sum(len(procedure.steps) for _, procedure in self.ledger.tasks)

    @property
    def done_before(self) -> list[ArticleResult]:
        """The articles that had ended before this run went on."""
        ledger = self.ledger
        ended = (ledger.article(each.slug) for each in ledger.articles if ledger.had_ended(each.slug))
        return [self.background.behind_article(ledger.id, ledger.started, result) for result in ended]

    def run(self) -> RunResult:
        """The whole of it; what is missing was broken off. Takes as long as the run has articles."""
        return self.background.behind(self.ledger.result(interrupted=True))

    def ended(self, event: Event) -> ArticleResult | None:
        """The article that this event has ended; None where it goes on."""
        if not isinstance(event, ProcedureFinished) or not self.ledger.is_done(event.article):
            return None
        result = self.ledger.article(event.article)
        return self.background.behind_article(self.ledger.id, self.ledger.started, result)
