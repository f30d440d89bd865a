"""A one-time code that is asked for letter by letter, each in a box of its own."""

from contextlib import nullcontext

import pytest
from playwright.sync_api import Browser, Route
from pydantic import SecretStr

from flows.browser import Actions, Window
from flows.sites import Account, Kind, Session, fields
from flows.sites.sign_in.prompt import Prompt
from flows.sites.trust import Trust

pytestmark = pytest.mark.browser

HOME = "https://portal.example.edu/"
KIM = Account(
    email="kim@example.edu",
    password=SecretStr("chalk-and-slate"),
    totp_secret=SecretStr("JBSWY3DPEHPK3PXP"),
)
BOX = "<input maxlength=1 {}>"
ASKS = "<h1>Enter the code from your authenticator</h1><form method=post action=/in>{}</form>"
MOVES = "<script>addEventListener('input', e => e.target.nextElementSibling?.focus?.())</script>"
SENDS = """<script>addEventListener('input', () => {
  const all = [...document.querySelectorAll('input')];
  if (all.every(e => e.value)) document.forms[0].submit();
})</script>"""
ROWS = {
    "text": BOX.format("type=text") * 6,
    "numbers": BOX.format("inputmode=numeric type=tel") * 6,
    "dots": BOX.format("type=password") * 6,
    "each in a frame": f"<div><span>{'</span><span>'.join([BOX.format('')] * 6)}</span></div>",
    "named": "".join(BOX.format(f"name=otp-{n} aria-label='Digit {n}'") for n in range(6)),
    "moving on": BOX.format("") * 6 + MOVES,
}


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_each_box_gets_its_letter(browser: Browser, row: str) -> None:
    """The six boxes are one field for the code, and hold it when it was typed."""
    context = browser.new_context()
    context.route("**/*", lambda route: route.fulfill(body=ASKS.format(row), content_type="text/html"))
    window = Window(context, patience=1)
    window.page.goto(HOME)
    prompt = Prompt(window, KIM, Trust(addresses=(HOME,)), nullcontext)
    assert (True, None) == (prompt.fill("code"), prompt.refused)
    held = window.page.evaluate("[...document.querySelectorAll('input')].map(e => e.value)")
    assert (6, True) == (len(held), all(len(each) == 1 and each.isdecimal() for each in held))
    context.close()


def test_a_page_may_send_the_code_at_its_last_letter(browser: Browser) -> None:
    """What its form sends is the whole code, and that is no refusal."""
    sent: list[str] = []
    context = browser.new_context()

    def answer(route: Route) -> None:
        sent.append(route.request.post_data or "")
        body = "Welcome" if route.request.method == "POST" else ASKS.format(named) + SENDS
        route.fulfill(body=body, content_type="text/html")

    named = "".join(BOX.format(f"name=d{n}") for n in range(6))
    context.route("**/*", answer)
    window = Window(context, patience=1)
    window.page.goto(HOME)
    prompt = Prompt(window, KIM, Trust(addresses=(HOME,)), nullcontext)
    assert (True, None) == (prompt.fill("code"), prompt.refused)
    window.settle()
    assert 1 == sum(each.count("d5=") for each in sent)
    context.close()


@pytest.mark.parametrize(("expected", "secret"), [("timeout", KIM.totp_secret), ("mfa_required", None)])
def test_a_page_that_keeps_asking_lacks_a_code_only_where_none_is_set(
    browser: Browser, monkeypatch: pytest.MonkeyPatch, expected: str, secret: SecretStr | None
) -> None:
    """Where one was typed, it is the page that does not go on; here it has one second for that, not ten."""
    monkeypatch.setattr("flows.sites.sign_in.sign_in.ADMITTED", 1.0)
    context = browser.new_context()
    page = (
        "<h1>Enter the code</h1><form onsubmit='return false'><input name=otp><button>Verify</button></form>"
    )
    context.route("**/*", lambda route: route.fulfill(body=page, content_type="text/html"))
    window = Window(context, patience=1)
    window.go("https://login.microsoftonline.com/code")
    kim = KIM.model_copy(update={"totp_secret": secret})
    session = Session(window, Actions(window), kim, Trust(), nullcontext)
    trouble = session.sign_in().through()
    assert trouble is not None
    assert expected == trouble.cause
    context.close()


@pytest.mark.parametrize(
    ("markup", "told"),
    [
        (f"<p>Enter your code</p>{BOX.format('name=otp') * 3}", 3),
        (f"<p>Enter your licence</p>{BOX.format('') * 16}", 16),
    ],
)
def test_other_boxes_are_no_row_of_a_code(browser: Browser, markup: str, told: int) -> None:
    """Fewer or more letters than a code has are fields by themselves."""
    page = browser.new_page()
    page.set_content(markup)
    found: dict[Kind, int] = {kind: len(field.boxes) for kind, field in fields(page).items()}
    assert (told, 0) == (page.locator("input").count(), sum(found.values()))
    page.close()
