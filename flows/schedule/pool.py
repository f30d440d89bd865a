"""The test accounts of a run: each for some sites, and for one procedure at a time."""

from collections import Counter
from collections.abc import Iterable

from flows.record import Record
from flows.schedule.job import Job

_REFUSALS = 2
"""Refusals in a row at a site after which an account is not used there any more (chosen: one may be the
site's fault, and each further one may lock the account for longer)."""


class PoolAccount(Record):
    """A test account, as far as it matters who gets it when."""

    name: str
    """Its address."""
    sites: tuple[str, ...] = ()
    """Where it may be used, each as one owner holds it; empty for everywhere."""

    def serves(self, job: Job) -> bool:
        """Whether the procedure goes where the account may be used."""
        return not self.sites or not {*self.sites}.isdisjoint(job.sites)


class Pool:
    """Which accounts are free. Without any, who signs in is given none and runs beside all others."""

    def __init__(self, accounts: Iterable[PoolAccount] = ()) -> None:
        self._accounts = tuple(accounts)
        self._taken: set[str] = set()
        self._rests: dict[str, float] = {}
        self._refusals: Counter[tuple[str, str]] = Counter()
        """Of an account at a site, since it was last let in there."""

    def serves(self, job: Job) -> bool:
        """Whether any of the accounts is for this procedure, or none is needed."""
        return not self.needed(job) or any(a.serves(job) for a in self._accounts)

    def admits(self, job: Job) -> bool:
        """Whether any of those accounts is still let in where the procedure goes, or none is needed."""
        return not self.needed(job) or any(self._admitted(a, job) for a in self._accounts if a.serves(job))

    def _admitted(self, account: PoolAccount, job: Job) -> bool:
        return all(self._refusals[account.name, each] < _REFUSALS for each in (*job.sites, *job.through))

    def free(self, job: Job, now: float) -> PoolAccount | None:
        """The account that this procedure would get: of the free ones the one that fewest others could use.

        Only to be asked where `needed`.
        """
        own = (a for a in self._accounts if a.serves(job) and self._admitted(a, job))
        free = (a for a in own if a.name not in self._taken)
        rested = (a for a in free if self._rests.get(a.name, now) <= now)
        return min(rested, key=lambda a: len(a.sites) or len(self._accounts) + 1_000, default=None)

    def needed(self, job: Job) -> bool:
        """Whether it must have an account of the pool."""
        return bool(self._accounts) and job.takes_account

    def take(self, name: str) -> None:
        """From now on it is a procedure's own."""
        self._taken.add(name)

    def give_back(self, name: str, rests_until: float = 0) -> None:
        """The procedure is done with it; `rests_until`: before then nobody else may have it."""
        self._taken.discard(name)
        self._rests[name] = rests_until

    def refused(self, name: str, site: str) -> None:
        """A site has refused to let it in."""
        self._refusals[name, site] += 1

    def admitted(self, name: str, job: Job) -> None:
        """It was not refused where this procedure went."""
        for each in (*job.sites, *job.through):
            del self._refusals[name, each]

    def wakes(self, now: float) -> float | None:
        """When the next account has rested; None where none rests."""
        return min(
            (at for name, at in self._rests.items() if at > now and name not in self._taken), default=None
        )
