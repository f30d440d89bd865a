"""What can be told from other words: a secret that cannot would take half of a report with it."""

import re

SHORTEST = 6
"""Characters of a secret of the settings from which it is hidden wherever it stands."""
SHORTEST_TOLD = 8
"""Characters of a value that a page names `token`, `code`, `state` and the like."""
SHORTEST_SEEN = 12
"""Characters of any other value that was seen: a cookie's, a part of a link's path."""
_WORD = re.compile(r"[A-Za-z][a-z]{0,15}|[A-Z]{1,12}|[a-z]{1,16}(_[a-z]{1,16}){1,3}|\d{1,7}")
_HUMP = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|[0-9]+")
_SHORT_HUMP = 3
"""Characters of a run of one kind, on average: in hex 2.1, in base64 1.5, in words more than 4."""
_LONG_NUMBER = 16
"""Digits from which a number is neither a time nor a size."""
_PIECE = re.compile(r"[A-Za-z0-9]+")


def is_weak(secret: str) -> bool:
    """Whether a secret of the settings is too short, or one word: `a`, `calendar`, `web_portal`, `1234`.

    Such a one stands in pages, files and names of settings by chance, and is hidden only where it is told
    as a password is.
    """
    return len(secret) < SHORTEST or _WORD.fullmatch(secret) is not None


def is_random(value: str, *, told: bool = False) -> bool:
    """Whether a value that was seen looks drawn by chance: `en-US`, `accepted-all` and a date do not.

    `told`: its name says that it is a secret, so that less of chance is asked of it.
    """
    if len(value) < (SHORTEST_TOLD if told else SHORTEST_SEEN):
        return False
    return any(_drawn(piece, 6 if told else 10) for piece in _PIECE.findall(value))


def worded(text: str) -> str:
    """The text without runs of letters and digits that look drawn by chance: any word may stand in them.

    A word in odd letters (`dElEtE`, `d3lete`) is no such run: it is long, and longer where it has no digit.
    """
    return _PIECE.sub(lambda run: "" if _is_token(run[0]) else run[0], text)


def _is_token(piece: str) -> bool:
    return _drawn(piece, 10 if any(map(str.isdigit, piece)) else _LONG_NUMBER)


def _drawn(piece: str, shortest: int) -> bool:
    """Whether a run of letters and digits is no row of words and numbers, as `zoomMailCalendar2026` is.

    In what is drawn by chance a letter is followed by a digit, or small by capital, every other time; words
    are longer. A number of many digits is drawn as well.
    """
    if len(piece) < shortest:
        return False
    return (
        len(piece) >= _LONG_NUMBER
        if piece.isdigit()
        else len(piece) / len(_HUMP.findall(piece)) <= _SHORT_HUMP
    )
