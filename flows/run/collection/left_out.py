"""An article that was asked for among others and is no part of the run."""

import re

from flows.record import Record


class LeftOut(Record):
    """Which article, why, and what somebody may do about it."""

    source: str
    """As it was asked for."""
    why: str
    todo: str = ""
    """Empty where there is nothing to do."""


def left_out(source: str, message: str) -> LeftOut:
    """What a refusal says of an article: what is wrong stands before the first semicolon, or a full stop."""
    about = rf"^(?:The article )?(?:at )?{re.escape(source)}(?:, called “.*?”,)?\s+"
    words = re.sub(about, "", " ".join(message.split()))
    why, mark, todo = words.partition("; ")
    if not mark:
        why, mark, todo = words.partition(". ")
    return LeftOut(source=source, why=_sentence(why), todo=_sentence(todo))


def _sentence(words: str) -> str:
    words = words.strip().rstrip(".")
    return f"{words[:1].upper()}{words[1:]}." if words else ""
