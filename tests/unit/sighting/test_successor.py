"""What has come to stand for words that are gone, and that nothing does is an answer."""

from collections.abc import Callable

import pytest

from flows.instruction import Instruction, Verb
from flows.screen import Control
from flows.sighting import Fit, Sighting
from flows.sighting.succession.successor import guess
from flows.sighting.succession.veto import candidates
from tests.drawn import drawn


def click(words: str, role: str | None = None, place: str | None = None) -> Instruction:
    """To click what goes by these words."""
    return Instruction(verb=Verb.CLICK, words=words, role=role, place=place)


def select(words: str, place: str | None = None) -> Instruction:
    """To choose what goes by these words."""
    return Instruction(verb=Verb.SELECT, words=words, place=place)


def guessed(
    instruction: Instruction,
    snapshot: str,
    claimed: tuple[str, ...] = (),
    known: tuple[str, ...] = (),
    stands_out: Callable[[Control], bool] = lambda _: False,
) -> Sighting | None:
    """The control that is guessed, or None; no link is drawn as a button unless it is said."""
    return guess(instruction, drawn(snapshot), claimed, known, stands_out)


def guessed_ref(
    instruction: Instruction,
    snapshot: str,
    claimed: tuple[str, ...] = (),
    known: tuple[str, ...] = (),
    stands_out: Callable[[Control], bool] = lambda _: False,
) -> str | None:
    """The reference of the control that is guessed, or None."""
    sighting = guessed(instruction, snapshot, claimed, known, stands_out)
    return sighting.control.ref if sighting else None


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("Scheduler", "Zoom Scheduler"),
        ("Mail & Calendar", "Calendar & Contacts"),
        ("Reauthorize", "Reauthorize account"),
        ("Add an account", "Add account"),
        ("Authorize", "Authorise"),
    ],
)
def test_like_words_stand_for_words_that_are_gone(words: str, label: str) -> None:
    """A renamed control is found by the words that stayed."""
    snapshot = f"""
        - button "Home" [ref=e1] [box=10,10,90,30]
        - button "{label}" [ref=e2] [box=10,50,90,30]
        - button "Profile" [ref=e3] [box=10,90,90,30]
    """
    sighting = guessed(click(words), snapshot, known=("Home", "Profile", label))
    assert sighting is not None
    assert ("e2", Fit.LIKE) == (sighting.control.ref, sighting.fit)


@pytest.mark.parametrize(
    "label",
    [
        "Schedule",
        "Home",
        "Delete Scheduler",
        "Remove the Scheduler",
        "Sign out of Scheduler",
        "Unlink Scheduler",
        "Cancel",
        "Not now",
    ],
)
def test_gone_is_an_answer(label: str) -> None:
    """With the control taken away, neither a near-duplicate nor what harms nor what says no is pressed."""
    snapshot = f"""
        - link "Profile" [ref=e1] [box=10,10,90,30]
        - link "{label}" [ref=e2] [box=10,50,90,30]
        - link "Settings" [ref=e3] [box=10,90,90,30]
    """
    assert guessed_ref(click("Scheduler"), snapshot, known=("Profile", "Settings", label)) is None


def test_a_radio_button_of_like_words_can_be_chosen() -> None:
    """To select may mean a radio button."""
    assert "e1" == guessed_ref(select("Private"), '- radio "Private group" [ref=e1] [box=100,8,16,16]')


def test_what_holds_the_likest_is_no_rival() -> None:
    """A menu item that holds a menu has the words of all its items too."""
    page = """
    - menu [ref=e1] [box=0,0,200,300]:
      - menuitem [ref=e2] [cursor=pointer] [box=0,40,200,40]:
        - text: Export
        - menu [ref=e3] [box=200,40,200,200]:
          - menuitem "PDF document" [ref=e4] [cursor=pointer] [box=200,40,200,40]
          - menuitem "Picture" [ref=e5] [cursor=pointer] [box=200,80,200,40]
    """
    screen = drawn(page)
    index = next(i for i, c in enumerate(screen.controls) if c.ref == "e4")
    among = frozenset(i for i, c in enumerate(screen.controls) if c.role == "menuitem")
    sighting = guess(click("PDF"), screen, (), (), lambda _: False, among=among)
    assert sighting is not None
    assert index == sighting.index


def test_a_switch_that_is_drawn_like_a_button_is_not_taken_for_another() -> None:
    """Of two things to turn on, neither stands for a third that is gone."""
    page = """
    - switch "Sounds" [ref=e1] [cursor=pointer] [box=100,8,40,20]
    - checkbox "Show tips" [ref=e2] [box=100,38,16,16]
    """
    gone = Instruction(verb=Verb.CHECK, words="Dark mode")
    assert guessed_ref(gone, page, stands_out=lambda c: c.role == "switch") is None


def test_the_only_box_is_not_ticked_for_another() -> None:
    """A box says what is agreed to: with the meant one gone, the one that is left is another thing."""
    gone = Instruction(verb=Verb.CHECK, words="Authorize with OAuth 2.0")
    page = '- checkbox "Create meetings in the calendar" [ref=e1] [box=100,8,16,16]'
    assert guessed_ref(gone, page) is None


def test_two_equal_candidates_are_none() -> None:
    """Where two controls are as like, neither is pressed."""
    snapshot = """
        - button "Google account" [ref=e1] [box=10,10,90,30]
        - button "Outlook account" [ref=e2] [box=10,50,90,30]
    """
    assert guessed_ref(click("Zoom account"), snapshot) is None


def test_what_another_sentence_names_is_not_taken() -> None:
    """A control that the article names elsewhere means itself, however like it is."""
    snapshot = '- button "Zoom Scheduler" [ref=e1] [box=10,10,90,30]'
    refs = ("e1", None)
    assert refs == tuple(
        guessed_ref(click("Scheduler"), snapshot, claimed=claimed, known=("Zoom Scheduler",))
        for claimed in ((), ("Zoom scheduler",))
    )


def test_a_disabled_control_is_not_taken() -> None:
    """What cannot be pressed has not come to stand for anything."""
    assert (
        guessed_ref(click("Scheduler"), '- button "Zoom Scheduler" [disabled] [ref=e1] [box=0,0,9,9]') is None
    )


def test_the_only_new_button_is_what_the_sentence_means() -> None:
    """With no word in common, the one button that the last act brought is meant, and with less confidence."""
    snapshot = """
        - button "Help" [ref=e1] [box=10,10,90,30]
        - dialog "Account" [ref=e2] [box=300,100,600,400]:
          - button "Cancel" [ref=e3] [box=500,400,90,30]
          - button "Connect" [ref=e4] [box=700,400,90,30]
    """
    sighting = guessed(click("Reauthorize"), snapshot, known=("Help",))
    assert sighting is not None
    assert ("e4", Fit.ONLY) == (sighting.control.ref, sighting.fit)
    assert sighting.score < 0.8


@pytest.mark.parametrize("known", [("Sync now", "Connect"), ()])
def test_an_old_button_or_one_of_several_is_not_the_only_one(known: tuple[str, ...]) -> None:
    """What stood there before, or beside another as new, is not taken for words that are gone."""
    snapshot = """
        - button "Sync now" [ref=e1] [box=10,10,90,30]
        - button "Connect" [ref=e2] [box=700,400,90,30]
    """
    assert guessed_ref(click("Reauthorize"), snapshot, known=known) is None


def test_behind_a_dialog_nothing_is_guessed() -> None:
    """While a dialog is open, like words behind it are not what a person would press."""
    snapshot = """
        - button "Zoom Scheduler" [ref=e1] [box=10,10,90,30]
        - dialog "News" [ref=e2] [box=300,100,600,400]:
          - button "Read the story" [ref=e3] [box=700,400,90,30]
          - button "Open the letter" [ref=e4] [box=500,400,90,30]
          - button "Tell a colleague" [ref=e5] [box=300,400,90,30]
    """
    assert guessed_ref(click("Scheduler"), snapshot) is None


def test_of_a_list_only_an_entry_is_taken() -> None:
    """Where the article says that one chooses from a list, a button beside it is not meant."""
    snapshot = """
        - button "Microsoft 365 help" [ref=e1] [box=10,10,90,30]
        - radio "Exchange" [ref=e2] [box=10,50,90,30]
        - radio "Microsoft 365" [ref=e3] [box=10,90,90,30]
    """
    assert "e3" == guessed_ref(select("Office 365", place="list of calendar options"), snapshot)


@pytest.mark.parametrize(
    "role", ["menuitem", "menuitemradio", "menuitemcheckbox", "treeitem", "option", "listitem", "row"]
)
def test_every_kind_of_entry_of_a_list_can_be_taken(role: str) -> None:
    """However a page marks the entries of a list or a menu."""
    snapshot = f'- {role} "Microsoft 365" [ref=e1] [box=10,90,90,30]'
    assert "e1" == guessed_ref(select("Office 365", place="list of calendar options"), snapshot)


@pytest.mark.parametrize("role", ["dialog", "alertdialog", "main", "heading"])
def test_what_only_holds_others_is_not_taken(role: str) -> None:
    """A dialog over which the pointer is a hand is no button."""
    snapshot = f'- {role} "Zoom Scheduler" [ref=e1] [box=10,90,90,30] [cursor=pointer]'
    assert guessed_ref(click("Scheduler"), snapshot) is None


def test_a_gone_entry_of_a_list_is_gone() -> None:
    """With the entry taken out of the list, another service is not chosen in its stead."""
    snapshot = """
        - radio "Google" [ref=e1] [box=10,50,90,30]
        - radio "Exchange" [ref=e2] [box=10,90,90,30]
        - button "Next" [ref=e3] [box=10,190,90,30]
    """
    assert (
        guessed_ref(select("Office 365", place="list of calendar options"), snapshot, claimed=("Next",))
        is None
    )


def test_a_checkbox_is_not_taken_for_a_button() -> None:
    """Like words on a checkbox do not stand for a button to click."""
    snapshot = '- checkbox "Authorize with OAuth" [ref=e1] [box=10,50,90,30]'
    assert guessed_ref(click("Authorize with OAuth 2.0", role="button"), snapshot) is None


@pytest.mark.parametrize(
    "label", ["How to use Scheduler", "About Scheduler", "Learn about Scheduler", "What is Scheduler?"]
)
def test_a_link_about_the_thing_is_not_the_thing(label: str) -> None:
    """Help on a control that is gone is not what stands for it."""
    snapshot = f'- link "{label}" [ref=e1]\n- button "Other" [ref=e2]'
    assert guessed_ref(click("Scheduler"), snapshot, known=("Other", label)) is None


@pytest.mark.parametrize(("label", "known"), [("Help", ("Help",)), ("Collapse menu", ()), ("Privacy", ())])
def test_what_stands_in_every_corner_is_not_taken(label: str, known: tuple[str, ...]) -> None:
    """With the gear gone, the one other thing in its corner is not pressed for it."""
    snapshot = f"""
        - link "{label}" [ref=e1] [box=10,690,80,20]
        - link "Other" [ref=e2] [box=10,100,80,20]
    """
    assert guessed_ref(click("Settings", place="bottom-left corner"), snapshot, known=known) is None


def test_the_last_entry_of_a_list_is_not_chosen_for_another() -> None:
    """With the entry gone and one other left, that one is another thing, not a new name."""
    snapshot = """
        - radio "Google" [ref=e1] [box=10,50,90,30]
        - button "Next" [ref=e3] [box=10,190,90,30]
    """
    assert guessed_ref(select("Office 365", "list of calendar options"), snapshot, claimed=("Next",)) is None


def test_another_number_is_another_product() -> None:
    """An entry that shares a word and differs in its number is not chosen."""
    snapshot = """
        - radio "Google" [ref=e1]
        - radio "Office 2010 (local files)" [ref=e2]
        - radio "Exchange" [ref=e3]
    """
    assert guessed_ref(select("Office 365", "list of calendar options"), snapshot) is None


def test_what_counts_as_many_is_the_same_choice() -> None:
    """Of "10 items" the number tells which is meant, whatever the things are called now."""
    snapshot = """
        - button "10 rows" [ref=e1] [box=10,50,90,30]
        - button "25 rows" [ref=e2] [box=10,90,90,30]
    """
    assert "e1" == guessed_ref(click("10 items"), snapshot)


TABS = """
    - generic [ref=e1]:
      - generic [ref=e2] [cursor=pointer] [box=10,10,90,30]: Profile
      - generic [ref=e3] [cursor=pointer] [box=110,10,90,30]: Availability
      - generic [ref=e4] [cursor=pointer] [box=210,10,90,30]: Connected accounts
"""


def test_a_renamed_tab_needs_no_role() -> None:
    """Words in a row that can be pressed are tabs to whoever reads of one."""
    assert "e4" == guessed_ref(click("Accounts", role="tab"), TABS)


@pytest.mark.parametrize(("label", "ref"), [("Reconnect", "e2"), ("Edit", None), ("Report", None)])
def test_the_only_words_that_came_are_meant_if_they_begin_alike(label: str, ref: str | None) -> None:
    """Of words that are not drawn as a button, the beginning must tell of the same act."""
    snapshot = f"""
        - generic [ref=e1]:
          - text: Outlook
          - generic [ref=e2] [cursor=pointer] [box=10,10,90,30]: {label}
    """
    assert ref == guessed_ref(click("Reauthorize"), snapshot)


def test_the_answer_beside_the_refusal_is_meant() -> None:
    """Of the buttons of a page that asks, the one that stands beside the refusal says yes."""
    snapshot = """
        - generic [ref=e1]:
          - button "Read your calendars" [ref=e2]
          - button "Stay in touch" [ref=e3]
          - generic [ref=e4]:
            - button "Cancel" [ref=e5]
            - button "Allow" [ref=e6]
    """
    assert "e6" == guessed_ref(click("Accept"), snapshot)


def test_a_row_with_a_box_in_it_is_one_entry() -> None:
    """Of a row and the box in it, which go by the same words, one is left to be chosen."""
    snapshot = """
        - table [ref=e1]:
          - row "Google" [ref=e2] [cursor=pointer]:
            - cell [ref=e3]:
              - radio [ref=e4]
            - cell "Google" [ref=e5]
          - row "Microsoft 365" [ref=e6] [cursor=pointer]:
            - cell [ref=e7]:
              - radio [ref=e8]
            - cell "Microsoft 365" [ref=e9]
    """
    assert "e8" == guessed_ref(select("Office 365", "list of options"), snapshot)


def test_a_field_is_likened_by_its_whole_label() -> None:
    """The hint in brackets, in which an old and a new label agree, is part of what makes them alike."""
    fields = drawn('- textbox "Ramp up (users started/second)" [ref=e1]')
    spawn = Instruction(verb=Verb.ENTER, words="Spawn rate (users started/second)")
    assert ["Ramp up (users started/second)"] == [
        seen.control.label for seen in candidates(spawn, fields, set())
    ]


@pytest.mark.parametrize(
    ("fields", "claimed", "ref"),
    [
        ("Domain name, Display name", ("Domain name",), "e2"),
        ("Domain name, Display name", (), None),
        ("Comment, Search", (), None),
    ],
    ids=["one is left for a name", "two may be meant", "none is for a name"],
)
def test_a_field_is_known_by_what_kind_of_thing_it_takes(
    fields: str, claimed: tuple[str, ...], ref: str | None
) -> None:
    """Where one field alone takes a name, it is the one that another name was told for."""
    named = fields.split(", ")
    snapshot = "- form [ref=e0]:\n" + "".join(
        f'  - textbox "{name}" [ref=e{number}]\n' for number, name in enumerate(named, 1)
    )
    told = Instruction(verb=Verb.ENTER, words="Shown name", role="textbox", value="Reading room")
    assert ref == guessed_ref(told, snapshot, claimed=claimed)


@pytest.mark.parametrize(
    ("known", "ref"),
    [(("General", "Hose"), "e3"), (("General", "Hose", "Connect Hose", "Describe it"), None)],
)
def test_of_the_few_that_came_the_one_about_the_thing_is_meant(
    known: tuple[str, ...], ref: str | None
) -> None:
    """What is done with the thing is told in another word, where others came with it."""
    page = """
    - generic "General" [ref=e1] [cursor=pointer] [box=0,0,90,30]
    - generic "Hose" [ref=e2] [cursor=pointer] [box=0,30,90,30]
    - button "Connect Hose" [ref=e3] [box=300,30,90,30]
    - button "Describe it" [ref=e4] [box=400,30,90,30]
    """
    assert ref == guessed_ref(click("Add Hose"), page, claimed=("Hose",), known=known)
