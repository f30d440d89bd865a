"""What the pages of a sign-in say, and what the account goes by there."""

import re

import pytest
from pydantic import SecretStr

from flows.sites import PROVIDERS, SITE, Account, IdentityProvider
from tests.drawn import drawn

MICROSOFT = PROVIDERS[0]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Stay signed in?", "stays"),
        ("Trust this browser?", "stays"),
        ("Pick an account", "picks"),
        ("Choose an account", "picks"),
        ("Approve sign in request", "pushes"),
        ("Check for a Duo Push", "pushes"),
        ("More information required", "pushes"),
        ("Your account or password is incorrect.", "refusal"),
        ("This username may be incorrect.", "refusal"),
        ("We couldn't find an account with that username.", "refusal"),
        ("Your account has been locked.", "refusal"),
        ("That Microsoft account doesn't exist.", "refusal"),
        ("Enter a valid email address, phone number, or Skype name.", "refusal"),
        ("Enter password", None),
        ("Sign in", None),
        ("Enter your email, phone, or Skype.", None),
        ("Permissions requested", None),
    ],
)
@pytest.mark.parametrize("provider", [MICROSOFT, SITE], ids=["Microsoft", "site"])
def test_a_page_is_known_by_what_it_says(provider: IdentityProvider, words: str, kind: str | None) -> None:
    """Each page of the sign-in is told from the others by its own words."""
    screen = drawn(f'- heading "{words}" [ref=e1]\n- textbox "Field" [ref=e2]\n- button "Next" [ref=e3]')
    told = {
        "stays": bool(provider.asks_to_stay.search(screen.text)),
        "picks": bool(provider.asks_which_account.search(screen.text)),
        "pushes": bool(provider.needs_person(screen)),
        "refusal": bool(provider.refusal(screen)),
    }
    assert [kind] * (kind is not None) == [name for name, holds in told.items() if holds]


def test_a_refusal_is_quoted_and_not_too_long() -> None:
    """The words of a refusal are told as they stand, at most 160 letters of them."""
    screen = drawn(f"- paragraph: The password is incorrect. {'x' * 500}")
    words = SITE.refusal(screen) or ""
    assert (True, 160) == (words.startswith("The password is incorrect."), len(words))


def test_a_provider_may_say_no_in_its_own_words() -> None:
    """Another language is a pattern in the provider's file."""
    german = IdentityProvider("Anmeldung", refuses=re.compile("(?i)stimmt nicht"))
    screen = drawn("- paragraph: Das Passwort stimmt nicht.")
    assert (None, "Das Passwort stimmt nicht.") == (SITE.refusal(screen), german.refusal(screen))


def test_an_account_goes_by_its_address_where_no_other_name_is_known() -> None:
    """Microsoft knows addresses alone; a site may know a name that is none."""
    account = Account(email="kim@example.org", name="kim", password=SecretStr("x"))
    nameless = account.model_copy(update={"name": None})
    told = [each.user(who) for who in (account, nameless) for each in (MICROSOFT, SITE)]
    assert ["kim@example.org", "kim", "kim@example.org", "kim@example.org"] == told


@pytest.mark.parametrize(
    ("words", "sent_by"),
    [("Sign in", [True, True]), ("Weiter", [True, False]), ("Cancel", [False, False])],
)
def test_a_form_is_sent_by_what_says_so(words: str, sent_by: list[bool]) -> None:
    """At a provider, whose page holds nothing else, by any button that does not refuse."""
    assert sent_by == [MICROSOFT.sends(words), SITE.sends(words)]
