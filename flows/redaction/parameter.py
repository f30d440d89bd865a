"""Values whose names tell that they let somebody in: `code=…`, `state=…`, `SAMLResponse=…`."""

import re
from collections.abc import Iterator
from urllib.parse import unquote_plus

_TELLING = re.compile(
    r"(?i)(^|[_\-.\[])(code|otp|otc|totp|pin|state|nonce|secret|pass(wd|word|code|phrase)?|pwd|sig|signature|ticket"
    r"|assertion|jwt|jti|sid|auth|authorization|credentials?|key|apikey|cred|ctx|flowtoken|canary|relaystate"
    r"|samlart|samlrequest|samlresponse|client_info|verifier|invite|reset|magic|confirmation)(_?\d+)?($|[_\-.\]])"
    r"|token|session|csrf|xsrf|saml|secret|passw"
)
_PAIR = re.compile(r"(?:^|(?<=[?&#;\s\"']))([A-Za-z_][\w.\-\[\]]{0,60})=([^&#;\s\"'<>\\“”]+)")
_IN_ADDRESS = re.compile(r"(?<=[?&#;])([A-Za-z_][\w.\-\[\]]{0,60})=([^&#;\s\"'<>\\“”]+)")
_LINK = re.compile(r"(?i)://|%3a%2f%2f")
_LOGIN = re.compile(r"(?i)(?<=://)[^/?#\s@\"'<>]*:[^/?#\s@\"'<>]*@")
_FIELD = re.compile(
    r"""\bname\\?["']?\s*[:=]\s*\\?["']([\w.\-\[\]]{2,60})\\?["'][^<>{}]{0,200}?"""
    r"""\bvalue\\?["']?\s*[:=]\s*\\?["']([^"'\\<>\s]{8,})"""
)
"""A field of a form, in HTML or as a trace keeps it."""
_MEMBER = re.compile(r"""\\?"([\w.\-]{2,60})\\?"\s*:\s*\\?"([^"\\\s]{8,})""")
"""A member of a JSON object, also of one within a text."""
_PATH_PIECE = re.compile(r"(?<=/)[\w\-.~%+=]{16,}")
_ADDRESS = re.compile(r"(?i)\bhttps?://[^\s\"'<>\\“”]+")
JSON_WEB_TOKEN = re.compile(rb"eyJ[\w-]{10,}\.[\w-]{10,}(?:\.[\w-]*)?")
"""RFC 7519: a header that begins with `{"`, in base64, a dot, what it claims, a dot, its signature."""


def is_telling(name: str) -> bool:
    """Whether a parameter, a field or a header of this name holds what lets somebody in."""
    return _TELLING.search(name) is not None


def told(text: str) -> Iterator[str]:
    """The values of telling names in an address or a form's body, as they are written and decoded."""
    yield from _of_names(_PAIR, text)


def stored(text: str) -> Iterator[str]:
    """The values of telling names in a page, a script's data or a log of requests."""
    for pattern in (_PAIR, _FIELD, _MEMBER):
        yield from _of_names(pattern, text)


def _of_names(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    for name, value in pattern.findall(text):
        if is_telling(name) and not _LINK.search(value):
            yield value
            yield unquote_plus(value)


def linked(text: str) -> Iterator[str]:
    """What may be drawn by chance in the addresses of a letter, whose every link is for its reader alone."""
    for address in _ADDRESS.findall(text.replace("&amp;", "&")):
        place, _, query = address.partition("?")
        yield from _PATH_PIECE.findall(place)
        for _, value in _PAIR.findall(f"?{query}"):
            if _LINK.search(value):  # as Safe Links wrap one: what it is known by is in it
                yield from linked(unquote_plus(value))
            else:
                yield from (value, unquote_plus(value))


def bare(text: str) -> str:
    """The text with no login and no telling parameter in its addresses."""
    return _IN_ADDRESS.sub(_without, _LOGIN.sub("", text)) if "=" in text or "@" in text else text


def _without(pair: re.Match[str]) -> str:
    return f"{pair[1]}=…" if is_telling(pair[1]) else pair[0]
