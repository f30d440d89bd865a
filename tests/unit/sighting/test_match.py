"""Which control the words mean, and that a wrong one is never meant."""

import pytest

from flows.instruction import Instruction, Verb
from flows.screen.layout.dialog import foremost
from flows.sighting import Fit, find
from tests.drawn import drawn


def click(
    words: str, role: str | None = None, place: str | None = None, hint: str | None = None
) -> Instruction:
    """To click what goes by these words."""
    return Instruction(verb=Verb.CLICK, words=words, role=role, place=place, hint=hint)


def found_ref(instruction: Instruction, snapshot: str) -> str | None:
    """The reference of the control that is found, or None."""
    sighting = find(instruction, drawn(snapshot))
    return sighting.control.ref if sighting else None


MENU = """
    - navigation [ref=e1] [box=0,0,200,720]:
      - link "Schedule" [ref=e2] [cursor=pointer] [box=10,100,180,30]
      - link "Scheduler" [ref=e3] [cursor=pointer] [box=10,140,180,30]
      - link "Scheduled reports" [ref=e4] [cursor=pointer] [box=10,180,180,30]
    - main [ref=e5] [box=200,0,1080,720]:
      - heading "Scheduler" [ref=e6] [box=220,10,300,40]
      - link "Scheduler" [ref=e7] [cursor=pointer] [box=900,300,100,30]
"""


@pytest.mark.parametrize(
    ("words", "place", "ref"),
    [
        ("Scheduler", "left navigation menu", "e3"),
        ("Scheduler", "right side", "e7"),
        ("Schedule", "left navigation menu", "e2"),
        ("scheduler", "left pane", "e3"),
        ("Planner", "left navigation menu", None),
    ],
)
def test_the_very_words_in_the_named_place(words: str, place: str, ref: str | None) -> None:
    """Of near-duplicates the one of the very words is meant, in the named place; a heading never."""
    assert ref == found_ref(click(words, place=place), MENU)


GROUPS = """
    - generic [ref=e1] [box=0,0,400,32]:
      - generic "Visibility" [ref=e2] [box=0,0,90,32]
      - generic [ref=e3] [cursor=pointer] [box=100,0,90,32]:
        - radio "{name}" [ref=e4] [box=100,8,16,16]
        - generic [ref=e5] [box=120,0,70,32]: {name}
    - generic [ref=e6] [box=0,60,400,32]:
      - generic "Calendar" [ref=e7] [box=0,60,90,32]
      - generic [ref=e8] [cursor=pointer] [box=100,60,90,32]:
        - radio "Private" [ref=e9] [box=100,68,16,16]
        - generic [ref=e10] [box=120,60,70,32]: Private
"""


@pytest.mark.parametrize(("name", "ref"), [("Private", "e4"), ("Private group", None)])
def test_the_same_words_in_another_group_are_another_thing(name: str, ref: str | None) -> None:
    """Where the named group is there, neither a radio button of another nor its words are meant."""
    instruction = Instruction(verb=Verb.SELECT, words="Private", place="Visibility")
    assert ref == found_ref(instruction, GROUPS.format(name=name))


DIALOG = """
    - main [ref=e1] [box=0,0,1280,720]:
      - button "Save" [ref=e2] [cursor=pointer] [box=20,600,80,30]
    - dialog {named}[ref=e3] [box=400,200,400,200]:
      - {title}
      - button "Save changes" [ref=e5] [cursor=pointer] [box=700,360,80,30]
"""


@pytest.mark.parametrize(
    ("named", "title"),
    [
        ('"Edit profile" ', "paragraph [ref=e4] [box=410,210,200,30]: What others see"),
        ("", 'heading "Edit profile" [ref=e4] [box=410,210,200,30]'),
        ("", "generic [ref=e4] [box=410,210,200,30]: Edit profile"),
    ],
)
def test_behind_a_dialog_that_the_sentence_names_nothing_is_meant(named: str, title: str) -> None:
    """A dialog goes by its name, its heading or the words that it begins with."""
    instruction = click("Save", place="Edit profile dialog")
    assert found_ref(instruction, DIALOG.format(named=named, title=title)) is None


def test_behind_another_dialog_the_words_are_still_found() -> None:
    """A dialog of another name is not the one that the sentence means."""
    page = DIALOG.format(named='"What is new" ', title="text: News")
    assert "e2" == found_ref(click("Save", place="Edit profile dialog"), page)


def test_a_word_in_the_wrong_place_is_found_and_said_to_be_there() -> None:
    """Where the words stand on the other side only, the finding says that it is not the named place."""
    sighting = find(
        click("Scheduler", place="left navigation menu"),
        drawn("""
        - link "Scheduler" [ref=e1] [cursor=pointer] [box=1100,20,100,30]
    """),
    )
    assert sighting is not None
    assert ("e1", False, Fit.SAME) == (sighting.control.ref, sighting.in_place, sighting.fit)


@pytest.mark.parametrize(
    ("label", "fit"),
    [("Mail & Calendar", Fit.SAME), ("Mail and Calendar", Fit.COSMETIC), ("MAIL & CALENDAR", Fit.COSMETIC)],
)
def test_the_rung_of_the_finding_is_told(label: str, fit: Fit) -> None:
    """The very words and those that only look otherwise are told apart."""
    sighting = find(click("Mail & Calendar"), drawn(f'- tab "{label}" [ref=e1] [box=10,10,90,30]'))
    assert sighting is not None
    assert fit is sighting.fit


def test_the_very_words_go_before_like_ones() -> None:
    """Of two controls that differ in looks the one that is written as in the article is meant."""
    snapshot = """
        - button "NEXT" [ref=e1] [box=10,10,90,30]
        - button "Next" [ref=e2] [box=10,50,90,30]
    """
    assert "e2" == found_ref(click("Next"), snapshot)


def test_the_foremost_dialog_is_what_a_person_sees() -> None:
    """A button of the dialog that was opened last is meant, not its namesake behind it."""
    snapshot = """
        - main [ref=e1]:
          - button "Next" [ref=e2] [box=600,300,90,30]
        - dialog "First" [ref=e3] [box=300,100,600,400]:
          - button "Next" [ref=e4] [box=700,400,90,30]
        - dialog "Second" [ref=e5] [box=300,100,600,400]:
          - button "Next" [ref=e6] [box=700,400,90,30]
    """
    assert "e6" == found_ref(click("Next", role="button"), snapshot)


def test_a_dialog_that_is_not_shown_is_not_in_front() -> None:
    """A dialog without a box hides nothing."""
    screen = drawn("""
        - button "Next" [ref=e1] [box=600,300,90,30]
        - dialog "Kept for later":
          - text: Later
    """)
    assert foremost(screen.controls[0], screen)


def test_the_named_role_decides_between_namesakes() -> None:
    """A tab is meant where the article says tab, the link of the same words where it says link."""
    snapshot = """
        - link "Accounts" [ref=e1] [box=10,10,90,30]
        - tab "Accounts" [ref=e2] [box=300,10,90,30]
    """
    refs = ("e2", "e1")
    assert refs == tuple(found_ref(click("Accounts", role=role), snapshot) for role in ("tab", "link"))


def test_the_named_section_decides_between_namesakes() -> None:
    """Of two buttons of the same words the one in the section that the article names is meant."""
    snapshot = """
        - region "Profile" [ref=e1]:
          - button "Edit" [ref=e2] [box=300,40,80,30]
        - region "Security" [ref=e3]:
          - button "Edit" [ref=e4] [box=300,340,80,30]
    """
    assert "e4" == found_ref(click("Edit", place="Security section"), snapshot)


def test_an_able_control_goes_before_a_disabled_one() -> None:
    """A greyed-out namesake is not what a person presses."""
    snapshot = """
        - button "Next" [disabled] [ref=e1] [box=10,10,90,30]
        - button "Next" [ref=e2] [box=10,50,90,30]
    """
    assert "e2" == found_ref(click("Next"), snapshot)


@pytest.mark.parametrize(
    "snapshot",
    [
        '- heading "Reauthorize" [ref=e1] [box=0,0,90,30]',
        "- paragraph [ref=e1] [box=0,0,90,30]: Reauthorize",
        "- text: Reauthorize",
        '- textbox "Reauthorize" [ref=e1] [box=0,0,90,30]',
        '- button "Deauthorize" [ref=e1] [box=0,0,90,30]',
        '- button "Authorize" [ref=e1] [box=0,0,90,30]',
        '- button "Reauthorize everybody" [ref=e1] [box=0,0,90,30]',
        "",
    ],
)
def test_words_that_nobody_can_press_are_no_control(snapshot: str) -> None:
    """A heading, a sentence, a field and a button of other words are not the button that is asked for."""
    assert find(click("Reauthorize", role="button"), drawn(snapshot)) is None


@pytest.mark.parametrize("verb", [Verb.SIGN_IN, Verb.GRANT, Verb.CLICK])
def test_no_words_find_nothing(verb: Verb) -> None:
    """An instruction without words points at nothing, not at the nameless."""
    assert find(Instruction(verb=verb), drawn("- button [ref=e1] [box=0,0,9,9]")) is None


def test_behind_a_named_dialog_nothing_is_meant() -> None:
    """The dialog's own name tells where the name in the sentence ends: "the Edit profile dialog"."""
    snapshot = """
        - button "Save" [ref=e1] [box=100,450,80,40]
        - dialog "Edit profile" [ref=e2] [box=300,100,600,400]:
          - button "Cancel" [ref=e3] [box=400,400,80,40]
    """
    assert find(click("Save", place="Edit profile dialog"), drawn(snapshot)) is None


@pytest.mark.parametrize(
    ("verb", "label", "ref"),
    [
        (Verb.CHECK, "Legend", "e1"),
        (Verb.CHECK, "Show legend", "e1"),
        (Verb.UNCHECK, "Hide legend", "e1"),
        (Verb.UNCHECK, "Turn off the legend", "e1"),
        (Verb.CHECK, "Legend of the week", None),
        (Verb.CONFIRM, "Show legend", None),
    ],
)
def test_a_button_turns_on_and_off_what_it_is_called_after(verb: Verb, label: str, ref: str | None) -> None:
    """“Turn on the Legend” is done where a button shows it, also under the name of what it does next."""
    assert ref == found_ref(Instruction(verb=verb, words="Legend"), f'- button "{label}" [ref=e1]')


def test_a_box_goes_before_a_button() -> None:
    """What has a state of its own is meant where both are there."""
    page = '- button "Legend" [ref=e1]\n- checkbox "Legend" [ref=e2]'
    assert "e2" == found_ref(Instruction(verb=Verb.CHECK, words="Legend"), page)
