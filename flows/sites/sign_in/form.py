"""The fields of a sign-in page, told apart by what they are for."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from playwright.sync_api import Error, Frame, Locator, Page

from flows.browser.patience import ANSWER_MS
from flows.browser.probe import answered, script
from flows.record import Record
from flows.screen import Screen
from flows.sites.destination import Destination, Kind

DESCRIBE = script("fields")
_INPUTS = f"""() => {{
  // In the order in which a locator counts them: of each tree its own, then those of the trees in it.
  const within = root => [...root.querySelectorAll('input'),
    ...[...root.querySelectorAll('*')].flatMap(e => e.shadowRoot ? within(e.shadowRoot) : [])];
  return ({DESCRIBE})(within(document));
}}"""
"""What each input of a document tells. Asked of a locator, Playwright puts a second copy of its scripts into
the document first: a third of what it takes to open and to look at it (seen in Chromium 156)."""
_SENDS = """e => {
  const button = e.closest('button, input');
  return !!button?.form && ['submit', 'image'].includes(button.type)
    && [...button.getRootNode().querySelectorAll('input[type=password]')].some(p => p.form === button.form);
}"""

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
_DIGITS = range(4, 9)
"""Letters that a one-time code has (RFC 4226: at least 6; those that are sent have 4 to 8)."""
_ADDRESS = re.compile(r"(?<![a-z])e-?mail")
_ANY_NAME = re.compile(r"user|log-?in|net ?id|phone|mobile|account|\bid\b|\bor\b")
"""Beside an address another name does as well: "Email or user name"."""
_PASSWORD_NAME = re.compile(r"(.*[_-])?(password|passwd|passphrase|pwd)|(current|new)-password")
_PASSWORD_LABEL = re.compile(r"\W*((enter|your|the|account) )*pass(word|phrase)\W*")
_ANOTHER = re.compile(
    r"\b(wi-?fi|wlan)\b|^(?!.*pass).*"
    r"\b(pin|card|cvv|cvc2?|iban|ssn|social security|api|token|secret|answer|recovery|licen[cs]e|key)\b"
)
"""What is typed unseen and is no account's password: “Card number”, “PIN”, “Wi-Fi password”."""
_SHOWN = frozenset({"text", "email", "tel", "number", "search", "url"})
_SPEAKS_OF_CODE = re.compile(r"(?i)\b(code|authenticator|passcode)\b")


class Told(Record):
    """What a page tells of an input of its own."""

    seen: bool
    type: str
    names: tuple[str, ...]
    labels: tuple[str, ...]
    boxes: int
    """Of how many boxes for one letter each it is one; 0 of none."""
    box: int
    destination: Destination


class Field(NamedTuple):
    """A field that a person could fill."""

    locator: Locator
    frame: Frame
    kind: Kind
    destination: Destination
    address: bool = False
    """An e-mail address belongs there, and no other name of the account."""
    boxes: tuple[Locator, ...] = ()
    """Of a code that is asked for letter by letter the box of each, this one the first."""


def named(here: dict[Kind, Field], screen: Screen) -> dict[Kind, Field]:
    """The fields of a page; one without a name is told by what the page speaks of."""
    asked = dict(here)
    unnamed = asked.pop("unnamed", None)
    if unnamed is not None and not asked.keys() & {"username", "code"}:
        asked["code" if _SPEAKS_OF_CODE.search(screen.text) else "username"] = unnamed
    return asked


def fields(page: Page) -> dict[Kind, Field]:
    """The fields of the page that a person could fill now, the first of each kind."""
    found: dict[Kind, Field] = {}
    for field in every(page):
        found.setdefault(field.kind, field)
    return found


def every(page: Page) -> list[Field]:
    """All fields of the page that ask for a name, a password or a code and that a person could fill now."""
    return [field for frame in page.frames for field in _of_frame(frame)]


def field_at(locator: Locator) -> Field | None:
    """The field at a place on the page, or in it; None for what asks for no name, password or code."""
    inner = locator.locator("input")
    locator = inner.first if inner.count() else locator
    handle = locator.element_handle(timeout=ANSWER_MS)
    frame = handle.owner_frame()
    said = handle.evaluate(f"e => e instanceof HTMLInputElement ? ({DESCRIBE})([e])[0] : null")
    told = answered(Told, said)
    return _field(locator, frame, told) if frame is not None and told else None


def sends_password(button: Locator) -> bool:
    """Whether a button sends a form that has a field for a password."""
    return bool(button.evaluate(_SENDS, timeout=ANSWER_MS))


def destination(frame: Frame, told: Destination) -> Destination:
    """Where a field of this frame would send what is typed, from what its page has told of it."""
    opaque = told.opaque or _sandboxed(frame)
    return told.model_copy(update={"documents": _documents(frame), "opaque": opaque})


def _of_frame(frame: Frame) -> Iterator[Field]:
    inputs = frame.locator("input")
    try:
        told = read_told(frame.evaluate(_INPUTS))
        found = [_field(inputs.nth(i), frame, each, _boxes(inputs, i, told)) for i, each in told.items()]
    except Error:
        return
    yield from filter(None, found)


def read_told(answer: object) -> dict[int, Told]:
    """What a page tells of its inputs, by their place; without what a page has made of the answer."""
    given = answer if isinstance(answer, list) else []
    read = ((i, answered(Told, each)) for i, each in enumerate(given))
    return {i: each for i, each in read if each is not None}


def _boxes(inputs: Locator, at: int, told: dict[int, Told]) -> tuple[Locator, ...]:
    """The boxes for the letters of one code, of which this input is the first; empty where it is none."""
    many = told[at].boxes
    row = [i for i, each in told.items() if i >= at and each.boxes == many and each.box >= 0]
    return tuple(inputs.nth(i) for i in row[:many]) if many in _DIGITS and told[at].box == 0 else ()


def _field(locator: Locator, frame: Frame, told: Told, boxes: tuple[Locator, ...] = ()) -> Field | None:
    kind = _kind(told)
    if kind is None or not told.seen or told.box > 0:
        return None
    there = destination(frame, told.destination)
    return Field(locator, frame, kind, there, _takes_address(told), boxes)


def _takes_address(field: Told) -> bool:
    """Whether only an address will do: by its type, or as the words on it name nothing else."""
    words = " ".join(field.labels or field.names)
    return field.type == "email" or (bool(_ADDRESS.search(words)) and not _ANY_NAME.search(words))


def _documents(frame: Frame) -> tuple[str, ...]:
    """The address of a frame; of one without an address of its own those of all that hold it."""
    if frame.url and not frame.url.startswith("about:"):
        return (frame.url,)
    holders = tuple(each.url for each in _holders(frame) if not each.url.startswith("about:"))
    return holders or (frame.url,)


def _holders(frame: Frame) -> Iterator[Frame]:
    while (holder := frame.parent_frame) is not None:
        yield holder
        frame = holder


def _sandboxed(frame: Frame) -> bool:
    """Whether a frame, or one that holds it, is kept apart from the origin of its address.

    The element says so, and not the document in it, whose own scripts could say anything.
    """
    framed = (each for each in (frame, *_holders(frame)) if each.parent_frame is not None)
    rules = (each.frame_element().get_attribute("sandbox") for each in framed)
    return any(rule is not None and "allow-same-origin" not in rule.lower().split() for rule in rules)


def _kind(field: Told) -> Kind | None:
    names, labels, kind = field.names, field.labels, field.type
    words = " ".join((*names, *labels)).replace("_", " ")
    if _is_box(field):
        return "code" if any(mark in words for mark in _CODE) or _ONE_CODE.search(words) else "unnamed"
    if kind == "password" and _ANOTHER.search(" ".join(labels)):
        return "code" if any(mark in words for mark in _CODE) else None
    if kind == "password" and not any(mark in words for mark in _CODE):
        return "password"
    if kind in _SHOWN and _says_password(names, labels):
        return "password"  # and what is typed there would be shown
    return _shown_kind(kind, words) if kind in {"text", "email", "tel", "number", "password"} else None


def _is_box(field: Told) -> bool:
    """Whether it is one of several boxes for one letter each."""
    return field.boxes in _DIGITS


def _says_password(names: Iterable[str], labels: Iterable[str]) -> bool:
    return any(map(_PASSWORD_NAME.fullmatch, names)) or any(map(_PASSWORD_LABEL.fullmatch, labels))


def _shown_kind(kind: str, words: str) -> Kind | None:
    if any(mark in words for mark in _CODE) or _ONE_CODE.search(words):
        return "code"
    if kind == "email" or any(mark in words for mark in _NAME):
        return "username"
    return "unnamed" if kind == "text" else None
