"""Characters that stand for nothing a person reads, and that files, terminals and other programs choke on."""

import re

_UNREADABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"  # controls but tab, line feed, return, next line
    "\ud800-\udfff"  # halves of pairs, which no encoding can write
    "\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069"  # marks that turn the direction of what stands behind them
    "\ufffe\uffff]"  # no characters (Unicode 23.7)
)


def readable(text: str) -> str:
    """The text without control characters, halves of pairs and marks of direction.

    All that comes from a page, an article or a letter goes through this once, where it comes in: nobody reads
    them, and each is a way to break what is written later.
    """
    return _UNREADABLE.sub("", text)
