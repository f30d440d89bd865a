"""Hours in which nobody is told anything, or in which what a run says does not count."""

import re
from datetime import date, datetime, time, timedelta
from typing import Self

from flows.record import Record

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_HOURS = re.compile(
    r"(?:(?P<day>[a-z]{3})\s+)?(?P<start>\d\d:\d\d)\s*[-–]\s*(?P<end>\d\d:\d\d)", re.IGNORECASE
)
FORMS = "22:00-07:00, Sun 02:00-06:00 or 2026-12-20T22:00/2026-12-21T04:00, comma between two"


class Window(Record):
    """Hours of each day or of one of the week, or from one moment to another; in the settings' time zone."""

    day: int | None = None
    """On which day of the week it begins, Monday 0; None for each."""
    hours: tuple[time, time] | None = None
    """From, and until: on the next day where that is not later."""
    moments: tuple[datetime, datetime] | None = None
    """In place of hours; without an offset."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read one window; raises ValueError."""
        start, slash, end = (part.strip() for part in text.partition("/"))
        if slash:
            moments = (datetime.fromisoformat(start), datetime.fromisoformat(end))
            if any(moment.tzinfo for moment in moments) or moments[0] >= moments[1]:
                raise ValueError(FORMS)
            return cls(moments=moments)
        found = _HOURS.fullmatch(text.strip())
        if found is None:
            raise ValueError(FORMS)
        day = _DAYS.index(found["day"].lower()) if found["day"] else None
        return cls(day=day, hours=(time.fromisoformat(found["start"]), time.fromisoformat(found["end"])))

    def covers(self, local: datetime) -> bool:
        """Whether a moment of the settings' time zone lies in it."""
        moment = local.replace(tzinfo=None)
        if self.moments is not None:
            return self.moments[0] <= moment < self.moments[1]
        if self.hours is None:
            return False
        start, end = self.hours
        at, today = moment.time(), moment.date()
        if start < end:
            return start <= at < end and self._begins(today)
        return (at >= start and self._begins(today)) or (at < end and self._begins(today - timedelta(days=1)))

    def _begins(self, day: date) -> bool:
        return self.day is None or day.weekday() == self.day
