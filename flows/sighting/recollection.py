"""What has come to stand for words that are gone, the memory asked as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flows.search.discovery import Found
from flows.sighting.fingerprint import recall
from flows.sighting.sighting import Fit

if TYPE_CHECKING:
    from flows.reader.reader import Reader
    from flows.reader.step import Now
    from flows.search.query import Search


def successor(reader: Reader, search: Search, now: Now, index: int) -> Found | None:
    """What stands for the words now: like words, what stands where it stood, the only one."""
    return surely_like(search) or recalled(reader, search, now, index) or search.like()


def surely_like(search: Search) -> Found | None:
    """What goes by like words, and not merely the only control that is left."""
    like = search.like()
    return like if like is not None and like.sighting.fit is Fit.LIKE else None


def recalled(reader: Reader, search: Search, now: Now, index: int) -> Found | None:
    """What stands where the control stood when the step was last right."""
    says = now.instructions[index].words
    memory = reader.visit.memory
    before = memory.of(reader.procedure.id, now.step.number, says) if memory else None
    if before is None:
        return None
    screen = reader.window.screen()
    sighting = recall(before, screen, search.claimed, says, search.known)
    return Found(sighting, screen) if sighting else None
