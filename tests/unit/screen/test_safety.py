"""What a reader never presses of its own accord, and what closes a thing in the way."""

import pytest

from flows.screen.harm.harm import may_harm
from flows.screen.harm.safety import dismisses, refuses


@pytest.mark.parametrize(
    "words",
    [
        "Delete",
        "DELETE",
        "Remove account",
        "Disconnect",
        "Unlink Outlook",
        "Revoke access",
        "Sign out",
        "Sign Out of all devices",
        "Log out",
        "Logout",
        "Log off",
        "Sign-out",
        "Log-out",
        "Signout",
        "Place order",
        "Deauthorise",
        "Cancel my subscription",
        "Close account",
        "Buy now",
        "Pay €10",
        "Send",
        "Send invitation",
        "Reset",
        "Unsubscribe",
        "Upgrade",
        "Yes, delete it",
        "🗑 Delete",
        "Clear all",
        "Archive",
        "Save and archive",
        "Yes, end meeting",
    ],
)
def test_harm_is_known_by_its_words(words: str) -> None:
    """What may destroy, buy, send or end something is known, in capitals and with more words around."""
    assert may_harm(words)


@pytest.mark.parametrize(
    "words",
    [
        "Settings",
        "Next",
        "Sender",
        "Calendar",
        "Connect",
        "Reauthorize",
        "Authorize",
        "Scheduler",
        "Weekend",
        "Payroll",
        "Audit log archive",
        "Usage report",
        "Blog post",
        "Front end",
        "Sign in",
        "",
    ],
)
def test_the_harmless_is_not_feared(words: str) -> None:
    """A word that only holds a harmful one, or is its opposite, may be pressed."""
    assert not may_harm(words)


@pytest.mark.parametrize(
    "words",
    [
        "×",
        "✕",
        "X",
        "Close",
        "CLOSE",
        "Not now",
        "Got it!",
        "Skip tour",
        "No, thanks",
        "Accept all cookies",
        "Maybe later",
        "OK",
    ],
)
def test_what_closes_is_known(words: str) -> None:
    """Crosses, refusals and the answers to banners close them."""
    assert dismisses(words)


@pytest.mark.parametrize(
    "words",
    [
        "Accept",
        "Next",
        "Continue",
        "Close account",
        "Allow",
        "Save",
        "OK to delete",
        "Backup",
        "",
        "Cancel subscription",
    ],
)
def test_what_does_more_than_close_is_not_a_dismissal(words: str) -> None:
    """A consent, a step onwards and words that only begin like a refusal close nothing."""
    assert not dismisses(words)


@pytest.mark.parametrize("words", ["Cancel", "Back", "No, thanks", "Decline", "×", "Close", "Not now"])
def test_a_refusal_leads_back(words: str) -> None:
    """What says no is known, so that it is never what agrees or leads on."""
    assert refuses(words)


@pytest.mark.parametrize("words", ["Accept all", "OK", "Got it", "Yes", "Next", "Node", ""])
def test_an_answer_that_agrees_is_no_refusal(words: str) -> None:
    """What says yes is never taken for what says no."""
    assert not refuses(words)


@pytest.mark.parametrize(
    "words", ["Authorize payment", "Make a payment", "Donate", "Transfer funds", "Submit order"]
)
def test_money_is_not_touched(words: str) -> None:
    """What moves money is never pressed of one's own accord."""
    assert may_harm(words)
