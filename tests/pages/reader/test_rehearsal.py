"""What stands for words that are gone is tried in a browser of its own, out of which no change goes."""

import pytest
from playwright.sync_api import Browser, BrowserContext

from flows.article import read_article
from flows.reader.visit import Visit
from flows.run.run import act_out
from tests.pages.reader.site import HOME
from tests.pages.reader.telling import ACCOUNT, SAYS, Walk, why

pytestmark = pytest.mark.browser

WIZARD = """<h1>Bicycles</h1><main><button onclick="go('which')">Hire</button>
<button onclick="go('prices')">Prices</button><button onclick="go('gone')">Delete all</button></main>
<script>
  const pages = {
    which: '<h2>Which one?</h2><button onclick="go(`days`)">Town bike</button><button>Tandem</button>',
    prices: '<h2>Prices</h2><p>Twelve a day.</p>',
    days: '<h2>How long?</h2><label>Days <input></label>',
    gone: '<h2>All bicycles are gone.</h2>',
  };
  function go(page) {
    document.querySelector('main').innerHTML = pages[page];
  }
</script>"""


def relabelled(walk: Walk, *steps: str) -> list[tuple[str, list[tuple[str | None, str | None]]]]:
    """Of each step but the first: its ruling, and what it says and what the site has."""
    result = walk(*steps, page=WIZARD)
    assert "Not reached" not in why(result)
    verdicts = [step.verdict for step in result.steps[1:]]
    return [(v.ruling.value, [(d.says, d.shows) for d in v.drifts]) for v in verdicts]


def test_plain_buttons_of_other_words_are_proved_by_the_rest(walk: Walk) -> None:
    """Nothing says what a press of one does, and none has a word in common: both are told, and it goes on."""
    steps = ("Click **Rent**.", "Click **City bicycle**.", "In the **Days** field, type 2.")
    assert [
        ("outdated", [("Rent", "Hire")]),
        ("outdated", [("City bicycle", "Town bike")]),
        ("current", []),
    ] == relabelled(walk, *steps)


def test_what_comes_by_itself_while_it_is_looked_for_again_is_there(browser: Browser) -> None:
    """Nothing is called gone before all patience has passed, also where a second look has not found it."""
    opened: list[BrowserContext] = []
    hire = "main.innerHTML = '<button onclick=tell(0)>Hire</button>'"

    def new_context() -> BrowserContext:
        if opened:
            opened[0].pages[-1].evaluate(f"setTimeout(() => {{ {hire} }}, 100)")
        context = browser.new_context(viewport={"width": 1280, "height": 720})
        context.route(
            "**/*",
            lambda route: route.fulfill(
                body=f"{SAYS}<main id=main><p>Ours.</p></main>", content_type="text/html"
            ),
        )
        opened.append(context)
        return context

    article = read_article("desk.md", f"# Desk\n\n1. Go to {HOME}.\n2. Click **Hire**.\n".encode())
    visit = Visit(new_context=new_context, account=ACCOUNT, patience=4)
    result = act_out(article, article.procedures[0], visit, lambda _: None)
    assert ["current", "current"] == [step.verdict.ruling for step in result.steps]
    assert 2 == len(opened)


FORM = """<nav style="position: fixed; left: 0; top: 90px">
<a href="#berths" onclick="open_('Berths')">Berths</a>
<a href="/boats#boats" onclick="open_('Boats'); return false">Boats</a></nav><main><label>Name <input></label>
<button onclick="open_('New')">Add this boat</button></main>
<script>
  function open_(name) {
    document.querySelector('main').innerHTML =
      `<h2>${name}</h2><label>Length <input></label><button>Keep it</button>`;
  }
</script>"""


def test_what_was_typed_is_left_by_no_link(walk: Walk) -> None:
    """A page that goes on as the article does is not where a filled-in form leads: its button is meant."""
    result = walk(
        "Type “Gull” in the **Name** field.",
        "Click **Create**.",
        "In the **Length** field, type 7.",
        "Click **Keep it**.",
        page=FORM,
    )
    verdicts = [step.verdict for step in result.steps[1:]]
    assert ["current", "outdated", "current", "current"] == [v.ruling.value for v in verdicts], why(result)
    assert [("Create", "Add this boat")] == [(d.says, d.shows) for d in verdicts[1].drifts]


BAR = """<nav><a href="#deals">Deals</a> <a href="#people">People</a></nav><main></main>
<script>
  const pages = {
    '': `<button onclick="did('synchronised')">Synchronise</button>`,
    deals: '<button onclick="location.hash = `new`">New deal</button>',
    people: '<button onclick="location.hash = `person`">New person</button>',
    new: '<label>Worth <input></label>', person: '<label>Name <input></label>',
  };
  const go = () => document.querySelector('main').innerHTML = pages[location.hash.slice(1)];
  addEventListener('hashchange', go);
  go();
</script>"""


def test_a_link_that_was_tried_in_place_is_tried_again_where_what_comes_next_may_be_renamed_too(
    walk: Walk,
) -> None:
    """In place nobody looks behind what comes next; what only does something is not taken instead."""
    steps = ("Click **Opportunities**.", "Click **New opportunity**.", "In the **Worth** field, enter 5.")
    result = walk(*steps, page=BAR)
    told = [[(d.says, d.shows) for d in step.verdict.drifts] for step in result.steps[1:]]
    assert [[("Opportunities", "Deals")], [("New opportunity", "New deal")], []] == told, why(result)
