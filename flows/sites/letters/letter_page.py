"""A letter as the browser shows it, and which of its links may be followed.

Phishing kits imitate this very letter (public scripts): nothing in it acts by itself, and a link is followed
only where its host, Safe Links unwrapped, is one that the article documents.
"""

import html
import re
from collections.abc import Iterable, Iterator

from playwright.sync_api import Route

from flows.article.address import host_of, is_web, joined
from flows.browser import Window
from flows.screen import Control, Screen
from flows.screen.link.link import without_safe_links
from flows.screen.link.tenant import belongs, documented
from flows.sites.letters.letter import Letter

SHOWN_AT = "mail.invalid"
_ADDRESS = f"https://{SHOWN_AT}/letter"
"""Where the browser shows a letter; the name can never be another's (RFC 2606)."""
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-DNS-Prefetch-Control": "off",
}
_ACTING = re.compile(r"<(?=meta|svg|math)|(?=usemap)", re.IGNORECASE)
"""What a policy does not hold back, and no mail program shows: a refresh leaves the letter unasked, a link in
a drawing can change, a map of a picture leads elsewhere at each point.

The policy's `sandbox` would hold back the first, and with it every timer, the reader's own among them.
"""
_ODD = re.compile(r"[\\\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
"""What one program passes over in an address and the next takes for an end of its host."""
_PLAIN = "/plain"
"""At the end of the address of a letter that is nothing but plain text."""


def show(window: Window, letter: Letter) -> None:
    """Show a letter in the browser; its scripts do not run and nothing is fetched for it."""
    body = _ACTING.sub(r"\g<0>x-", letter.html or f"<pre>{html.escape(letter.text or '')}</pre>")
    head = f"<!doctype html><meta charset=utf-8><title>{html.escape(letter.subject)}</title>"
    address = f"{_ADDRESS}/{len(letter.id)}{'' if letter.html else _PLAIN}"

    def answer(route: Route) -> None:
        route.fulfill(body=head + body, content_type="text/html; charset=utf-8", headers=_HEADERS)

    window.context.route(f"{_ADDRESS}/**", answer)
    window.page.goto(address, wait_until="domcontentloaded")


def is_letter(url: str) -> bool:
    """Whether the page at this address is a letter."""
    return url.startswith(_ADDRESS)


def is_plain(url: str) -> bool:
    """Whether it is one of plain text, which has no buttons."""
    return is_letter(url) and url.endswith(_PLAIN)


def untrusted_link(control: Control, screen: Screen, hosts: Iterable[str]) -> str | None:
    """Where a press on a part of a letter would lead that no step names, for people; None for nowhere else.

    A picture in a link leads where the link does, and a cell where what it holds does.
    """
    sites = documented(hosts)
    for link in _links(control, screen):
        address = without_safe_links(joined(_ADDRESS, link))
        host = host_of(address)
        if _ODD.search(link.strip()) or not is_web(address) or not belongs(host, sites):
            return host if is_web(address) and host else "no page of the web"
    return None


def _links(control: Control, screen: Screen) -> Iterator[str]:
    parts = [control]
    if control in screen.controls:
        index = screen.controls.index(control)
        parts += [*(screen.controls[each] for each in screen.holders(control)), *screen.inside(index)]
    return (each.url for each in parts if each.url)
