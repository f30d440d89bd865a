"""The fields of a sign-in page, told apart by what they are for."""

import re
from typing import Literal

from playwright.sync_api import Error, Frame, Locator, Page

from flows.browser.script import script

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


def fields(page: Page) -> dict[Kind, Locator]:
    """The fields of the page that a person could fill now, by what they are for."""
    found: dict[Kind, Locator] = {}
    for frame in page.frames:
        for kind, locator in _of_frame(frame):
            found.setdefault(kind, locator)
    return found


def _of_frame(frame: Frame) -> list[tuple[Kind, Locator]]:
    inputs = frame.locator("input")
    try:
        described = inputs.evaluate_all(_DESCRIBE)
    except Error:
        return []
    return [
        (kind, inputs.nth(i)) for i, each in enumerate(described) if each["seen"] and (kind := _kind(each))
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
