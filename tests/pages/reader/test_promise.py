"""A promise is judged by what was there before, on a page of the documented sites that is well."""

from collections.abc import Callable, Mapping
from typing import NamedTuple
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Route
from pydantic import SecretStr

from flows.article import read_article
from flows.reader.reader import Reader
from flows.reader.visit import Visit
from flows.reader.way import WayEnded
from flows.sites import Account
from flows.verdict import Verdict
from flows.zoom_calendar_reauthorization.promise import restored

pytestmark = pytest.mark.browser

HOME = "http://portal.example.org:8080/"
ACCOUNT = Account(email="kim@example.org", password=SecretStr("chalk-and-slate"))
ARTICLE = f"""# Mend the calendar connection

1. Go to {HOME}.
2. Click **Reauthorize**. Your calendar connection will be restored.
"""
Judge = Callable[[Mapping[str, str]], Verdict]


@pytest.fixture
def judge(browser: Browser) -> Judge:
    """Gives the verdict on the step whose promise is seen on these pages, by their paths or hosts."""

    def run(pages: Mapping[str, str]) -> Verdict:
        def answer(route: Route) -> None:
            address = urlsplit(route.request.url)
            own = address.netloc == urlsplit(HOME).netloc
            body = pages.get(address.path if own else address.netloc)
            if body is not None and body.startswith("to "):
                route.fulfill(status=302, headers={"location": body[3:]})
            else:
                route.fulfill(body=body or "", status=200 if body else 500, content_type="text/html")

        def new_context() -> BrowserContext:
            context = browser.new_context(viewport={"width": 1280, "height": 720})
            context.route("**/*", answer)
            return context

        def act_out(reader: Reader) -> None:
            first, last = reader.procedure.steps
            reader.follow(first)
            reader.follow(last, promise=restored)

        article, told = read_article("portal.md", ARTICLE.encode()), list[Verdict]()
        visit = Visit(new_context=new_context, account=ACCOUNT, patience=1, confirmations=1)
        reader = Reader(
            visit, article, article.procedures[0], act_out, tell=lambda _, verdict: told.append(verdict)
        )
        try:
            act_out(reader)
        except WayEnded:
            pass
        finally:
            reader.close()
        return told[-1]

    return run


class Case(NamedTuple):
    """What stands on the page before and after, and what else there is."""

    before: str
    after: str
    others: Mapping[str, str] = {}

    def pages(self) -> dict[str, str]:
        """The page that is left and comes back changed, as a link to "/after"."""
        nav = "<nav><a href='/apps'>Connected apps</a> <a href='/help'>Common issues</a></nav>"
        again = "<p><a href='/after'>Reauthorize</a></p>"
        return {
            "/": f"{nav}<main><h1>Calendar</h1>{self.before}{again}</main>",
            "/after": f"{nav}<main><h1>Calendar</h1>{self.after}{again}</main>",
            **self.others,
        }


def row(state: str) -> str:
    """A table with the state of the account's connection."""
    return f"<table><tr><td>Outlook</td><td>kim@example.org</td><td>{state}</td></tr></table>"


ALERT = "<div role=alert>Your calendar has a connection issue.</div>"
KEPT = {
    "badge": Case(row("Connection expired"), row("Connected")),
    "alert goes, success comes": Case(ALERT, "<p>Your calendar connection is restored.</p>"),
    "row comes": Case("<p>Your calendar is not connected.</p>", row("Last sync: now")),
    "another alert stays": Case(
        f"<div role=alert>Your trial has expired.</div>{ALERT}",
        "<div role=alert>Your trial has expired.</div><p>Calendar connected.</p>",
    ),
    "another row stays": Case(
        row("Connection expired") + "<table><tr><td>Printer</td><td>Offline, error 7</td></tr></table>",
        row("Connected") + "<table><tr><td>Printer</td><td>Offline, error 7</td></tr></table>",
    ),
    "log of what was": Case(
        row("Connection expired"), row("Connected") + "<ul><li>Connection expired</li></ul>"
    ),
}
UNKEPT = {
    "issue stays beside a well word": Case(ALERT, f"{ALERT}<h2>Connected apps</h2><p>Chat is connected.</p>"),
    "badge stays": Case(row("Connection expired"), row("Connection expired")),
    "badge stays under a good word": Case(
        row("Connection issue"), "<p>Success! You are signed in.</p>" + row("Connection issue")
    ),
    "alert stays though the account is shown": Case(ALERT, f"{ALERT}<p>Account: kim@example.org</p>"),
    "other words for it": Case(row("Connection expired"), row("Connection failed")),
    "nothing has changed": Case("<p>Outlook: sign in again</p>", "<p>Outlook: sign in again</p>"),
}
ELSEWHERE = {
    "captive portal": Case(
        ALERT, "", {"/after": "to http://wifi.example.net/", "wifi.example.net": "<h1>The café</h1>"}
    ),
    "captive portal in its place": Case(
        ALERT, "", {"/after": "<h1>Café Wi-Fi</h1><p>Watch a film to go on.</p><a href='/film'>Film</a>"}
    ),
    "sign-in page in its place": Case(
        ALERT, "", {"/after": "<h1>Network sign-in</h1><form>User <input name=u> Password <input type="
                    "password name=p><button>Sign in</button></form>"}
    ),
    "page that fails": Case(ALERT, "", {"/after": ""}),
    "data that fail": Case(
        ALERT, "", {"/after": "<main><h1>Calendar</h1><div role=region aria-label=All style='height:90px'>"
                    "</div></main><script>fetch('/api/accounts')</script>"}
    ),
    "outage": Case(ALERT, "<p>The calendar service is temporarily unavailable.</p>"),
}  # fmt: skip


def told(verdict: Verdict) -> tuple[str, list[str]]:
    """The verdict, and the kinds of drift."""
    return verdict.ruling.value, [drift.kind.value for drift in verdict.drifts]


@pytest.mark.parametrize("case", [pytest.param(c, id=n) for n, c in KEPT.items()])
def test_a_promise_is_kept_when_what_was_wrong_has_gone_and_what_is_well_has_come(
    judge: Judge, case: Case
) -> None:
    """What is wrong with other things was wrong with them before."""
    assert ("current", []) == told(judge(case.pages()))


@pytest.mark.parametrize("case", [pytest.param(c, id=n) for n, c in UNKEPT.items()])
def test_what_still_stands_where_it_stood_was_not_repaired(judge: Judge, case: Case) -> None:
    """A good word elsewhere on the page is no proof."""
    assert ("outdated", ["outcome"]) == told(judge(case.pages()))


@pytest.mark.parametrize("case", [pytest.param(c, id=n) for n, c in ELSEWHERE.items()])
def test_a_promise_is_judged_nowhere_else(judge: Judge, case: Case) -> None:
    """Not on somebody else's page, nor on one that is ill."""
    assert "unverified" == told(judge(case.pages()))[0]


def test_a_page_in_between_is_told(judge: Judge) -> None:
    """Where a reader has to press something that the article does not name, that is a drift of its own."""
    between = "<h1>One thing</h1><p>Access was given.</p><a href='/calendar'>Continue to the calendar</a>"
    end = f"<main><h1>Calendar</h1>{row('Connected')}</main>"
    pages = Case(row("Connection expired"), "", {"/after": between, "/calendar": end}).pages()
    verdict = judge(pages)
    assert ("outdated", ["added"]) == told(verdict), verdict.message
    assert "Continue to the calendar" == verdict.drifts[0].shows


def test_a_page_in_between_that_goes_by_itself_asks_for_nothing(judge: Judge) -> None:
    """Nobody has to do anything there."""
    between = "<h1>One moment</h1><script>setTimeout(() => location.assign('/calendar'), 700)</script>"
    end = f"<main><h1>Calendar</h1>{row('Connected')}</main>"
    pages = Case(row("Connection expired"), "", {"/after": between, "/calendar": end}).pages()
    assert ("current", []) == told(judge(pages))
