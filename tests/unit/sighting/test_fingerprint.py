"""A control that got wholly other words is known by where it stood and by what stood around it."""

import pytest

from flows.screen import Screen
from flows.sighting import Appearance, Fit
from flows.sighting.memory.fingerprint import appearance, recall
from tests.drawn import drawn

NAVIGATION = """
- navigation "Side" [ref=e1] [box=0,60,220,600]:
  - link "Home" [ref=e2] [box=10,70,200,30]
  - link "Meetings" [ref=e3] [box=10,110,200,30]
  - link "{}" [ref=e4] [box=10,150,200,30]
  - link "Notes" [ref=e5] [box=10,190,200,30]
- main [ref=e6] [box=220,60,1000,600]:
  - button "Create" [ref=e7] [box=900,80,120,30]
  - button "Import" [ref=e8] [box=900,120,120,30]
"""


def _screen(words: str) -> Screen:
    return drawn(NAVIGATION.format(words))


def _before() -> Appearance:
    screen = _screen("Scheduler")
    return appearance(next(c for c in screen.controls if c.label == "Scheduler"), screen)


def test_what_is_kept_can_be_read() -> None:
    """Words, role, landmark, neighbours in order, and the spot."""
    kept = _before()
    assert ("Scheduler", "link", "navigation Side", ("Home", "Meetings", "Notes"), 2, (0.09, 0.23)) == (
        kept.words,
        kept.role,
        kept.within,
        kept.row,
        kept.position,
        kept.spot,
    )


def test_other_words_in_the_old_company() -> None:
    """Among neighbours that are all there the one stranger is it."""
    found = recall(_before(), _screen("Zephyr"), ())
    assert found is not None
    assert ("Zephyr", Fit.KNOWN) == (found.control.label, found.fit)


def test_gone_is_gone() -> None:
    """Where nothing stands in its stead nothing is taken for it."""
    lines = [line for line in NAVIGATION.splitlines() if "{}" not in line]
    assert recall(_before(), drawn("\n".join(lines)), ()) is None


@pytest.mark.parametrize("words", ["Delete all", "Sign out", "Cancel"])
def test_what_harms_is_never_it(words: str) -> None:
    """Not even in the very place."""
    assert recall(_before(), _screen(words), ()) is None


def test_what_another_sentence_names_is_not_it() -> None:
    """A control that the article means elsewhere keeps its meaning."""
    assert recall(_before(), _screen("Zephyr"), ["Zephyr"]) is None


def test_another_page_proves_nothing() -> None:
    """Where the neighbours have gone too, no stranger is taken."""
    other = NAVIGATION.format("Zephyr").replace("Home", "Start").replace("Meetings", "Calls")
    assert recall(_before(), drawn(other), ()) is None


def test_of_two_strangers_the_one_in_the_old_place() -> None:
    """Or none, where the row has become longer."""
    more = NAVIGATION.replace(
        '  - link "Notes"', '  - link "Clips" [ref=e9] [box=10,170,200,30]\n  - link "Notes"'
    )
    assert recall(_before(), drawn(more.format("Zephyr")), ()) is None


def test_what_a_person_accepted_is_found_by_its_words() -> None:
    """Learned words that are not the sentence's own are taken wherever they stand."""
    accepted = _before().model_copy(update={"words": "Import", "role": "button", "row": ()})
    found = recall(accepted, _screen("Zephyr"), (), "Scheduler")
    assert "Import" == (found.control.label if found else None)


@pytest.mark.parametrize(("box", "words"), [("10,150,200,30", "Zephyr"), ("10,600,200,30", None)])
def test_what_stood_there_all_along_is_known_by_its_spot_alone(box: str, words: str | None) -> None:
    """A control that was there before the last act has not come for one that is gone."""
    screen = drawn(NAVIGATION.format("Zephyr").replace("10,150,200,30", box))
    found = recall(_before(), screen, (), known=["Home", "Meetings", "Notes", "Zephyr"])
    assert words == (found and found.control.label)
