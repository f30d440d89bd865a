"""How alike words are to a reader: what is the same, what only looks it, and what is another thing."""

import pytest

from flows.instruction.similarity import (
    Sameness,
    another_thing,
    likeness,
    plain,
    same_thing,
    same_word,
    sameness,
    tokens,
    unadorned,
    visible,
    within,
)


@pytest.mark.parametrize(
    ("says", "shows"),
    [
        ("Settings", "Settings"),
        ("Office 365", "Office\u00a0365"),
        ("Scheduler", "Sche\u00adduler"),
        ("Scheduler", "\u200bScheduler\ufeff"),
        ("Mail & Calendar", "  Mail  &\n Calendar "),
        ("Configure", "Con\ufb01gure"),
    ],
)
def test_what_looks_the_same_is_the_same(says: str, shows: str) -> None:
    """Invisible characters, kinds of blank and ligatures make no other words."""
    assert sameness(says, shows) is Sameness.SAME


@pytest.mark.parametrize(
    ("says", "shows"),
    [
        ("Settings", "SETTINGS"),
        ("Mail & Calendar", "Mail and Calendar"),
        ("Mail and Calendar", "Mail & calendar"),
        ("Mail & Calendar", "Mail + Calendar"),
        ("Save", "Save…"),
        ("Next", "Next >"),
        ("Next", "→ Next"),
        ("Add an account", "+ Add an account"),
        ("Don't save", "Don’t save"),
        ("Calendar service", "Calendar service:"),
        ("Reauthorize", "Re-authorize"),
        ("Sign-in options", "Sign in options"),
        ("Check box", "Check-box"),
        ("E-mail", "Email"),
    ],
)
def test_looks_are_forgiven(says: str, shows: str) -> None:
    """Case, `&` for "and", punctuation and arrows are cosmetic, never another label."""
    assert sameness(says, shows) is Sameness.COSMETIC


@pytest.mark.parametrize(
    ("says", "shows"),
    [
        ("C", "C++"),
        ("C", "C#"),
        ("C++", "C#"),
        ("F#", "F"),
        ("Notepad", "Notepad++"),
        ("A+", "A-"),
        ("Acme", "Acme+"),
        ("GMT +5", "GMT -5"),
        ("Price ($)", "Price (€)"),
    ],
)
def test_marks_that_are_the_whole_difference_count(says: str, shows: str) -> None:
    """Marks that hang on a word tell things apart; they are no punctuation."""
    assert sameness(says, shows) is sameness(shows, says) is Sameness.OTHER


@pytest.mark.parametrize(
    "shows",
    [
        "Scheduler New",
        "Scheduler BETA",
        "Scheduler 3",
        "Scheduler 9+",
        "Scheduler (12)",
        "Scheduler •",
        "Scheduler (preview)",
        "Scheduler PREVIEW",
    ],
)
def test_a_badge_or_a_count_is_no_part_of_the_label(shows: str) -> None:
    """What sites hang behind a label to draw the eye does not change what it is called."""
    assert sameness("Scheduler", shows) is Sameness.COSMETIC


@pytest.mark.parametrize("shows", ["Reauthorize button", "Reauthorize link", "Reauthorize Menu item"])
def test_a_role_behind_the_label_is_forgiven(shows: str) -> None:
    """A site that writes what a control is behind its words has not renamed it."""
    assert sameness("Reauthorize", shows) is Sameness.COSMETIC


@pytest.mark.parametrize(
    ("says", "shows"),
    [
        ("Scheduler", "Schedule"),
        ("Schedule", "Scheduler"),
        ("Scheduler", "Schedules"),
        ("Scheduler", "Zoom Scheduler"),
        ("Settings", "Advanced Settings"),
        ("Save", "Don't save"),
        ("Office", "Office 365"),
        ("Office 365", "Office"),
        ("Office 365", "Office 2019"),
        ("Authorize", "Reauthorize"),
        ("Reauthorize", "Deauthorize"),
        ("Account", "Accounting"),
        ("Next", ""),
        ("", "Next"),
        ("+", "×"),
        ("›", "\u2039"),
        ("New", "Beta"),
        ("Print", "Print preview"),
    ],
)
def test_another_label_is_another_label(says: str, shows: str) -> None:
    """A near-duplicate, a longer or shorter name, and nothing at all are not the words of the article."""
    assert sameness(says, shows) is Sameness.OTHER


def test_a_count_in_the_article_is_meant() -> None:
    """A number that the article names is part of the name: the site without it shows another thing."""
    assert sameness("Method 2", "Method 3") is Sameness.OTHER


@pytest.mark.parametrize("word", ["New", "Beta", "Preview", "Tab", "Menu"])
def test_a_label_that_is_itself_a_badge_word_is_found(word: str) -> None:
    """A control called "New" is found by "New", though the word is a badge elsewhere."""
    assert sameness(word, word) is Sameness.SAME


@pytest.mark.parametrize(
    ("words", "seen"),
    [(" a\u00a0b\tc\n", "a b c"), ("\u2060\u200e", ""), ("ﬁle", "file"), ("", "")],
)
def test_visible_words(words: str, seen: str) -> None:
    """Words as they are seen have one blank between them and nothing invisible."""
    assert seen == visible(words)


def test_plain_words_keep_what_tells_things_apart() -> None:
    """An address, a percentage and a version keep their signs; the rest is words."""
    assert "write to ann@example.org about 50% of v1.2" == plain(
        "Write to: ann@example.org, about 50% of V1.2!"
    )


@pytest.mark.parametrize(
    ("words", "carry"),
    [
        ("Add an account", ("add", "account")),
        ("Sign in to your Zoom account", ("sign", "zoom", "account")),
        ("On", ("on",)),
        ("To the", ("to", "the")),
        ("", ()),
    ],
)
def test_tokens_carry_meaning(words: str, carry: tuple[str, ...]) -> None:
    """Small words are left out, unless there is nothing else."""
    assert carry == tokens(words)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("authorise", "authorize"),
        ("authorisation", "authorization"),
        ("colour", "color"),
        ("centre", "center"),
        ("licence", "license"),
        ("account", "accounts"),
        ("switch", "switches"),
        ("next", "next"),
    ],
)
def test_one_word_in_two_spellings(one: str, other: str) -> None:
    """British and American, one and many, are one word, either way round."""
    assert (True, True) == (same_word(one, other), same_word(other, one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("schedule", "scheduler"),
        ("scheduler", "schedules"),
        ("scheduler", "scheduled"),
        ("confirm", "conform"),
        ("formal", "format"),
        ("setting", "settled"),
        ("enable", "disable"),
        ("import", "export"),
        ("a", "as"),
        ("authorize", "reauthorize"),
        ("upload", "unload"),
        ("connect", "connected"),
        ("install", "uninstall"),
    ],
)
def test_neighbours_in_a_menu_are_two_words(one: str, other: str) -> None:
    """Derived and opposite words lead to different places, either way round."""
    assert (False, False) == (same_word(one, other), same_word(other, one))


def test_likeness_is_whole_for_the_same_words_in_any_order() -> None:
    """The same words in another order are wholly alike."""
    assert likeness("Calendar & Mail", "Mail and Calendar") == 1


@pytest.mark.parametrize("shows", ["Schedule", "Schedules", "Scheduled", "", "&", "Planner"])
def test_likeness_of_other_words_is_none(shows: str) -> None:
    """Words with nothing in common are not at all alike."""
    assert likeness("Scheduler", shows) == 0


@pytest.mark.parametrize(
    ("says", "nearer", "farther"),
    [
        ("Scheduler", "Zoom Scheduler", "Scheduler and many other things"),
        ("Mail & Calendar", "Calendar & Contacts", "Mailing lists"),
        ("Office 365", "Microsoft 365", "Exchange"),
        ("Add an account", "Add account", "Add a room"),
    ],
)
def test_likeness_ranks_as_a_reader_would(says: str, nearer: str, farther: str) -> None:
    """What shares more of the words is more alike."""
    assert likeness(says, nearer) > likeness(says, farther)


@pytest.mark.parametrize(
    ("one", "other"), [("Add account", "Account"), ("A b c", "c"), ("Zoom Scheduler", "Scheduler")]
)
def test_likeness_is_the_same_both_ways(one: str, other: str) -> None:
    """It does not matter which of the two is the article's."""
    assert likeness(one, other) == likeness(other, one)


def test_a_word_counts_once() -> None:
    """A word that is repeated on one side has one partner on the other."""
    assert likeness("Next", "Next Next Next") < 1


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        ("▢ Scheduler", "Scheduler"),
        ("My Account ▾", "My Account"),
        ("\uff0b Add an account", "Add an account"),
        ("Next →", "Next"),
        ("Account \u200bSettings\u200e", "Account Settings"),
        ("Really?", "Really?"),
        ("[Beta] Notes", "[Beta] Notes"),
        ("×", "×"),
        ("C++", "C++"),
    ],
)
def test_signs_beside_the_words_are_none_of_them(shown: str, words: str) -> None:
    """What a suggestion quotes is what a person would write down."""
    assert words == unadorned(shown)


@pytest.mark.parametrize(
    ("says", "shows"),
    [
        ("Inbox", "Inbox1,204"),
        ("Inbox", "Inbox, 3 unread messages"),
        ("Alerts", "7 new alerts"),
        ("Save", "SaveCtrl+S"),
        ("Find", "Find (Ctrl-K F)"),
        ("Search", "Search Ctrl K"),
        ("Refresh", "Refresh F5"),
        ("Server…", "Server… Alt+Shift+N"),
        ("Mute", "Mute, off"),
        ("History", "History, collapsed"),
        ("Format", "FormatNew"),
    ],
)
def test_what_stands_behind_a_name_is_no_word_of_it(says: str, shows: str) -> None:
    """Counts, keys, badges and states are cosmetic, with a blank before them or without."""
    assert sameness(says, shows) is Sameness.COSMETIC


@pytest.mark.parametrize(
    ("says", "shows"),
    [
        ("Outline", "Toggle outline"),
        ("Filters", "Show filters"),
        ("Menu", "Open the menu"),
        ("Navigation", "Toggle navigation menu"),
    ],
)
def test_a_name_that_says_what_a_press_shows_is_a_name_of_that(says: str, shows: str) -> None:
    """To open, show or toggle a thing leaves it what it is; it ranks behind the thing's own name."""
    assert sameness(says, shows) is Sameness.SHOWS


@pytest.mark.parametrize(
    ("says", "shows"),
    [("Account", "Add an account"), ("Server…", "Server Group… Alt+Shift+N"), ("Filters", "Clear filters")],
)
def test_a_word_inside_another_name_is_another_name(says: str, shows: str) -> None:
    """What makes, or clears, a thing is another thing; so is what the word only tells the kind of."""
    assert sameness(says, shows) is Sameness.OTHER
    assert within(says, shows)


@pytest.mark.parametrize(
    ("says", "shows", "thing", "other"),
    [
        ("Record vaccination", "Enter vaccination", True, False),
        ("Add Hose", "Connect Hose", True, False),
        ("Compare with May", "Show as a curve", False, True),
        ("Answer", "Reply", False, False),
        ("Answer", "Write a reply", False, False),
        ("Log in", "Sign in", False, False),
    ],
)
def test_a_name_tells_what_is_done_with_which_thing(says: str, shows: str, thing: bool, other: bool) -> None:
    """Two may be about one thing, about another each, or say too little to tell."""
    assert (thing, other) == (same_thing(says, shows), another_thing(says, shows))
