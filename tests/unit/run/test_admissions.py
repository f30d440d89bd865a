"""Each account signs in at its identity provider once in a run."""

import pytest

from fixtures.run.workers.admissions import Admissions
from fixtures.settings.settings import load_settings
from flows.article import read_article
from flows.run.event import Event, StepFinished
from flows.run.run import finish
from flows.verdict import Cause, Trouble

KIM, LEE = (
    load_settings(target="live", account_email=name, account_password="chalk-and-slate", test_accounts=name)
    for name in ("kim@a.example", "lee@a.example")
)
COOKIES = ({"name": "known", "value": "kim-was-here", "domain": "id.a.example", "path": "/"},)


def _ended(cause: Cause) -> Event:
    article = read_article("desk.md", b"# Desk\n\n1. Go to https://a.example.\n2. Sign in.\n")
    told: list[Event] = []
    finish(article, article.procedures[0], {}, 0, told.append, Trouble(cause=cause, detail="as it was"))
    return next(each for each in told if isinstance(each, StepFinished))


def test_who_is_lent_an_account_begins_as_the_provider_knows_it() -> None:
    """And nobody else does."""
    admissions = Admissions()
    admissions.keep(KIM, COOKIES)
    assert COOKIES == admissions.of(KIM)
    assert () == admissions.of(LEE)
    assert () == admissions.of(load_settings(target="live"))


@pytest.mark.parametrize(
    ("expected", "cause"), [((), Cause.SIGN_IN_REFUSED), ((), Cause.MFA_REQUIRED), (COOKIES, Cause.SITE_DOWN)]
)
def test_a_sign_in_that_was_in_the_way_is_forgotten(expected: object, cause: Cause) -> None:
    """The next procedure of that account begins as nobody knows it."""
    admissions = Admissions()
    admissions.keep(KIM, COOKIES)
    admissions.take(KIM, _ended(cause))
    assert expected == admissions.of(KIM)
