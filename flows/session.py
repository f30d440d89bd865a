"""Whether the reader is signed in, and how they come to be."""

from collections.abc import Callable
from contextlib import AbstractContextManager

from flows.account import Account
from flows.hand import Hand
from flows.observation import Trouble
from flows.sites import microsoft
from flows.sites.entrance import beginning
from flows.sites.sign_in import SignIn
from flows.verdict import Cause
from flows.window import Window

LOST = Trouble(cause=Cause.SESSION_LOST, detail="The site asked to sign in again and again.")


class Session:
    """One account's sign-in in one browser context."""

    def __init__(
        self,
        window: Window,
        hand: Hand,
        account: Account,
        private: Callable[[], AbstractContextManager[None]],
    ) -> None:
        self.signed_in = False
        self._window = window
        self._hand = hand
        self._account = account
        self._private = private
        self._recovered = False

    def sign_in(self) -> SignIn:
        """A sign-in from the page that is before the reader."""
        return SignIn(self._window, self._hand, self._account, private=self._private)

    def lost(self) -> bool:
        """Whether the site asks somebody who had signed in to do so again."""
        page = self._window.page
        return self.signed_in and (
            microsoft.asks_here(page.url)
            or "/signin" in page.url
            or beginning(self._window.screen()) is not None
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
            self._window.page.goto(address, wait_until="domcontentloaded")
            self._window.settle()
        return LOST if self.lost() else None
