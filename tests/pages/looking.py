"""A search on a page that counts what is pressed on it, and what the search tells."""

from typing import Any

from flows.browser import Actions
from flows.instruction import Instruction, Verb
from flows.search.discovery import Discovery
from flows.search.query import Query
from flows.search.search import Search
from flows.verdict import NeedKind
from tests.pages.desk import COUNT

FLIP = """<script>
  window.flip = button => {
    const open = button.ariaExpanded !== 'true';
    button.ariaExpanded = open;
    document.getElementById(button.getAttribute('aria-controls')).hidden = !open;
  };
</script>"""


def click(words: str, place: str | None = None, role: str | None = None) -> Instruction:
    """To click what goes by these words."""
    return Instruction(verb=Verb.CLICK, words=words, place=place, role=role)


def search(
    hand: Actions, markup: str, instruction: Instruction, known: tuple[str, ...] = (), **facts: Any
) -> Search:
    """A search on a page that counts what is pressed on it; `facts`: what else a query knows."""
    hand.window.page.set_content(f"<!doctype html>{COUNT}{FLIP}{markup}")
    hand.window.disturb()
    return Search(hand.window, hand, Query(instruction, known=known, **facts))


def element(hand: Actions, found: Discovery | None) -> str | None:
    """The id of the element that was found, or None."""
    if found is None or found.control.ref is None:
        return None
    return hand.window.page.get_by_ref(found.control.ref).get_attribute("id")


def needs(found: Discovery | None) -> list[tuple[NeedKind, str]]:
    """What had to be done first."""
    assert found is not None
    return [(need.kind, need.words) for need in found.needed]
