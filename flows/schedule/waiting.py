"""The procedures that wait, by where they go: of those that stand alike the first is looked at."""

from collections import deque
from collections.abc import Iterable, Iterator

from flows.schedule.job import Job

_Kind = tuple[tuple[str, ...], tuple[str, ...], bool]


class Waiting:
    """Queues of procedures, each of such as need the same sites, and an account or none.

    Where the first of a queue may not be begun, none of it may: so thousands are looked at as a few.
    """

    def __init__(self, jobs: Iterable[Job]) -> None:
        self._queues: dict[_Kind, deque[tuple[int, Job]]] = {}
        self._ranks: dict[Job, int] = {}
        for rank, job in enumerate(jobs):
            self._ranks[job] = rank
            self._queues.setdefault(_kind(job), deque()).append((rank, job))

    def __bool__(self) -> bool:
        return any(self._queues.values())

    def firsts(self) -> list[Job]:
        """The first of each queue, in the order in which they were given."""
        return [queue[0][1] for queue in sorted(filter(None, self._queues.values()), key=lambda q: q[0][0])]

    def count(self, job: Job) -> int:
        """How many stand as it does, itself among them."""
        return len(self._queues[_kind(job)])

    def take(self, job: Job) -> None:
        """It waits no longer; one of `firsts`."""
        self._queues[_kind(job)].popleft()

    def put_back(self, job: Job) -> None:
        """It waits again, before all that stand as it does."""
        self._queues[_kind(job)].appendleft((self._ranks[job], job))

    def alike(self, job: Job) -> Iterator[Job]:
        """It and all that stand as it does; each waits no longer."""
        queue = self._queues[_kind(job)]
        while queue:
            yield queue.popleft()[1]


def _kind(job: Job) -> _Kind:
    return job.sites, job.through, job.takes_account
