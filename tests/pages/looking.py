"""A search on a page that counts what is pressed on it, and what the search tells."""

from flows.browser.actions import Hand
from flows.instruction.instruction import Instruction, Verb
from flows.search.discovery import Found
from flows.search.query import Search
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
    hand: Hand,
    markup: str,
    instruction: Instruction,
    known: tuple[str, ...] = (),
    claimed: tuple[str, ...] = (),
) -> Search:
    """A search on a page that counts what is pressed on it."""
    hand.window.page.set_content(f"<!doctype html>{COUNT}{FLIP}{markup}")
    return Search(hand.window, hand, instruction, claimed=claimed, known=known)


def element(hand: Hand, found: Found | None) -> str | None:
    """The id of the element that was found, or None."""
    if found is None or found.sighting.control.ref is None:
        return None
    return hand.window.page.get_by_ref(found.sighting.control.ref).get_attribute("id")


def needs(found: Found | None) -> list[tuple[NeedKind, str]]:
    """What had to be done first."""
    assert found is not None
    return [(need.kind, need.words) for need in found.needed]
