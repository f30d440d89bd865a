"""What a sentence tells a reader to type: it is typed where it says, or the step is not current."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, BrowserContext, Route
from pydantic import SecretStr

from flows.article import read_article
from flows.reader.visit import Visit
from flows.run.event import ProcedureResult
from flows.run.run import act_out
from flows.sites import Account

pytestmark = pytest.mark.browser

HOME = "https://desk.example.org/"
ACCOUNT = Account(email="kim@example.org", password=SecretStr("chalk-and-slate"))
Act = Callable[..., tuple[str, str | None, str]]

SEARCH = "<title>Desk</title><h1>Desk</h1><input type=search aria-label=Search>"
LOGIN = """<title>Sign in</title><h1>Sign in</h1><form method=post action=/in>
<label>User name <input name=user></label>
<label>Password <input type=password name=pass></label><button>Go</button></form>"""
TYPE = "Type **Rome** in the **City** field."
IN = (
    "<title>Desk</title><h1>Desk</h1><p>Welcome</p><a href=/>Home</a><button>New</button><button>Old</button>"
)


@pytest.fixture
def act(browser: Browser) -> Act:
    """Acts out steps on one page; gives what was told of the last one."""

    def run(*steps: str, page: str, sign_in_at: tuple[str, ...] = (HOME,)) -> tuple[str, str | None, str]:
        def answer(route: Route) -> None:
            signed_in = route.request.method == "POST"
            route.fulfill(body=IN if signed_in else page, content_type="text/html")

        def new_context() -> BrowserContext:
            context = browser.new_context(viewport={"width": 1280, "height": 720})
            context.route("**/*", answer)
            return context

        told = "".join(f"{n}. {step}\n" for n, step in enumerate((f"Go to {HOME}.", *steps), 1))
        article = read_article("desk.md", f"# Desk\n\n{told}".encode())
        visit = Visit(new_context=new_context, account=ACCOUNT, patience=1, sign_in_at=sign_in_at)
        return _last(act_out(article, article.procedures[0], visit, lambda _: None))

    return run


def _last(result: ProcedureResult) -> tuple[str, str | None, str]:
    verdict = result.steps[-1].verdict
    kind = verdict.cause or next((drift.kind for drift in verdict.drifts), None)
    return verdict.ruling.value, kind, verdict.message


@pytest.mark.parametrize(
    ("step", "page", "expected"),
    [
        ("Enter your password in the **Search** field.", SEARCH, ("unverified", "not_allowed")),
        ("Enter your password in the **Search** field.", SEARCH + LOGIN, ("unverified", "not_allowed")),
        ("Enter your password in the **Secret** field.", "<h1>Desk</h1>", ("outdated", "removed")),
        ("Enter your one-time code in the **Search** field.", SEARCH, ("unverified", "not_allowed")),
        ("Enter your password in the **Password** field.", LOGIN, ("current", None)),
        ("Enter your password.", SEARCH, ("unverified", "timeout")),
        ("Enter your user name and password.", SEARCH, ("unverified", "timeout")),
        ("If prompted, enter your password.", SEARCH, ("current", None)),
        ("Enter your zip code in the **ZIP** field.", "<label>ZIP <input></label>", ("current", None)),
        ("Enter the course ID.", "<label>Course ID <input></label>", ("current", None)),
        ("Enter an account in the **To** field.", "<label>To <input></label>", ("current", None)),
        ("Enter a size in the **Size** box.", "<label>Size <input type=number></label>", ("current", None)),
        ("Enter a date in the **Due** field.", "<label>Due <input type=date></label>", ("current", None)),
        (TYPE, "<label>City <input readonly></label>", ("unverified", "timeout")),
        (
            TYPE,
            "<label>City <input oninput=\"this.value = ''\"></label>",
            ("unverified", "timeout"),
        ),
        (
            TYPE,
            "<p id=p></p><label>City <input oninput=\"p.append(this.value); this.value = ''\"></label>",
            ("current", None),
        ),
        (TYPE, "<label>City <input value=Rome></label>", ("current", None)),
        (
            "Enter a new password in the **New password** field.",
            "<label>New password <input type=password autocomplete=new-password></label>",
            ("unverified", "not_allowed"),
        ),
    ],
)  # fmt: skip
def test_what_was_not_typed_is_not_current(
    act: Act, step: str, page: str, expected: tuple[str, str | None]
) -> None:
    """It is current where it came to stand in the field, and unverified or a drift where it did not."""
    told = act(step, page=f"<!doctype html>{page}")
    assert expected == told[:2], told


@pytest.mark.parametrize("step", ["Sign in.", "Enter your user name and password.", "Enter your password."])
def test_an_article_does_not_decide_where_the_password_goes(act: Act, step: str) -> None:
    """The address that a step opens allows nothing; the message names the setting and the exact origin."""
    told = act(step, page=LOGIN, sign_in_at=())
    assert ("unverified", "not_allowed") == told[:2], told
    assert "add https://desk.example.org to STILLRIGHT_SIGN_IN_AT" in told[2]


def test_what_was_typed_a_step_before_was_typed(act: Act) -> None:
    """A sentence that tells again what signing in has done already is current."""
    assert ("current", None) == act("Sign in.", "Enter your user name and password.", page=LOGIN)[:2]
