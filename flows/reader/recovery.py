"""Whether the way through a procedure can be gone on, behind a step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flows.reader.step import Now, WayEnded
from flows.sighting.sighting import find
from flows.verdict import Cause, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from flows.reader.reader import Reader
    from flows.verdict import Observation


def go_on(
    reader: Reader,
    now: Now,
    observation: Observation,
    verdict: Verdict | None,
    otherwise: Callable[[Reader], None] | None,
) -> None:
    """Come to where the next step begins, by `otherwise` where this one could not be followed.

    Raises WayEnded when something stopped the reader, or when the next step cannot be begun: it
    would be blamed for this one.
    """
    if observation.stopped_by() is not None:
        raise WayEnded
    if ended(now):
        if otherwise is None:
            raise WayEnded
        if not _still_there(reader, now):
            otherwise(reader)
            _back_on_the_way(reader, now)
    # A rehearsal looks once by its nature; what it goes past was looked at twice before it began.
    if verdict is not None and verdict.cause is Cause.INCONSISTENT:
        _back_on_the_way(reader, now)


def ended(now: Now) -> bool:
    """Whether an instruction could not be followed, so that what comes behind it cannot be either."""
    met = {now.either(i) for i, look in now.looks.items() if look.met}
    return any(not look.met and now.either(i) not in met - {None} for i, look in now.looks.items())


def _still_there(reader: Reader, now: Now) -> bool:
    """Whether the next step can be begun from here: a part of this step was done, and led on."""
    wanted = reader.readings.beginning_after(reader.procedure.id, now.step.number)
    done = any(look.met for look in now.looks.values())
    return done and wanted is not None and find(wanted, reader.screen()) is not None


def _back_on_the_way(reader: Reader, now: Now) -> None:
    """Raises WayEnded unless the next step can be begun from here."""
    wanted = reader.readings.beginning_after(reader.procedure.id, now.step.number)
    if wanted is None or not reader.window.until(lambda screen: find(wanted, screen)):
        raise WayEnded
