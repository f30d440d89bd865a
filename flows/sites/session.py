"""Whether the reader is signed in, and how they come to be."""

from collections.abc import Callable
from contextlib import AbstractContextManager

from flows.browser import Actions, Window
from flows.screen import Control, Screen
from flows.sites.account import Account
from flows.sites.destination import Kind, unasked
from flows.sites.session_state import Event, SessionState, State
from flows.sites.sign_in import login_page
from flows.sites.sign_in.form import every
from flows.sites.sign_in.prompt import Prompt
from flows.sites.sign_in.sign_in import SignIn
from flows.sites.sign_out import sign_out
from flows.sites.trust import Trust
from flows.verdict import Cause, Trouble

LOST = Trouble(cause=Cause.SESSION_LOST, detail="The site asked to sign in again and again.")

REFUSED = Trouble(cause=Cause.SIGN_IN_REFUSED, detail="The password was sent, and it is asked for again.")


class Session:
    """One account's sign-in in one browser context."""

    def __init__(  # noqa: PLR0913 - what a session stands on
        self,
        window: Window,
        hand: Actions,
        account: Account,
        trust: Trust,
        private: Callable[[], AbstractContextManager[None]],
        *,
        kept: bool = False,
    ) -> None:
        """`kept`: the browser came with a saved sign-in; a trace would keep what it answers."""
        self.state = SessionState(kept=kept)
        self.trust = trust
        self._window = window
        self._hand = hand
        self._account = account
        self._private = private
        self._form: Prompt | None = None
        """A form that was filled by the article's own steps."""
        self._prompts: list[Prompt] = []
        """The forms that were filled since the reader was signed out last."""

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
        return SignIn(self._kept(self._prompt()), self._hand, self.state)

    def _prompt(self) -> Prompt:
        return Prompt(self._window, self._account, self.trust, self._private)

    def _kept(self, prompt: Prompt) -> Prompt:
        self._prompts.append(prompt)
        return prompt

    def has_typed(self, kind: Kind) -> bool:
        """Whether this was typed since the reader was signed out last; a name goes before a password."""
        return any(p.typed.has(kind) or (kind == "username" and p.complete) for p in self._prompts)

    def fill(self, kind: Kind, at: Control | None = None) -> Trouble | None:
        """Type the user name, the password or a code into the form before the reader; gives why it was not.

        `at`: the field that the sentence names.
        """
        form = self._form or self._kept(self._prompt())
        place = None if at is None or at.ref is None else self._window.page.get_by_ref(at.ref)
        if not form.fill(kind, place):
            return form.refused or self.barred(kind) or self._nothing_for(kind)
        self._form = form
        self.state.on(Event.FILLED)
        return None

    def _nothing_for(self, kind: Kind) -> Trouble:
        if kind == "code" and self._account.totp_secret is None:
            detail = "A one-time code is asked for, and none is set."
            return Trouble(cause=Cause.MFA_REQUIRED, detail=detail)
        return unasked(kind)

    def type_name(self, name: str) -> Trouble | None:
        """Type a user name, not the account's own, into the form before the reader and send it."""
        prompt = self._prompt()
        field = prompt.own(every(self._window.page), self._window.current()).get("username")
        if field is None:
            return self.barred()
        if prompt.type(field, "username", name) and prompt.send():
            self._window.settle()
        return prompt.refused

    def changed(self) -> Trouble | None:
        """Why a form that was filled must not be sent any more; None where none was, or it may be."""
        return None if self._form is None else self._form.changed()

    def held_back(self) -> Trouble | None:
        """Why a form that was filled was not sent, though the page tried to."""
        return None if self._form is None else self._form.held_back()

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

    @property
    def taken(self) -> bool:
        """Whether no page need ask: the reader has signed in, or came with a saved sign-in."""
        return self.signed_in or self.state.kept

    def asks(self, kind: Kind) -> bool:
        """Whether there is a form to type this into, or one into which nothing may be typed."""
        return self.at_provider() or self._prompt().asks(kind) or self.barred(kind) is not None

    def refused(self) -> bool:
        """Whether a form that was sent is there again."""
        return self.state.now is State.SENT and self._form is not None and self._form.waits()

    def barred(self, kind: Kind = "password") -> Trouble | None:
        """Why nothing may be typed into the form to sign in with before the reader; None where it may be."""
        return self._prompt().barred(kind=kind)

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
        self._prompts.clear()
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
        self._prompts.clear()
        self.state.on(Event.LEFT)
