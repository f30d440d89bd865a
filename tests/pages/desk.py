"""A page that counts what is pressed on it, and a hand before it."""

from playwright.sync_api import BrowserContext, Route

from flows.browser import Actions
from flows.screen import Control, Screen

HOME = "https://portal.example.org/"
COUNT = """<script>
  window.pressed = [];
  document.addEventListener('click', event => {
    const name = event.composedPath().map(e => e.id).find(Boolean);
    if (name) window.pressed.push(name);
  }, true);
</script>"""


def serve(context: BrowserContext, **pages: str) -> None:
    """Answer for the portal: `home` at its root, the others at their names."""

    def answer(route: Route) -> None:
        name = route.request.url.removeprefix(HOME) or "home"
        route.fulfill(body=COUNT + pages.get(name, ""), content_type="text/html")

    context.route(f"{HOME}**", answer)


def shown(hand: Actions, markup: str) -> Screen:
    """The screen of a page that counts what is pressed on it."""
    hand.window.page.set_content(f"<!doctype html>{COUNT}{markup}")
    hand.window.disturb()
    return hand.window.screen()


def pressed(hand: Actions) -> list[str]:
    """The ids of what was pressed, in order."""
    ids: list[str] = hand.window.page.evaluate("window.pressed")
    return ids


def one(screen: Screen, role: str, label: str) -> Control:
    """The first control of the role and label."""
    return next(c for c in screen.controls if c.role == role and c.label == label)
