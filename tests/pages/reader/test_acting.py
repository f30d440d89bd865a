"""Articles without code, acted out on small pages: signing in, conditions, claims, fields, keys, rows."""

from collections.abc import Callable, Mapping
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Route
from pydantic import SecretStr

from flows.article import read_article
from flows.reader.visit import Visit
from flows.run.event import ProcedureResult
from flows.run.run import act_out
from flows.sites import Account
from flows.verdict import NoteKind

pytestmark = pytest.mark.browser

HOME = "http://desk.example.org:8080/"
ACCOUNT = Account(email="kim@example.org", password=SecretStr("chalk-and-slate"))
Act = Callable[..., ProcedureResult]
Posted = list[dict[str, list[str]]]

SIGN_IN = """<title>Sign in</title><h1>Sign in to the desk</h1><form action="/in" method="post">
  <label>User name <input name="user"></label> <label>Password <input name="pass" type="password"></label>
  <label><input type="checkbox"> Stay here</label> <button>Come in</button></form>"""
FIRST = """<title>Sign in</title><h1>Sign in</h1><form action="/second" method="post">
  <label>User name <input name="user"></label> <button>Next</button></form>"""
SECOND = """<title>Sign in</title><h1>Sign in</h1><form action="/in" method="post"><p>kim</p>
  <input name="user" type="hidden" value="kim@example.org">
  <label>Password <input name="pass" type="password"></label> <button>Come in</button></form>"""
DESK = "<h1>Desk</h1><button onclick=\"document.body.append('Letter opened')\">Open letter</button>"


@pytest.fixture
def act(browser: Browser) -> Act:
    """Acts out steps on pages by their paths; keeps in `act.posted` what was sent."""

    def run(
        *steps: str, pages: Mapping[str, str], posted: list[dict[str, list[str]]] | None = None
    ) -> ProcedureResult:
        def answer(route: Route) -> None:
            path = urlsplit(route.request.url).path
            if route.request.method == "POST" and posted is not None:
                posted.append(parse_qs(route.request.post_data or ""))
            body = pages.get(path)
            if path == "/in":
                right = parse_qs(route.request.post_data or "").get("pass") == ["chalk-and-slate"]
                body = pages["/in" if right else "/no"]
            route.fulfill(body=body or "", status=200 if body else 404, content_type="text/html")

        def new_context() -> BrowserContext:
            context = browser.new_context(viewport={"width": 1280, "height": 720})
            context.route("**/*", answer)
            return context

        text = "# Desk\n\n" + "".join(
            f"{n}. {step}\n" for n, step in enumerate((f"Go to {HOME}.", *steps), 1)
        )
        article = read_article("desk.md", text.encode())
        visit = Visit(new_context=new_context, account=ACCOUNT, patience=1, sign_in_at=(HOME,))
        return act_out(article, article.procedures[0], visit, lambda _: None)

    return run


def told(result: ProcedureResult) -> list[tuple[str, str | None]]:
    """What was told of each step but the first: its verdict, and the cause or the kind of drift."""
    verdicts = [step.verdict for step in result.steps[1:]]
    return [(v.ruling.value, v.cause or next((d.kind for d in v.drifts), None)) for v in verdicts]


OPEN = "Click **Open letter**."


ONE, TWO = {"/": SIGN_IN}, {"/": FIRST, "/second": SECOND}
"""The same form on one page, and on two."""
FILLED = (
    "Sign in.",
    "Sign in with your user name and password.",
    "Enter your user name and password.",
    "Enter your user name and password, and then click **Come in**.",
)
NAMED = "In the **User name** box, enter your user name, and in the **Password** box, enter your password."
"""On two pages an article that names the fields would have to name the button between them."""


@pytest.mark.parametrize(
    ("step", "pages"), [(step, pages) for pages in (ONE, TWO) for step in FILLED] + [(NAMED, ONE)]
)
def test_a_form_of_the_usual_kind_is_filled(act: Act, step: str, pages: dict[str, str]) -> None:
    """With name and password on one page or on two, told to be pressed or not."""
    posted: Posted = []
    result = act(step, OPEN, pages={**pages, "/in": DESK, "/no": SIGN_IN}, posted=posted)
    assert [("current", None)] * 2 == told(result), result
    assert ("kim@example.org", "chalk-and-slate") == (posted[-1]["user"][0], posted[-1]["pass"][0])


def test_a_button_that_was_renamed_is_blamed_before_anything_is_sent(act: Act) -> None:
    """The words of the button that sends the form are looked for like any others."""
    step = "Enter your user name and password, and then click **Log in**."
    result = act(step, pages={"/": SIGN_IN, "/in": DESK, "/no": SIGN_IN})
    assert ["Enter your user name and password, and then click Come in."] == [
        drift.suggestion for drift in result.steps[1].verdict.drifts
    ]


def test_a_password_that_is_refused_is_not_the_articles_fault(act: Act) -> None:
    """It is typed once, and the sign-in was refused."""
    posted: Posted = []
    pages = {"/": SIGN_IN, "/in": SIGN_IN + "<p>That is wrong.</p>", "/no": SIGN_IN}
    result = act("Sign in.", OPEN, pages=pages, posted=posted)
    assert (("unverified", "sign_in_refused"), 1) == (told(result)[0], len(posted))


def test_nothing_is_typed_where_the_article_sends_nobody(act: Act) -> None:
    """A form on another host gets neither name nor password, and the article is not blamed."""
    posted: Posted = []
    away = "<script>location = 'http://elsewhere.example.net/form'</script>"
    result = act("Sign in.", OPEN, pages={"/": away, "/form": SIGN_IN, "/in": DESK}, posted=posted)
    assert (("unverified", "not_allowed"), []) == (told(result)[0], posted)


@pytest.mark.parametrize(
    ("step", "page", "expected"),
    [
        ("If a message appears, click **Got it**.", DESK, ("current", None)),
        ("If you want a copy, click **Send me one**.", DESK, ("current", None)),
        ("You should see **Desk**.", DESK, ("current", None)),
        ("You should see **Garden**.", DESK, ("outdated", "outcome")),
        ("You should see your **Letters**.", DESK, ("current", None)),
        ("The list gets longer over time.", DESK, ("current", None)),
        ("Your job has been submitted.", DESK, ("unverified", "not_understood")),
        ("Your job has been submitted.", "<p>Job 12 submitted</p>", ("current", None)),
        ("The copy has been sent by e-mail.", DESK, ("current", None)),
        ("Type the new one in New Seat.", "<label>New Seat <input></label>", ("current", None)),
        ("Type your old seat in **Current seat**.", "<label>Current seat <input></label>", ("current", None)),
        ("In **Code word**, type open sesame.", "<label>Code word <input></label>", ("current", None)),
        ("Set **Rows** to 5.", "<label>Rows <input></label>", ("current", None)),
        ("Set **Rows** to 5.", "<label>Rows <input type=number></label>", ("current", None)),
        ("Set **Rows** to 5.", "<label>Rows <select><option>1<option>5</select></label>", ("current", None)),
        ("Set **Rows** = 5.", "<label>Rows <select><option>1<option>5</select></label>", ("current", None)),
        ("Set **Rows** to 5.", "<label>Lines <select><option>1</select></label>", ("outdated", "removed")),
        ("Put the number into **Phone**.", "<label>Phone <input></label>", ("current", None)),
        ('Press Done. The text "Kept" appears.', "<button>Done</button><p>Kept</p>", ("current", None)),
        ('Type "a page" in the editor.', "<div contenteditable role=textbox>x</div>", ("current", None)),
        ('Type "office" in the search field.', "<input type=search>", ("current", None)),
        ('In the **Title** field, type "Hours".', "<p>Title</p><input>", ("current", None)),
        ('In the **Heading** field, type "Hours".', "<p>Title</p><input>", ("outdated", "removed")),
        ("Enter a title.", "<label>Title <input></label>", ("current", None)),
        ("On the **File** menu, click **Print**.", "FILE", ("current", None)),
        ("Select **Print**.", "<ul role=menu><li><span>Print</span></li></ul>", ("current", None)),
        ("Click **Print**.", "<button>Print Ctrl+P</button>", ("current", None)),
    ],
)  # fmt: skip
def test_what_a_sentence_says_is_done_or_seen(
    act: Act, step: str, page: str, expected: tuple[str, str | None]
) -> None:
    """What is due is done, what is claimed is looked for, what is vague or not due blames nobody."""
    menu = """<button aria-haspopup=menu onclick="m.hidden = !m.hidden">File</button>
      <div role=menu id=m hidden><button role=menuitem>Print</button></div>"""
    result = act(step, pages={"/": menu if page == "FILE" else f"<title>x</title>{page}"})
    assert [expected] == told(result), result.steps[1].verdict


def test_what_is_left_out_is_noted(act: Act) -> None:
    """A step that is not due says so."""
    result = act("If you want a copy, click **Send me one**.", pages={"/": DESK})
    assert [NoteKind.SKIPPED] == [note.kind for note in result.steps[1].verdict.notes]


ROW = (
    """<tr><td>{0}</td><td><button onclick="document.body.append('{0} changed')">Change</button></td></tr>"""
)
ROWS = "<table>" + "".join(map(ROW.format, ("Groups", "Users", "Sites")))


@pytest.mark.parametrize("place", ["In the **Users** row", "Next to **Users**"])
def test_the_same_words_in_several_rows_are_told_apart(act: Act, place: str) -> None:
    """The one beside the thing that the sentence names is pressed."""
    steps = (f"{place}, click **Change**.", 'You should see "Users changed".')
    assert [("current", None)] * 2 == told(act(*steps, pages={"/": ROWS}))


def test_of_several_rows_none_is_taken_for_one_that_is_gone(act: Act) -> None:
    """The words stand beside other things, and beside none that the sentence names."""
    result = act("In the **Pages** row, click **Change**.", pages={"/": ROWS})
    assert [("outdated", "removed")] == told(result)


PLANTS = """<h1>Garden</h1><main><div role=option tabindex=0 onclick="show()">Zinnia</div></main>
<script>
const show = () => document.querySelector('main').innerHTML = '<button>Sowing calendar</button>'
</script>"""


@pytest.mark.parametrize(
    "steps",
    [("Scroll down to **Zinnia**, and click it.",), ("Scroll down to **Zinnia**.", "Click **Zinnia**.")],
)
def test_what_a_reader_only_scrolls_to_is_pressed_once(act: Act, steps: tuple[str, ...]) -> None:
    """It is looked at where the sentence sends the eyes, and pressed where it is said to be."""
    result = act(*steps, "Click **Sowing calendar**.", pages={"/": PLANTS})
    assert [("current", None)] * (len(steps) + 1) == told(result)


EXPORT = """<h1>Rows</h1><nav>Library</nav><button onclick="document.body.append('Done.')">{}</button>"""


@pytest.mark.parametrize("label", ["CSV (comma separated)", "Choose from library"])
def test_the_page_tells_how_far_a_name_reaches(act: Act, label: str) -> None:
    """What nothing sets apart may be read a word short; the sentence says what the page has."""
    result = act(f"Click {label}.", 'You should see "Done."', pages={"/": EXPORT.format(label)})
    assert [("current", None)] * 2 == told(result)


def test_keys_go_where_the_reader_has_just_been(act: Act) -> None:
    """Enter sends what was typed; a key that there is not blames nobody."""
    page = (
        """<form onsubmit="document.body.append('found ' + q.value); return false"><input id=q type=search>"""
    )
    steps = ('Type "ink" in the search box and press **Enter**.', 'You should see "found ink".')
    assert [("current", None)] * 2 == told(act(*steps, pages={"/": page}))


class Alternating(dict[str, str]):
    """Pages of which the first has other words on every second load."""

    loads = 0

    def get(self, path: str, default: str | None = None) -> str | None:  # type: ignore[override]  # narrower
        """The page at a path."""
        self.loads += path == "/"
        page = super().get(path, default)
        return page.replace("Open letter", "Open letter now") if page and self.loads % 2 else page


def test_what_two_looks_saw_differently_blames_nothing_behind_it(act: Act) -> None:
    """Where one look saw other words than the other, the next step is not called outdated for it."""
    result = act(OPEN, "Click **Answer it**.", pages=Alternating({"/": DESK}))
    assert [("unverified", "inconsistent"), ("unreached", None)] == told(result)


WAYS = "<nav>{}</nav><main>{}</main>"
LINKS = '<a href="/letters">{}</a> <a href="/people">{}</a> <a href="/rules">Rules</a>'


@pytest.mark.parametrize(
    ("labels", "told_of"),
    [
        (("Letters", "People"), [("current", None), ("current", None)]),
        (("People", "Letters"), [("outdated", "relabelled"), ("current", None)]),
    ],
    ids=["as it says", "exchanged"],
)
def test_an_item_that_leads_elsewhere_now_is_blamed_and_not_what_it_led_to(
    act: Act, labels: tuple[str, str], told_of: list[tuple[str, str | None]]
) -> None:
    """Its words are still there; behind another item stands what the article goes on with."""
    links = LINKS.format(*labels)
    pages = {
        "/": WAYS.format(links, "Welcome"),
        "/letters": WAYS.format(links, DESK),
        "/people": WAYS.format(links, "Kim"),
        "/rules": WAYS.format(links, "Be kind"),
    }
    result = act("In the navigation menu, click **Letters**.", OPEN, pages=pages)
    assert told_of == told(result), result


def test_a_control_that_is_gone_is_blamed_though_it_stands_behind_a_navigation(act: Act) -> None:
    """Where no other item leads to it either, the words that led there are right."""
    links = LINKS.format("Letters", "People")
    plain = WAYS.format(links, "Nothing here")
    pages = {"/": plain, "/letters": plain, "/people": plain, "/rules": plain}
    result = act("In the navigation menu, click **Letters**.", OPEN, pages=pages)
    assert [("current", None), ("outdated", "removed")] == told(result), result


def test_who_has_looked_behind_other_items_in_vain_stands_where_the_words_led(act: Act) -> None:
    """Another item may lead to a page of another look, where the same words lead elsewhere."""
    links = LINKS.format("Letters", "People")
    elsewhere = (
        "<nav><a href='/people'>People</a> <a href='/own'>Letters</a> <a href='/rules'>Rules</a></nav>"
    )
    pages = {
        "/": WAYS.format(links, "Welcome"),
        "/letters": WAYS.format(links, "<button>Write</button>"),
        "/people": elsewhere,
        "/rules": elsewhere,
        "/own": f"{elsewhere}<button>Open letters menu</button>",
    }
    result = act("In the navigation menu, click **Letters**.", OPEN, pages=pages)
    assert [("current", None), ("outdated", "removed")] == told(result), result


def test_a_box_and_a_button_that_exchanged_their_words_are_both_renamed(act: Act) -> None:
    """What is told to be ticked is the box, and what is told to be clicked the button, whatever they say."""
    page = "<h1>Sync</h1><label><input type=checkbox checked> Save</label> <button>Keep copies</button>"
    result = act(
        "Click **Save** and confirm that the **Keep copies** checkbox is selected.", pages={"/": page}
    )
    drifts = {(drift.says, drift.shows) for drift in result.steps[1].verdict.drifts}
    assert {("Save", "Keep copies"), ("Keep copies", "Save")} == drifts


def test_a_box_that_brings_the_button_up_comes_first(act: Act) -> None:
    """A button that is not there until the box is ticked has another order: nothing was left out."""
    page = """<h1>Sync</h1><label><input type=checkbox onclick="b.hidden = !this.checked"> Keep copies</label>
    <button id=b hidden>Save</button>"""
    step = "Click **Save** and confirm that the **Keep copies** checkbox is selected."
    assert [("outdated", "reordered")] == told(act(step, pages={"/": page}))


def test_a_box_that_is_confirmed_for_a_press_may_stand_behind_the_press_before_it(act: Act) -> None:
    """What a sentence tells in an order that works is followed in that order."""
    page = """<h1>Sync</h1><button onclick="this.remove(); b.hidden = false">Continue</button>
    <div id=b hidden><label><input type=checkbox checked> Keep copies</label> <button>Save</button></div>"""
    step = "Click **Continue**, confirm that the **Keep copies** checkbox is selected and click **Save**."
    assert [("current", None)] == told(act(step, pages={"/": page}))


def test_a_choice_that_a_button_waits_for_is_made_and_told(act: Act) -> None:
    """Where nothing is chosen yet and the button cannot be pressed, the choice is what the article lacks."""
    page = """<h1>Sync</h1><form onclick="b.disabled = !new FormData(this).get('k')"><fieldset>
    <label><input type=radio name=k value=w> Work</label>
    <label><input type=radio name=k value=h> Home</label></fieldset>
    <button id=b type=button disabled>Save</button></form>"""
    result = act("Click **Save**.", pages={"/": page})
    drifts = [(d.kind, d.shows, d.suggestion) for s in result.steps for d in s.verdict.drifts]
    assert [("added", "Work", "Select Work and click Save.")] == drifts


TABS = """<h1>Setup</h1><style>section > * {{padding: 9px; cursor: pointer; float: left}}</style><section>
<{tag}>Profile</{tag}> <{tag} onclick="{first}.hidden = false">Accounts</{tag}>
<{tag} onclick="{second}.hidden = false">Hours</{tag}></section>
<p id=a hidden><button>Open letter</button></p><p id=h hidden>Nine to five</p>"""


@pytest.mark.parametrize(
    ("order", "told_of"),
    [("ah", [("current", None), ("current", None)]), ("ha", [("outdated", "relabelled"), ("current", None)])],
    ids=["as it says", "exchanged"],
)
@pytest.mark.parametrize("tag", ["a href='javascript:void(0)'", "b"])
def test_tabs_without_a_role_that_exchanged_their_words_are_told(
    act: Act, tag: str, order: str, told_of: list[tuple[str, str | None]]
) -> None:
    """The tab behind which the article goes on is the one that it means, whatever it is made of."""
    page = TABS.format(tag=tag, first=order[0], second=order[1])
    result = act("Open the **Accounts** tab.", OPEN, pages={"/": page})
    assert told_of == told(result), result


def test_what_is_not_there_for_those_who_could_not_sign_in_is_not_gone(act: Act) -> None:
    """Where the step says to sign in and no page asked to, nobody may be in: the article is not blamed."""
    page = "<h1>Desk</h1><a href=#a>Members</a> <a href=#b>Guests</a> <a href=#c>Rules</a>"
    result = act("Sign in to your account.", OPEN, pages={"/": page})
    assert [("current", None), ("unverified", "timeout")] == told(result)


def test_reading_matter_of_the_same_words_hides_no_successor(act: Act) -> None:
    """What a page tells of elsewhere, in the new words too, is not the control that was there before."""
    page = """<h1>Desk</h1><button onclick="m.hidden = false">Open letter</button>
    <p id=m hidden>A letter <button>Reply</button></p>
    <p><a href="https://support.example.org/hc">Reply</a></p>"""
    result = act(OPEN, "Click **Answer**.", pages={"/": page})
    assert [("current", None), ("outdated", "relabelled")] == told(result), result


@pytest.mark.parametrize(("bound", "noted"), [(0.0, True), (float("inf"), False)])
def test_a_page_that_took_long_is_noted(
    act: Act, monkeypatch: pytest.MonkeyPatch, bound: float, *, noted: bool
) -> None:
    """What took a page longer to come than readers like is said at the step, and changes no verdict."""
    monkeypatch.setattr("flows.reader.reader.SLOW", bound)
    result = act(OPEN, pages={"/": DESK})
    slow = [note.kind for step in result.steps for note in step.verdict.notes if note.kind is NoteKind.SLOW]
    assert ([("current", None)], noted) == (told(result), bool(slow))


def test_what_is_no_address_is_not_gone_to_and_nobody_is_blamed(act: Act) -> None:
    """A slip that no browser takes for an address ends the way, and is no fault of ours."""
    assert [("unverified", "network")] == told(act("Go to http://[1.", pages={"/": DESK}))


UNCLEAR = "Frobnicate the gizmo."


def test_a_sentence_that_was_not_understood_ends_nothing(act: Act) -> None:
    """It is said of its own step, and the reader goes on to the next one."""
    result = act(UNCLEAR, OPEN, pages={"/": DESK})
    assert [("unverified", "not_understood"), ("current", None)] == told(result), result


def test_behind_what_was_not_understood_nothing_is_blamed(act: Act) -> None:
    """A control that is missing behind it may be what it would have brought up; one that is there is."""
    result = act(UNCLEAR, "Click **Print letter**.", OPEN, pages={"/": DESK})
    expected = [("unverified", "not_understood"), ("unverified", "not_understood"), ("current", None)]
    assert expected == told(result), result


def test_an_act_without_a_label_is_done_with_what_says_it(act: Act) -> None:
    """Save the changes: that presses "Save changes", and says so; what is not there is never called gone."""
    page = "<h1>Desk</h1><button>Save changes</button>"
    result = act("Save the changes.", "Upload the file.", pages={"/": page})
    assert [("current", None), ("unverified", "not_understood")] == told(result), result
    assert ["“Save” describes it; “Save changes” was used."] == [
        note.text for note in result.steps[1].verdict.notes
    ]


def test_a_tab_that_a_sentence_names_as_the_place_is_opened(act: Act) -> None:
    """What is filled in behind "Under Link:" is looked for behind that tab, and none of it is a drift."""
    page = """<h1>Desk</h1><div role="tablist"><button role="tab" aria-selected="true">General</button>
      <button role="tab" onclick="document.querySelector('label').hidden = false">Link</button></div>
      <label hidden>Port <input></label>"""
    result = act("Under **Link**:", "Port: 5432", pages={"/": page})
    assert [("current", None)] * 2 == told(result), result


GAP = """<h1>Desk</h1><button onclick="document.body.append('Letter opened')">Open letter</button>
<button>Save</button>"""


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        (("Click **Stamp**.", OPEN), ["outdated", "current"]),
        (("Click **Stamp**.", "Click **Seal**.", OPEN), ["outdated", "unreached", "current"]),
        (("Click **Stamp**.", OPEN, "Click **Seal**."), ["outdated", "current", "unreached"]),
        (("Click **Stamp**.", "Click **Save**."), ["outdated", "unreached"]),
        (("Click **Stamp**.", f"Go to {HOME}.", OPEN), ["outdated", "current", "current"]),
    ],
    ids=["next", "one later", "no proof", "a yes", "an address"],
)
def test_one_gap_does_not_cost_the_rest(act: Act, steps: tuple[str, ...], expected: list[str]) -> None:
    """What can be begun by itself is followed, and what is not there behind a gap is not blamed."""
    assert expected == [ruling for ruling, _ in told(act(*steps, pages={"/": GAP}))]


CALENDAR = """<h1>Desk</h1><section>July
<button onclick="this.previousSibling.data = 'August '">Next</button></section>
<main><button onclick="m.hidden = false">Next</button></main><p id=m hidden><button>Lend</button></p>"""


def test_words_that_lead_nowhere_are_looked_for_once_more(act: Act) -> None:
    """The first “Next” turns a calendar's page; the other one is meant, and nothing is blamed."""
    result = act("Click **Next**.", "Click **Lend**.", pages={"/": CALENDAR})
    assert [("current", None), ("current", None)] == told(result)
