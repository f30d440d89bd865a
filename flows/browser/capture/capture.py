"""The screen of a page, as it is at one moment."""

import re

from playwright.sync_api import Page

from flows.characters import readable
from flows.redaction import HIDDEN, SECRETS
from flows.screen import Screen
from flows.screen.snapshot import LONGEST, Unreadable, read_snapshot

MOST_FRAMES = 100
"""Embedded pages of a page that is still looked at: each is asked by itself (chosen: pages full of
advertisements have some twenty)."""
_URL = re.compile(r"\s*- /url:")
_UNREAD = re.compile(r"(?m)^\s*- (?:/url:.*|[\w-]+)|\[(?:ref|box|cursor|level)\b[^\]]*\]")
_NAMED = re.compile(r'(?<= )"(?:[^"\\]|\\.)*"')
_SAID = re.compile(r"(?<=[\w\]\"]): .+")
_TITLE = 1000
"""Letters of a title that are kept: more than any window shows."""


def take(page: Page) -> Screen:
    """The page's screen now, links unmarked.

    Raises playwright's Error when the page is gone, Unreadable when it holds more than is read of one.

    One accessibility snapshot in Playwright's `ai` mode tells roles, names, states, boxes and
    references, through frames and open shadow roots.
    A secret that the page shows is hidden here, before anything cuts or quotes what is to be seen.
    """
    size = page.viewport_size or {"width": 1280, "height": 720}
    if len(page.frames) > MOST_FRAMES:
        msg = f"The page embeds more than the {MOST_FRAMES} pages that are looked into."
        raise Unreadable(msg)
    raw = readable(page.aria_snapshot(mode="ai", boxes=True)[: LONGEST + 1])
    screen = Screen(
        url=page.url,
        title=SECRETS.hide(readable(page.title()))[:_TITLE],
        width=size["width"],
        height=size["height"],
        controls=read_snapshot(_without_secrets(raw), size["width"]),
    )
    if HIDDEN in screen.text:
        SECRETS.showings += 1
    return screen


def _without_secrets(raw: str) -> str:
    """The snapshot with no secret in what can be read; where a link leads is asked, and is shown nowhere."""
    if not SECRETS.shown_in(_words(raw)):
        return raw
    lines = [line if _URL.match(line) else _hidden(line) for line in raw.splitlines()]
    if SECRETS.read_in(_words("\n".join(lines))):  # each line has but a part of it
        lines = list(map(_wordless, lines))
    return "\n".join(lines)


def _hidden(line: str) -> str:
    hidden = SECRETS.hide(line)
    return _wordless(line) if hidden == HIDDEN else hidden


def _wordless(line: str) -> str:
    """A line of a snapshot with its role and its place, and none of its words."""
    return line if _URL.match(line) else _SAID.sub(rf': "{HIDDEN}"', _NAMED.sub(f'"{HIDDEN}"', line, count=1))


def _words(raw: str) -> str:
    """What a person reads of a snapshot, without roles, places and addresses."""
    return _UNREAD.sub("", raw)
