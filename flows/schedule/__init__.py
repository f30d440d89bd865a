"""Which procedure may be begun now: given what runs, whose account is free, and how the sites are.

Pure, and told the time: the same schedule leads threads on this machine, a cluster and a simulated night.
"""

from typing import TYPE_CHECKING

from flows.face import given_out

if TYPE_CHECKING:
    from flows.schedule.ailment import Ailment, ailments, refusal
    from flows.schedule.job import Job, job_of
    from flows.schedule.manners import Manners
    from flows.schedule.move import Ask, Drop, Move, Start
    from flows.schedule.pool import Pool, PoolAccount
    from flows.schedule.schedule import Schedule
    from flows.schedule.site_state import Answer

__all__ = [
    "Ailment",
    "Answer",
    "Ask",
    "Drop",
    "Job",
    "Manners",
    "Move",
    "Pool",
    "PoolAccount",
    "Schedule",
    "Start",
    "ailments",
    "job_of",
    "refusal",
]

__getattr__ = given_out(
    __name__,
    {
        "ailment": "Ailment ailments refusal",
        "job": "Job job_of",
        "manners": "Manners",
        "move": "Ask Drop Move Start",
        "pool": "Pool PoolAccount",
        "schedule": "Schedule",
        "site_state": "Answer",
    },
)
