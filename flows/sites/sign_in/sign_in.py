"""Signs a test account in, whichever pages the site puts in the way."""

import time
from collections.abc import Callable
from typing import NamedTuple

from flows.browser import Actions, OutOfReach
from flows.browser.patience import ADMITTED
from flows.instruction.similarity import plain
from flows.screen import Control, Screen
from flows.screen.harm.safety import refuses
from flows.screen.role import CLICKED, ONWARD
from flows.sites.destination import Kind
from flows.sites.session_state import Event, SessionState
from flows.sites.sign_in.consent import asks_consent
from flows.sites.sign_in.form import Field, every, fields, sends_password
from flows.sites.sign_in.login_page import beginning, beginnings
from flows.sites.sign_in.prompt import Prompt
from flows.verdict import Cause, Note, NoteKind, Trouble

_TILES = CLICKED | {"listitem", "option"}
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

    def __init__(self, prompt: Prompt, hand: Actions, state: SessionState) -> None:
        self.prompt = prompt
        self.window = prompt.window
        self.hand = hand
        self.account = prompt.account
        self.notes: list[Note] = []
        self._state = state
        self._other_way = False
        state.on(Event.SOUGHT)

    def begin(self) -> None:
        """From a page of the site itself: press what begins the sign-in, where it has such a thing."""
        seen = self.window.until(
            lambda screen: screen if any(beginnings(screen)) else None,
            self.window.patience if not self.prompt.here() else 0,
        )
        if seen is None or self.prompt.here():
            return
        control = next((each for each in beginnings(seen) if not self._sends(each)), None)
        if control is not None:
            self.hand.press(control, self.window.current())

    def _sends(self, control: Control) -> bool:
        """Whether it sends a form, empty as it is, that may not be filled: nothing begins with that."""
        return control.ref is not None and sends_password(self.window.page.get_by_ref(control.ref))

    def through(self) -> Trouble | None:
        """Go through the sign-in pages up to the consent page or the page behind; gives what stopped it."""
        with self.prompt.private():
            trouble = self._pages()
        if trouble is None:
            self._state.on(Event.ADMITTED)
        return trouble

    def _pages(self) -> Trouble | None:
        for _ in range(_MOST_PAGES):
            if not self.prompt.here():
                return self._left()
            self._state.on(Event.ASKED)
            screen = self.window.current()
            trouble = self.prompt.stopped(screen)
            if trouble is not None:
                return trouble
            if asks_consent(screen):
                return None
            if not self._page(screen):
                break
        return self._stuck()

    def _left(self) -> Trouble | None:
        """What is wrong with a page that does not ask to sign in: halfway there, it may ask for the rest."""
        halfway = self.prompt.typed and not self.prompt.complete
        return self.prompt.refused or (self.prompt.barred() if halfway else None)

    def prompted(self) -> bool:
        """Whether a sign-in page comes up within a reader's patience."""
        return bool(self.window.until(lambda _: True if self.prompt.here() else None))

    def begun(self) -> bool:
        """Whether a sign-in page comes up behind what began it; not where one is let in without it."""

        def answer(screen: Screen) -> bool | None:
            if self.prompt.here():
                return True
            return False if self._let_in(screen) else None

        return bool(self.window.until(answer))

    def _let_in(self, screen: Screen) -> bool:
        inside = sum(c.role in ONWARD or c.pointer for c in screen.controls) > 2
        return inside and beginning(screen) is None and self.window.settle() and not self.prompt.here()

    def _page(self, screen: Screen) -> bool:
        """Do what this page asks for; gives whether it led on."""
        fields_here = every(self.window.page)  # once: a page that is still coming has more a moment later
        asked, provider = self.prompt.own(fields_here, screen), self.prompt.provider
        here = frozenset(field.kind for field in fields_here)
        before = _Page(self.window.page.url, screen.text, here)
        if provider.asks_which_account.search(screen.text) and "password" not in here:
            self._pick(screen)
        elif (barred := self.prompt.barred(fields_here)) is not None:
            self.prompt.refused = barred
        elif "code" in asked and self.account.totp_secret is not None:
            self._note("a one-time code was asked for")
            self._fill(asked["code"], "code")
        elif "username" in asked and "password" not in here:
            self._fill(asked["username"], "username")
        elif "password" in asked:
            self._password(asked)
        elif provider.asks_to_stay.search(screen.text):
            self._note("it was asked whether to stay signed in")
            self._press(screen, refuses)
        elif provider.needs_person(screen):
            return self._another_way(screen)
        return self.prompt.refused is None and self._wait(before)

    def _password(self, asked: dict[Kind, Field]) -> None:
        name = asked.get("username")
        if name is not None and not name.locator.input_value():
            self.prompt.type(name, "username", self.prompt.text("username", name) or "")
        if self.prompt.refused is None:
            self._fill(asked["password"], "password")

    def _fill(self, field: Field, kind: Kind) -> None:
        before = self.window.current().text
        if not self.prompt.type(field, kind, self.prompt.text(kind, field) or "") or not self.prompt.send():
            return
        self.window.settle()
        taken = self.window.until(lambda s: True if s.text != before or kind not in self._here() else None, 2)
        if taken or self.window.page.is_closed() or self.prompt.held_back() or self.prompt.changed():
            return
        self._press(self.window.current(), self.prompt.provider.sends)

    def _pick(self, screen: Screen) -> None:
        self._note("it was asked which account to use")
        able = [c for c in screen.controls if c.ref and (c.pointer or c.role in _TILES)]
        mine = [c for c in able if plain(self.account.email) in plain(c.label)]
        other = [c for c in able if self.prompt.provider.another_account.search(c.label)]
        if mine or other:
            self.hand.press((mine or other)[-1], screen)

    def _another_way(self, screen: Screen) -> bool:
        in_vain = self._other_way and self.window.current().text == screen.text
        if in_vain or self.account.totp_secret is None:
            return False
        self._other_way = True
        another_way = self.prompt.provider.another_way
        return self._press(screen, lambda words: bool(another_way.search(words)))

    def _press(self, screen: Screen, fits: Callable[[str], bool]) -> bool:
        able = [c for c in screen.controls if c.ref and c.label and not c.disabled and fits(c.label)]
        able = [c for c in able if c.pointer or c.role in CLICKED]
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
            if self.window.page.url != before.url or not self.prompt.here() or self._here() != before.kinds:
                return True
            if screen.text == before.text:
                return None
            news.append(time.monotonic())
            said = self.prompt.provider.refusal(screen) or news[-1] - news[0] > _AT_WORK
            return True if said or not before.kinds else None

        return bool(self.window.until(changed, max(self.window.patience, ADMITTED)))

    def _stuck(self) -> Trouble:
        if self.prompt.refused is not None:
            return self.prompt.refused
        screen = self.window.current()
        diagnosis = self.window.checkup.diagnose(screen)
        push = self.prompt.provider.needs_person(screen)
        if push:
            return Trouble(cause=Cause.MFA_REQUIRED, detail=f"A person's phone is asked for: “{push}”.")
        if self.account.totp_secret is None and "code" in fields(self.window.page):
            detail = "A one-time code is asked for, and none is set."
            return Trouble(cause=Cause.MFA_REQUIRED, detail=detail)
        return (
            diagnosis.trouble
            if diagnosis is not None
            else Trouble(cause=Cause.TIMEOUT, detail=f"The sign-in did not go on from “{_called(screen)}”.")
        )

    def _note(self, text: str) -> None:
        self.notes.append(Note(kind=NoteKind.EXTRA_PAGE, text=f"On the way {text}."))


def _called(screen: Screen) -> str:
    """What a person would call the page: by its foremost heading, else by its title."""
    return next((c.label for c in screen.controls if c.role == "heading" and c.label), screen.title)
