"""Method 2: from the web portal to the Scheduler's accounts."""

from flows.reader import Reader
from flows.sites import zoom
from flows.zoom_calendar_reauthorization.promise import restored, works


def act_out(reader: Reader) -> None:
    """Follow each step; where the way to the Scheduler is gone, its address leads back on it."""
    *steps, last = reader.procedure.steps
    reader.know(repaired=works)
    for step in steps:
        reader.follow(step, otherwise=lambda reader: reader.open(zoom.SCHEDULER))
    reader.follow(last, promise=restored)
