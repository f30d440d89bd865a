"""The states of a session, and what is remembered of them."""

import pytest

from flows.sites import Event, SessionState, State

E = Event
"""Short, for tables of several a line."""


def through(*events: Event, kept: bool = False) -> SessionState:
    """A session to which all this has happened."""
    state = SessionState(kept=kept)
    for event in events:
        state.on(event)
    return state


@pytest.mark.parametrize(
    ("events", "state"),
    [
        ((), State.OUT),
        ((E.SOUGHT,), State.OUT),
        ((E.SOUGHT, E.ASKED), State.ASKED),
        ((E.SOUGHT, E.ASKED, E.ADMITTED), State.IN),
        ((E.SOUGHT, E.ADMITTED), State.IN),
        ((E.FILLED,), State.FILLED),
        ((E.FILLED, E.SENT), State.SENT),
        ((E.FILLED, E.SENT, E.FILLED), State.FILLED),
        ((E.FILLED, E.SENT, E.FILLED, E.SENT, E.ADMITTED), State.IN),
        ((E.SENT,), State.OUT),
        ((E.LOST,), State.OUT),
        ((E.ADMITTED, E.UNASKED), State.IN),
        ((E.ADMITTED, E.LEFT), State.OUT),
        ((E.ADMITTED, E.LOST), State.LOST),
        ((E.ADMITTED, E.LOST, E.SOUGHT, E.ASKED, E.ADMITTED), State.IN),
        ((E.ADMITTED, E.LEFT, E.LOST), State.OUT),
    ],
)
def test_each_event_leads_to_one_state(events: tuple[Event, ...], state: State) -> None:
    """Nobody is in who was not let in, nothing is sent that was not filled, only who is in is forgotten."""
    assert state is through(*events).now


@pytest.mark.parametrize(
    ("events", "kept", "never"),
    [
        ((), False, False),
        ((E.SOUGHT,), False, True),
        ((E.SOUGHT, E.UNASKED), False, True),
        ((E.SOUGHT, E.ADMITTED), False, True),
        ((E.SOUGHT, E.ASKED, E.ADMITTED), False, False),
        ((E.SOUGHT, E.FILLED), False, False),
        ((E.SOUGHT, E.UNASKED), True, False),
    ],
)
def test_who_was_never_asked_may_not_be_in(events: tuple[Event, ...], kept: bool, never: bool) -> None:
    """Where the article says to sign in and no page asks, nobody is in, but by another day's sign-in."""
    assert never is through(*events, kept=kept).never_asked


@pytest.mark.parametrize(
    ("events", "unasked"),
    [((), False), ((E.UNASKED,), True), ((E.UNASKED, E.SOUGHT), False), ((E.UNASKED, E.FILLED), False)],
)
def test_what_was_not_asked_for_need_not_be_sent(events: tuple[Event, ...], unasked: bool) -> None:
    """That no page asks counts until something else is to be seen of a sign-in."""
    assert unasked is through(*events).unasked


def test_a_session_is_recovered_once() -> None:
    """A site that forgets a reader a second time is not well."""
    assert [True, False] == [
        through(E.ADMITTED).recoverable,
        through(E.ADMITTED, E.LOST, E.ADMITTED).recoverable,
    ]
