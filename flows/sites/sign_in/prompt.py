"""The page that asks for a test account's name, password or code, and what may be typed into it."""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager

from playwright.sync_api import Error, Locator

from flows.browser import Window
from flows.redaction import SECRETS
from flows.screen import Screen
from flows.sites.account import Account
from flows.sites.destination import SPOKEN, Kind
from flows.sites.providers import IdentityProvider
from flows.sites.sign_in import login_page
from flows.sites.sign_in.entry import Entry
from flows.sites.sign_in.form import Field, every, field_at, fields, named
from flows.sites.sign_in.one_time_code import one_time_code
from flows.sites.sign_in.typed import Typed
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
        self.refused: Trouble | None = None
        """Why something was not typed, or not sent when it had been."""
        self._entries: list[Entry] = []
        """What was typed and not sent yet."""

    @property
    def complete(self) -> bool:
        """Whether the password was typed."""
        return self.typed.has("password")

    @property
    def provider(self) -> IdentityProvider:
        """Whose page it is."""
        return self.trust.provider(self.window.page.url)

    def here(self) -> bool:
        """Whether the page asks to sign in."""
        return login_page.asks(self.window, self.trust, code=self.complete)

    def own(self, here: list[Field], screen: Screen) -> dict[Kind, Field]:
        """Of the fields of the page those that the account may fill, the first of each kind."""
        asked: dict[Kind, Field] = {}
        for field in here:
            if self.trust.refusal(field.kind, field.destination) is None:
                asked.setdefault(field.kind, field)
        return named(asked, screen)

    def barred(self, here: list[Field] | None = None, kind: Kind = "password") -> Trouble | None:
        """Why nothing may be typed into the form to sign in with that the page has; None where it may be.

        `here`: the fields of the page, where they were asked for already; `kind`: what is to be typed.
        """
        here = every(self.window.page) if here is None else here
        asking = [field for field in here if field.kind in {"password", kind} - {"username"}]
        if not asking and login_page.says_so(self.window.recent()):
            asking = [field for field in here if field.kind == "username"]
        why = [self.trust.refusal(field.kind, field.destination) for field in asking]
        return None if not why or None in why else _not_allowed(why[0])

    def asks(self, kind: Kind) -> bool:
        """Whether the page has a field for this, or asks for the name that comes before the password."""
        wanted: set[Kind] = {kind, "username"} if kind == "password" else {kind}
        return not wanted.isdisjoint(self._asked(self.window.current()))

    def waits(self) -> bool:
        """Whether the page still asks for the password that was typed."""
        return self.complete and self.typed.asked("password", self.window.page)

    def fill(self, kind: Kind, at: Locator | None = None) -> bool:
        """Type the account's name, password or code where a trusted page asks for it, and send nothing.

        `at`: the field that a sentence names, which must ask for just that.
        A page that asks for the name alone is sent, where the password is told to be typed next.
        Gives False where there is nothing to type into, or where nothing was typed: see `refused`.
        """
        if (barred := self.barred(kind=kind)) is not None:
            self.refused = barred
            return False
        asked = self._asked(self.window.current()) if at is None else self._meant(kind, at)
        if kind == "password" and kind not in asked and "username" in asked and self.typed and at is None:
            self.send()
            self.window.settle()
            asked = self._awaited(kind) if self.held_back() is None else {}
        text = self.text(kind, asked[kind]) if kind in asked else None
        if text is None:
            return False
        with self.private():
            return self.type(asked[kind], kind, text)

    def text(self, kind: Kind, field: Field) -> str | None:
        """What the account has for a field of this kind; None where it has none."""
        if kind == "code":
            secret = self.account.totp_secret
            return None if secret is None else SECRETS.code(one_time_code(secret.get_secret_value()))
        if kind == "password":
            return self.account.password.get_secret_value()
        return self.account.email if field.address else self.provider.user(self.account)

    def type(self, field: Field, kind: Kind, text: str) -> bool:
        """Type it into a field, if that may be at this very moment; gives whether it was typed.

        It is not where the page leaves meanwhile; what comes then is another page and is asked anew.
        """
        self.window.act()
        screen = self.window.current()
        try:
            for part, piece in _pieces(field, text):
                entry = Entry(part, kind, self.trust, self.window)
                if (why := entry.type(piece)) is not None:
                    self.refused = _not_allowed(why)
                    return False
        except Error:
            self.window.settle()
            return False
        self.typed.keep(kind, screen)
        self._entries.append(entry)
        return True

    def send(self) -> bool:
        """Send what was typed by the Enter key, if that may be at this very moment; gives whether it was."""
        try:
            return self.changed() is None and self._refused_by(e.send() for e in self._entries[-1:]) is None
        except Error:
            return self.refused is None  # the page has left at the key

    def changed(self) -> Trouble | None:
        """Why what was typed must not be sent any more, for its page has changed since."""
        return self._refused_by(entry.still() for entry in self._entries)

    def held_back(self) -> Trouble | None:
        """Why what was typed was not sent, though the page tried to; behind whatever could have sent it."""
        trouble = self._refused_by(entry.stopped() for entry in self._entries)
        self._entries = [entry for entry in self._entries if not entry.gone()]
        return trouble

    def _refused_by(self, reasons: Iterable[str | None]) -> Trouble | None:
        why = next(filter(None, reasons), None)
        self.refused = _not_allowed(why) if why is not None else self.refused
        return self.refused

    def answer(self) -> Trouble | None:
        """What stopped the sign-in when the form that was filled had been sent."""
        kind: Kind = "password" if self.complete else "username"
        page, typed = self.window.page, self.typed
        if self.held_back() is not None:
            return self.refused
        self.window.until(
            lambda seen: True if typed.news(kind, seen) or not typed.asked(kind, page) else None
        )
        return self.stopped(self.window.current()) if typed.asked(kind, self.window.page) else None

    def stopped(self, screen: Screen) -> Trouble | None:
        """What keeps a reader from signing in at this page: it refuses what was typed, or it is ill.

        Or nothing may be typed here, or nothing sent.
        """
        if self.held_back() is not None:
            return self.refused
        refused = self.provider.refusal(screen) if self.typed else None
        refused = refused or self.typed.refusal(self.window.page, screen)
        if refused:
            # The account's address is no secret, and does not belong in a message.
            said = refused.replace(self.account.email, "the account")[:160]
            return Trouble(cause=Cause.SIGN_IN_REFUSED, detail=f"The sign-in was refused: “{said}”.")
        diagnosis = self.window.checkup.diagnose(screen, signs=False)
        if diagnosis is None or not diagnosis.certain:
            return None  # a form can be filled though a part of its page has failed
        trouble, here = diagnosis.trouble, fields(self.window.page)
        return None if trouble.cause is Cause.NETWORK and here else trouble

    def _asked(self, screen: Screen) -> dict[Kind, Field]:
        return self.own(every(self.window.page), screen)

    def _meant(self, kind: Kind, at: Locator) -> dict[Kind, Field]:
        """The field that a sentence names, if it asks for this; else it is said that it does not."""
        field = field_at(at)
        if field is None or field.kind not in {kind, "unnamed" if kind == "username" else kind}:
            self.refused = _not_allowed(f"The {SPOKEN[kind]} was not typed, for the field asks for none.")
            return {}
        return {kind: field}

    def _awaited(self, kind: Kind) -> dict[Kind, Field]:
        """The fields of the page once it has one of this kind; none where it does not come."""

        def look(screen: Screen) -> dict[Kind, Field] | None:
            asked = self._asked(screen)
            return asked if kind in asked else None

        return self.window.until(look) or {}


def _pieces(field: Field, text: str) -> list[tuple[Field, str]]:
    """What goes where: the whole into one field, or each letter into a box of its own."""
    if len(field.boxes) != len(text):
        return [(field, text)]
    return [
        (field._replace(locator=box, boxes=()), each) for box, each in zip(field.boxes, text, strict=True)
    ]


def _not_allowed(why: str | None) -> Trouble:
    return Trouble(cause=Cause.NOT_ALLOWED, detail=why or "")
