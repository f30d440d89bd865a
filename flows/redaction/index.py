"""The forms of secrets, each of which is built in once."""

from collections.abc import Callable
from typing import NamedTuple

from flows.redaction.form import disguises
from flows.redaction.matcher import Matcher

Shapes = Callable[[str], dict[bytes, bytes]]


class _Added(NamedTuple):
    secret: str
    disguised: bool
    alone: bool


class Index:
    """The forms of secrets; those that were added since they were last looked for are built in then."""

    def __init__(self, shapes: Shapes) -> None:
        """`shapes`: in which a secret may stand, with what takes its place."""
        self._shapes = shapes
        self._matcher = Matcher()
        self._new: list[_Added] = []

    def add(self, secret: str, *, disguised: bool = False, alone: bool = False) -> None:
        """Look for this one as well; `disguised`: also as a page plays with it, `alone`: only as a word."""
        self._new.append(_Added(secret, disguised, alone))

    def matcher(self) -> Matcher:
        """What finds them all."""
        forms = dict[bytes, bytes]()
        for added in self._new:
            forms |= self._shapes(added.secret) | (disguises(added.secret) if added.disguised else {})
        self._matcher.add(forms, {added.secret.encode() for added in self._new if added.alone})
        self._new = []
        return self._matcher
