"""Addresses that a search engine or a mail filter put before the one that a writer meant.

They come into an article with what is pasted from a page of results or from a letter, and are no address of
the documented site.
"""

import base64
import re
from collections.abc import Callable
from urllib.parse import parse_qs, unquote

_CARRIED = {
    # Who carries the address in which parameter of the query.
    r"(?:www\.)?google\.[a-z.]+/(?:url|imgres|aclk)": ("q", "url", "adurl", "imgrefurl"),
    r"(?:[\w-]+\.)?safelinks\.protection\.outlook\.com/": ("url",),
    r"statics\.teams\.cdn\.office\.net/evergreen-assets/safelinks": ("url",),
    r"linkprotect\.cudasvc\.com/": ("a",),
    r"(?:[\w-]+\.)?(?:facebook|instagram)\.com/(?:l\.php|flx/warn/?|$)": ("u",),
    r"duckduckgo\.com/l/": ("uddg",),
    r"(?:www\.)?youtube\.com/redirect": ("q",),
    r"(?:www\.)?linkedin\.com/(?:safety/go|redir/redirect)": ("url",),
    r"slack-redir\.net/link": ("url",),
    r"(?:[\w-]+\.)?yandex\.[a-z.]+/clck/jsredir": ("url", "to"),
    r"clicktime\.symantec\.com/": ("u",),
    r"protect2?\.fireeye\.com/": ("u",),
    r"(?:[\w-]+\.)?exacttarget\.com/": ("url",),
    r"away\.vk\.com/|vk\.com/away\.php": ("to",),
    r"href\.li/|anonym\.to/": ("",),
    r"(?:[\w-]+\.)?url-protection\.com/v\d/": ("o", "url"),
}
_BETWEEN = re.compile(
    r"urldefense\.(?:com|us)/v3/__(.+?)__;"
    r"|(?:url\.avanan\.click|[\w.-]*url-protection\.com)/v\d/(?:r\d+/)?___(https?:.+?)___\.",
    re.IGNORECASE,
)
"""Whose path carries the address as it is, between lines."""
_LETTERS_IN_PATH = re.compile(r"linkscan\.io/(?:scan/)?ux/([\w=-]+)", re.IGNORECASE)
"""Whose path carries the address in letters of its own."""
_IN_PATH = re.compile(
    r"(?:secure-web\.cisco\.com/[^/]+|r\.search\.yahoo\.com/.*?/RU=?)/?(https?%3a%2f%2f[^/&]+)", re.IGNORECASE
)
_DEEP = 3
"""Redirections one in the other (chosen: a filter of one house puts its own before another's)."""


def _base64(text: str) -> str | None:
    try:
        return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)).decode()
    except ValueError:  # no such letters, or no text
        return None


def _proofpoint(text: str) -> str:
    return unquote(text.replace("-", "%").replace("_", "/"))


_CODED: dict[str, tuple[str, Callable[[str], str | None]]] = {
    # Who carries it in letters of its own, in which parameter.
    r"(?:www\.)?bing\.com/ck/": ("u", lambda text: _base64(text[2:])),
    r"[\w.-]+\.protection\.sophos\.com/": ("u", _base64),
    r"urldefense\.proofpoint\.com/v[12]/url": ("u", _proofpoint),
}


def direct(address: str) -> str:
    """Give the address that a redirection leads to; the address itself where it is none.

    >>> direct("https://www.google.com/url?q=https://a.example/b&sa=D")
    'https://a.example/b'
    """
    for _ in range(_DEEP):
        carried = _carried(address)
        if carried is None or not re.match(r"https?://[^\s/]", carried, re.IGNORECASE):
            break
        address = carried
    return address


def _carried(address: str) -> str | None:
    if (found := _BETWEEN.search(address)) is not None:
        return re.sub(r"^(https?):/(?!/)", r"\1://", found[1] or found[2])
    for lettered, read in ((_LETTERS_IN_PATH, _base64), (_IN_PATH, unquote)):
        if (found := lettered.search(address)) is not None:
            return read(found.group(1))
    # Not by `read_address`, which stands above: nothing here depends on what is an address and what is none.
    place, _, query = address.partition("//")[2].partition("#")[0].partition("?")
    place, asked = place.casefold(), parse_qs(query)
    for pattern, names in _CARRIED.items():
        if re.match(pattern, place):
            return next((asked[name][0] for name in names if name in asked), query or None)
    for pattern, (name, way) in _CODED.items():
        if re.match(pattern, place) and name in asked:
            return way(asked[name][0])
    return None
