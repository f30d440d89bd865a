"""How alike two runs of words are to a reader."""

import re
import unicodedata
from enum import IntEnum
from functools import lru_cache

from flows.checkpoint import checkpoint
from flows.instruction.adornment import bare, kindless, shown_by

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_AND = re.compile(r"\s*&\s*|\s+\+\s+")
_PUNCTUATION = re.compile(r"[^\w\s@.%#+-]|(?<!\w)\.|[.-](?!\w)|(?<!\w)-(?!\d)|(?<![\w+#])[+#](?!\d)")
"""What makes no difference; a mark that hangs on a word is part of it: C, C# and C++ are three things."""
_MONEY = re.compile(r"[$€£¥]")
_ORNAMENT = re.compile(r"^(?:[^\w\s\"'“‘(\[$€£#@&%]\s+)+|(?:\s+[^\w\s\"'”’)\]%.!?])+$")
"""A sign that stands beside the words: a bullet, an arrow, a plus."""
_FAR, _BESIDE = 4, 80
"""Letters that a label may have for each of the article's, and besides: badges, shortcuts, soft hyphens.

Chosen wide: what is longer is the text of a thing that holds many, and comparing it would only take time.
"""
_KEPT = 8192
"""Answers that are remembered: a page is asked the same of the same words again and again (chosen: a page of
some hundred controls, asked for a few dozen words)."""
_WORD = 5
"""Letters up to which a word in -ise is its own and no British spelling: wise, raise, noise."""
_PREFIX = re.compile(r"\b(re|e|co|un|pre)-")
_LETTERLESS = re.compile(r"[\W_]+|\b(?:an?|the)\b")
"""Marks, gaps and articles."""
_THING = 4
"""Letters of a word that names a thing, and is no small one (“in”, “up”, “all”)."""
_WHEN = frozenset("after again before daily earlier later monthly once today tomorrow weekly".split())
"""Words of time, behind which no thing is named."""
_SMALL = frozenset("a an and for in of on or the to with your my me us you".split())


class Sameness(IntEnum):
    """How two runs of words compare before any guess is made."""

    OTHER = 0
    SHOWS = 1
    """The same but for what a press does to the thing, and leaves it as it is: "Show filters" of Filters."""
    COSMETIC = 2
    """The same but for case, `&` for "and", punctuation, a badge, a count, a key, its state."""
    SAME = 3


def visible(words: str) -> str:
    """The words as they are seen: no invisible characters, one space between words."""
    return " ".join(_INVISIBLE.sub("", unicodedata.normalize("NFKC", words)).split())


def unadorned(words: str) -> str:
    """The words as a person would write them down: no signs drawn beside them, nothing that is not seen."""
    return _ORNAMENT.sub("", _INVISIBLE.sub("", words).strip()) or words


@lru_cache(_KEPT)
def plain(words: str) -> str:
    """The words without case, punctuation and `&`."""
    checkpoint()
    return " ".join(_PUNCTUATION.sub(" ", _AND.sub(" and ", visible(words))).casefold().split())


def spelling_key(words: str) -> str:
    """What two spellings of one name have in common: "Mail & Calendar" and "the mail-and-calendar"."""
    return _LETTERLESS.sub("", re.sub(r"\s*&\s*", " and ", words.casefold()))


@lru_cache(_KEPT)
def sameness(says: str, shows: str) -> Sameness:
    """Compare the words of an article with those of a control."""
    if len(shows) > _FAR * len(says) + _BESIDE:
        return Sameness.OTHER  # the text of what holds many things
    if visible(says) == visible(shows):
        return Sameness.SAME
    if not plain(says):
        return Sameness.OTHER
    name = bare(visible(shows))
    alike = (shows, name, kindless(name))
    if {*_MONEY.findall(says)} ^ {*_MONEY.findall(shows)} and _MONEY.search(says) and _MONEY.search(shows):
        return Sameness.OTHER
    wanted = _spellings(says)
    if any(wanted & _spellings(each) for each in alike):
        return Sameness.COSMETIC
    shown = shown_by(name)
    return Sameness.SHOWS if wanted & (_spellings(shown) | _spellings(kindless(shown))) else Sameness.OTHER


def _spellings(words: str) -> set[str]:
    """The plain words with their hyphens left out, and with blanks for them: re-authorize, sign-in."""
    return {plain(words).replace("-", ""), plain(words).replace("-", " ")}


def tokens(words: str) -> tuple[str, ...]:
    """The words that carry meaning, in order."""
    checkpoint()
    found = tuple(_PREFIX.sub(r"\1", plain(words)).replace("-", " ").split())
    return tuple(word for word in found if word not in _SMALL) or found


def same_word(one: str, other: str) -> bool:
    """Whether two words are one word in two spellings (authorise, authorize) or numbers (account, accounts).

    A derived word (schedule, scheduler) is another word: near-duplicates of that kind stand
    side by side in menus and lead to different places.
    """
    one, other = _spelt(one), _spelt(other)
    if one == other:
        return True
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter) and longer[len(shorter) :] in {"s", "es"} and len(shorter) > 2


def _spelt(word: str) -> str:
    """The word in American spelling: authorise, colour, centre, licence."""
    word = re.sub(r"is(e|es|ed|er|ing|ation|ations)$", r"iz\1", word) if len(word) > _WORD else word
    return re.sub(r"tre$", "ter", re.sub(r"ence$", "ense", word.replace("our", "or")))


def likeness(says: str, shows: str) -> float:
    """From 0 (no word in common) to 1 (the same words, in any order).

    The measure is the share of words in common, weighted by their length, so that "Zoom Scheduler"
    is like "Scheduler" while "Schedule" is not.
    """
    left, right = list(tokens(bare(says))), list(tokens(bare(shows)))
    if not left or not right:
        return 0.0
    total = sum(map(len, left)) + sum(map(len, right))
    common = 0
    for word in left:
        match = next((other for other in right if same_word(word, other)), None)
        if match is not None:
            right.remove(match)
            common += len(word) + len(match)
    return common / total


def same_thing(one: str, other: str) -> bool:
    """Whether the last word of both names one thing: “Record vaccination” and “Enter vaccination”."""
    ours, theirs = tokens(one), tokens(other)
    return bool(ours and theirs) and ours[-1] == theirs[-1] and _is_thing(ours[-1])


def _is_thing(word: str) -> bool:
    return len(word) >= _THING and word not in _WHEN


def another_thing(one: str, other: str) -> bool:
    """Whether both say what is done with which thing, and have no word in common.

    “Show as a curve” is no other name of “Compare with May”; “Reply” may be one of “Answer”.
    """
    ours, theirs = tokens(one), tokens(other)
    common = any(same_word(word, each) for word in ours for each in theirs)
    return min(len(ours), len(theirs)) > 1 and not common


def within(one: str, other: str) -> bool:
    """Whether one name is a part of the other: "Account" of "Add an account", which may be another thing."""
    few, many = sorted((set(tokens(bare(one))), set(tokens(bare(other)))), key=len)
    return bool(few) and few < many
