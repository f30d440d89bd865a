"""The order in which procedures are begun, and what has to be waited for."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain

from flows.article.address import host_of
from flows.schedule.ailment import Ailment
from flows.schedule.job import Job, Key
from flows.schedule.manners import UNBOUND, Manners
from flows.schedule.move import Ask, Drop, Move, Start
from flows.schedule.pool import Pool
from flows.schedule.site_state import ASKED_FOR, ENOUGH, Answer, SiteState
from flows.schedule.waiting import Waiting
from flows.screen.link.link import site
from flows.verdict import Cause, Trouble

_ATTEMPTS = 2
"""Times that a procedure is begun whose worker is lost (chosen: what ends two workers would end a third)."""

_REFUSED = (
    "Every test account for this was refused twice in a row, so none was tried again in this run; see "
    "whether it is locked, or its password has changed."
)


class Schedule:
    """What may be begun, given what runs; whoever does it tells how it went, and what time it is.

    Times are seconds of any one clock. The first of the jobs are begun first, as far as their sites and
    accounts let them.
    """

    def __init__(
        self, jobs: Iterable[Job], workers: int, pool: Pool | None = None, manners: Manners = UNBOUND
    ) -> None:
        self.workers = workers
        """How many procedures may be acted out at once; it may change."""
        self._pool, self._manners = pool or Pool(), manners
        all_jobs = tuple(jobs)
        self._waiting = Waiting(all_jobs)
        self._running: dict[Key, Start] = {}
        self._lost: Counter[Key] = Counter()
        self._sites: dict[str, SiteState] = {}
        for job in all_jobs:
            self._know(job)

    @property
    def done(self) -> bool:
        """Whether nothing is left, and nothing runs."""
        return not self._running and not self._waiting

    @property
    def running(self) -> tuple[Job, ...]:
        """What is acted out now."""
        return tuple(start.job for start in self._running.values())

    def moves(self, now: float) -> Iterator[Move]:
        """What is to be done now, one after the other; each is taken as done."""
        yield from self._drops()
        while (move := self._next(now)) is not None:
            yield move
        if self._running or any(s.asking for s in self._sites.values()):
            return
        if not self._venture():
            yield from self._given_up()
        while (move := self._next(now)) is not None:
            yield move

    def close(self) -> None:
        """Begin nothing more; what runs is waited for."""
        self._waiting = Waiting(())

    def ended(
        self, job: Job, now: float, ailments: Iterable[Ailment] = (), refused_at: str | None = None
    ) -> None:
        """A procedure is done, or could not be begun; `ailments`: what it has shown of the sites.

        `refused_at`: the site that has refused its account.
        """
        account = self._running[job.key].account
        if account is not None and refused_at is not None:
            self._pool.refused(account, refused_at)
        elif account is not None:
            self._pool.admitted(account, job)
        self._leave(job)
        for ailment in ailments:
            state = self._site(ailment.site)
            if ailment.refuses and self._manners.asks:
                state.refuse()
            else:
                state.sicken(now)

    def lost(self, job: Job, rests_until: float) -> Drop | None:
        """Its worker is lost: it is begun once more, and given up where that was the second.

        `rests_until`: before then the worker may still be at it, so that nobody else gets its account.
        """
        self._leave(job, rests_until)
        self._lost[job.key] += 1
        if self._lost[job.key] < _ATTEMPTS:
            self._waiting.put_back(job)
            return None
        detail = f"Its worker was lost {_ATTEMPTS} times; it may be what ends them."
        return Drop(job=job, trouble=Trouble(cause=Cause.INTERRUPTED, detail=detail))

    def answered(self, name: str, answer: Answer, now: float) -> None:
        """A site has answered, or has not, when it was asked."""
        self._sites[name].answer(answer, now)

    def wakes(self, now: float) -> float | None:
        """When something may be begun though nothing has happened until then; None where nothing will."""
        times = [self._pool.wakes(now)]
        for state in self._sites.values():
            times.append(state.ask_at if state.waits() and not state.asking else None)
            times.append(state.free_at)
        return min((at for at in times if at is not None and at > now), default=None)

    def _know(self, job: Job) -> None:
        """Know its sites, and of each a page that can be asked for."""
        for name in (*job.sites, *job.through):
            self._site(name)
        for address in job.addresses:
            state = self._site(site(host_of(address)))
            state.address = state.address or address

    def _site(self, name: str) -> SiteState:
        if name not in self._sites:
            self._sites[name] = SiteState(name, self._manners)
        return self._sites[name]

    def _states(self, job: Job) -> list[SiteState]:
        return [self._sites[name] for name in (*job.sites, *job.through)]

    def _leave(self, job: Job, rests_until: float = 0) -> None:
        """It runs no longer."""
        start = self._running.pop(job.key)
        for name in job.sites:
            self._sites[name].running -= 1
        if start.account is not None:
            self._pool.give_back(start.account, rests_until)

    def _drops(self) -> Iterator[Drop]:
        """What has nowhere to go any more."""
        for first in self._waiting.firsts():
            trouble = next((s.closed for s in self._states(first) if s.closed), self._unserved(first))
            if trouble is not None:
                yield from (Drop(job=job, trouble=trouble) for job in self._waiting.alike(first))

    def _unserved(self, job: Job) -> Trouble | None:
        if self._pool.serves(job) and self._pool.admits(job):
            return None
        if self._pool.serves(job):
            return Trouble(cause=Cause.SIGN_IN_REFUSED, detail=_REFUSED)
        detail = f"No test account is for {' or '.join(job.sites) or 'this procedure'}; add one that is."
        return Trouble(cause=Cause.NOT_ALLOWED, detail=detail)

    def _next(self, now: float) -> Ask | Start | None:
        """The first that can be done of all that wait."""
        for job in self._waiting.firsts():
            asked = next((state for state in self._states(job) if state.to_ask(now)), None)
            if asked is not None:
                asked.asking = True
                return Ask(site=asked.name, address=asked.address or "")
            if (start := self._start(job, now)) is not None:
                self._waiting.take(job)
                self._running[job.key] = start
                return start
        return None

    def _start(self, job: Job, now: float) -> Start | None:
        """Begin it, where its workers, sites and accounts let it."""
        there = [self._sites[name] for name in job.sites]
        waits = any(state.waits() for state in self._states(job))
        if waits or len(self._running) >= self.workers or not all(s.has_room(now) for s in there):
            return None
        account = self._pool.free(job, now) if self._pool.needed(job) else None
        if account is None and self._pool.needed(job):
            return None
        if account is not None:
            self._pool.take(account.name)
        pause = max((s.pause for s in there), default=self._manners.pause)
        for state in there:
            state.running += 1
            state.free_at = now + state.pause
        return Start(job=job, account=account.name if account else None, pause=pause)

    def _venture(self) -> bool:
        """Let those begin all the same that are too few to wait for: a reader sees more than one question."""
        few = (job for job in self._waiting.firsts() if self._waiting.count(job) < ASKED_FOR)
        ill = [
            state
            for job in few
            for state in self._states(job)
            if state.waits() and state.vain and not state.resting
        ]
        for state in ill:
            state.ill = False
        return bool(ill)

    def _given_up(self) -> Iterator[Drop]:
        """What waits only for sites that were asked often enough, when nothing else is left to do."""
        firsts = self._waiting.firsts()
        ill = [[state for state in self._states(first) if state.waits()] for first in firsts]
        worth = [ENOUGH + self._waiting.count(first) // ASKED_FOR for first in firsts]
        if all(any(s.vain >= least for s in states) for states, least in zip(ill, worth, strict=True)):
            for state in chain.from_iterable(ill):
                state.give_up()
            yield from self._drops()
