"""The page that asks for a test account's name, password or code, and what may be typed into it."""

from collections.abc import Callable
from contextlib import AbstractContextManager

from playwright.sync_api import Page

from flows.article.address import host_of
from flows.browser import Window
from flows.browser.health import diagnose
from flows.screen import Screen
from flows.sites import login_page
from flows.sites.account import Account
from flows.sites.form import Field, Kind, fields, named
from flows.sites.providers import IdentityProvider
from flows.sites.trust import Trust
from flows.verdict import Cause, Trouble


class Prompt:
    """The sign-in form before the reader, and what was typed into this and the ones before it."""

    def __init__(
        self,
        window: Window,
        account: Account,
        trust: Trust,
        private: Callable[[], AbstractContextManager[None]],
    ) -> None:
        self.window = window
        self.account = account
        self.trust = trust
        self.private = private
        self.typed = Typed()

    @property
    def complete(self) -> bool:
        """Whether the password was typed."""
        return self.typed.has("password")

    @property
    def provider(self) -> IdentityProvider:
        """Whose page it is."""
        return self.trust.provider(self.window.page.url)

    @property
    def user(self) -> str:
        """What the account goes by here."""
        return self.provider.user(self.account)

    @property
    def secret(self) -> str:
        """The account's password."""
        return self.account.password.get_secret_value()

    def here(self) -> bool:
        """Whether the page asks to sign in."""
        return login_page.asks(self.window, self.trust, code=self.complete)

    def own(self, asked: dict[Kind, Field]) -> dict[Kind, Field]:
        """Of the fields of the page those that the account may fill."""
        page = self.window.page.url
        return {
            kind: field
            for kind, field in asked.items()
            if self.trust.may_type(field.address, page, code=kind != "password")
        }

    def asks(self, kind: Kind) -> bool:
        """Whether the page has a field for this, or asks for the name that comes before the password."""
        return not {kind, "username"}.isdisjoint(self._asked(self.window.screen()))

    def waits(self) -> bool:
        """Whether the page still asks for the password that was typed."""
        return self.complete and self.typed.asked("password", self.window.page)

    def fill(self, kind: Kind) -> bool:
        """Type the account's user name or password where a trusted page asks for it, and send nothing.

        A page that asks for the name alone is sent, where the password is told to be typed next.
        """
        asked = self._asked(self.window.screen())
        if kind == "password" and kind not in asked and "username" in asked and self.typed:
            asked["username"].locator.press("Enter")
            self.window.settle()
            asked = self._awaited(kind)
        if kind not in asked:
            return False
        with self.private():
            self.type(asked[kind], kind, self.secret if kind == "password" else self.user)
        return True

    def type(self, field: Field, kind: Kind, text: str) -> str:
        """Type it into one of the fields that the account may fill; gives what the page had said before."""
        self.window.monitor.forget()
        screen = self.window.screen()
        if self.own({kind: field}):  # asked again: the page may have gone since its fields were read
            self.typed.keep(kind, screen)
            field.locator.fill(text)
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
        refused = self.provider.refusal(screen) if self.typed else None
        refused = refused or self.typed.refusal(self.window.page, screen)
        if refused:
            # The account's address is no secret, and does not belong in a message.
            said = refused.replace(self.account.email, "the account")[:160]
            return Trouble(cause=Cause.SIGN_IN_REFUSED, detail=f"The sign-in was refused: “{said}”.")
        trouble = diagnose(tuple(self.window.monitor.failures), screen)
        here = fields(self.window.page)
        return None if trouble is None or (trouble.cause is Cause.NETWORK and here) else trouble

    def _asked(self, screen: Screen) -> dict[Kind, Field]:
        return self.own(named(fields(self.window.page), screen))

    def _awaited(self, kind: Kind) -> dict[Kind, Field]:
        """The fields of the page once it has one of this kind; none where it does not come."""

        def look(screen: Screen) -> dict[Kind, Field] | None:
            asked = self._asked(screen)
            return asked if kind in asked else None

        return self.window.until(look) or {}


class Typed:
    """The fields that were filled, each at its host, with the lines that its page showed then."""

    def __init__(self) -> None:
        self._lines: dict[tuple[Kind, str], tuple[str, ...]] = {}

    def __bool__(self) -> bool:
        return bool(self._lines)

    def keep(self, kind: Kind, screen: Screen) -> None:
        """This field of this page is being filled."""
        self._lines[kind, host_of(screen.url)] = tuple(screen.text.splitlines())

    def has(self, kind: Kind) -> bool:
        """Whether such a field was filled, on any page."""
        return any(typed == kind for typed, _ in self._lines)

    def asked(self, kind: Kind, page: Page) -> bool:
        """Whether the page asks for what was typed at its host."""
        here = (kind, host_of(page.url)) in self._lines and kind in fields(page)
        return here and not self._hidden_behind(kind, page)

    def news(self, kind: Kind, screen: Screen) -> list[str]:
        """The lines that the page did not show when the field was filled."""
        lines = self._lines.get((kind, host_of(screen.url)), ())
        return [line for line in screen.text.splitlines() if line and line not in lines]

    def refusal(self, page: Page, screen: Screen) -> str | None:
        """What a page says that asks again for what was typed (twice would lock accounts)."""
        for kind in fields(page):
            if (kind, host_of(screen.url)) in self._lines and kind != "code":
                said = max(self.news(kind, screen), key=len, default="it is asked for again")
                return None if self._hidden_behind(kind, page) else said
        return None

    def _hidden_behind(self, kind: Kind, page: Page) -> bool:
        """Whether a name is asked for beside a password that was not typed yet."""
        first = kind == "username" and "password" in fields(page)
        return first and ("password", host_of(page.url)) not in self._lines
