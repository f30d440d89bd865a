"""A page or dialog in between is passed by the button that leads on, and by no other."""

import pytest

from flows.browser import Actions
from flows.search.ways.interstitial import onward, past
from flows.verdict import NeedKind
from tests.pages.desk import pressed
from tests.pages.looking import click, element, needs, search

pytestmark = pytest.mark.browser


BETWEEN = """<main id=m><h1>Calendar service</h1><button id=c>Cancel</button><button id=go
onclick="m.innerHTML = '<button id=x>Office 365</button>'">{label}</button></main>"""


@pytest.mark.parametrize("label", ["Continue", "Configure calendar service", "Get started"])
def test_a_page_in_between_is_passed_and_told(hand: Actions, label: str) -> None:
    """The one button that leads on is pressed, not the one that refuses, and it is what was needed."""
    found = past(
        search(hand, BETWEEN.format(label=label), click("Office 365"), about="Choose the calendar service")
    )
    assert ("x", [(NeedKind.PASSED, label)], ["go"]) == (element(hand, found), needs(found), pressed(hand))


@pytest.mark.parametrize(
    "label", ["Delete calendar service", "Sign out", "Buy more", "Disconnect", "Not now"]
)
def test_what_may_harm_or_refuses_is_not_passed(hand: Actions, label: str) -> None:
    """A button that harms or says no is never tried as the way on."""
    looking = search(
        hand, BETWEEN.format(label=label), click("Office 365"), about="Choose the calendar service"
    )
    assert (None, []) == (past(looking), pressed(hand))


def test_what_another_sentence_names_is_not_passed(hand: Actions) -> None:
    """A button that the article names for later is not pressed on the way."""
    looking = search(
        hand, BETWEEN.format(label="Continue"), click("Office 365"), claimed=("Continue",), about="Continue"
    )
    assert (None, []) == (past(looking), pressed(hand))


def test_a_dialog_that_the_sentence_names_is_not_passed(hand: Actions) -> None:
    """It is to be used: that its button is gone is no reason to close it and take the page's."""
    page = """<button id=s>Save</button><div role=dialog style="position: fixed; inset: 0">
    <h2>Edit profile</h2><button id=k>Keep profile</button></div>"""
    looking = search(
        hand,
        page,
        click("Save", place="Edit profile dialog"),
        about="In the Edit profile dialog, click Save.",
    )
    assert (None, []) == (past(looking), pressed(hand))


def test_a_dialog_is_passed_by_a_link_that_is_drawn_as_a_button(hand: Actions) -> None:
    """What marks it makes no difference to a person who sees a button."""
    page = """<style>a {display: inline-block; padding: 9px; background: navy; color: white}</style>
    <dialog id=d><p>Leave?</p><a id=go href="javascript:void(0)">Continue to Partner</a>
    <a id=no href="javascript:void(0)">Cancel</a></dialog><script>d.showModal()</script>"""
    need = onward(search(hand, page, click("Office 365"), about="Sign in when prompted."))
    assert (("passed", "Continue to Partner"), ["go"]) == (need and (need.kind, need.words), pressed(hand))


def test_neither_a_chat_nor_a_notice_about_cookies_leads_on(hand: Actions) -> None:
    """The one thing that leads past a page is pressed, whatever else lies around every page."""
    page = """<style>.b {display: inline-block; padding: 9px; background: navy; color: white}
    .c {position: fixed; right: 9px; bottom: 9px; padding: 20px; background: teal; cursor: pointer}</style>
    <main id=m><h1>What is new</h1><p>Much. <a href="#r">Read the notes</a></p>
    <a class=b id=go href="#on" onclick="m.innerHTML = '<a id=x href=#s>Scheduler</a>'">My account</a></main>
    <section>We keep cookies. <button>Customize</button> <button>Got it</button></section>
    <div class=c title="Chat with us">?</div>"""
    found = past(search(hand, page, click("Scheduler"), about="click Scheduler"))
    assert ("x", [(NeedKind.PASSED, "My account")], ["go"]) == (
        element(hand, found),
        needs(found),
        pressed(hand),
    )


NOTICE = """<main id=m><h1>Before you hire</h1><p>Is it urgent? Call the harbour.</p><a href="#hire" id=go
onclick="m.innerHTML = '<button id=x>Boat</button>'">{label}</a> <a href="#prices" id=p>Prices</a></main>"""


def test_a_page_is_passed_by_a_plain_link_that_only_leads_on(hand: Actions) -> None:
    """A page of mere words, with no button, has “Continue” to go on; “Details” is no such link."""
    found = past(search(hand, NOTICE.format(label="Continue"), click("Boat")))
    assert ("x", [(NeedKind.PASSED, "Continue")]) == (element(hand, found), needs(found))
    assert past(search(hand, NOTICE.format(label="Details"), click("Boat"))) is None
