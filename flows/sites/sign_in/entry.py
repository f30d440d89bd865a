"""A secret on its way into one field: asked for before it is typed, behind that, and before it is sent."""

import re

from playwright.sync_api import ElementHandle, Error

from flows.browser import Window
from flows.browser.patience import ANSWER_MS
from flows.browser.probe import answered, script
from flows.notation import read_json
from flows.sites.destination import Destination, Kind
from flows.sites.sign_in.form import DESCRIBE, Field, destination
from flows.sites.trust import Trust, origin_of, spelled

_ASK = f"e => e.isConnected && JSON.stringify(({DESCRIBE})([e])[0].destination)"
_TYPE = f"(element, given) => ({script('entry')})(element, {{...given, describe: {DESCRIBE}}})"
_CLEAR = "e => { e.value = '' }"
_STOPPED = "() => self[Symbol.for('stillright')]?.stopped || ''"
_CHANGED = "Nothing was typed, for the page changed its form at that moment."
_UNTYPED = re.compile(r"^(Nothing|The [\w -]+) was(?: not)? typed")
_LEFT = "The page left while it was being filled, so nothing was sent."
_HELD_BACK = {
    "address": "The form was not sent, for it keeps what was typed in the address (it is sent by GET).",
    "away": "The form was not sent, for it led elsewhere than when it was filled.",
}


class Entry:
    """One field that gets a secret.

    The very element of the very document is held, so that a page that comes meanwhile gets nothing. It is
    filled by its value and not from the keyboard, whose focus any other frame can take away.
    """

    def __init__(self, field: Field, kind: Kind, trust: Trust, window: Window) -> None:
        self.kind = kind
        self._field, self._trust, self._monitor = field, trust, window.monitor
        self._element: ElementHandle = field.locator.element_handle(timeout=ANSWER_MS)

    def type(self, text: str) -> str | None:
        """Type the text, if it may be typed there; gives why it was not, for people.

        Raises playwright's Error when the field is gone.
        """
        if (why := self.refusal()) is not None:
            return why
        self._element.focus()
        told, there = self._asked()
        if there is None or (why := self._trust.refusal(self.kind, there)) is not None:
            return why or _CHANGED
        allowed = [origin_of(url) for url in (*there.documents, *there.sends_to)]
        given = {
            "text": text,
            "decided": told,
            "hidden": self.kind != "username",
            "origins": [spelled(origin) for origin in allowed if origin],
        }
        if not self._element.evaluate(_TYPE, given):
            return self.refusal() or _CHANGED
        return self.still()

    def still(self) -> str | None:
        """Why what was typed must not be sent from here, now; it is taken out of the field then.

        Of a page that has left, what stands in its place would be sent. A name it may have taken with it,
        and a code, which many a page sends at its last letter.
        """
        if self.gone():
            return _LEFT if self.kind == "password" else None
        why = self.refusal()
        if why is not None:
            self._element.evaluate(_CLEAR)
        return None if why is None else _UNTYPED.sub("What was typed was taken out again", why)

    def gone(self) -> bool:
        """Whether the page has left that the field stood on."""
        try:
            self._element.evaluate("() => true")
        except Error:
            return True
        return False

    def refusal(self) -> str | None:
        """Why it must not be typed there, as the page is now; None where it may be, or the field is gone."""
        try:
            _, there = self._asked()
        except Error:
            return None
        return None if there is None else self._trust.refusal(self.kind, there)

    def send(self) -> str | None:
        """Send the form by the Enter key; gives why it was not sent."""
        if not self._element.evaluate("e => e.isConnected"):  # the page has drawn its form anew
            self._element = self._field.locator.element_handle(timeout=ANSWER_MS)
        if (why := self.still()) is not None:
            return why
        self._element.press("Enter")
        return self.stopped()

    def stopped(self) -> str | None:
        """Why the page was kept from sending what was typed; None where it was not."""
        try:
            return _HELD_BACK.get(self._field.frame.evaluate(_STOPPED))
        except Error:
            return None

    def _asked(self) -> tuple[str, Destination | None]:
        """What the page tells of the field now, word for word, and what that means; None where it is gone."""
        frame, told = self._element.owner_frame(), self._element.evaluate(_ASK)
        said = answered(Destination, _read(told))
        if frame is None or said is None:
            return "", None
        there = destination(frame, said)
        opaque = there.opaque or any(map(self._monitor.sandboxed, (frame.url, *there.documents)))
        return told, there.model_copy(update={"opaque": opaque})


def _read(told: object) -> object:
    """What a page tells, which may be anything; None for what is no JSON."""
    try:
        return read_json(told) if isinstance(told, str) else None
    except ValueError:
        return None
