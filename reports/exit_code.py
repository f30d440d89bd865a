"""What the command says of a run to the program that called it."""

from flows.run.event import RunResult
from flows.run.knowledge.outstanding import outstanding_of
from flows.verdict import Ruling
from reports.status import CURRENT, OUTDATED, UNVERIFIED


def exit_code(run: RunResult) -> int:
    """Give the code of a run: outdated beats unverified, and what was broken off is never current."""
    rulings = {outstanding_of(article) for article in run.articles}
    if Ruling.OUTDATED in rulings:
        return OUTDATED
    return UNVERIFIED if run.interrupted or rulings - {Ruling.CURRENT} else CURRENT
