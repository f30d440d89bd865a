"""Many byte strings are found at once, whenever each was added."""

from typing import Any

import pytest
from hypothesis import strategies as st

from flows.redaction import matcher as module
from flows.redaction.matcher import Matcher
from tests.examples import drawn

SHORT = st.binary(min_size=1, max_size=4).map(lambda each: bytes(b"abc"[byte % 3] for byte in each))


@drawn(
    100,
    anew=True,
    added=st.lists(st.sets(SHORT, min_size=1, max_size=6), min_size=1, max_size=6),
    content=st.lists(SHORT),
)
def test_every_byte_of_a_form_is_replaced(added: list[set[bytes]], content: list[bytes]) -> None:
    """Of all that stand in the content none is left, and what is none stays, in whatever order they came."""
    matcher, whole = Matcher(), b"-".join(content)
    for forms in added:
        matcher.add(dict.fromkeys(forms, b"."))
    replaced, all_forms = matcher.replaced(whole), set[bytes]().union(*added)
    assert not any(form in replaced for form in all_forms)
    assert any(form in whole for form in all_forms) == matcher.finds(whole)
    assert whole.count(b"-") == replaced.count(b"-")


def test_of_two_that_overlap_both_go() -> None:
    """Also where one of them was added later; the longer one decides what takes their place."""
    matcher = Matcher()
    matcher.add({b"house": b"1"})
    matcher.add({b"warehouse": b"2", b"seat": b"3"})
    assert b"a 2, a 13" == matcher.replaced(b"a warehouse, a houseat")


def test_what_was_added_long_ago_is_not_built_again() -> None:
    """A thousand that are added one by one stand in a few automata, each much larger than the next."""
    matcher = Matcher()
    for number in range(1000):
        matcher.add({f"secret {number}.".encode(): b""})
    sizes = [len(each.forms) for each in matcher._automata]  # noqa: SLF001 - what it costs shows nowhere else
    assert (1000, True) == (sum(sizes), len(sizes) <= 4)


def test_what_is_bounded_is_found_only_alone() -> None:
    """A one-time code is no part of a longer number, also beside other forms."""
    matcher = Matcher()
    matcher.add({b"123456": b"(hidden)"}, {b"123456"})
    matcher.add({b"password": b"(hidden)"})
    assert b"(hidden) 1234567 (hidden)." == matcher.replaced(b"password 1234567 123456.")


def test_who_searches_meanwhile_misses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was there before is found at each moment in which others are being built in."""
    matcher = Matcher()
    matcher.add({b"first": b"(hidden)"})
    seen, built = list[bool](), module._Automaton  # noqa: SLF001 - the moment is inside

    def building(*given: Any) -> Any:
        seen.append(matcher.finds(b"the first secret"))
        return built(*given)

    monkeypatch.setattr(module, "_Automaton", building)
    matcher.add({b"second": b"(hidden)"})
    assert [True] == seen
