"""Whether the reader is signed in, and how they come to be."""

import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from urllib.parse import urlsplit

from flows.browser.actions import Hand
from flows.browser.window import Window
from flows.sites import microsoft
from flows.sites.account import Account
from flows.sites.form import Kind, fields
from flows.sites.login_page import beginning
from flows.sites.prompt import Prompt
from flows.sites.sign_in import SignIn
from flows.verdict import Cause, Trouble

LOST = Trouble(cause=Cause.SESSION_LOST, detail="The site asked to sign in again and again.")

REFUSED = Trouble(cause=Cause.SIGN_IN_REFUSED, detail="The password was sent, and it is asked for again.")


class Session:
    """One account's sign-in in one browser context."""

    def __init__(
        self,
        window: Window,
        hand: Hand,
        account: Account,
        private: Callable[[], AbstractContextManager[None]],
        trusted: Callable[[str], bool] = microsoft.trusted,
    ) -> None:
        self.signed_in = False
        self.known = False
        """The browser came with what was kept of another day."""
        self._walks: list[SignIn] = []
        self._window = window
        self._hand = hand
        self._account = account
        self._private = private
        self.trusted = trusted
        """Whether the account's password may be typed at an address."""
        self._recovered = False
        self._form: Prompt | None = None
        """A form that was filled by the article's own steps."""
        self._sent = False
        self._filled = False
        self.unasked = False
        """No sign-in page came up where the article speaks of one."""

    def sign_in(self) -> SignIn:
        """A sign-in from the page that is before the reader."""
        self._walks.append(SignIn(self._prompt(), self._hand))
        return self._walks[-1]

    @property
    def unasked_ever(self) -> bool:
        """Whether the reader was to sign in and no page has ever asked: then nobody may be signed in."""
        asked = self.known or self._filled or any(walk.asked for walk in self._walks)
        return bool(self._walks) and not asked

    def _prompt(self) -> Prompt:
        return Prompt(self._window, self._account, private=self._private, trusted=self.trusted)

    def fill(self, kind: Kind) -> bool:
        """Type the user name or the password into the form before the reader; False where there is none."""
        form = self._form or self._prompt()
        if not form.fill(kind):
            return False
        self._form, self._sent, self._filled = form, False, True
        return True

    def send(self) -> Trouble | None:
        """Something was pressed that sends the form; gives what the site refused it with."""
        if self._form is None:
            return None
        self._sent = True
        trouble = self._form.answer()
        if trouble is None and self._form.complete:
            self.signed_in, self._form = True, None
        return trouble

    def asks(self, kind: Kind) -> bool:
        """Whether there is a form to type this into, or one into which nothing may be typed."""
        return self._prompt().asks(kind) or self.strange() is not None

    def refused(self) -> bool:
        """Whether a form that was sent is there again."""
        return self._sent and self._form is not None and self._form.waits()

    def strange(self) -> str | None:
        """The host of a sign-in form before the reader on which nothing may be typed."""
        url = self._window.page.url
        if self.trusted(url) or "password" not in fields(self._window.page):
            return None
        return urlsplit(url).netloc

    def lost(self) -> bool:
        """Whether the site asks somebody who had signed in to do so again."""
        page, screen = self._window.page, self._window.screen()
        return self.signed_in and (
            microsoft.asks_here(page.url)
            or "/signin" in page.url
            # A page that shows whose it is has not forgotten them, whatever it offers to sign in to.
            or (
                beginning(screen) is not None and self._account.email.casefold() not in screen.text.casefold()
            )
        )

    def admits(self, url: str) -> bool:
        """Whether an address is one at which people sign in."""
        return (
            microsoft.asks_here(url)
            or re.search(r"(?i)/(sign.?in|log.?in|saml|sso|oauth)\b", url) is not None
        )

    def recover(self, address: str) -> Trouble | None:
        """Sign in again, once in a session, and go to `address`; gives what stopped it."""
        if self._recovered:
            return LOST
        self._recovered = True
        walk = self.sign_in()
        walk.begin()
        if (trouble := walk.through()) is not None:
            return trouble
        if address:
            self._window.go(address)
        return LOST if self.lost() else None
