"""How a list writes its numbers: in digits, letters or Roman numerals."""

import re

from lxml.html import HtmlElement

_TYPES = {"a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
_STYLE = re.compile(r"list-style(?:-type)?:\s*[^;]*?\b((?:lower|upper)-(?:alpha|latin|roman))")
_CLASSES = re.compile(r"\b(loweralpha|upperalpha|lowerroman|upperroman)\b")
"""What docutils and Asciidoctor call them."""
NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
"""Numbers of steps and methods in words, from 1."""
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def numbered_by(word: str) -> int:
    """Give the number that digits or a word stand for.

    >>> numbered_by("Three"), numbered_by("12")
    (3, 12)
    """
    return int(word) if word.isdecimal() else NUMBERS.index(word.lower()) + 1


def number_style(node: HtmlElement) -> str:
    """Give how an `ol` writes its numbers, as CSS calls it: `lower-alpha`; empty for digits."""
    styled = _STYLE.search(node.get("style", ""))
    named = _CLASSES.search(node.get("class", ""))
    if named:
        return f"{named.group(1)[:5]}-{named.group(1)[5:]}"
    return styled.group(1) if styled else _TYPES.get(node.get("type", ""), "")


def number_label(number: int, style: str) -> str | None:
    """Give the number in a style; None where digits alone write it.

    >>> number_label(4, "lower-roman")
    'iv'
    """
    if not style or number < 1:
        return None
    label = _roman(number) if style.endswith("roman") else _letters(number)
    return label.upper() if style.startswith("upper") else label


def _letters(number: int) -> str:
    before, last = divmod(number - 1, 26)
    return (_letters(before) if before else "") + chr(ord("a") + last)


def _roman(number: int) -> str:
    found = ""
    for value, sign in _ROMAN:
        found += sign * (number // value)
        number %= value
    return found
