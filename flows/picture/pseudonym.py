"""Who is to be seen in a picture: a sample person in the stead of the account's own."""

import re
from collections.abc import Iterable, Iterator

from flows.screen import Screen

ADDRESS = "name@example.com"
"""Of a domain that belongs to nobody (RFC 2606)."""
PERSON = "Sample Person"
USER = "sample"
_FIRST = PERSON.partition(" ")[0]
MAIL = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
_WORD = re.compile(r"[^\W\d_]+")
_NAME = re.compile(r"[^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*){0,3}")
"""Up to four words, as people are called."""
_BEFORE = re.compile(
    r"(?:your|display|full|profile|first and last) name:?|signed in as:?|logged in as:?", re.IGNORECASE
)
"""What stands before somebody's name on a page about them; behind "Name" alone may stand another column."""
_GREETING = re.compile(
    r"(?:hello|hi|dear|welcome(?: back)?|good (?:morning|day|evening)),? ([^,!.]+?)[,!.]?", re.IGNORECASE
)
_PORTRAIT = re.compile(
    r"(?:profile (?:picture|photo) of|account (?:menu|manager) for|avatar of) (.+)", re.IGNORECASE
)
_COMMON = frozenset(
    "account accounts admin demo guest help mail service support team test tester user".split()
)
"""Words of test accounts' names that pages are full of besides."""
_TELLING = 3
"""Letters from which a word in common tells that an address is a person's."""


class Pseudonyms:
    """The names and addresses that no picture shows, and what stands in their place."""

    def __init__(self, article: str, addresses: Iterable[str], users: Iterable[str] = ()) -> None:
        """`article`: all its words; what it names itself, a sender's address or a site, stays as it is.

        `addresses`: the account's own. `users`: what else it is called.
        """
        self.kept = tuple(dict.fromkeys(each.lower() for each in MAIL.findall(article)))
        """Addresses that stay."""
        self._spoken = frozenset(word.lower() for word in _WORD.findall(article)) | _COMMON
        self._addresses = tuple(each for each in addresses if each)
        self._users = tuple(each for each in users if each)
        self._people: dict[str, None] = {}

    def learn(self, screen: Screen) -> None:
        """Take up what the account's person is called, where a page says so."""
        lines = [line.strip() for line in screen.text.splitlines()]
        labels = (each for control in screen.controls for each in (control.name, control.words) if each)
        bare = [MAIL.sub("", each).strip() for each in dict.fromkeys((*lines, *labels))]
        portraits = (match.group(1) for each in bare if (match := _PORTRAIT.fullmatch(each)))
        alone = (each for each in bare if self._is_theirs(each) and not _GREETING.fullmatch(each))
        found = (*_said(lines), *portraits, *alone)
        self._people.update(dict.fromkeys(name.strip() for name in found if self._may_be_called(name)))

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """(words, what a picture shows for them), the longest words first."""
        found = dict.fromkeys(self._addresses, ADDRESS) | dict.fromkeys(self._users, USER)
        found |= {
            local: USER for each in self._addresses if _is_nobodys_word(local := each.partition("@")[0])
        }
        for person in self._people:
            found[person] = PERSON
            found |= {part: _FIRST for part in person.split() if self._is_theirs_alone(part)}
        return tuple(sorted(found.items(), key=lambda pair: (-len(pair[0]), pair[0])))

    @property
    def initials(self) -> tuple[str, ...]:
        """Letters that stand for the person on a picture of them."""
        firsts = ["".join(word[0] for word in person.split()).upper() for person in self._people]
        return tuple(
            dict.fromkeys(each for first in firsts for each in (first, first[0], first[0] + first[-1]))
        )

    def _is_theirs(self, line: str) -> bool:
        """Tell a name by a word that it has in common with the account's address."""
        local = " ".join(each.partition("@")[0].lower() for each in self._addresses)
        words = [word.lower() for word in _WORD.findall(line) if len(word) >= _TELLING]
        return any(word in local and word not in self._spoken for word in words)

    def _may_be_called(self, line: str) -> bool:
        """Tell a name: capitalized words, at least one of which the article does not use."""
        words = line.split()
        named = _NAME.fullmatch(line.strip()) is not None and all(word[0].isupper() for word in words)
        return named and any(map(self._is_theirs_alone, words))

    def _is_theirs_alone(self, word: str) -> bool:
        return len(word) >= _TELLING and word.lower() not in self._spoken


def _said(lines: list[str]) -> Iterator[str]:
    """What a page says outright: behind "Name", in a greeting."""
    for before, line in zip(["", *lines], lines, strict=False):
        greeting = _GREETING.fullmatch(line)
        if greeting is not None:
            yield greeting.group(1)
        elif _BEFORE.fullmatch(before):
            yield line


def _is_nobodys_word(local: str) -> bool:
    """Tell a user name that is no ordinary word: it would be replaced wherever a page says it."""
    return len(local) > _TELLING and not local.isalpha()
