"""Every secret of a run, in the one object that each writer passes."""

import re
from collections.abc import Iterable
from enum import Enum
from functools import cache
from threading import Lock
from typing import Any, TypeVar

from flows.record import Record
from flows.redaction.form import HIDDEN, forms, texts, unfolded
from flows.redaction.index import Index
from flows.redaction.matcher import Matcher
from flows.redaction.parameter import JSON_WEB_TOKEN, bare, linked, stored, told
from flows.redaction.reading import is_read_in, keys, readings
from flows.redaction.strength import is_random, is_weak

__all__ = ["HIDDEN", "SECRETS", "Secrets"]

_MOST_SEEN = 4000
"""Values of pages that are kept; of more the older half goes (chosen: ten times those of a long run)."""
_HEAD = 64
"""Bytes at the beginning by which a text is told from what is drawn (each such format has zeros there)."""
Kept = TypeVar("Kept", bound=Record)


class Secrets:
    """What must be left nowhere: the settings' secrets, and each token, code and cookie that was seen."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._set: dict[str, None] = {}
        self._weak: dict[str, None] = {}
        self._codes: dict[str, None] = {}
        self._seen: dict[str, None] = {}
        self._public = ""
        self.showings = 0
        """How often a page showed a secret; of such a moment no picture is kept that cannot be scrubbed."""
        self._texts, self._forms, self._given = Index(texts), Index(forms), Index(texts)
        self._public_reading = ""
        self._read: frozenset[str] = frozenset()
        """What a text reads as in which a secret of the settings stands."""

    # What is a secret.

    def know(self, *secrets: str) -> None:
        """Secrets of the settings or of an account: hidden wherever they come up."""
        for secret in filter(None, secrets):
            self._keep(self._weak if is_weak(secret) or self._is_public(secret) else self._set, secret)

    def code(self, code: str) -> str:
        """A one-time code that is about to be typed; gives it back."""
        self._keep(self._codes, code)
        return code

    def see(self, values: Iterable[str], *, told: bool = False) -> None:
        """Values that were seen, as of cookies; only such as look drawn by chance are secrets.

        `told`: their names say that they are.
        """
        for value in values:
            if is_random(value, told=told) and value not in self._public:
                self._keep(self._seen, value)

    def read(self, text: str) -> None:
        """Take from addresses, forms and headers the values whose names say that they let somebody in."""
        self.see(told(text), told=True)

    def read_stored(self, text: str) -> None:
        """Take them from a page, a script's data or a log of requests as well."""
        self.see(stored(text), told=True)

    def read_letter(self, text: str) -> None:
        """Take from a letter what its links are known by: each is for its reader alone."""
        self.read(text)
        self.see(linked(text), told=True)

    def forget(self) -> None:
        """Begin as the process of another run does, with none."""
        with self._lock:
            self._set, self._weak, self._codes, self._seen = {}, {}, {}, {}
            self._public, self._public_reading, self.showings = "", "", 0
            self._index_anew()

    def publish(self, text: str) -> None:
        """What everybody may read, as an article: its words are no secrets, whatever they are used for."""
        with self._lock:
            self._public += f"\n{text}"
            self._public_reading += "\n".join(("", *readings(text)))
            common = list(filter(self._is_public, self._set))
            for secret in common:
                self._weak[secret] = self._set.pop(secret)
            if common:
                self._index_anew()

    @property
    def count(self) -> int:
        """How many secrets are looked for, wherever they stand."""
        return len(self._set) + len(self._seen) + len(self._codes)

    @property
    def weak(self) -> int:
        """How many of the settings' secrets are too short or too common to be told from other words."""
        return len(self._weak)

    def _keep(self, where: dict[str, None], secret: str) -> None:
        with self._lock:
            if secret in where:
                return
            where[secret] = None
            self._index(where, secret)
            if where is self._set:
                self._read |= keys(secret)
            if len(self._seen) > _MOST_SEEN:
                self._seen = dict.fromkeys(list(self._seen)[_MOST_SEEN // 2 :])
                self._index_anew()

    def _index(self, where: dict[str, None], secret: str) -> None:
        if where is self._weak:
            return
        own, code = where is self._set, where is self._codes
        for index in (self._texts, self._forms):
            index.add(secret, disguised=own, alone=code)
        if own or code:
            self._given.add(secret, alone=code)

    def _index_anew(self) -> None:
        self._texts, self._forms, self._given = Index(texts), Index(forms), Index(texts)
        self._read = frozenset().union(*map(keys, self._set))
        for where in (self._set, self._seen, self._codes):
            for secret in where:
                self._index(where, secret)

    # Where it is hidden, and found.

    def hide(self, text: str) -> str:
        """The text without any secret: known ones, tokens, and what addresses name as one."""
        content = text.encode("utf-8", "surrogatepass")
        hidden = self.scrub(content)
        shown = text if hidden is content else hidden.decode("utf-8", "surrogatepass")
        for secret in tuple(self._weak):
            shown = _said(secret).sub(rf"\g<mark>{HIDDEN}", shown)
        return bare(self._without_disguised(shown))

    def _without_disguised(self, text: str) -> str:
        """The text without what reads as a secret of the settings: of lines those, or else nothing of it."""
        if not self.read_in(text):
            return text
        lines = [HIDDEN if self.read_in(line) else line for line in text.split("\n")]
        rest = "\n".join(lines)
        return HIDDEN if self.read_in(rest) else rest

    def read_in(self, text: str) -> bool:
        """Whether a secret of the settings is to be read in the text, however its letters are written."""
        wanted = self._keys()
        return bool(wanted) and any(key in each for each in readings(text) for key in wanted)

    def given_in(self, content: bytes) -> bool:
        """Whether a secret stands there that was typed or might be: of the settings, or a one-time code."""
        return self._of_given().finds(content) or self.read_in(content.decode("utf-8", "replace"))

    def shown_in(self, text: str) -> bool:
        """Whether a person who reads the text reads a secret that is known, whole or letter by letter."""
        content = text.encode("utf-8", "surrogatepass")
        spaced = b"".join(content.split())
        found = any(self._of_texts().finds(each) for each in (content, spaced))
        return found or self.read_in(text) or any(_said(secret).search(text) for secret in tuple(self._weak))

    def hidden(self, record: Kept) -> Kept:
        """The record without any secret in its texts; the same where there is none."""
        dump = record.model_dump()
        clean = self._cleaned(dump)
        return record if clean == dump else type(record).model_validate(clean)

    def _cleaned(self, value: Any) -> Any:
        if isinstance(value, dict):
            return {key: self._cleaned(each) for key, each in value.items()}
        if isinstance(value, list | tuple):
            return type(value)(self._cleaned(each) for each in value)
        return self.hide(value) if isinstance(value, str) and not isinstance(value, Enum) else value

    def scrub(self, content: bytes) -> bytes:
        """The bytes of a text file without any secret that is known, however it is escaped."""
        return JSON_WEB_TOKEN.sub(HIDDEN.encode(), self._of_texts().replaced(content))

    def scrub_all(self, content: bytes) -> bytes:
        """The bytes of any file without any secret that is known, in whatever form."""
        return JSON_WEB_TOKEN.sub(HIDDEN.encode(), self._of_forms().replaced(content))

    def found_in(self, content: bytes) -> bool:
        """Whether a secret stands in the bytes, in whatever form, also over broken lines."""
        matcher = self._of_forms()
        if matcher.finds(content) or matcher.finds(unfolded(content)):
            return True
        return not _is_drawn(content) and self.read_in(content.decode("utf-8", "replace"))

    @property
    def longest(self) -> int:
        """Bytes of the longest form: so much must two pieces of a file share."""
        return self._of_forms().longest

    def _is_public(self, secret: str) -> bool:
        return secret in self._public or is_read_in(secret, self._public_reading)

    def _keys(self) -> frozenset[str]:
        with self._lock:
            return self._read

    def _of_texts(self) -> Matcher:
        with self._lock:
            return self._texts.matcher()

    def _of_given(self) -> Matcher:
        with self._lock:
            return self._given.matcher()

    def _of_forms(self) -> Matcher:
        with self._lock:
            return self._forms.matcher()


def _is_drawn(content: bytes) -> bool:
    """Whether it is a picture, a video or a font, in which nothing is to be read."""
    return b"\0" in content[:_HEAD]


@cache
def _said(secret: str) -> re.Pattern[str]:
    """A secret that is a word like others, right behind what calls it one: `Wrong password: calendar`."""
    names = "|".join(
        rf"(?<=\b{name})" for name in ("password", "passcode", "passwd", "pin", "code", "secret")
    )
    return re.compile(rf"(?i:{names})(?P<mark>[\s:=\"'“‘]*[:=\"'“‘]\s*){re.escape(secret)}(?!\w)")


SECRETS = Secrets()
"""Those of this process, which acts out one run: whatever writes asks here, and no writer is forgotten."""
