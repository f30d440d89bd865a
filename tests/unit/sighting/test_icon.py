"""Which icon the words mean, by its tooltip, its picture and its place."""

import pytest

from flows.instruction import Instruction, Verb
from flows.screen import Control
from flows.sighting.icon import described, picture
from tests.drawn import drawn

CORNER = "bottom-left corner of the page"


def settings(role: str | None = None, place: str | None = CORNER, hint: str | None = None) -> Instruction:
    """To click Settings, which is an icon, as it turns out."""
    return Instruction(verb=Verb.CLICK, words="Settings", role=role, place=place, hint=hint)


def pictured(looks: dict[str, dict[str, str]], snapshot: str, instruction: Instruction) -> str | None:
    """The reference of the nameless control that is taken, where the page tells these looks."""
    sighting = picture(
        instruction, drawn(snapshot), lambda c: c.model_copy(update=looks.get(c.ref or "", {}))
    )
    return sighting.control.ref if sighting else None


ICONS = """
    - button [ref=e1] [box=10,680,24,24]
    - button [ref=e2] [box=1240,10,24,24]
    - button "Help" [ref=e3] [box=50,680,24,24]
"""


def test_a_tooltip_says_what_an_icon_is() -> None:
    """An icon whose tooltip has the very words is meant."""
    assert "e1" == pictured({"e1": {"tooltip": "Settings"}}, ICONS, settings())


def test_a_sign_alone_is_a_picture_and_the_tooltip_its_name() -> None:
    """An arrow that those who listen are told as "⬇" is called by what comes up under the pointer."""
    snapshot = '- link "⬇" [ref=e1] [box=1220,740,50,50]:\n  - img "⬇" [ref=e2] [box=1230,750,30,30]'
    add = Instruction(verb=Verb.CLICK, words="Add a calendar")
    assert "e1" == pictured({"e1": {"tooltip": "Add a calendar"}}, snapshot, add)


def test_a_picture_says_what_an_icon_is_in_the_named_place() -> None:
    """An icon whose picture is named after what the sentence says of it is meant, in the named place only."""
    gear = settings(role="icon", hint="tiny gear icon")
    looks = {"e1": {"picture": "icon icon-gear"}, "e2": {"picture": "icon icon-gear"}}
    assert "e1" == pictured(looks, ICONS, gear)


def test_a_part_of_a_word_in_the_markup_is_no_picture() -> None:
    """A library that says on which edge a button stands does not draw it with what is chosen."""
    snapshot = "- button [ref=e1] [box=10,680,24,24]"
    start = Instruction(verb=Verb.SELECT, words="Datetime start")
    assert pictured({"e1": {"picture": "iconbutton-edgestart"}}, snapshot, start) is None


@pytest.mark.parametrize(
    ("words", "picture", "ref"),
    [
        ("Order a spare part", "link /desk/order-spare?of=3", None),
        ("Order a spare part", "link /desk/order-spare-part?of=3", "e1"),
        ("Spare parts", "icon /img/all.svg#icon-spare", "e1"),
        ("Spare parts", "icon-spare", "e1"),
    ],
)
def test_an_address_is_what_all_words_are_in(words: str, picture: str, ref: str | None) -> None:
    """A plus that leads to an address with some of the words is another thing than what has them all."""
    snapshot = '- link "+" [ref=e1] [box=300,10,24,24]'
    wanted = Instruction(verb=Verb.CLICK, words=words)
    assert ref == pictured({"e1": {"picture": picture}}, snapshot, wanted)


def test_an_icon_elsewhere_is_not_taken_for_its_picture() -> None:
    """A gear at the other corner may be anything's gear."""
    snapshot = "- button [ref=e2] [box=1240,10,24,24]"
    gear = settings(role="icon", hint="tiny gear icon")
    assert pictured({"e2": {"picture": "icon-gear"}}, snapshot, gear) is None


def test_two_nameless_icons_in_the_corner_are_none() -> None:
    """Where two icons are as fit, neither is pressed."""
    snapshot = """
        - button [ref=e1] [box=10,680,24,24]
        - button [ref=e2] [box=50,680,24,24]
    """
    assert pictured({}, snapshot, settings(hint="tiny gear icon")) is None


def test_a_nameless_icon_is_not_taken_without_a_place_or_a_picture() -> None:
    """An icon of which nothing is known is not what the words mean."""
    assert pictured({}, "- button [ref=e1] [box=10,680,24,24]", settings(place=None)) is None


@pytest.mark.parametrize(
    ("pictures", "hint", "taken", "ref"),
    [
        ({"e1": "icon-gear"}, "gear icon", (), "e1"),
        ({"e1": "icon-gear"}, "gear icon", ("options",), None),
        ({"e1": "icon-gear", "e2": "gear"}, "gear icon", (), None),
        ({"e1": "icon-bell"}, "gear icon", (), None),
        ({"e1": "icon-gear"}, "at the top", (), None),
        ({"e3": "icon-gear"}, "gear icon", (), None),
    ],
)
def test_a_picture_that_the_sentence_describes_is_known_under_other_words(
    pictures: dict[str, str], hint: str, taken: tuple[str, ...], ref: str | None
) -> None:
    """Where one small control alone is drawn with it, that is not another instruction's."""
    screen = drawn("""
        - button "Options" [ref=e1] [box=10,10,40,40]
        - button "Alerts" [ref=e2] [box=60,10,40,40]
        - button "A wide one" [ref=e3] [box=110,10,400,40]
    """)
    instruction = Instruction(verb=Verb.CLICK, words="Settings", hint=hint)

    def look(control: Control) -> Control:
        return control.model_copy(update={"picture": pictures.get(control.ref or "", "")})

    found = described(instruction, screen, taken, look)
    assert ref == (found and found.control.ref)
