"""Screens for tests, drawn as the browser's accessibility snapshot writes them."""

from textwrap import dedent

from flows.screen import Screen
from flows.screen.snapshot import read_snapshot

PORTAL = "https://portal.example.org/home"


def drawn(snapshot: str, url: str = PORTAL, width: int = 1280, height: int = 720) -> Screen:
    """The screen that a snapshot in Playwright's `ai` mode tells of."""
    controls = read_snapshot(dedent(snapshot))
    return Screen(url=url, title="Portal", width=width, height=height, controls=controls)
