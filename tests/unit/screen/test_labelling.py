"""The words that stand before a field are its name to a person, whatever the page connects."""

import pytest

from flows.sighting.place.place import belongs
from tests.drawn import drawn


def caption(snapshot: str, role: str) -> str:
    """The caption of the one control of a role."""
    (found,) = [control for control in drawn(snapshot).controls if control.role == role]
    return found.caption


@pytest.mark.parametrize(
    "snapshot",
    [
        """
        - generic [ref=e1]:
          - generic [ref=e2]: Language
          - generic [ref=e3]:
            - generic [ref=e4]:
              - combobox [ref=e5]
            - generic [ref=e6]: English
        """,
        """
        - generic [ref=e1]:
          - text: "Language:"
          - combobox "English" [ref=e2]
          - text: Spelling
          - textbox "Search" [ref=e3]
        """,
        """
        - row [ref=e1]:
          - cell "Language *" [ref=e2]
          - cell [ref=e3]:
            - combobox [ref=e4]
        """,
    ],
    ids=["form item", "flat", "table"],
)
def test_the_words_before_a_field_are_its_caption(snapshot: str) -> None:
    """A label that nothing connects with its field is still read as its label."""
    assert "Language" == caption(snapshot, "combobox")


def test_the_words_behind_a_box_are_its_caption() -> None:
    """A box has its words behind it, where none stand before it."""
    snapshot = """
        - generic [ref=e1]:
          - checkbox [ref=e2]
          - generic [ref=e3]: Show tips
    """
    assert "Show tips" == caption(snapshot, "checkbox")


@pytest.mark.parametrize(
    "snapshot",
    [
        """
        - generic [ref=e1]:
          - heading "Settings" [level=2] [ref=e2]
          - textbox [ref=e3]
        """,
        """
        - generic [ref=e1]:
          - text: Language
          - button "Change" [ref=e2]
          - textbox [ref=e3]
        """,
    ],
    ids=["a heading", "another control's words"],
)
def test_what_is_about_more_is_no_caption(snapshot: str) -> None:
    """A heading speaks of all below it, and words before another control are that one's."""
    assert "" == caption(snapshot, "textbox")


def test_a_box_with_a_name_needs_no_caption() -> None:
    """The words before a named box may be about anything."""
    snapshot = """
        - generic [ref=e1]:
          - text: Mail
          - checkbox "Show tips" [ref=e2]
    """
    assert "" == caption(snapshot, "checkbox")


GROUPS = """
    - heading "Sharing" [level=2] [ref=e1]
    - generic [ref=e2]:
      - generic [ref=e3]:
        - generic [ref=e4]: Visibility
        - generic [ref=e5]:
          - radio "Private" [ref=e6]
      - generic [ref=e7]:
        - generic [ref=e8]: Calendar
        - generic [ref=e9]:
          - radio "Private" [ref=e10]
    - radio "Alone" [ref=e11]
"""


@pytest.mark.parametrize(("ref", "expected"), [("e6", True), ("e10", False)])
def test_a_choice_belongs_to_the_group_whose_words_stand_before_it(ref: str, *, expected: bool) -> None:
    """Of two groups with the same choice, the one that is named is meant."""
    screen = drawn(GROUPS)
    index = next(i for i, control in enumerate(screen.controls) if control.ref == ref)
    assert expected is belongs("Visibility", index, screen)


def test_everything_below_a_heading_belongs_to_it() -> None:
    """A heading is farther away than a group's own words, and holds all the same."""
    screen = drawn(GROUPS)
    index = next(i for i, control in enumerate(screen.controls) if control.ref == "e10")
    assert belongs("Sharing", index, screen)


def test_words_drawn_before_a_field_are_its_caption_wherever_the_page_holds_them() -> None:
    """A form laid out in columns keeps labels and fields apart; a person reads them by where they stand."""
    snapshot = """
        - generic [ref=e1] [box=0,0,200,100]:
          - generic [ref=e2] [box=10,10,80,20]: Your name
          - generic [ref=e3] [box=10,60,80,20]: Your phone
        - generic [ref=e4] [box=200,0,300,100]:
          - generic [ref=e5] [box=210,5,200,30]:
            - textbox [ref=e6] [box=210,5,200,30]
          - generic [ref=e7] [box=210,55,200,30]:
            - textbox [ref=e8] [box=210,55,200,30]
    """
    fields = [control.caption for control in drawn(snapshot).controls if control.role == "textbox"]
    assert ["Your name", "Your phone"] == fields


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Run time (e.g. 20, 20s, 3m, 2h, 1h20m, 3h30m10s, etc.)", "Run time"),
        ("Weight (kg)", "Weight"),
        ("Nickname (optional) *", "Nickname"),
    ],
)
def test_a_hint_in_brackets_is_no_part_of_a_fields_name(label: str, expected: str) -> None:
    """Who writes "in the Weight field" means the one field whose label says in what unit."""
    assert expected == caption(f'- textbox "{label}" [ref=e1]', "textbox")


@pytest.mark.parametrize("role", ["checkbox", "radio", "switch"])
def test_a_remark_in_brackets_is_no_part_of_a_boxs_name(role: str) -> None:
    """What a page says of how a thing just now is behind its name may be another thing tomorrow."""
    assert "Canoe" == caption(f'- {role} "Canoe (away until Monday)" [ref=e1]', role)


def test_brackets_that_tell_two_fields_apart_are_part_of_their_names() -> None:
    """Neither of "Price (net)" and "Price (gross)" is the field "Price"."""
    fields = drawn('- textbox "Price (net)" [ref=e1]\n- textbox "Price (gross)" [ref=e2]').controls
    assert ["", ""] == [field.caption for field in fields]
