"""How often the page is looked at for one step: a snapshot is what a look costs.

The same two steps on a page of a few lines, as the article has them, with like words, with other words and
gone; the second look in a fresh browser counts. Prints one line of JSON: snapshots and seconds of the whole
procedure.
"""

import json
import sys
import time
from pathlib import Path
from tempfile import mkdtemp

from playwright.sync_api import Browser, BrowserContext, sync_playwright
from pydantic import SecretStr

from fixtures.browser.launch import launch
from fixtures.settings.settings import load_settings
from flows.article import read_article
from flows.browser import window
from flows.browser.capture import capture
from flows.reader.visit import Visit
from flows.run.run import act_out
from flows.sites import Account

HOME = "http://desk.example.org:8080/"
TEXT = f"# Desk\n\n1. Go to {HOME}.\n2. Click **Open letter**.\n"
PAGE = """<!doctype html><h1>Desk</h1><nav><a href="#home">Home</a> <a href="#team">Team</a></nav>
<main><p>Two letters have come.</p>{control}<p id=said></p></main>"""
BUTTON = "<button onclick=\"said.textContent = 'Your letter'\">{}</button>"
CONTROLS = {
    "as the article says": BUTTON.format("Open letter"),
    "like words": BUTTON.format("Open the letter now"),
    "other words": BUTTON.format("Show mail"),
    "gone": "",
}


def count(browser: Browser, control: str) -> tuple[int, float, str]:
    """The snapshots and seconds that a procedure of two steps takes, and the verdict of the second."""
    taken, began = 0, time.perf_counter()
    take = capture.take

    def counted(*args: object, **kwargs: object) -> object:
        nonlocal taken
        taken += 1
        return take(*args, **kwargs)  # type: ignore[arg-type]  # handed on as it came

    def new_context() -> BrowserContext:
        context = browser.new_context(viewport={"width": 1280, "height": 720})
        body = PAGE.format(control=control)
        context.route("**/*", lambda route: route.fulfill(body=body, content_type="text/html"))
        return context

    article = read_article("desk.md", TEXT.encode())
    account = Account(email="kim@example.org", password=SecretStr("chalk-and-slate"))
    visit = Visit(new_context=new_context, account=account)
    vars(window)["take"] = counted
    try:
        result = act_out(article, article.procedures[0], visit, _unheard)
    finally:
        vars(window)["take"] = take
    return taken, time.perf_counter() - began, str(result.steps[1].verdict.ruling)


def _unheard(_: object) -> None:
    pass  # what a run tells is not what is counted


def main() -> None:
    """Count and print."""
    settings = load_settings(None, target="sandbox")
    with sync_playwright() as playwright:
        browser = launch(playwright, "chromium", settings, profile_folder=Path(mkdtemp()))
        counts = {name: count(browser, control) for name, control in CONTROLS.items()}
        browser.close()
    sys.stdout.write(json.dumps(counts) + "\n")


if __name__ == "__main__":
    main()
