"""A saved sign-in: encrypted, opened with its key alone, renewed, and its end told a week before."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from pydantic import SecretStr

from fixtures.sign_in.reminder import reminders
from fixtures.sign_in.saved import SavedSignIn
from fixtures.sign_in.seal import SignInError, fernet, seal, unseal

KEY = SecretStr("q8Xo+Zb1y5sS0n0F/0N6nqg0mC5e1m5b8l6Q2rWb7hQ=")
OTHER = SecretStr("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")
NOW = datetime(2026, 11, 27, 3, 0, tzinfo=UTC)


def _cookie(name: str, domain: str, days: float | None, *, http_only: bool = True) -> dict[str, Any]:
    """A cookie that lasts so many days; None for one that ends with the browser."""
    expires = -1 if days is None else (NOW + timedelta(days=days)).timestamp()
    return {
        "name": name, "value": f"{name}-value", "domain": domain, "path": "/",
        "expires": expires, "httpOnly": http_only,
    }  # fmt: skip


MICROSOFT = ".login.microsoftonline.com"
STATE = {
    "cookies": [_cookie("lasting", MICROSOFT, 90), _cookie("session", ".zoom.us", None)],
    "origins": [{"origin": "https://zoom.us", "localStorage": [{"name": "a", "value": "b"}]}],
}
SAVED = SavedSignIn(state=STATE, signed_in=NOW, sealed=True)


def _with(*cookies: dict[str, Any], **changes: Any) -> SavedSignIn:
    return SAVED.model_copy(update={"state": {"cookies": list(cookies), "origins": []}, **changes})


def test_what_was_sealed_is_opened_with_its_key() -> None:
    """Nothing is lost, and nothing of it can be read in the file, which is one line of letters."""
    content = seal(SAVED, KEY)
    assert SAVED == unseal(content, KEY)
    assert (False, 1, True) == (b"value" in content, content.count(b"\n"), content.isascii())


def test_a_key_is_taken_as_either_base64() -> None:
    """Whether it was made with `openssl` or with a library."""
    urlsafe = SecretStr(KEY.get_secret_value().replace("+", "-").replace("/", "_"))
    assert SAVED == unseal(seal(SAVED, KEY), urlsafe)


@pytest.mark.parametrize("text", ["", "short", "ü" * 44, "A" * 43, KEY.get_secret_value() * 2])
def test_what_is_no_key_is_refused_without_being_shown(text: str) -> None:
    """The message says how to make one."""
    with pytest.raises(ValueError, match="openssl rand -base64 32") as refused:
        fernet(SecretStr(text))
    assert not text or text not in str(refused.value)


@pytest.mark.parametrize(
    ("content", "key", "says"),
    [
        (seal(SAVED, KEY), None, "STILLRIGHT_SIGN_IN_KEY is missing"),
        (seal(SAVED, KEY), OTHER, "STILLRIGHT_SIGN_IN_KEY is not the key"),
        (seal(SAVED, KEY)[:200], KEY, "cut short"),
        (b"", KEY, "holds no saved sign-in"),
        (b"{", KEY, "holds no saved sign-in"),
        (b"[]", None, "holds no saved sign-in"),
        (b'{"cookies": 3}', None, "holds no saved sign-in"),
        (b'{"cookies": [3]}', None, "holds no saved sign-in"),
        (b"\xff\xfe", None, "holds no saved sign-in"),
        (b"gAAAA", KEY, "STILLRIGHT_SIGN_IN_KEY is not the key"),
    ],
)
def test_what_cannot_be_opened_is_one_message(content: bytes, key: SecretStr | None, says: str) -> None:
    """It names the setting and what to do, and holds nothing of the file."""
    with pytest.raises(SignInError, match=says) as refused:
        unseal(content, key)
    assert (1, False) == (len(str(refused.value).splitlines()), "value" in str(refused.value))


def test_the_plain_file_of_before_is_read_and_said_to_be_plain() -> None:
    """It says who else can use it, and that the next run encrypts it."""
    plain = unseal(seal(SAVED, None), KEY)
    (said,) = reminders(plain, NOW)
    assert (STATE, False) == (plain.state, plain.sealed)
    assert "STILLRIGHT_SIGN_IN_KEY" in said


@pytest.mark.parametrize(
    ("cookies", "days"),
    [
        ([_cookie("a", MICROSOFT, 90), _cookie("b", ".zoom.us", 1)], 90),
        ([_cookie("a", MICROSOFT, 3), _cookie("b", MICROSOFT, 30)], 30),
        ([_cookie("a", MICROSOFT, None), _cookie("b", ".zoom.us", 400)], None),
        ([_cookie("a", ".zoom.us", 9), _cookie("b", "wiki.example.org", 20)], 9),
        ([_cookie("a", ".zoom.us", 9, http_only=False)], None),
    ],
)
def test_it_ends_with_what_lets_somebody_in(cookies: list[dict[str, Any]], days: int | None) -> None:
    """The identity provider's last cookie, else the first site's; what scripts can read lets nobody in."""
    assert (None if days is None else NOW + timedelta(days=days)) == _with(*cookies).ends


@pytest.mark.parametrize(
    ("days", "says"),
    [
        (8, None),
        (7, "ends on 4 December 2026 at the latest, in 7 days"),
        (1, "in 1 day:"),
        (0.5, "within a day"),
        (-1, "ended on 26 November 2026"),
        (None, None),
    ],
)
def test_its_end_is_told_a_week_before(days: float | None, says: str | None) -> None:
    """Each time until it is made anew, with what to do; before that nothing."""
    said = " ".join(reminders(_with(_cookie("a", MICROSOFT, days)), NOW))
    assert (said == "") is (says is None)
    assert says is None or (says in said and "stillright sign-in" in said)


def test_what_the_sites_have_renewed_is_taken_over() -> None:
    """Cookies as they are now; storage of an origin that was not opened stays; the day of signing in too."""
    later = {"cookies": [_cookie("lasting", MICROSOFT, 91), _cookie("new", ".zoom.us", None)], "origins": []}
    new = SAVED.renewed(later, NOW)
    assert (later["cookies"], STATE["origins"], NOW) == (
        new.state["cookies"], new.state["origins"], new.signed_in,
    )  # fmt: skip


@pytest.mark.parametrize(
    "left",
    [[], [_cookie("other", MICROSOFT, 90)], [_cookie("lasting", MICROSOFT, 1)]],
    ids=["signed out", "another", "sooner"],
)
def test_a_browser_that_has_signed_out_takes_nothing_away(left: list[dict[str, Any]]) -> None:
    """The file stays as it was: tomorrow's run is to be let in as today's was."""
    assert SAVED is SAVED.renewed({"cookies": left, "origins": []}, NOW)


def test_a_cookie_that_has_ended_is_missed_by_nobody() -> None:
    """What ended by its own date is no sign of somebody who signed out."""
    saved = _with(_cookie("over", MICROSOFT, -1), _cookie("lasting", MICROSOFT, 90))
    later = {"cookies": [_cookie("lasting", MICROSOFT, 90)], "origins": []}
    assert later == saved.renewed(later, NOW).state
