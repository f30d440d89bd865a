"""What a press of something says that it does."""

import pytest

from flows.browser.probe import Detail
from flows.browser.restraint.forbidden import acts_of, harm_of, way_out
from flows.screen import Control, Screen
from flows.screen.harm.harm import does_harm
from tests.drawn import drawn


def harm(screen: Screen) -> str | None:
    """What says that a press of the first control does harm."""
    return harm_of(screen.controls[0], screen, Detail(told=("payer",)))


def test_a_list_of_the_browsers_own_is_called_after_what_it_asks() -> None:
    """To open the list “Payer” pays nothing; what is chosen in it is looked at by itself."""
    assert harm(drawn('- combobox "Who paid? Payer" [ref=e1]:\n  - option "Ines"')) is None


def test_a_button_is_called_after_what_it_does() -> None:
    """The same word on a button, or on a list that the page draws itself, may be an act."""
    assert ["Payer", "Payer"] == [
        harm(drawn('- button "Payer" [ref=e1]')),
        harm(drawn('- combobox "Payer" [ref=e1]:\n  - option "Ines" [ref=e2]')),
    ]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://id.example/authorize?state=q-end-9&nonce=Kick2", None),
        ("https://id.example/authorize?next=aB3End9xKill7Q", None),
        ("https://a.example/s/9fKick2Lm4/edit", None),
        ("https://a.example/s/9fKick2Lm4/delete", "delete"),
        ("https://a.example/items?do=delete&token=aB3End9xQ", "delete"),
        ("https://a.example/items/delete-9fA2Lm4Q", "delete-9fA2Lm4Q"),
        ("https://a.example/deleteUser", "deleteUser"),
        ("https://a.example/dElEtE-uSeR", "dElEtE-uSeR"),
        ("https://a.example/d3lete", "d3lete"),
        ("https://a.example/go?confirmation=delete-account", "delete-account"),
    ],
)
def test_what_is_drawn_by_chance_is_no_word(address: str, expected: str | None) -> None:
    """In a token any word may stand; what stands beside it tells, and so does a word in odd letters."""
    assert expected == next(filter(does_harm, acts_of((address,))), None)


@pytest.mark.parametrize("asked", ["session=logout", "auth=sign_out", "a=1&state=logout"])
def test_a_way_out_may_be_said_where_a_token_stands(asked: str) -> None:
    """What is named like a token and is a word is read as one."""
    assert asked.rpartition("=")[2] == way_out(f"https://a.example/?{asked}")


@pytest.mark.parametrize(
    ("name", "harm"),
    [("Robin Moss", None), ("Remove member", "Remove member"), ("", "RM"), ("Menu", "RM")],
)
def test_initials_on_a_picture_of_a_person_are_no_word(name: str, harm: str | None) -> None:
    """They are those of the name that screen readers are told; the name itself counts as ever."""
    button = Control(ref="e1", role="button", name=name, words="RM")
    screen = Screen(url="https://desk.example.org/", title="", width=800, height=600, controls=(button,))
    assert harm == harm_of(button, screen, Detail(words=("RM",)))
