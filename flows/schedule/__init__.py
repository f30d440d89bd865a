"""Which procedure may be begun now: given what runs, whose account is free, and how the sites are.

Pure, and told the time: the same schedule leads threads on this machine, a cluster and a simulated night.
"""

from flows.schedule.ailment import Ailment, ailments
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
]
