"""The page that asks for a test account's name, password or code, and what may be typed into it."""

import re
from collections.abc import Callable
from contextlib import AbstractContextManager

from playwright.sync_api import Locator

from flows.browser.health import diagnose
from flows.browser.window import Window
from flows.screen.screen import Screen
from flows.sites import microsoft
from flows.sites.account import Account
from flows.sites.form import Kind, fields
from flows.sites.login_page import is_entrance
from flows.sites.typed import Typed
from flows.verdict import Cause, Trouble

_CODE = re.compile(r"(?i)\b(code|authenticator|passcode)\b")


class Prompt:
    """The sign-in form before the reader, and what was typed into this and the ones before it."""

    def __init__(
        self,
        window: Window,
        account: Account,
        *,
        private: Callable[[], AbstractContextManager[None]],
        trusted: Callable[[str], bool] = microsoft.trusted,
    ) -> None:
        self.window = window
        self.account = account
        self.private = private
        self.trusted = trusted
        self.typed = Typed()

    @property
    def complete(self) -> bool:
        """Whether the password was typed."""
        return self.typed.has("password")

    @property
    def user(self) -> str:
        """What the account goes by here: its address at Microsoft, its own name elsewhere if it has one."""
        own = None if microsoft.asks_here(self.window.page.url) else self.account.name
        return own or self.account.email

    @property
    def secret(self) -> str:
        """The account's password."""
        return self.account.password.get_secret_value()

    def here(self) -> bool:
        """Whether the page asks to sign in."""
        url = self.window.page.url
        return microsoft.asks_here(url) or (self.trusted(url) and self._asks())

    def asks(self, kind: Kind) -> bool:
        """Whether the page has a field for this, or asks for the name that comes before the password."""
        asked = named(fields(self.window.page), self.window.screen()).keys()
        return self.trusted(self.window.page.url) and (kind in asked or "username" in asked)

    def waits(self) -> bool:
        """Whether the page still asks for the password that was typed."""
        return self.complete and self.typed.asked("password", self.window.page)

    def fill(self, kind: Kind) -> bool:
        """Type the account's user name or password where a trusted page asks for it, and send nothing.

        A page that asks for the name alone is sent, where the password is told to be typed next.
        """
        asked = named(fields(self.window.page), self.window.screen())
        if kind == "password" and kind not in asked and "username" in asked and self.typed:
            asked["username"].press("Enter")
            self.window.settle()
            asked = self._awaited(kind)
        if kind not in asked or not self.trusted(self.window.page.url):
            return False
        with self.private():
            self.type(asked[kind], kind, self.secret if kind == "password" else self.user)
        return True

    def type(self, field: Locator, kind: Kind, text: str) -> str:
        """Type it; gives what the page had said before."""
        self.window.monitor.forget()
        screen = self.window.screen()
        self.typed.keep(kind, screen)
        field.fill(text)
        return screen.text

    def answer(self) -> Trouble | None:
        """What stopped the sign-in when the form that was filled had been sent."""
        kind: Kind = "password" if self.complete else "username"
        page, typed = self.window.page, self.typed
        self.window.until(
            lambda seen: True if typed.news(kind, seen) or not typed.asked(kind, page) else None
        )
        return self.stopped(self.window.screen()) if typed.asked(kind, self.window.page) else None

    def stopped(self, screen: Screen) -> Trouble | None:
        """What keeps a reader from signing in at this page: it refuses what was typed, or it is ill."""
        refused = microsoft.refusal(screen) if self.typed else None
        refused = refused or self.typed.refusal(self.window.page, screen)
        if refused:
            # The account's address is no secret, and does not belong in a message.
            said = refused.replace(self.account.email, "the account")[:160]
            return Trouble(cause=Cause.SIGN_IN_REFUSED, detail=f"The sign-in was refused: “{said}”.")
        trouble = diagnose(tuple(self.window.monitor.failures), screen)
        here = fields(self.window.page)
        return None if trouble is None or (trouble.cause is Cause.NETWORK and here) else trouble

    def _asks(self) -> bool:
        """Whether the page has a form to sign in: a password, the user name before it, the code behind it."""
        here = fields(self.window.page)
        if "password" in here or ("code" in here and self.complete):
            return True
        return "username" in here and is_entrance(self.window.screen())

    def _awaited(self, kind: Kind) -> dict[Kind, Locator]:
        """The fields of the page once it has one of this kind; none where it does not come."""

        def look(screen: Screen) -> dict[Kind, Locator] | None:
            asked = named(fields(self.window.page), screen)
            return asked if kind in asked else None

        return self.window.until(look) or {}


def named(here: dict[Kind, Locator], screen: Screen) -> dict[Kind, Locator]:
    """The fields of a page; one without a name is told by what the page speaks of."""
    asked = dict(here)
    unnamed = asked.pop("unnamed", None)
    if unnamed is not None and not asked.keys() & {"username", "code"}:
        asked["code" if _CODE.search(screen.text) else "username"] = unnamed
    return asked
