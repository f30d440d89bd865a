"""What is kept of a step: its picture and its screen, each article's apart from every other's."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Route
from pydantic import SecretStr

from flows.article import read_article
from flows.reader.visit import Visit
from flows.run.run import act_out
from flows.sites import Account

HOME = "http://desk.example.org:8080/"
PAGE = "<h1>Desk</h1><button>Open letter</button>"


@pytest.mark.browser
def test_articles_of_one_run_keep_their_own_pictures(browser: Browser, tmp_path: Path) -> None:
    """Two articles without code have procedures of the same names, and each step keeps its own files."""

    def new_context() -> BrowserContext:
        context = browser.new_context()
        context.route("**/*", _answer)
        return context

    account = Account(email="kim@example.org", password=SecretStr("chalk-and-slate"))
    kept = set()
    for name in ("desk.md", "chair.md"):
        article = read_article(name, f"# Desk\n\n1. Go to {HOME}.\n2. Click **Open letter**.\n".encode())
        visit = Visit(new_context=new_context, account=account, patience=2, evidence=tmp_path)
        result = act_out(article, article.procedures[0], visit, lambda _: None)
        kept |= {step.observation.evidence.screenshot for step in result.steps}
    assert 4 == len(kept)
    assert kept == {f"evidence/{each.name}" for each in (tmp_path / "evidence").glob("*.jpg")}


def _answer(route: Route) -> None:
    route.fulfill(body=PAGE, content_type="text/html")
