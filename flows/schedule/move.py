"""What is to be done next in a run."""

from flows.record import Record
from flows.schedule.job import Job
from flows.verdict import Trouble


class Start(Record):
    """Act this procedure out."""

    job: Job
    account: str | None = None
    """Of the pool, its own while it lasts; None where it takes none, or there is no pool."""
    pause: float = 0
    """Seconds between two of its acts."""


class Ask(Record):
    """Ask a site how it is, and how it wants to be treated."""

    site: str
    address: str


class Drop(Record):
    """Do not act this procedure out: what is in the way of it concerns its whole site."""

    job: Job
    trouble: Trouble


Move = Start | Ask | Drop
