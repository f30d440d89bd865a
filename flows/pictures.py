"""What pictures are called, by those who draw them and by those who write about them."""

import re

_ALIKE = tuple(
    tuple(each.split())
    for each in (
        "gear cog setting",
        "pencil pen edit",
        "trash bin delete remove",
        "magnif search lens",
        "bell notif alarm",
        "ellips dots kebab more overflow meatball",
        "hamburger bars menu",
        "user person avatar account profile",
        "house home",
        "envelope mail",
        "plus add",
        "cross close times xmark",
        "floppy save disk",
        "question help",
        "calendar date",
        "download",
        "share",
        "star favo",
        "lock",
        "link chain",
    )
)
"""The beginnings of words for one picture; icon sets differ in which of them they use."""


def shows(picture: str, words: frozenset[str]) -> bool:
    """Whether a picture, by the names in its markup, is one that these words speak of."""
    return any(
        any(word.startswith(each) for word in words for each in group)
        and any(re.search(rf"(?<![a-z]){each}", picture) for each in group)
        for group in _ALIKE
    )
