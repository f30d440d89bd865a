"""What a step sends is sent once more by each further look at a step behind it, and by nothing else."""

import pytest
from playwright.sync_api import Browser, BrowserContext, Route

from flows.article import read_article
from flows.reader.visit import Visit
from flows.run.run import act_out
from flows.verdict import Ruling
from tests.pages.reader.site import HOME, KIM

pytestmark = pytest.mark.browser

FORM = """<h1>Desk</h1><form method=post action=/saved>
<label>Town <input name=town></label><button>Save</button></form>"""
SAVED = "<h1>Saved</h1><p>Your town was saved.</p><button>Print</button><button>Map</button>"
STEPS = ("In the **Town** field, type Bath.", "Click **Save**.", "Click **Weather**.")


@pytest.mark.parametrize("looks", [1, 2, 3])
def test_a_form_is_sent_once_a_look(browser: Browser, looks: int) -> None:
    """Two looks send it twice; what is tried in a rehearsal never leaves it."""
    sent: list[str] = []

    def answer(route: Route) -> None:
        if route.request.method == "POST":
            sent.append(route.request.url)
        body = SAVED if route.request.method == "POST" else FORM
        route.fulfill(body=body, content_type="text/html; charset=utf-8")

    def new_context() -> BrowserContext:
        context = browser.new_context(viewport={"width": 1280, "height": 720})
        context.route("**/*", answer)
        return context

    told = "".join(f"{n}. {step}\n" for n, step in enumerate((f"Go to {HOME}.", *STEPS), 1))
    article = read_article("desk.md", f"# Desk\n\n{told}".encode())
    visit = Visit(new_context=new_context, account=KIM, patience=1, confirmations=looks)
    result = act_out(article, article.procedures[0], visit, lambda _: None)
    assert (Ruling.OUTDATED, looks) == (result.verdict, len(sent)), result
