"""Method 1: the button in the notification e-mail."""

from flows.reader import Reader
from flows.zoom_calendar_reauthorization.promise import restored, works


def act_out(reader: Reader) -> None:
    """Follow each step; the last one's promise is a connection that works."""
    *steps, last = reader.procedure.steps
    reader.know(repaired=works)
    for step in steps:
        reader.follow(step)
    reader.follow(last, promise=restored)
