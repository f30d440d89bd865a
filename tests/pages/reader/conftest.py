"""What the tests of the reader share."""

import pytest
from playwright.sync_api import Browser, BrowserContext, Route

from flows.article import read_article
from flows.reader.visit import Visit
from flows.run.event import ProcedureResult
from flows.run.run import act_out
from flows.sites import Account
from tests.pages.reader.site import HOME, KIM, Follow, Site
from tests.pages.reader.telling import ACCOUNT, SAYS, Walk


@pytest.fixture
def follow(browser: Browser) -> Follow:
    """Acts steps out at the desk; gives what came of them, and the desk."""

    def run(
        *steps: str, page: str, account: Account = KIM, **answers: dict[str, object]
    ) -> tuple[ProcedureResult, Site]:
        site = Site(browser, page, answers)
        told = "".join(f"{n}. {step}\n" for n, step in enumerate((f"Go to {HOME}", *steps), 1))
        article = read_article("desk.md", f"# Desk\n\n{told}".encode())
        visit = Visit(new_context=site.new_context, account=account, patience=1)
        return act_out(article, article.procedures[0], visit, lambda _: None), site

    return run


@pytest.fixture
def walk(browser: Browser) -> Walk:
    """Acts out steps on one page that tells what was done on it."""

    def run(*steps: str, page: str) -> ProcedureResult:
        def answer(route: Route) -> None:
            route.fulfill(body=SAYS + page, content_type="text/html")

        def new_context() -> BrowserContext:
            context = browser.new_context(viewport={"width": 1280, "height": 720})
            context.route("**/*", answer)
            return context

        told = "".join(f"{n}. {step}\n" for n, step in enumerate((f"Go to {HOME}.", *steps), 1))
        article = read_article("desk.md", f"# Desk\n\n{told}".encode())
        visit = Visit(new_context=new_context, account=ACCOUNT, patience=1)
        return act_out(article, article.procedures[0], visit, lambda _: None)

    return run
