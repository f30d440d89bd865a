"""The forms of secrets, each of which is added once."""

from collections.abc import Callable

from flows.redaction.form import disguises
from flows.redaction.matcher import Matcher

Shapes = Callable[[str], dict[bytes, bytes]]


class Index:
    """The forms of secrets; those that were added since they were last looked for are built in then."""

    def __init__(self, shapes: Shapes) -> None:
        """`shapes`: in which a secret may stand, with what takes its place."""
        self._shapes = shapes
        self._matcher = Matcher()
        self._new: dict[bytes, bytes] = {}
        self._alone: set[bytes] = set()

    def add(self, secret: str, *, disguised: bool = False, alone: bool = False) -> None:
        """Look for this one as well; `disguised`: also as a page plays with it, `alone`: only as a word."""
        self._new |= self._shapes(secret)
        if disguised:
            self._new |= disguises(secret)
        if alone:
            self._alone.add(secret.encode())

    def matcher(self) -> Matcher:
        """What finds them all."""
        if self._new:
            self._matcher.add(self._new, self._alone)
            self._new, self._alone = {}, set()
        return self._matcher
