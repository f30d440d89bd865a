"""A screen out of a snapshot: roles, names, states, boxes, frames, and no more than could be seen."""

from textwrap import dedent

import pytest
from pydantic import ValidationError

from flows.screen import Box, Control, Screen
from flows.screen.snapshot import read_snapshot
from tests.drawn import drawn


def only(snapshot: str) -> Control:
    """The one control of a snapshot."""
    (control,) = read_snapshot(snapshot)
    return control


def test_a_control_is_read_whole() -> None:
    """Role, name, states, reference, box and the pointer are told apart."""
    control = only('- checkbox "Use it" [checked] [disabled] [ref=e7] [cursor=pointer] [box=10,20,30,40]')
    box = Box(x=10, y=20, width=30, height=40)
    expected = Control(
        ref="e7", role="checkbox", name="Use it", checked=True, disabled=True, box=box, pointer=True
    )
    assert expected == control


@pytest.mark.parametrize("role", ["button", "link", "tab"])
def test_nobody_reads_what_the_picture_beside_words_is_called(role: str) -> None:
    """A person calls it by its words; what a screen reader tells is kept as its name."""
    control = read_snapshot(f"""
- {role} [ref=e1]:
  - img "Rocket" [ref=e2]
  - text: Settings
""")[0]
    assert ("Settings", "Rocket Settings") == (control.label, control.name)


@pytest.mark.parametrize(
    ("marks", "checked", "selected", "expanded"),
    [
        ("", None, None, None),
        ("[checked]", True, None, None),
        ("[checked=mixed]", True, None, None),
        ("[checked=false]", False, None, None),
        ("[selected]", None, True, None),
        ("[expanded]", None, None, True),
        ("[expanded=false]", None, None, False),
    ],
)
def test_states_are_three_valued(
    marks: str, checked: bool | None, selected: bool | None, expanded: bool | None
) -> None:
    """A state that is not told is not known, rather than off."""
    control = only(f'- button "A" {marks}'.rstrip())
    assert (checked, selected, expanded) == (control.checked, control.selected, control.expanded)


@pytest.mark.parametrize(
    ("snapshot", "name"),
    [
        (r'- button "Say \"hello\""', 'Say "hello"'),
        (r'- button "C:\\Temp"', "C:\\Temp"),
        ('- button "A [beta] (2)"', "A [beta] (2)"),
        ("""- 'button "Note: read: this"'""", "Note: read: this"),
        (r'- button "Caf\u00e9 ☕"', "Café ☕"),
        ("- button /a+b/", "a+b"),
        ("- button", ""),
    ],
)
def test_names_of_any_making(snapshot: str, name: str) -> None:
    """Quotes, backslashes, brackets, colons and other scripts stand in a name as they are seen."""
    assert name == only(snapshot).name


def test_words_of_any_making_make_no_other_controls() -> None:
    """Words that look like the snapshot's own marks stay words."""
    (control,) = read_snapshot("""- text: "- button \\"Delete\\" [ref=e1]" """)
    assert ("text", None) == (control.role, control.ref)


@pytest.mark.parametrize("value", ["yes", "null", "12", "2026-11-22", "~", "0x1F"])
def test_words_stay_words(value: str) -> None:
    """What YAML would take for a number, a date or nothing is words on a screen."""
    assert value == only(f"- paragraph: {value}").words


@pytest.mark.parametrize("snapshot", ["", "[]", "\n"])
def test_a_blank_page_has_no_controls(snapshot: str) -> None:
    """Nothing is read out of nothing."""
    assert () == read_snapshot(snapshot)


def test_what_was_typed_is_not_kept() -> None:
    """A field's value, which may be a secret, is on no screen: not in it, nor in what holds it."""
    screen = drawn("""
        - form "Sign in" [ref=e1]:
          - textbox "Password" [ref=e2]: hunter2secret
          - searchbox "Find" [ref=e3]: hunter2secret
          - spinbutton "Code" [ref=e4]: "hunter2secret"
          - button "Next" [ref=e5]
    """)
    assert "hunter2secret" not in screen.model_dump_json()


def test_a_holder_has_the_words_of_what_it_holds() -> None:
    """Words that are spread over several parts are the words of the whole."""
    screen = drawn("""
        - generic [ref=e1] [cursor=pointer]:
          - img "gear" [ref=e2]
          - generic [ref=e3]: Mail
          - text: "&"
          - strong [ref=e4]: Calendar
    """)
    assert "gear Mail & Calendar" == screen.controls[0].words


def test_a_placeholder_is_no_control_and_a_link_keeps_its_address() -> None:
    """Properties belong to their control."""
    screen = drawn("""
        - textbox "E-mail" [ref=e1]:
          - /placeholder: you@example.org
        - link "Planner" [ref=e2]:
          - /url: https://planner.example.org/me
    """)
    assert ["textbox", "link"] == [c.role for c in screen.controls]
    assert "https://planner.example.org/me" == screen.controls[1].url


def test_boxes_in_a_frame_are_counted_from_the_window() -> None:
    """What stands in an embedded page, at any depth, is marked so and placed on the whole screen."""
    screen = drawn("""
        - iframe [ref=e1] [box=100,200,800,400]:
          - button "Outer" [ref=f1e1] [box=10,20,30,40]
          - iframe [ref=f1e2] [box=50,60,200,100]:
            - button "Inner" [ref=f2e1] [box=1,2,3,4]
        - button "Beside" [ref=e2] [box=0,0,10,10]
    """)
    placed = {c.name: (c.frame, c.box and (c.box.x, c.box.y)) for c in screen.controls if c.role == "button"}
    assert {"Outer": (True, (110, 220)), "Inner": (True, (151, 262)), "Beside": (False, (0, 0))} == placed


NESTED = """
    - main [ref=e1]:
      - list [ref=e2]:
        - listitem [ref=e3]: One
        - listitem [ref=e4]: Two
      - button "Three" [ref=e5]
    - contentinfo [ref=e6]: Four
"""


def test_the_text_tells_each_word_once() -> None:
    """The words of what is nested are told once, a line each, in reading order."""
    assert "One\nTwo\nThree\nFour" == drawn(NESTED).text


def test_around_goes_outwards() -> None:
    """What holds a control comes from the nearest to the farthest."""
    screen = drawn(NESTED)
    one = next(c for c in screen.controls if c.words == "One")
    assert ["list", "main"] == [c.role for c in screen.around(one)]


def test_inside_holds_what_is_nested_and_nothing_else() -> None:
    """What a control holds is told at any depth, without its neighbours."""
    assert ["list", "listitem", "listitem", "button"] == [c.role for c in drawn(NESTED).inside(0)]


@pytest.mark.parametrize(
    ("name", "words", "tooltip", "label"),
    [("A", "A B", "C", "A"), ("", "B", "C", "B"), ("", "", "C", "C"), ("", "", "", "")],
)
def test_a_label_is_what_a_person_would_call_it(name: str, words: str, tooltip: str, label: str) -> None:
    """The name goes before the words that hold it, and the words before the tooltip."""
    assert label == Control(ref=None, role="button", name=name, words=words, tooltip=tooltip).label


@pytest.mark.parametrize(
    ("snapshot", "label"),
    [
        ('- link "Continue with single sign-on": Sign in', "Sign in"),
        ('- button "Proceed to the permissions": Next', "Next"),
        ('- tab "Accounts, tab 3 of 4": Accounts', "Accounts"),
        ('- button "Close": ×', "Close"),
        ('- button "Account menu": KT', "Account menu"),
        ('- button "Calendar service" [expanded=false]: Google', "Calendar service"),
        ('- combobox "Calendar service": Google', "Calendar service"),
    ],
)
def test_what_is_read_on_a_control_goes_before_what_is_told_to_ears(snapshot: str, label: str) -> None:
    """A control is called by the words on it, not by another name that only screen readers are told."""
    assert label == read_snapshot(snapshot)[0].label


def test_words_for_ears_alone_are_none_that_a_person_reads() -> None:
    """Words that a page keeps in one pixel, for screen readers, are no part of a control's own."""
    link = read_snapshot(
        dedent("""
            - link "Go to my account (opens here)" [ref=e1] [box=0,0,200,40]:
              - text: Go to my account
              - generic [ref=e2] [box=200,0,1,1]: (opens here)
        """)
    )[0]
    assert "Go to my account" == link.label


def test_a_screen_is_kept_and_read_again() -> None:
    """A saved screen is the screen that was seen."""
    screen = drawn(NESTED)
    assert screen == Screen.model_validate_json(screen.model_dump_json())


def test_a_screen_does_not_change() -> None:
    """What was seen stays as it was seen."""
    with pytest.raises(ValidationError):
        drawn(NESTED).controls[0].name = "Other"  # type: ignore[misc]  # which is why it must fail


def test_what_a_page_keeps_beside_the_window_is_not_to_be_seen() -> None:
    """The drawer of small screens is none of a person's, a tab that a strip scrolls to is."""
    controls = read_snapshot(
        dedent("""
            - generic [ref=e1] [box=0,0,1280,700]:
              - generic [ref=e2] [box=-300,0,280,700]:
                - link "Settings" [ref=e3] [box=-300,20,280,40]
              - tablist [ref=e4] [box=-375,80,1620,48]:
                - tab "General" [ref=e5] [box=-375,80,100,48]
              - tablist [ref=e8] [box=200,80,700,48]:
                - tab "General" [ref=e9] [box=1100,80,100,48]
                - tab "Calendar" [ref=e10] [box=1300,80,100,48]
              - checkbox "Agree" [ref=e6] [box=-9999,200,13,13]
              - link "Settings" [ref=e7] [box=0,20,200,40]
        """),
        1280,
    )
    assert ["e1", "e4", "e5", "e8", "e9", "e10", "e6", "e7"] == [control.ref for control in controls]


def test_a_box_without_a_name_goes_by_its_row() -> None:
    """A person reads the words beside a box; words between two boxes are no one's."""
    screen = drawn("""
        - generic [ref=e1]:
          - generic [ref=e2] [cursor=pointer]:
            - checkbox [checked] [ref=e3]
            - generic [ref=e4]: Remember me
          - generic [ref=e5]:
            - checkbox [ref=e6]
            - checkbox [ref=e7]
            - text: Two of them
    """)
    assert ["Remember me", "", ""] == [c.label for c in screen.controls if c.role == "checkbox"]
