"""Suggested sentences read as an editor would write them."""

import pytest

from flows.instruction import Instruction, Verb
from flows.verdict import Need, NeedKind, Unkept
from flows.verdict.suggestion.insertion import added
from flows.verdict.suggestion.removal import gone
from flows.verdict.suggestion.reordering import reordered, ticked
from flows.verdict.suggestion.suggestion import relabelled, replaced, unkept


def click(text: str, words: str, verb: Verb = Verb.CLICK, role: str | None = None) -> Instruction:
    """To use what goes by these words of the sentence."""
    return Instruction(verb=verb, words=words, start=text.index(words), role=role)


@pytest.mark.parametrize(
    ("text", "words", "shows", "new"),
    [
        (
            "In the left navigation menu, click Scheduler.",
            "Scheduler",
            "Zoom Scheduler",
            "In the left navigation menu, click Zoom Scheduler.",
        ),
        (
            "Click the Reauthorize button in the email.",
            "Reauthorize",
            "Reconnect button",
            "Click the Reconnect button in the email.",
        ),
        ("Click an Edit link.", "Edit", "Change", "Click a Change link."),
        ("Accounts Tab", "Accounts", "calendars", "Calendars Tab"),
        ("Click “Save”.", "Save", "Keep", "Click “Keep”."),
        ("Click Save.", "Save", "Save.", "Click Save."),
    ],
)
def test_new_words_stand_where_the_old_stood(text: str, words: str, shows: str, new: str) -> None:
    """Only the control's words change, with what grammar asks for around them."""
    start = text.index(words)
    assert new == relabelled(text, (start, start + len(words)), shows)


def test_a_sentence_that_does_not_hold_the_words_is_left_alone() -> None:
    """Where it is not known where the words stand, nothing is rewritten at a venture."""
    assert "Click it." == relabelled("Click it.", (None, None), "Save")


@pytest.mark.parametrize(
    ("text", "says", "shows", "new"),
    [
        (
            "In the bottom-left corner of the Scheduler page, click Settings.",
            "bottom-left corner",
            "top-right corner",
            "In the top-right corner of the Scheduler page, click Settings.",
        ),
        (
            "Go to https://a.example.org.",
            "https://a.example.org",
            "https://b.example.org",
            "Go to https://b.example.org.",
        ),
        ("Click Save.", "elsewhere", "here", "Click Save."),
    ],
)
def test_one_run_of_words_is_replaced(text: str, says: str, shows: str, new: str) -> None:
    """A place or an address is replaced where it stands, and nothing else is touched."""
    assert new == replaced(text, says, shows)


OPENED = Need(kind=NeedKind.OPENED, words="My Account", role="button")
TORN = Need(kind=NeedKind.OPENED, words="Mail and people", role="button")
PASSED = Need(kind=NeedKind.PASSED, words="Configure Service", role="button")
LINK = Need(kind=NeedKind.PASSED, words="Start", role="link")
TICK = Need(kind=NeedKind.TICKED, words="Use OAuth", role="checkbox")


@pytest.mark.parametrize(
    ("text", "words", "needs", "new"),
    [
        (
            "In the left pane, click Settings.",
            "Settings",
            (OPENED,),
            "In the left pane, open My Account and click Settings.",
        ),
        ("Click Settings.", "Settings", (OPENED,), "Open My Account and click Settings."),
        ("Click Settings.", "Settings", (TORN,), "Open “Mail and people” and click Settings."),
        ("Click Settings.", "Settings", (OPENED, LINK), "Open My Account, click Start and click Settings."),
        (
            "Select Office 365 from the list and click Next.",
            "Office 365",
            (PASSED,),
            "Click Configure Service, select Office 365 from the list and click Next.",
        ),
        (
            "To go on, click Next.",
            "Next",
            (TICK,),
            "To go on, select the Use OAuth checkbox and click Next.",
        ),
        (
            "Enter your password when prompted, then click Accept.",
            "Accept",
            (PASSED,),
            "Enter your password when prompted, then click Configure Service and click Accept.",
        ),
        (
            "Scroll to Sync tab at the top.",
            "Sync",
            (OPENED,),
            "Open My Account and scroll to Sync tab at the top.",
        ),
    ],
)
def test_what_has_to_be_done_first_is_said_first(
    text: str, words: str, needs: tuple[Need, ...], new: str
) -> None:
    """An act that the article lacks stands before the instruction that needs it, in the same sentence."""
    assert new == added(text, click(text, words), needs)


def test_two_acts_change_places() -> None:
    """The box that has to be ticked first is told first."""
    text = "Click Authorize and confirm that the Use OAuth checkbox is selected."
    box = click(text, "Use OAuth", Verb.CONFIRM, "checkbox")
    assert "Select the Use OAuth checkbox and click Authorize." == reordered(
        text, box, click(text, "Authorize")
    )


def test_a_sentence_without_a_full_stop_gets_none() -> None:
    """The suggestion keeps the article's own manner of ending."""
    text = "Click Save and click Next"
    assert "Click Next and click Save" == reordered(text, click(text, "Next"), click(text, "Save"))


def test_a_state_that_is_to_be_confirmed_is_brought_about() -> None:
    """A box that the site leaves empty is to be selected, not confirmed."""
    text = "Click Authorize and confirm that the Use OAuth checkbox is selected."
    assert "Click Authorize and select the Use OAuth checkbox." == ticked(text)


@pytest.mark.parametrize(
    ("place", "role", "says"),
    [
        ("left navigation menu", None, "the left navigation menu no longer has “Save”"),
        ("in the email", "button", "the email no longer has a button “Save”"),
        (
            "bottom-left corner of the Scheduler page",
            "icon",
            "the Scheduler page no longer has an icon “Save”",
        ),
        ("at the top", "tab", "the page no longer has a tab “Save”"),
        ("at the bottom of the page", None, "the page no longer has “Save”"),
        ("list of plans", "option", "the list of plans no longer has “Save”"),
        ("on the left", None, "the page no longer has “Save”"),
        (None, "menu", "the page no longer has “Save”"),
    ],
)
def test_a_control_that_is_gone_is_named_and_left_to_a_person(
    place: str | None, role: str | None, says: str
) -> None:
    """No sentence is invented for a control that is no more; it is told what is gone, and from where."""
    save = click("Click Save.", "Save", role=role).model_copy(update={"place": place})
    assert f"(Rewrite this step: {says}.)" == gone([save], save)


@pytest.mark.parametrize(
    ("shows", "added"),
    [
        ("Not connected", "If the page still says “Not connected”, contact the help desk."),
        (None, "If it is not so, contact the help desk."),
    ],
)
def test_a_broken_promise_keeps_the_sentence(shows: str | None, added: str) -> None:
    """A promise that is not kept is told with what the page says after it, where it says anything."""
    text = "Your connection will be restored."
    assert f"{text} {added}" == unkept(text, Unkept(index=0, shows=shows))


@pytest.mark.parametrize(
    ("text", "words", "new"),
    [
        (
            "Select Office 365 from the list and click Next.",
            "Next",
            "Select Office 365 from the list, open My Account and click Next.",
        ),
    ],
)
def test_added_acts_read_well(text: str, words: str, new: str) -> None:
    """A label keeps its capital, and "and" is not said twice."""
    assert added(text, click(text, words), (OPENED,)).endswith(new)


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("Make sure the Sync box is ticked.", "Select the Sync box."),
        ("Ensure the Sync option is enabled.", "Turn on the Sync option."),
    ],
)
def test_a_sentence_that_confirms_keeps_its_capital(text: str, new: str) -> None:
    """A mended sentence begins with a capital as the article's did."""
    assert new == ticked(text)


def test_whole_words_are_replaced() -> None:
    """A place word inside another word is left alone."""
    text = "In Desktop settings, scroll to Sync at the top."
    assert "In Desktop settings, scroll to Sync at the bottom." == replaced(text, "top", "bottom")
