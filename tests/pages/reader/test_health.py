"""An ill page excuses what is missing, and what was bad while all was well excuses nothing."""

from collections.abc import Callable, Mapping
from typing import NamedTuple
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Route
from pydantic import SecretStr

from flows.article import read_article
from flows.browser.health.noise import Noise, pattern
from flows.reader.visit import Visit
from flows.run.event import ProcedureResult
from flows.run.run import act_out
from flows.sites import Account

pytestmark = pytest.mark.browser

ACCOUNT = Account(email="kim@example.org", password=SecretStr("chalk-and-slate"))
HOME = "http://desk.example.org:8080/"
Answer = str | int
"""What a path is answered with: a page or data; a status without a body; `NEVER`; `CUT`."""
NEVER, CUT = -1, -2
Act = Callable[..., ProcedureResult]


@pytest.fixture
def act(browser: Browser) -> Act:
    """Acts out steps on a site whose paths are answered as told; what is not told is answered 404."""

    def run(*steps: str, answers: Mapping[str, Answer], noise: Noise | None = None) -> ProcedureResult:
        def answer(route: Route) -> None:
            address = urlsplit(route.request.url)
            own = address.netloc == urlsplit(HOME).netloc
            found = answers.get(address.path if own else address.netloc, 404)
            if found == CUT:
                route.abort("connectionreset")
            elif isinstance(found, str):
                kind = "application/json" if found[:1] in "[{" else "text/html"
                route.fulfill(body=found, content_type=kind)
            elif found != NEVER:
                route.fulfill(status=found, body="")

        def new_context() -> BrowserContext:
            context = browser.new_context(viewport={"width": 1280, "height": 720})
            context.route("**/*", answer)
            return context

        text = "# Desk\n\n" + "".join(
            f"{n}. {step}\n" for n, step in enumerate((f"Go to {HOME}.", *steps), 1)
        )
        article = read_article("desk.md", text.encode())
        visit = Visit(
            new_context=new_context, account=ACCOUNT, patience=1, confirmations=1, noise=noise or Noise()
        )
        return act_out(article, article.procedures[0], visit, lambda _: None)

    return run


def last(result: ProcedureResult) -> tuple[str, str | None]:
    """The verdict of the last step that was reached, and its cause."""
    step = [step for step in result.steps if step.verdict.ruling.value != "unreached"][-1]
    return step.verdict.ruling.value, step.verdict.cause.value if step.verdict.cause else None


class Case(NamedTuple):
    """A page, what it asks for, and how the desk answers that."""

    panel: str
    """What the press of Reports does, as a script."""
    begins: str = ""
    """What the page holds besides, from the beginning on."""
    answers: Mapping[str, Answer] = {}


def desk(case: Case) -> str:
    """The page: a bar, a panel that Reports fills, and somebody's picture called "Account"."""
    return f"""<!doctype html><title>Desk</title><style>.spin{{width:24px;height:24px;border:3px solid #ccc;
      border-top-color:#246;border-radius:50%;animation:turn 1s linear infinite}}
      @keyframes turn{{to{{transform:rotate(1turn)}}}}</style>
      <header><strong>Desk</strong> <button id="reports" onclick="show()">Reports</button>
      <button>Letters</button> <button>Account</button></header>
      <main><h1>Desk</h1><p>Eleven things to do.</p><div id="panel"></div></main>{case.begins}
      <script>const panel = document.getElementById('panel');
      const filled = "<h2>Reports</h2><p>Three reports of May.</p><button>Print the list</button>";
      function show() {{ {case.panel} }}</script>"""


STEPS = ("Click **Reports**.", "Click **Account overview**.")
FILL = "panel.innerHTML = filled;"
FETCHED = (
    "fetch('/api/reports').then(r => r.ok ? r.json() : 0).then(d => { if (d) panel.innerHTML = filled })"
)

NOISE = {
    "poll": Case(
        FILL,
        "<script>setInterval(() => fetch('/api/newer'), 400); fetch('/api/newer')</script>",
        {"/api/newer": 500},
    ),
    "poll, of numbers": Case(
        FILL, "<script>let n = 70; setInterval(() => fetch(`/api/state/${n++}`), 400)</script>", {}
    ),
    "counted at every press": Case(
        FILL,
        "<script>let n = 1000; document.addEventListener('click',"
        " () => fetch(`/events/${n++}`, {method: 'POST'}));"
        "fetch('/events/7', {method: 'POST'})</script>",
        {"/events/7": 503, "/events/1000": 503, "/events/1001": 503},
    ),
    "analytics script": Case(FILL, "<script src='/analytics.js'></script>", {"/analytics.js": 404}),
    "cut off at the beginning": Case(FILL, "<script>fetch('/api/chat')</script>", {"/api/chat": CUT}),
    "too many questions": Case(
        FILL,
        "<script>setInterval(() => fetch('/api/presence?at=' + Date.now()), 100)</script>",
        {"/api/presence": 429},
    ),
    "long poll": Case(FILL, "<script>fetch('/api/wait')</script>", {"/api/wait": NEVER}),
    "frame of another host": Case(
        FILL, "<iframe src='http://ads.example.net/'></iframe>", {"ads.example.net": CUT}
    ),
    "frame of another host that comes with the press": Case(
        FILL + "panel.insertAdjacentHTML('beforeend', '<iframe src=\"http://ads.example.net/\"></iframe>')",
        "",
        {"ads.example.net": CUT},
    ),
    "frame of another host that is refused": Case(
        FILL + "panel.insertAdjacentHTML('beforeend', '<iframe src=\"http://ads.example.net/\"></iframe>')",
        "",
        {"ads.example.net": 500},
    ),
}
BUSY = {
    "class that stays": Case(FILL, "<div class='board loading-wrapper-done'><p>Rain</p></div>"),
    "class that comes": Case("panel.innerHTML = `<div class='panel-loading-target'>${filled}</div>`"),
    "number field": Case(
        FILL + "panel.insertAdjacentHTML('beforeend', '<span class=\"ui-spinner\"><input aria-label=Copies"
        " type=number></span>')"
    ),
    "aria-busy that stays": Case(FILL, "<section aria-busy='true'><p>News</p></section>"),
    "turning sign that stays": Case(FILL, "<div class='spin spinner'></div>"),
    "bar that stays": Case(FILL, "<progress></progress>"),
    "skeleton of the page": Case("document.body.className = 'app-skeleton';" + FILL),
    "picture that is lazy": Case(
        FILL + "panel.insertAdjacentHTML('beforeend',"
        ' \'<img class="lazyloading" width=40 height=40 alt=Map src="data:,">\')'
    ),
}
SAID = {
    "alert from before": Case(FILL, "<div role='alert'>Something went wrong with the weather.</div>"),
    "alert that all is well": Case(
        FILL + "panel.insertAdjacentHTML('beforeend',"
        " '<div role=alert>Reports were brought up to date.</div>')"
    ),
    "list that is empty": Case("panel.innerHTML = '<h2>Reports</h2><p>No reports yet.</p>'"),
    "line that is kept for remarks": Case(
        FILL + "panel.insertAdjacentHTML('beforeend', '<div role=status aria-live=polite></div>')"
    ),
    "empty box from before": Case(FILL, "<div role='region' aria-label='Ads' style='height:200px'></div>"),
    "remark about maintenance": Case(FILL, "<footer>Read about our maintenance windows.</footer>"),
}
ILL = {
    "nobody is let in, as before": Case(FILL, "<p>Your account has no license for deliveries.</p>"),
    "panel fails": Case(FETCHED, "", {"/api/reports": 500}),
    "panel is cut off": Case(FETCHED, "", {"/api/reports": CUT}),
    "panel never comes": Case(FETCHED, "", {"/api/reports": NEVER}),
    "panel fails amid noise": Case(
        FETCHED,
        "<script>setInterval(() => fetch('/api/newer'), 400)</script>",
        {"/api/newer": 500, "/api/reports": 500},
    ),
    "toast": Case(
        "setTimeout(() => document.body.insertAdjacentHTML('beforeend',"
        " '<div role=status>Could not load the reports.</div>'), 300)"
    ),
    "toast that goes": Case(
        "setTimeout(() => document.body.insertAdjacentHTML('beforeend', '<div role=alert id=toast>The reports"
        " could not be loaded.</div>'), 100); setTimeout(() => toast.remove(), 900)"
    ),
    "alert in other words": Case(
        "panel.innerHTML = '<div role=alert>We are unable to show your reports right now.</div>'"
    ),
    "data that are an error": Case(
        "fetch('/api/reports').then(r => r.json()).then(d => { if (d.error) document.body.insertAdjacentHTML("
        "'beforeend', '<div class=toast role=status>Oops! Error E-17</div>') })",
        "",
        {"/api/reports": '{"error": "E-17"}'},
    ),
    "panel stays empty": Case(
        "panel.innerHTML = '<section role=region aria-label=Reports style=\"min-height:240px;border:1px solid"
        "\"></section>'"
    ),
    "dialog stays empty": Case(
        "panel.innerHTML = '<div role=dialog aria-label=Reports style=\"position:fixed;inset:25%;background:"
        "#fff;border:1px solid\"></div>'"
    ),
    "list stays empty": Case(
        "fetch('/api/reports').then(r => r.ok ? r.json() : []).then(d => panel.innerHTML = '<h2>Reports</h2>"
        "<ul style=\"height:90px\">' + d.map(x => '<li>' + x).join('') + '</ul>')",
        "",
        {"/api/reports": 404},
    ),
    "turns without end": Case("panel.innerHTML = '<div class=spin></div>'"),
    "says that it loads": Case("panel.innerHTML = '<div role=progressbar>Loading</div>'"),
    "bones without end": Case(
        'panel.innerHTML = \'<div class="skeleton-row" style="height:20px;background:#ddd"></div>\'.repeat(4)'
    ),
    "part of the program": Case(
        "import('/reports.js').then(m => m.show()).catch(() => 0)", "", {"/reports.js": 404}
    ),
    "own frame": Case(
        "panel.innerHTML = '<iframe src=\"/reports\" title=Reports></iframe>'", "", {"/reports": 500}
    ),
    "own frame is cut off": Case(
        "panel.innerHTML = '<iframe src=\"/reports\" title=Reports></iframe>'", "", {"/reports": CUT}
    ),
}


@pytest.mark.parametrize("case", [pytest.param(c, id=n) for n, c in (NOISE | BUSY | SAID).items()])
def test_what_was_bad_while_all_was_well_excuses_nothing(act: Act, case: Case) -> None:
    """A step before was right with it; so a control that is gone is the article's fault."""
    steps = ("Click **Reports**.", "Click **Delivery dates**.")
    result = act(*steps, answers={"/": desk(case), **case.answers})
    assert ("outdated", None) == last(result)


@pytest.mark.parametrize("case", [pytest.param(c, id=n) for n, c in ILL.items()])
def test_what_the_last_act_asked_for_and_did_not_get_excuses_what_is_missing(act: Act, case: Case) -> None:
    """Nothing is blamed then, not even with a like word that stands elsewhere on the page."""
    result = act(*STEPS, answers={"/": desk(case), **case.answers})
    assert "unverified" == last(result)[0]


def test_what_was_bad_earlier_in_the_run_excuses_nothing(act: Act) -> None:
    """What the press asks for has failed in other procedures too, whose steps were right."""
    case = ILL["panel fails"]
    known = Noise(requests={pattern("GET", HOME + "api/reports")})
    steps = ("Click **Reports**.", "Click **Delivery dates**.")
    result = act(*steps, answers={"/": desk(case), **case.answers}, noise=known)
    assert ("outdated", None) == last(result)
