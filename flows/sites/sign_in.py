"""Signs a test account in, whichever pages the site puts in the way."""

import re
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import NamedTuple
from urllib.parse import urlsplit

import pyotp
from playwright.sync_api import Locator

from flows.account import Account
from flows.caution import refuses
from flows.hand import Hand
from flows.health import diagnose
from flows.likeness import plain
from flows.observation import Trouble
from flows.pointer import OutOfReach
from flows.screen import Screen
from flows.sites import microsoft
from flows.sites.consent import asks_consent
from flows.sites.entrance import beginning, is_entrance, sends
from flows.sites.form import Kind, fields
from flows.verdict import Cause, Note, NoteKind
from flows.window import Window

_OTHER_WAY = re.compile(
    r"(?i)another way|other (options|ways)|(use|enter) (a|the) (verification )?(code|passcode)"
    r"|verification code|can.?t use"
)
_CODE = re.compile(r"(?i)\b(code|authenticator|passcode)\b")
_TILES = frozenset({"button", "link", "listitem", "option"})
_MOST_PAGES = 14
_AT_WORK = 2.0
"""Seconds for which a page may show new words beside the same fields before they are taken for its answer."""


class _Page(NamedTuple):
    """What tells one page of a sign-in from the next."""

    url: str
    text: str
    kinds: frozenset[Kind]


class SignIn:
    """One sign-in, from the page that asks for it to the page behind it."""

    def __init__(
        self,
        window: Window,
        hand: Hand,
        account: Account,
        *,
        private: Callable[[], AbstractContextManager[None]],
        trusted: Callable[[str], bool] = microsoft.trusted,
    ) -> None:
        self.window = window
        self.hand = hand
        self.account = account
        self.private = private
        self.trusted = trusted
        self.notes: list[Note] = []
        self._typed: dict[tuple[Kind, str], tuple[str, ...]] = {}
        """By field and host: the lines that the page showed when it was filled."""
        self._other_way = False

    def begin(self) -> None:
        """From a page of the site itself: press what begins the sign-in, where it has such a thing."""
        control = self.window.until(beginning, self.window.patience if not self._asked() else 0)
        if control is not None and not self._asked():
            self.hand.press(control, self.window.screen())

    def through(self) -> Trouble | None:
        """Go through the sign-in pages up to the consent page or the page behind; gives what stopped it."""
        with self.private():
            for _ in range(_MOST_PAGES):
                if not self._asked():
                    return None
                screen = self.window.screen()
                trouble = self._stopped(screen)
                if trouble is not None:
                    return trouble
                if asks_consent(screen):
                    return None
                if not self._page(screen):
                    return self._stuck()
        return self._stuck()

    def prompted(self) -> bool:
        """Whether a sign-in page comes up within a reader's patience."""
        return bool(self.window.until(lambda _: True if self._asked() else None))

    def begun(self) -> bool:
        """Whether a sign-in page comes up behind what began it; not where one is let in without it."""

        def answer(screen: Screen) -> bool | None:
            if self._asked():
                return True
            return False if self._let_in(screen) else None

        return bool(self.window.until(answer))

    def _let_in(self, screen: Screen) -> bool:
        inside = sum(c.role in {"link", "button", "tab"} or c.pointer for c in screen.controls) > 2
        return inside and beginning(screen) is None and self.window.settle() and not self._asked()

    def fill(self, kind: Kind) -> bool:
        """Type the account's user name or password where a trusted page asks for it, and send nothing.

        A page that asks for the name alone is sent, where the password is told to be typed next.
        """
        asked = _named(fields(self.window.page), self.window.screen())
        if kind == "password" and kind not in asked and "username" in asked and self._typed:
            asked["username"].press("Enter")
            self.window.settle()
            asked = (
                self.window.until(lambda seen: _having(kind, _named(fields(self.window.page), seen))) or {}
            )
        if kind not in asked or not self.trusted(self.window.page.url):
            return False
        with self.private():
            self._type(asked[kind], kind, self._secret() if kind == "password" else self._user())
        return True

    def answer(self) -> Trouble | None:
        """What stopped the sign-in when the form that was filled had been sent."""
        kind: Kind = "password" if self._was_typed("password") else "username"

        def answered(screen: Screen) -> bool | None:
            return True if not self._still(kind) or self._new(kind, screen) else None

        self.window.until(answered)
        return self._stopped(self.window.screen()) if self._still(kind) else None

    @property
    def complete(self) -> bool:
        """Whether the password was typed."""
        return self._was_typed("password")

    def asks(self, kind: Kind) -> bool:
        """Whether the page has a field for this, or asks for the name that comes before the password."""
        asked = _named(fields(self.window.page), self.window.screen()).keys()
        return self.trusted(self.window.page.url) and (kind in asked or "username" in asked)

    def waits(self) -> bool:
        """Whether the page still asks for the password that was typed."""
        return self._was_typed("password") and self._still("password")

    def _was_typed(self, kind: Kind) -> bool:
        return any(typed == kind for typed, _ in self._typed)

    def _still(self, kind: Kind) -> bool:
        page = self.window.page
        here = fields(page)
        return (kind, _host(page.url)) in self._typed and kind in here and not self._hidden_behind(kind)

    def _new(self, kind: Kind, screen: Screen) -> list[str]:
        """The lines that the page did not show when the field was filled."""
        lines = self._typed.get((kind, _host(screen.url)), ())
        return [line for line in screen.text.splitlines() if line and line not in lines]

    def _asked(self) -> bool:
        url = self.window.page.url
        return microsoft.asks_here(url) or (self.trusted(url) and self._asks())

    def _asks(self) -> bool:
        """Whether the page has a form to sign in: a password, the user name before it, the code behind it."""
        here = fields(self.window.page)
        if "password" in here or ("code" in here and self._was_typed("password")):
            return True
        return "username" in here and is_entrance(self.window.screen())

    def _stopped(self, screen: Screen) -> Trouble | None:
        refused = microsoft.refusal(screen) if self._typed else None
        refused = refused or self._asked_again(screen)
        if refused:
            return Trouble(cause=Cause.SIGN_IN_REFUSED, detail=f"The sign-in was refused: “{refused}”.")
        trouble = diagnose(tuple(self.window.monitor.failures), screen)
        here = fields(self.window.page)
        return None if trouble is None or (trouble.cause is Cause.NETWORK and here) else trouble

    def _asked_again(self, screen: Screen) -> str | None:
        """What a page says that asks again for what was typed (twice would lock accounts)."""
        for kind in fields(self.window.page):
            if (kind, _host(screen.url)) in self._typed and kind != "code":
                said = max(self._new(kind, screen), key=len, default="it is asked for again")
                return None if self._hidden_behind(kind) else without(said, self.account.email)
        return None

    def _hidden_behind(self, kind: Kind) -> bool:
        """Whether a name is asked for beside a password that was not typed yet."""
        page = self.window.page
        return (
            kind == "username"
            and "password" in fields(page)
            and ("password", _host(page.url)) not in self._typed
        )

    def _page(self, screen: Screen) -> bool:
        """Do what this page asks for; gives whether it led on."""
        here = fields(self.window.page)  # asked once: a page that is still coming has more a moment later
        asked = _named(here, screen)
        before = _Page(self.window.page.url, screen.text, frozenset(here))
        if microsoft.picks(screen) and "password" not in asked:
            self._pick(screen)
        elif "code" in asked and self.account.totp_secret is not None:
            self._note("a one-time code was asked for")
            self._fill(asked["code"], "code", pyotp.TOTP(self.account.totp_secret.get_secret_value()).now())
        elif "username" in asked and "password" not in asked:
            self._fill(asked["username"], "username", self._user())
        elif "password" in asked and self.trusted(self.window.page.url):
            self._password(asked)
        elif microsoft.stays(screen):
            self._note("it was asked whether to stay signed in")
            self._press(screen, refuses)
        elif microsoft.pushes(screen):
            return self._another_way(screen)
        else:
            return self._wait(before)
        return self._wait(before)

    def _password(self, asked: dict[Kind, Locator]) -> None:
        if "username" in asked and not asked["username"].input_value():
            asked["username"].fill(self._user())
        self._fill(asked["password"], "password", self._secret())

    def _user(self) -> str:
        own = None if microsoft.asks_here(self.window.page.url) else self.account.name
        return own or self.account.email

    def _secret(self) -> str:
        return self.account.password.get_secret_value()

    def _type(self, field: Locator, kind: Kind, text: str) -> str:
        """Type it; gives what the page had said before."""
        self.window.monitor.forget()
        screen = self.window.screen()
        self._typed[kind, _host(screen.url)] = tuple(screen.text.splitlines())
        field.fill(text)
        return screen.text

    def _fill(self, field: Locator, kind: Kind, text: str) -> None:
        before = self._type(field, kind, text)
        field.press("Enter")
        self.window.settle()
        taken = self.window.until(lambda s: True if s.text != before or kind not in self._here() else None, 2)
        if not taken and not self.window.page.is_closed():
            known = microsoft.asks_here(self.window.page.url)
            self._press(self.window.screen(), lambda words: not refuses(words) if known else sends(words))

    def _pick(self, screen: Screen) -> None:
        self._note("it was asked which account to use")
        able = [c for c in screen.controls if c.ref and (c.pointer or c.role in _TILES)]
        mine = [c for c in able if plain(self.account.email) in plain(c.label)]
        other = [c for c in able if re.search(r"(?i)another account", c.label)]
        if mine or other:
            self.hand.press((mine or other)[-1], screen)

    def _another_way(self, screen: Screen) -> bool:
        if (self._other_way and self.window.screen().text == screen.text) or self.account.totp_secret is None:
            return False
        self._other_way = True
        return self._press(screen, lambda words: bool(_OTHER_WAY.search(words)))

    def _press(self, screen: Screen, fits: Callable[[str], bool]) -> bool:
        able = [c for c in screen.controls if c.ref and c.label and not c.disabled and fits(c.label)]
        able = [c for c in able if c.pointer or c.role in {"button", "link"}]
        able = [c for c in able if c.role == "button"] or able
        if not able:
            return False
        try:
            self.hand.press(able[-1], screen)
        except OutOfReach:
            return False
        return True

    def _here(self) -> frozenset[Kind]:
        return frozenset(fields(self.window.page))

    def _wait(self, before: _Page) -> bool:
        """Wait until the page is another one; a page may close with the sign-in done.

        A page that still shows the same fields may only tell that it is at work, so its new words count
        when they say no or have stood for a while.
        """
        news: list[float] = []

        def changed(screen: Screen) -> bool | None:
            if self.window.page.url != before.url or not self._asked() or self._here() != before.kinds:
                return True
            if screen.text == before.text:
                return None
            news.append(time.monotonic())
            settled = not before.kinds or microsoft.refusal(screen) or news[-1] - news[0] > _AT_WORK
            return True if settled else None

        return bool(self.window.until(changed, max(self.window.patience, 10)))

    def _stuck(self) -> Trouble:
        screen = self.window.screen()
        trouble = diagnose(tuple(self.window.monitor.failures), screen, busy=self.window.busy())
        push = microsoft.pushes(screen)
        if push or "code" in fields(self.window.page):
            detail = (
                f"A person's phone is asked for: “{push}”."
                if push
                else "A one-time code is asked for, and none is set."
            )
            return Trouble(cause=Cause.MFA_REQUIRED, detail=detail)
        return trouble or Trouble(
            cause=Cause.TIMEOUT, detail=f"The sign-in did not go on from “{_called(screen)}”."
        )

    def _note(self, text: str) -> None:
        self.notes.append(Note(kind=NoteKind.EXTRA_PAGE, text=f"On the way {text}."))


def _named(here: dict[Kind, Locator], screen: Screen) -> dict[Kind, Locator]:
    """The fields of a page; one without a name is told by what the page speaks of."""
    asked = dict(here)
    unnamed = asked.pop("unnamed", None)
    if unnamed is not None and not asked.keys() & {"username", "code"}:
        asked["code" if _CODE.search(screen.text) else "username"] = unnamed
    return asked


def _having(kind: Kind, asked: dict[Kind, Locator]) -> dict[Kind, Locator] | None:
    return asked if kind in asked else None


def without(words: str, email: str) -> str:
    """The words without the account's address, which is no secret and does not belong in a message."""
    return words.replace(email, "the account")[:160]


def _called(screen: Screen) -> str:
    """What a person would call the page: by its foremost heading, else by its title."""
    return next((c.label for c in screen.controls if c.role == "heading" and c.label), screen.title)


def _host(url: str) -> str:
    return urlsplit(url).hostname or ""
