"""A change that one procedure has looked at twice costs the next no second browser; another does."""

import pytest
from playwright.sync_api import Browser

from flows.article import read_article
from flows.reader.visit import Visit
from flows.run.event import ProcedureResult
from flows.run.run import act_out
from flows.verdict import Corroboration, NoteKind, Ruling, corroborations
from tests.pages.reader.site import HOME, KIM, Site

pytestmark = pytest.mark.browser
BEFORE = "<nav><a href=/b>Bookings calendar</a> <a href=/h>Help</a></nav>"


def _walk(
    browser: Browser, slug: str, page: str, known: tuple[Corroboration, ...] = ()
) -> tuple[ProcedureResult, int]:
    """An article about the booking calendar, acted out; what came of it, and the browsers that it took."""
    site = Site(browser, page, {})
    text = f"# Desk\n\n1. Go to {HOME}.\n2. Click **Booking calendar**.\n"
    article = read_article(f"{slug}.md", text.encode())
    visit = Visit(new_context=site.new_context, account=KIM, patience=1, corroborations=known)
    return act_out(article, article.procedures[0], visit, lambda _: None), len(site.contexts)


def test_the_very_same_change_is_looked_at_twice_once(browser: Browser) -> None:
    """The second article is out of date too, in one browser, and says who looked again."""
    first, browsers = _walk(browser, "desk_1", BEFORE)
    known = tuple(corroborations(first.steps[1].observation, "desk_1"))
    second, fewer = _walk(browser, "desk_2", BEFORE, known)
    other, as_many = _walk(browser, "desk_3", BEFORE.replace("Bookings", "Booked"), known)
    rulings = [each.steps[1].verdict.ruling for each in (first, second, other)]
    assert [Ruling.OUTDATED] * 3 == rulings, [each.steps[1].verdict for each in (first, second, other)]
    assert first.steps[1].verdict.drifts == second.steps[1].verdict.drifts
    notes = [n.text for n in second.steps[1].verdict.notes if n.kind is NoteKind.CORROBORATED]
    assert (2, 1, 2) == (browsers, fewer, as_many)
    assert [True] == ["desk_1 procedure_1.2" in text for text in notes]
