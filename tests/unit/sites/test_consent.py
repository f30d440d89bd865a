"""Pages that ask to let an application in, and the one control that agrees."""

import pytest

from flows.sites.sign_in.consent import agreement, asks_consent, tells_to_grant, ungranted
from flows.verdict import Cause
from tests.drawn import drawn


def page(words: str, *buttons: str, more: str = "") -> str:
    """A page with a heading and these buttons."""
    drawn_buttons = "".join(f'    - button "{name}" [ref=e{i}]\n' for i, name in enumerate(buttons, 10))
    return f'    - heading "{words}" [ref=e1]\n{more}{drawn_buttons}'


@pytest.mark.parametrize(
    "words",
    [
        "Permissions requested",
        "Planner would like to:",
        "This app would like permission",
        "Planner wants to access your calendar",
        "Allow Planner access to your account?",
        "Let this app in?",
        "Review permissions",
        "Application requires the following permissions",
    ],
)
def test_a_page_that_asks_is_known_by_what_it_asks(words: str) -> None:
    """Whoever asks to be let in, in whatever words, is known where one may agree or refuse."""
    assert asks_consent(drawn(page(words, "Cancel", "Accept")))


@pytest.mark.parametrize(
    "snapshot",
    [
        page("Permissions requested", "Accept"),
        page("Permissions requested", "Accept", "Learn more"),
        page("Stay signed in?", "No", "Yes"),
        page("Permissions requested", "Cancel", "Next", more='    - textbox "Password" [ref=e2]\n'),
        page("Settings", "Cancel", "Save"),
        "",
    ],
    ids=["nothing refuses", "explains only", "stay", "password", "settings", "blank"],
)
def test_no_other_page_is_taken_for_one(snapshot: str) -> None:
    """A page without a way to refuse, one that asks for a password, and any other page ask no consent."""
    assert not asks_consent(drawn(snapshot))


@pytest.mark.parametrize(
    ("buttons", "agrees"),
    [
        (("Cancel", "Accept"), "Accept"),
        (("Accept", "Cancel"), "Accept"),
        (("Deny", "Allow"), "Allow"),
        (("No, thanks", "Let it in"), "Let it in"),
        (("Cancel", "Block", "Accept"), "Accept"),
        (("Cancel", "Sign out", "Accept"), "Accept"),
        (("Cancel",), None),
        (("Cancel", "Report"), None),
        ((), None),
    ],
)
def test_what_agrees_neither_refuses_nor_harms(buttons: tuple[str, ...], agrees: str | None) -> None:
    """The button that agrees is the one that neither says no nor reports, blocks or signs out."""
    control = agreement(drawn(page("Permissions requested", *buttons)))
    assert agrees == (control and control.label)


def test_a_button_that_is_not_ready_is_not_pressed() -> None:
    """An agreement that is greyed out is none yet."""
    assert agreement(drawn('- button "Accept" [disabled] [ref=e1]\n- button "Cancel" [ref=e2]')) is None


def test_what_stands_beside_the_refusal_agrees() -> None:
    """Signs and explanations elsewhere on the page are no answer."""
    screen = drawn("""
        - generic [ref=e1]:
          - generic [ref=e2]:
            - heading "Permissions requested" [ref=e3]
            - button "Read your calendars" [ref=e4]
            - generic [ref=e5]:
              - button "Cancel" [ref=e6]
              - button "Accept" [ref=e7]
          - generic [ref=e8]:
            - button "Troubleshooting" [ref=e9]
            - button "…" [ref=e10]
    """)
    found = agreement(screen)
    assert "Accept" == (found and found.name)


@pytest.mark.parametrize(
    ("sentence", "tells"),
    [
        ("Enter your password when prompted, then click Accept to complete the authorization.", True),
        ("If prompted, grant Desk access to your account.", True),
        ("Give the app access to your calendar.", True),
        ("Click Open report.", False),
        ("Click Save to complete the setup.", False),
    ],
)
def test_only_a_sentence_that_says_so_lets_somebody_in(sentence: str, tells: bool) -> None:
    """What an article does not speak of is not granted on the way."""
    assert tells is tells_to_grant(sentence)


def test_a_consent_page_without_such_a_sentence_stops_the_reader() -> None:
    """It is told what the page asks for; other pages stop nobody."""
    trouble = ungranted(drawn(page("Permissions requested", "Cancel", "Accept")))
    assert (Cause.ADMIN_APPROVAL, None) == (
        trouble and trouble.cause,
        ungranted(drawn(page("Settings", "Cancel", "Save"))),
    )
