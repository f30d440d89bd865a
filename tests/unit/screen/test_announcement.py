"""What a sentence of the page says that a press does, and which sentences only speak of harm."""

import pytest

from flows.screen import Control, Screen
from flows.screen.harm.announcement import announced, announced_for_typing


def _screen(*controls: Control) -> Screen:
    return Screen(url="https://desk.example.org/", title="Desk", width=1280, height=720, controls=controls)


def _text(words: str) -> Control:
    return Control(ref=None, role="text", words=words)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("1", "Press 1 to delete everything."),
        ("1", "To delete everything, press 1."),
        ("1", "Pulse 1 para eliminar todo."),
        ("1", "Appuyez sur 1 pour supprimer le compte."),
        ("Green", "Click Green to cancel your subscription."),
        ("Blue", "Press the “Blue” button if you want to unsubscribe."),
        ("Finish", "By clicking Finish you permanently erase all messages."),
        ("Finish", "By clicking Finish, you agree to delete your account."),
        ("Go on", "Pressing Go on charges your card 20 EUR."),
        ("Done", "Tap Done to place your order."),
    ],
)
def test_a_sentence_elsewhere_tells_what_a_press_does(name: str, sentence: str) -> None:
    """What is named as what to press for harm does it, whatever it is called."""
    assert sentence == announced(name, _screen(_text(sentence)))


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [
        ("F9", "Drücken Sie F9, um alle Dateien zu löschen."),
        ("Enter", "Enter: send to everyone"),
        ("Enter", "Press Enter to send, Shift+Enter for a new line"),
        ("y", "Press Y to confirm."),
        ("2", "Press 1 to keep it, 2 to delete it."),
        ("F5", "F5 – Delete"),
    ],
)
def test_a_sentence_tells_what_a_key_does(keys: str, sentence: str) -> None:
    """Also in a list of keys, and as the yes to the question before it."""
    assert sentence == announced(keys, _screen(_text(f"Delete everything? {sentence}")), key=True)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("2", "Press 1 to delete everything."),
        ("Enter", "Press Enter to search or Delete to remove a word."),
        ("Escape", "Delete it? Press Escape to go back."),
        ("Continue", "Click Continue to open your settings. You can delete them later."),
        ("Allow", "By clicking Allow, you allow this app to use, delete and send your mail."),
        ("Allow", "Click Allow to let Zoom send e-mail as you."),
        ("Send code", "Click Send code to send a code to your phone."),
        ("Settings", "Click Settings and remove what you like."),
        ("Next", "Click Next to remove the filters."),
        ("Manage", "Click Manage to choose which messages to send."),
        ("Continue", "If you did not ask to delete it, click Continue to cancel the deletion."),
        ("Connect", "Click Connect to connect your calendar."),
    ],
)
def test_a_sentence_that_only_speaks_of_harm_tells_of_none(name: str, sentence: str) -> None:
    """The harm of another key, another act, another person takes no press away."""
    assert None is announced(name, _screen(_text(sentence)), key=True)


def test_words_that_stand_apart_are_no_sentence() -> None:
    """The end of one part of a page and the beginning of the next say nothing together."""
    part = Control(ref=None, role="main", words="Click Settings to delete")
    inner = Control(ref=None, role="region", words="Click Settings", parent=0)
    held = [_text("Click Settings").model_copy(update={"parent": 1}), _text("to delete")]
    assert None is announced("Settings", _screen(part, inner, *held))


def test_what_is_typed_for_harm_makes_a_yes_do_it() -> None:
    """Where there is a field to type it into, beside the yes."""
    told, field = _text("Type the name of the project to delete it."), Control(ref="e1", role="textbox")
    button = Control(ref="e2", role="button", name="Continue")
    assert (told.words, None) == (
        announced_for_typing(button, _screen(told, field, button)),
        announced_for_typing(button, _screen(told, button)),
    )
