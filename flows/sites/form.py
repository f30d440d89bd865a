"""The fields of a sign-in page, told apart by what they are for."""

import re
from typing import Literal, NamedTuple

from playwright.sync_api import Error, Frame, Locator, Page

from flows.browser.probe import script
from flows.screen import Screen

Kind = Literal["username", "password", "code", "unnamed"]

_DESCRIBE = script("fields")

_CODE = (
    "one-time",
    "otp",
    "otc",
    "passcode",
    "verification code",
    "totp",
    "authenticator",
    "6-digit",
    "security code",
)
_ONE_CODE = re.compile(r"^(?!.*(postal|zip|country|promo|coupon|area)).*\bcode\b")
_NAME = ("email", "e-mail", "login", "user", "account", "phone", "netid", "sign in", "identifier", "upn")


_SPEAKS_OF_CODE = re.compile(r"(?i)\b(code|authenticator|passcode)\b")


class Field(NamedTuple):
    """A field that a person could fill."""

    locator: Locator
    frame: Frame

    @property
    def address(self) -> str:
        """Where its document comes from; one without an address of its own has that of its holder."""
        frame = self.frame
        while frame.url.startswith("about:") and frame.parent_frame is not None:
            frame = frame.parent_frame
        return frame.url


def named(here: dict[Kind, Field], screen: Screen) -> dict[Kind, Field]:
    """The fields of a page; one without a name is told by what the page speaks of."""
    asked = dict(here)
    unnamed = asked.pop("unnamed", None)
    if unnamed is not None and not asked.keys() & {"username", "code"}:
        asked["code" if _SPEAKS_OF_CODE.search(screen.text) else "username"] = unnamed
    return asked


def fields(page: Page) -> dict[Kind, Field]:
    """The fields of the page that a person could fill now, by what they are for."""
    found: dict[Kind, Field] = {}
    for frame in page.frames:
        for kind, field in _of_frame(frame):
            found.setdefault(kind, field)
    return found


def _of_frame(frame: Frame) -> list[tuple[Kind, Field]]:
    inputs = frame.locator("input")
    try:
        described = inputs.evaluate_all(_DESCRIBE)
    except Error:
        return []
    return [
        (kind, Field(inputs.nth(i), frame))
        for i, each in enumerate(described)
        if each["seen"] and (kind := _kind(each))
    ]


def _kind(field: dict[str, str]) -> Kind | None:
    words, kind = field["words"].replace("_", " "), field["type"]
    if kind == "password" and not any(mark in words for mark in _CODE):
        return "password"
    if kind not in {"text", "email", "tel", "number", "password"}:
        return None
    if any(mark in words for mark in _CODE) or _ONE_CODE.search(words):
        return "code"
    if kind == "email" or any(mark in words for mark in _NAME):
        return "username"
    return "unnamed" if kind == "text" else None
