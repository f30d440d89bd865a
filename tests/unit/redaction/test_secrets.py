"""One object knows every secret of a run, hides each in whatever text, and leaves everything else alone."""

import pytest

from flows.record import Record
from flows.redaction import HIDDEN, Secrets

PASSWORD = "Canary'7&<ü>/Horse"


@pytest.fixture
def secrets() -> Secrets:
    """Those of an account with a password that every encoding writes another way."""
    made = Secrets()
    made.know(PASSWORD, "JBSWY3DPEHPK3PXP")
    return made


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Incorrect password: {PASSWORD}.", f"Incorrect password: {HIDDEN}."),
        (f"a title, {PASSWORD.upper()}", f"a title, {HIDDEN}"),
        ("https://u:p@x.example/a?b=1", "https://x.example/a?b=1"),
        (
            "https://x.example/cb?code=1&state=2&tab=calendar",
            "https://x.example/cb?code=…&state=…&tab=calendar",
        ),
        ("Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl", f"Bearer {HIDDEN}"),
        ("The account's password is to be typed.", "The account's password is to be typed."),
    ],
)
def test_hidden_in_a_text(secrets: Secrets, text: str, expected: str) -> None:
    """A secret, its loud twin, a login, a telling parameter and a token go; what is around them stays."""
    assert expected == secrets.hide(text)


@pytest.mark.parametrize("secret", ["a", "1234", "calendar", "Scheduler", "web_portal", "ABC"])
def test_a_common_secret_takes_no_report_with_it(secret: str) -> None:
    """A word stays a word; told as a password is, it goes."""
    secrets = Secrets()
    secrets.know(secret)
    line = f'{{"verdict":"current","id":"web_portal","text":"Click Scheduler, {secret}."}}'
    assert (1, line, line.encode()) == (secrets.weak, secrets.hide(line), secrets.scrub(line.encode()))
    assert f'Wrong password: "{HIDDEN}"' == secrets.hide(f'Wrong password: "{secret}"')


@pytest.mark.parametrize(
    "value", ["1", "en-US", "America/New_York", "accepted-all", "zoomMailCalendar", "2026-11-26T10:00:00Z"]
)
def test_a_common_value_is_no_secret(value: str) -> None:
    """What a site keeps in a cookie or an address besides its tokens is hidden nowhere."""
    secrets = Secrets()
    secrets.see([value])
    secrets.read(f"https://x.example/?state={value}&session={value}")
    assert (f"It says {value}.", False) == (
        secrets.hide(f"It says {value}."),
        secrets.found_in(value.encode()),
    )


@pytest.mark.parametrize(
    "seen",
    [
        "https://x.example/cb?code=0.AXoA9f3k2J&x=1",
        "https://x.example/#access_token=0.AXoA9f3k2J&x=1",
        "SAMLResponse=0.AXoA9f3k2J",
        "RelayState=1&csrf_token=0.AXoA9f3k2J",
    ],
)
def test_what_names_itself_a_secret_is_one(seen: str) -> None:
    """A code, a token, an assertion, out of an address, a fragment or a form, is hidden from then on."""
    secrets = Secrets()
    secrets.read(seen)
    assert f"The page shows {HIDDEN}." == secrets.hide("The page shows 0.AXoA9f3k2J.")


def test_a_letter_is_known_by_its_links() -> None:
    """What may let somebody in stands in a link's query, under any name, or in its path."""
    secrets = Secrets()
    secrets.read_letter(
        '<a href="https://x.example/go/q7Wm2Kx9Rt4Lp8Zv?id=h3Jk9sQ2mN&amp;lang=en">Restore connection</a>'
    )
    hidden = secrets.hide("/go/q7Wm2Kx9Rt4Lp8Zv and h3Jk9sQ2mN, Restore connection")
    assert f"/go/{HIDDEN} and {HIDDEN}, Restore connection" == hidden


def test_a_code_is_hidden_as_a_value() -> None:
    """A one-time code goes where it was typed or told; a size and a time of the same digits stay."""
    secrets = Secrets()
    secrets.code("123456")
    assert f'"{HIDDEN}" code {HIDDEN}. {{"size":123456,"at":1723.123456}}' == secrets.hide(
        '"123456" code 123456. {"size":123456,"at":1723.123456}'
    )


def test_what_an_article_says_is_no_secret() -> None:
    """A password that stands in the published article cannot be hidden, and spoils no report."""
    secrets = Secrets()
    secrets.know("Zoom-Scheduler.2026")
    secrets.publish("Open Zoom-Scheduler.2026 in the portal.")
    assert ("Open Zoom-Scheduler.2026.", 1) == (secrets.hide("Open Zoom-Scheduler.2026."), secrets.weak)


class Sample(Record):
    """A record with texts at several depths."""

    text: str
    pairs: tuple[tuple[str, str], ...] = ()
    number: int = 1


def test_a_record_is_cleaned_at_every_depth(secrets: Secrets) -> None:
    """Each text in it; one without a secret is given back as it is."""
    clean, dirty = Sample(text="x"), Sample(text=PASSWORD, pairs=(("a", f"at {PASSWORD}"),))
    assert clean is secrets.hidden(clean)
    assert Sample(text=HIDDEN, pairs=(("a", f"at {HIDDEN}"),)) == secrets.hidden(dirty)
