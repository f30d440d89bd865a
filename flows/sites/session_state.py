"""The states of a session, as one state machine: signed out, asked, filled, sent, in, lost."""

from enum import StrEnum, auto


class State(StrEnum):
    """How the reader stands with the site."""

    OUT = auto()
    """Signed out, for all that is known."""
    ASKED = auto()
    """A page asks to sign in."""
    FILLED = auto()
    """What the page asks for was typed by a step of the article, and not sent yet."""
    SENT = auto()
    """It was sent, and nobody is let in: a part of it is still to be typed, or the site says no."""
    IN = auto()
    LOST = auto()
    """The site has forgotten a reader who was in."""


class Event(StrEnum):
    """What happens to a session."""

    SOUGHT = auto()
    """The reader sets out to sign in."""
    ASKED = auto()
    UNASKED = auto()
    """The article speaks of a page that asks to sign in, and none has come."""
    FILLED = auto()
    SENT = auto()
    ADMITTED = auto()
    LEFT = auto()
    """The reader has signed out."""
    LOST = auto()


_ANY = frozenset(State)
_FORM = frozenset({State.FILLED, State.SENT})

_TRANSITIONS: dict[Event, tuple[frozenset[State], State]] = {
    Event.ASKED: (_ANY, State.ASKED),
    Event.FILLED: (_ANY, State.FILLED),
    Event.SENT: (_FORM, State.SENT),
    Event.ADMITTED: (_ANY, State.IN),
    Event.LEFT: (_ANY, State.OUT),
    Event.LOST: (frozenset({State.IN}), State.LOST),
}
"""Of each event, the states in which it counts and the one that it leads to; any other leaves the state."""


class SessionState:
    """The state of one session, and what it has been through."""

    def __init__(self, *, kept: bool = False) -> None:
        self.now = State.OUT
        self.kept = kept
        """The browser came with what a sign-in of another day has left, so that nobody need ask."""
        self._past: list[Event] = []

    def on(self, event: Event) -> None:
        """Take notice of an event."""
        self._past.append(event)
        before, after = _TRANSITIONS.get(event, (frozenset(), self.now))
        if self.now in before:
            self.now = after

    @property
    def unasked(self) -> bool:
        """Whether the last that was to be seen of a sign-in is that nobody asked."""
        return self._past[-1:] == [Event.UNASKED]

    @property
    def never_asked(self) -> bool:
        """Whether the reader was to sign in and no page has ever asked: then nobody may be in."""
        asked = self.kept or not {Event.ASKED, Event.FILLED}.isdisjoint(self._past)
        return Event.SOUGHT in self._past and not asked

    @property
    def recoverable(self) -> bool:
        """Whether it was never lost before: a site that forgets people again and again is not well."""
        return Event.LOST not in self._past
