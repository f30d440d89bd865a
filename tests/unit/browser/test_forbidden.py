"""What a press of something says that it does."""

from flows.browser.forbidden import harm_of
from flows.browser.probe import Detail
from flows.screen import Screen
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
