"""Signing out: by what says so, in the open or in the account's menu, wherever that stands."""

import pytest
from playwright.sync_api import Browser
from pydantic import SecretStr

from flows.browser import Actions, Window
from flows.sites import Account
from flows.sites.sign_out import sign_out
from flows.verdict import Cause
from tests.pages.desk import HOME, pressed, serve, shown

pytestmark = pytest.mark.browser

ACCOUNT = Account(email="kim@example.org", password=SecretStr("chalk-and-slate"))
FLIP = """onclick="const m = document.getElementById(this.getAttribute('aria-controls'));
  m.hidden = !m.hidden; this.ariaExpanded = !m.hidden" """
AT = 'style="position:fixed;{}"'


def menu(name: str, words: str, place: str, item: str = "Settings") -> str:
    """A button that opens a menu of two items."""
    opener = f"<button id={name} aria-haspopup=menu aria-expanded=false aria-controls={name}-menu {FLIP}"
    items = f"<button role=menuitem>{item}</button><button role=menuitem>Theme</button>"
    listed = f"<div role=menu id={name}-menu hidden>{items}</div>"
    return f"<div {AT.format(place)}>{opener}>{words}</button>{listed}</div>"


TOP_RIGHT, BOTTOM_LEFT, MIDDLE = "top:4px;right:4px", "bottom:60px;left:4px", "top:300px;left:500px"


@pytest.mark.parametrize(
    "markup",
    [
        "<a href='#' id=out>Sign out</a>",
        "<button id=out>Log out</button>",
        menu("me", "K", TOP_RIGHT, "Sign out"),
        menu("me", "K", BOTTOM_LEFT, "Log out"),
        menu("file", "File", TOP_RIGHT) + menu("me", "Your profile", MIDDLE, "Sign out"),
        menu("file", "File", TOP_RIGHT) + menu("me", "Kim@Example.org", MIDDLE, "Sign out"),
        menu("file", "File", TOP_RIGHT) + menu("me", "K", BOTTOM_LEFT, "Sign out"),
    ],
    ids=["link", "button", "upper right", "foot of a rail", "by its name", "by whose it is", "second"],
)
def test_what_signs_out_is_found(desk: Actions, markup: str) -> None:
    """In the open or behind the menu that is likeliest the account's, it is pressed once."""
    shown(desk, f"<script>addEventListener('click', e => {{ if (/out$/.test(e.target.textContent)) "
                f"document.title = 'Out' }})</script><h1>Desk</h1>{markup}")  # fmt: skip
    assert (None, "Out") == (sign_out(desk.window, desk, ACCOUNT, None, None), desk.window.page.title())


def test_where_nothing_signs_out_it_could_not_be_told(desk: Actions) -> None:
    """No address is guessed, menus are left closed, and nothing else is pressed."""
    closes = "<script>onkeydown = e => document.querySelector('#file-menu').hidden = true</script>"
    shown(desk, f"{closes}<h1>Desk</h1><button id=save>Save</button>{menu('file', 'File', TOP_RIGHT)}")
    trouble = sign_out(desk.window, desk, ACCOUNT, None, None)
    assert (Cause.TIMEOUT, True) == (trouble and trouble.cause, "save" not in pressed(desk))
    assert desk.window.page.locator("#file-menu").is_hidden()


def test_an_address_that_is_known_signs_out(browser: Browser) -> None:
    """Where the flow gives one, and the page has nothing; then back to where one signs in."""
    context = browser.new_context()
    serve(context, home="<h1>Desk</h1>", out="<h1>Bye</h1>", welcome="<a href=/in>Sign in</a>")
    window = Window(context, patience=2)
    window.go(HOME)
    assert sign_out(window, Actions(window), ACCOUNT, "/out", f"{HOME}welcome") is None
    assert [f"{HOME}out", f"{HOME}welcome"] == window.pages.visited[-2:]
    context.close()
