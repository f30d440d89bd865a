"""What was typed into the forms of a sign-in, and what the pages answered to it."""

from urllib.parse import urlsplit

from playwright.sync_api import Page

from flows.screen.screen import Screen
from flows.sites.form import Kind, fields


class Typed:
    """The fields that were filled, each at its host, with the lines that its page showed then."""

    def __init__(self) -> None:
        self._lines: dict[tuple[Kind, str], tuple[str, ...]] = {}

    def __bool__(self) -> bool:
        return bool(self._lines)

    def keep(self, kind: Kind, screen: Screen) -> None:
        """This field of this page is being filled."""
        self._lines[kind, _host(screen.url)] = tuple(screen.text.splitlines())

    def has(self, kind: Kind) -> bool:
        """Whether such a field was filled, on any page."""
        return any(typed == kind for typed, _ in self._lines)

    def asked(self, kind: Kind, page: Page) -> bool:
        """Whether the page asks for what was typed at its host."""
        here = (kind, _host(page.url)) in self._lines and kind in fields(page)
        return here and not self._hidden_behind(kind, page)

    def news(self, kind: Kind, screen: Screen) -> list[str]:
        """The lines that the page did not show when the field was filled."""
        lines = self._lines.get((kind, _host(screen.url)), ())
        return [line for line in screen.text.splitlines() if line and line not in lines]

    def refusal(self, page: Page, screen: Screen) -> str | None:
        """What a page says that asks again for what was typed (twice would lock accounts)."""
        for kind in fields(page):
            if (kind, _host(screen.url)) in self._lines and kind != "code":
                said = max(self.news(kind, screen), key=len, default="it is asked for again")
                return None if self._hidden_behind(kind, page) else said
        return None

    def _hidden_behind(self, kind: Kind, page: Page) -> bool:
        """Whether a name is asked for beside a password that was not typed yet."""
        first = kind == "username" and "password" in fields(page)
        return first and ("password", _host(page.url)) not in self._lines


def _host(url: str) -> str:
    return urlsplit(url).hostname or ""
