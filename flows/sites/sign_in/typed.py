"""What was typed into the sign-in pages of one sign-in, and what they have said of it since."""

from playwright.sync_api import Page

from flows.article.address import host_of
from flows.screen import Screen
from flows.sites.destination import Kind
from flows.sites.sign_in.form import fields


class Typed:
    """The fields that were filled, each at its host, with the lines that its page showed then."""

    def __init__(self) -> None:
        self._lines: dict[tuple[Kind, str], tuple[str, ...]] = {}

    def __bool__(self) -> bool:
        return bool(self._lines)

    def keep(self, kind: Kind, screen: Screen) -> None:
        """This field of this page is being filled."""
        self._lines[kind, host_of(screen.url)] = tuple(screen.text.splitlines())

    def has(self, kind: Kind) -> bool:
        """Whether such a field was filled, on any page."""
        return any(typed == kind for typed, _ in self._lines)

    def asked(self, kind: Kind, page: Page) -> bool:
        """Whether the page asks for what was typed at its host."""
        here = (kind, host_of(page.url)) in self._lines and kind in fields(page)
        return here and not self._hidden_behind(kind, page)

    def news(self, kind: Kind, screen: Screen) -> list[str]:
        """The lines that the page did not show when the field was filled."""
        lines = self._lines.get((kind, host_of(screen.url)), ())
        return [line for line in screen.text.splitlines() if line and line not in lines]

    def refusal(self, page: Page, screen: Screen) -> str | None:
        """What a page says that asks again for what was typed (twice would lock accounts)."""
        for kind in fields(page):
            if (kind, host_of(screen.url)) in self._lines and kind != "code":
                said = max(self.news(kind, screen), key=len, default="it is asked for again")
                return None if self._hidden_behind(kind, page) else said
        return None

    def _hidden_behind(self, kind: Kind, page: Page) -> bool:
        """Whether a name is asked for beside a password that was not typed yet."""
        first = kind == "username" and "password" in fields(page)
        return first and ("password", host_of(page.url)) not in self._lines
