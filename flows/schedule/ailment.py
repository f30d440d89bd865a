"""What a procedure that is done has shown of the sites: that one is not well, or wants to be left alone."""

from flows.article.address import host_of
from flows.record import Record
from flows.run.event import ProcedureResult
from flows.schedule.job import Job
from flows.screen.link.link import site
from flows.verdict import Cause

_ASKED_AGAIN = frozenset({Cause.SITE_DOWN, Cause.NETWORK, Cause.TIMEOUT})


class Ailment(Record):
    """A site that was not well."""

    site: str
    refuses: bool
    """It has answered that it is asked too often; else it did not answer, or not as it should."""


def ailments(job: Job, result: ProcedureResult) -> tuple[Ailment, ...]:
    """The sites that were not well, as a procedure's steps say."""
    found: dict[str, bool] = {}
    for step in result.steps:
        trouble = step.observation.stopped_by()
        cause = trouble.cause if trouble is not None else None
        if cause is Cause.RATE_LIMITED or cause in _ASKED_AGAIN:
            where = site(host_of(step.observation.url)) or next(iter(job.sites), "")
            found[where] = found.get(where, False) or cause is Cause.RATE_LIMITED
    return tuple(Ailment(site=where, refuses=refuses) for where, refuses in found.items() if where)


def refusal(job: Job, result: ProcedureResult) -> str | None:
    """The site that has refused the procedure's account, as its steps say; None where none has."""
    for step in result.steps:
        trouble = step.observation.stopped_by()
        if trouble is not None and trouble.cause is Cause.SIGN_IN_REFUSED:
            return site(host_of(step.observation.url)) or next(iter(job.sites), None)
    return None
