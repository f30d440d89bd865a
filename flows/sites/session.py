"""Whether the reader is signed in, and how they come to be."""

from collections.abc import Callable
from contextlib import AbstractContextManager

from flows.article.address import read_address
from flows.browser import Actions, Window
from flows.screen import Screen
from flows.sites import login_page
from flows.sites.account import Account
from flows.sites.form import Kind, fields
from flows.sites.prompt import Prompt
from flows.sites.session_state import Event, SessionState, State
from flows.sites.sign_in import SignIn
from flows.sites.sign_out import sign_out
from flows.sites.trust import Trust
from flows.verdict import Cause, Trouble

LOST = Trouble(cause=Cause.SESSION_LOST, detail="The site asked to sign in again and again.")

REFUSED = Trouble(cause=Cause.SIGN_IN_REFUSED, detail="The password was sent, and it is asked for again.")


class Session:
    """One account's sign-in in one browser context."""

    def __init__(
        self,
        window: Window,
        hand: Actions,
        account: Account,
        trust: Trust,
        private: Callable[[], AbstractContextManager[None]],
    ) -> None:
        self.state = SessionState(kept=bool(window.context.cookies()))
        self.trust = trust
        self._window = window
        self._hand = hand
        self._account = account
        self._private = private
        self._form: Prompt | None = None
        """A form that was filled by the article's own steps."""

    @property
    def signed_in(self) -> bool:
        """Whether the site has let the reader in."""
        return self.state.now is State.IN

    def at_provider(self) -> bool:
        """Whether the reader is on an identity provider's pages, or on those of a second factor."""
        return self.trust.at_provider(self._window.page.url)

    def asks_here(self) -> bool:
        """Whether the page before the reader asks to sign in, whosoever it is."""
        return (self._form or self._prompt()).here()

    def sign_in(self) -> SignIn:
        """A sign-in from the page that is before the reader."""
        return SignIn(self._prompt(), self._hand, self.state)

    def _prompt(self) -> Prompt:
        return Prompt(self._window, self._account, self.trust, self._private)

    def fill(self, kind: Kind) -> bool:
        """Type the user name or the password into the form before the reader; False where there is none."""
        form = self._form or self._prompt()
        if not form.fill(kind):
            return False
        self._form = form
        self.state.on(Event.FILLED)
        return True

    def send(self) -> Trouble | None:
        """Something was pressed that sends the form; gives what the site refused it with."""
        if self._form is None:
            return None
        self.state.on(Event.SENT)
        trouble = self._form.answer()
        if trouble is None and self._form.complete:
            self.state.on(Event.ADMITTED)
            self._form = None
        return trouble

    def asks(self, kind: Kind) -> bool:
        """Whether there is a form to type this into, or one into which nothing may be typed."""
        return self._prompt().asks(kind) or self.strange() is not None

    def refused(self) -> bool:
        """Whether a form that was sent is there again."""
        return self.state.now is State.SENT and self._form is not None and self._form.waits()

    def strange(self) -> str | None:
        """The host of a sign-in form before the reader on which nothing may be typed."""
        url, field = self._window.page.url, fields(self._window.page).get("password")
        if field is None or self.trust.may_type(field.address, url):
            return None
        address = read_address(field.address)
        return address.authority if address else ""

    def lost(self) -> bool:
        """Whether the site asks somebody who had signed in to do so again."""
        return self.signed_in and login_page.asks_again(self._window, self.trust, self._account.email)

    def recover(self, address: str) -> Trouble | None:
        """Sign in again, once in a session, and go to `address`; gives what stopped it."""
        if not self.state.recoverable:
            return LOST
        self.state.on(Event.LOST)
        walk = self.sign_in()
        walk.begin()
        if (trouble := walk.through()) is not None:
            return trouble
        if address:
            self._window.go(address)
        return LOST if self.lost() else None

    def refusal(self, screen: Screen) -> str | None:
        """The words by which a page refuses what was typed into it, or None."""
        return self.trust.provider(screen.url).refusal(screen)

    def sign_out(self, address: str | None, home: str | None) -> Trouble | None:
        """Sign out, at `address` where the page shows nothing that does; gives what stopped it.

        `home`: where one may sign in again.
        """
        self.state.on(Event.LEFT)
        return sign_out(self._window, self._hand, self._account, address, home)

    def not_asked(self) -> None:
        """The article speaks of a page that asks to sign in, and none has come."""
        self.state.on(Event.UNASKED)

    def let_in(self) -> None:
        """The site has let the reader in without asking."""
        self.state.on(Event.ADMITTED)

    def forget(self) -> None:
        """Be a stranger to every site again, as in a browser that was never used."""
        self._window.context.clear_cookies()
        self.state.on(Event.LEFT)
