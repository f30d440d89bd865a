"""Who is to be seen in a picture."""

import pytest

from flows.picture.pseudonym import Pseudonyms
from flows.screen import Control, Screen

ARTICLE = "Sign in to Zoom as NetID@dartmouth.edu and click Scheduler. The letter is from noreply@zoom.us."
ADDRESS = "f00cnylki@dartmouth.edu"


def _learned(*lines: str, address: str = ADDRESS) -> dict[str, str]:
    controls = tuple(Control(ref=None, role="text", words=line) for line in lines)
    screen = Screen(url="https://zoom.us/", title="", width=1280, height=800, controls=controls)
    made = Pseudonyms(ARTICLE, (address,))
    made.learn(screen)
    return dict(made.pairs)


def test_the_accounts_address_and_user_name_are_replaced_unasked() -> None:
    """They are known from the settings, the longest first; an ordinary word before the @ stays a word."""
    made = Pseudonyms(ARTICLE, (ADDRESS,), ("Kim the Tester",)).pairs
    assert (
        (ADDRESS, "name@example.com"),
        ("Kim the Tester", "sample"),
        ("f00cnylki", "sample"),
    ) == made
    assert {"help@zoom.us": "name@example.com"} == dict(Pseudonyms(ARTICLE, ("help@zoom.us",)).pairs)


@pytest.mark.parametrize(
    "lines",
    [
        ("Name", "Robin Cnylki", "Sign-in email", ADDRESS),
        (f"Robin Cnylki {ADDRESS}",),
        ("Display name", "Robin Cnylki"),
        ("Signed in as", "Robin Cnylki"),
        ("Hello Robin Cnylki,",),
        ("Profile picture of Robin Cnylki",),
    ],
)
def test_a_page_tells_what_the_person_is_called(lines: tuple[str, ...]) -> None:
    """Beside their address, behind a label, in a greeting, on their picture; their first name alone too."""
    found = _learned(*lines)
    assert ("Sample Person", "Sample") == (found.get("Robin Cnylki"), found.get("Robin"))


@pytest.mark.parametrize(
    "line",
    ["Name", "Eastern Time", "Zoom Scheduler", "Add an account", "Scheduler", "Hello there,", "Sign in"],
)
def test_what_names_nobody_stays(line: str) -> None:
    """Labels and the article's own words are replaced in no picture."""
    assert set(_learned()) == set(_learned("Name", line, "License", "Education"))


def test_what_a_test_account_shares_with_every_page_is_no_name() -> None:
    """A name like “Rota Test Account” is replaced as a whole where it is known, and never its words."""
    found = _learned("Display name", "Rota Test Account", address="rota-test@example.edu")
    assert "Sample Person" == found["Rota Test Account"]
    assert not {"Test", "Account"} & set(found)


def test_addresses_that_the_article_names_are_shown() -> None:
    """A sender that the reader is told to look for has to be read in the picture."""
    assert ("netid@dartmouth.edu", "noreply@zoom.us") == Pseudonyms(ARTICLE, ()).kept


def test_initials_stand_for_the_person() -> None:
    """What is drawn on their picture: all their initials, the first, the first and the last."""
    screen = Screen(url="", title="", width=1, height=1, controls=())
    made = Pseudonyms(ARTICLE, (ADDRESS,))
    made.learn(screen.changed((Control(ref=None, role="text", words="Hi Robin Q Cnylki!"),)))
    assert ("RQC", "R", "RC") == made.initials
