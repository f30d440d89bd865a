"""What a mailbox shows of its own server."""

import pytest

from fixtures.mailbox.habit import receiver_of
from fixtures.mailbox.origin import EXCHANGE, UNNAMED, Headers, Receiver

WAY = ("Received", "from out.zoom.us by mx.example; Thu, 1 Oct 2026 12:00:00 +0200")
OWN = ("Authentication-Results", "mx.example; dmarc=pass header.from=zoom.us")
NAMELESS = ("Authentication-Results", "spf=pass smtp.mailfrom=zoom.us; dmarc=pass header.from=zoom.us")
OTHER = ("Authentication-Results", "elsewhere.example; dmarc=pass header.from=zoom.us")


def letter(sender: str, *above: tuple[str, str]) -> Headers:
    """A letter with these headers above its From."""
    return [*above, ("From", sender)]


def three(*above: tuple[str, str]) -> list[Headers]:
    """Three letters of two domains, each with these headers."""
    return [letter(each, *above) for each in ("a@zoom.us", "b@library.example", "c@zoom.us")]


@pytest.mark.parametrize(
    ("letters", "expected"),
    [
        (three(WAY, OWN, WAY), Receiver("mx.example")),
        (three(OWN, WAY), Receiver("mx.example")),
        (three(WAY, NAMELESS, WAY), EXCHANGE),
    ],
)
def test_what_stands_on_every_letter_is_the_servers_own(letters: list[Headers], expected: Receiver) -> None:
    """One name, or none, right with the server's own line of the way, on every letter."""
    assert expected == receiver_of(letters)


@pytest.mark.parametrize(
    "letters",
    [
        [],
        three(WAY, OWN)[:2],
        [letter("a@zoom.us", WAY, OWN)] * 5,  # all of one domain: whoever sent them may have written it
        [*three(WAY, OWN), letter("d@zoom.us", WAY)],  # on one letter it is missing
        [*three(WAY, OWN), letter("d@zoom.us", WAY, OTHER)],
        [*three(WAY, NAMELESS), letter("d@zoom.us", WAY, OWN)],
        [*three(WAY, OWN), letter("d@zoom.us", WAY, ("Authentication-Results", "mx.example; dmarc=(("))],
        three(WAY, WAY, OWN),  # below the line of another server anybody may have written it
        three(WAY),
    ],
)
def test_what_a_stranger_may_have_written_is_nobodys(letters: list[Headers]) -> None:
    """Where one letter is without it, or differs, or all are of one domain, nothing is known."""
    assert UNNAMED == receiver_of(letters)
