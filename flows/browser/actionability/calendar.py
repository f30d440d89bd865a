"""What a field for a date or a time takes, of how an article writes one."""

import re
from calendar import month_abbr, month_name
from datetime import date, time

_MONTHS = {name.lower(): n for names in (month_name, month_abbr) for n, name in enumerate(names) if name}
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_WORDED = tuple(
    re.compile(rf"(?i)(?:[a-z]+day,?\s+)?{each}")
    for each in (rf"{_DAY}\.?\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}", rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}")
)
_MONTH_ALONE = re.compile(rf"(?i){_MONTH},?\s+{_YEAR}")
_DIGITS = re.compile(r"(?P<one>\d{1,2})(?P<mark>[./-])(?P<other>\d{1,2})(?P=mark)(?P<year>\d{4})")
_TIME = re.compile(r"(?i)(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?\s*(?P<half>[ap]\.?m\.?)?")
_NOON = 12


def taken(kind: str, words: str) -> str | None:
    """What a field of this kind (HTML's `type`) takes for the words; None where they tell no such value.

    Of “3/4/2027” nobody knows which is the day, so that it tells none.
    """
    said = words.strip().rstrip(".") if kind != "time" else words.strip()
    if kind == "date":
        day = _date(said)
        return day.isoformat() if day is not None else None
    if kind == "month":
        found = _MONTH_ALONE.fullmatch(said)
        return f"{found['year']}-{_MONTHS[found['month'].lower()]:02}" if found else None
    if kind == "time":
        moment = _time(said)
        return moment.isoformat("minutes") if moment is not None else None
    return None


def _date(words: str) -> date | None:
    for pattern in _WORDED:
        if found := pattern.fullmatch(words):
            return _made(int(found["year"]), _MONTHS[found["month"].lower()], int(found["day"]))
    found = _DIGITS.fullmatch(words)
    if found is None:
        return None
    one, other, year = int(found["one"]), int(found["other"]), int(found["year"])
    if found["mark"] == "." or one == other:  # with full stops the day is first wherever that is written
        return _made(year, other, one)
    able = [each for each in (_made(year, one, other), _made(year, other, one)) if each is not None]
    return able[0] if len(able) == 1 else None


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _time(words: str) -> time | None:
    found = _TIME.fullmatch(words)
    if found is None or not (found["minute"] or found["half"]):
        return None
    hour, half = int(found["hour"]), (found["half"] or "").lower().replace(".", "")
    if half:
        hour = hour % _NOON + (_NOON if half == "pm" else 0) if 1 <= hour <= _NOON else -1
    try:
        return time(hour, int(found["minute"] or 0))
    except ValueError:
        return None
