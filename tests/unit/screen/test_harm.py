"""Which words tell of harm, in many languages and shapes, and which only hold such a word."""

import tomllib
from pathlib import Path

import pytest

from flows.screen.harm.harm import does_harm, may_harm, threatens, without_price

LABELS = tomllib.loads(Path(__file__).with_name("labels.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("words", LABELS["harm"])
def test_harm_is_known_in_any_language_and_shape(words: str) -> None:
    """What destroys, cuts off, spends, tells others or stops a machine is left to a person."""
    assert (True, True) == (does_harm(words), may_harm(words))


@pytest.mark.parametrize("words", LABELS["business"])
def test_ordinary_business_is_no_harm(words: str) -> None:
    """What an article may tell of everyday work is done, also where it holds a word of harm."""
    assert not does_harm(words)


@pytest.mark.parametrize(
    "words",
    ["Log out", "Sign out", "logout", "Payments", "Upgrade", "Archive", "Share", "Clear filter", "Report"],
)
def test_one_who_looks_around_is_warier(words: str) -> None:
    """What changes something, and may well be told, is never pressed unasked."""
    assert may_harm(words)


@pytest.mark.parametrize(
    "text",
    [
        "Your files will be deleted.",
        "Your trial has ended. Pressing OK charges your card 20 EUR.",
        "Ihr Konto wird endgültig gelöscht.",
        "Su cuenta será eliminada.",
        "Votre compte sera supprimé.",
        "You will be signed out everywhere.",
        "This cannot be undone: all items are about to be removed",
    ],
)
def test_harm_to_come_is_read_in_a_text(text: str) -> None:
    """Nothing says yes to it of its own accord."""
    assert threatens(text)


@pytest.mark.parametrize(
    "text",
    ["We removed the old menu.", "Deleted items are in the bin.", "Try it free of charge.", "Welcome back!"],
)
def test_what_is_told_is_no_threat(text: str) -> None:
    """A text that tells of what was done may be closed with a yes."""
    assert not threatens(text)


@pytest.mark.parametrize("words", ["Calendario del equipo", "menú del usuario", "guia-del-usuario"])
def test_a_small_word_of_another_language_is_no_harm(words: str) -> None:
    """“del” is Spanish and Italian between two words, and a deletion where it stands out."""
    assert (False, True) == (does_harm(words), does_harm("Del"))


@pytest.mark.parametrize("words", ["Bell", "Pale", "Bell icon", "Slime", "Stories", "Tories"])
def test_a_word_one_letter_away_from_another_language_is_no_harm(words: str) -> None:
    """“beli” is Indonesian for to buy, and is spelled with an i, however it is disguised."""
    assert (False, False, True) == (does_harm(words), may_harm(words), does_harm("beIi sekarang"))


@pytest.mark.parametrize(
    ("words", "harm"),
    [
        ("Renew for $49", True),
        ("Get it for 9,99 €", True),
        ("Für 5 EUR verlängern", True),
        ("Try it for $0", False),
        ("Search for 10 items", False),
        ("Plans from $9", False),
    ],
)
def test_what_a_press_costs_is_harm(words: str, harm: bool) -> None:
    """Whatever it is called: it spends."""
    assert harm is does_harm(words)


@pytest.mark.parametrize(
    "words",
    [
        "Run payroll",
        "Charge",
        "Block user",
        "Report spam",
        "Share publicly",
        "Jetzt buchen",
        "Finalizar pedido",
        "Passer la commande",
    ],
)
def test_what_spends_tells_or_stops_by_its_object_is_harm(words: str) -> None:
    """Of a verb that does none by itself the object tells."""
    assert does_harm(words)


@pytest.mark.parametrize("words", ["Post", "Approve payment", "Sign out everywhere"])
def test_harm_of_few_words_is_known(words: str) -> None:
    """Telling others, spending and cutting off are left to a person also in so few words."""
    assert does_harm(words)


@pytest.mark.parametrize(
    ("expected", "words"),
    [
        ("Confirm", "Confirm 49 EUR"),
        ("Office 365", "Office 365"),
        ("Authorize…", "Authorize…"),
        ("Step 2.", "Step 2."),
    ],
)
def test_only_a_price_is_left_out_of_words(expected: str, words: str) -> None:
    """A number or a mark at the end of a name is no price: a press of “Office 365” costs nothing."""
    assert expected == without_price(words)
