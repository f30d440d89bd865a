"""What an article tells is no licence: what does harm is left to a person, and no act leads to strangers."""

from contextlib import suppress

import pytest
from playwright.sync_api import Browser

from flows.article import read_article
from flows.reader import Reader, WayEnded
from flows.reader.visit import Visit
from flows.run.event import StepResult
from flows.sites import Account
from flows.verdict import Observation, Verdict, judge
from tests.pages.reader.site import AWAY, HOME, KIM, NOBODY, Follow, Site, rulings

pytestmark = pytest.mark.browser

BUTTON = "<button onclick=tell('done')>{}</button><button>Next</button>"


@pytest.mark.parametrize(
    "words", ["Delete account", "Pay now", "Send", "Disconnect", "Erase all", "Konto löschen"]
)
def test_what_does_harm_is_left_to_a_person(follow: Follow, words: str) -> None:
    """It is not pressed, the step is by hand and says why, and what comes behind it is blamed for nothing."""
    result, site = follow(f"Click **{words}**.", "Click **Next**.", page=BUTTON.format(words))
    assert (["current", "manual", "unreached"], True) == (rulings(result), "told?done" not in site.asked)
    assert (
        f"“{words}” would do harm: by hand, never confirmed by a person yet. "
        f'A flow of the article may allow it on a test account (`allow="{words}"`).'
        == result.steps[1].verdict.message
    )


@pytest.mark.parametrize(
    "words",
    ["Clear filter", "See the $10 plan", "Sent items", "Submit", "Authorize", "Cancel", "Save", "Confirm"],
)
def test_ordinary_business_goes_on(follow: Follow, words: str) -> None:
    """What only holds a word of harm, and what a product is there for, is pressed."""
    result, site = follow(f"Click **{words}**.", page=BUTTON.format(words))
    assert (["current", "current"], True) == (rulings(result), "told?done" in site.asked)


@pytest.mark.parametrize(
    "words", ["Add 3 seats, €27", "Join ($5)", "Leave the course", "Cancel your membership"]
)
def test_what_costs_and_what_ends_is_left_to_a_person(follow: Follow, words: str) -> None:
    """A price on a button is what its press costs; an article within a phrase of harm changes nothing."""
    result, site = follow(f"Click **{words}**.", page=BUTTON.format(words))
    assert (["current", "manual"], False) == (rulings(result), "told?done" in site.asked)


HARMFUL = {
    "title": "<button title='Delete everything' onclick=tell('done')>Apply</button>",
    "address": "<a href='/delete?id=1'>Apply</a>",
    "form": "<form action=/account/delete><button>Apply</button></form>",
    "heading": "<h2>Delete your account</h2><button onclick=tell('done')>Apply</button>",
    "group": "<div role=group aria-label='Delete all'><button onclick=tell('done')>Apply</button></div>",
    "method": "<a href=/x data-method=delete onclick=\"tell('done'); return false\">Apply</a>",
    "hidden method": "<form action=/x><input name=_method value=delete hidden><button>Apply</button></form>",
    "announced": "<button data-confirm='Delete everything?' onclick=tell('done')>Apply</button>",
    "script": "<form action='javascript:deleteAll()'><button>Apply</button></form>",
    "sent by a script": "<form onsubmit='return deleteAll()'><button>Apply</button></form>",
    "tip": "<div data-tooltip='Delete it'><button onclick=tell('done')>Apply</button></div>",
    "description": "<button aria-description='It will be deleted' onclick=tell('done')>Apply</button>",
    "bound": "<button v-on:click='removeMember' onclick=tell('done')>Apply</button>",
    "bound by a hash": "<button data-action='tap->page#obliterate' onclick=tell('done')>Apply</button>",
    "called last": "<button onclick=\"tell('done');eraseHistory(3)\">Apply</button>",
    "told to a script": "<button onclick=\"tell('done');run('wipe-device')\">Apply</button>",
    "asked of the site": "<button onclick=\"tell('done');f({'method': 'Delete'})\">Apply</button>",
    "gone to": "<button onclick=\"tell('done');open('/users/3/destroy')\">Apply</button>",
    "kept address": "<button data-path=/teams/erase onclick=tell('done')>Apply</button>",
    "value": "<form action=/x><button name=go value=deleteTeam>Apply</button></form>",
    "list of acts": "<form action=/x><select name=bulk><option>Erase</select><button>Apply</button></form>",
    "picture": "<button onclick=tell('done')><i class='bi bi-trash'></i>Apply</button>",
    "kind": "<button aria-roledescription='erase key' onclick=tell('done')>Apply</button>",
    "warned": "<button data-warning='Your files will be deleted' onclick=tell('done')>Apply</button>",
    "question": "<dialog open><h2>Delete it?</h2><button onclick=tell('done')>Apply</button></dialog>",
}


@pytest.mark.parametrize("page", HARMFUL.values(), ids=HARMFUL)
def test_harm_behind_other_words_is_seen_at_the_press(follow: Follow, page: str) -> None:
    """A title, an address, a form's address or the question above it say what a harmless word does."""
    result, site = follow("Click **Apply**.", page=page)
    assert (["current", "manual"], [""]) == (rulings(result), [a for a in site.asked if a != "favicon.ico"])


INNOCENT = {
    "heading of another part": "<section><h2>Delete account</h2><a href=#>Ask us</a></section>{}",
    "heading of what was done": "<h2>Deleted items</h2>{}",
    "description": "{}<p>Your account was deleted.</p>",
    "its own calls": "<p onclick=\"clearTimeout(0);sessionStorage.removeItem('a');this.remove()\">{}</p>",
    "place of another part": "<p data-target='#panel' data-event=clear_search>{}</p>",
    "list of settings": "<form><select name=after><option>Delete after a year</select>{}</form>",
    "address in Spanish": "<form action=/guia-del-usuario>{}</form>",
}


@pytest.mark.parametrize("page", INNOCENT.values(), ids=INNOCENT)
def test_no_harm_is_seen_where_only_something_else_speaks_of_it(follow: Follow, page: str) -> None:
    """What stands elsewhere on the page takes no press away."""
    button = "<button type=button onclick=tell('done')>Apply</button>"
    result, site = follow("Click **Apply**.", page=page.format(button))
    assert (["current", "current"], True) == (rulings(result), "told?done" in site.asked)


@pytest.mark.parametrize("keys", ["Enter", "Ctrl+Enter"])
def test_no_key_sends_what_is_written(follow: Follow, keys: str) -> None:
    """What stands beside the text tells what the key does, where no form does."""
    page = """<div><textarea aria-label=Message onkeydown="event.key === 'Enter' && tell('done')"></textarea>
    <button>Send</button></div>"""
    result, site = follow("In the **Message** field, type Hello.", f"Press {keys}.", page=page)
    assert (["current", "current", "manual"], False) == (rulings(result), "told?done" in site.asked)


OUT = {
    "an address": ("Go to https://desk.example.org/logout.", ""),
    "an address of a route": ("Go to https://desk.example.org/app#/sign-out.", ""),
    "an address with an act": ("Open https://desk.example.org/wp-login.php?action=logout.", ""),
    "an article's link": ("Open the [settings](https://desk.example.org/users/sign_out).", ""),
    "a link": ("Click **Settings**.", "<a href=/logout>Settings</a>"),
    "a form": ("Click **Settings**.", "<form action=/account/logoff><button>Settings</button></form>"),
    "a route": ("Click **Settings**.", "<a href='/app#/logout'>Settings</a>"),
}


@pytest.mark.parametrize(("step", "page"), OUT.values(), ids=OUT)
def test_nobody_is_signed_out_who_is_not_told_so(follow: Follow, step: str, page: str) -> None:
    """An address that ends the session is opened only where the words say that it does."""
    result, site = follow(step, page=page)
    opened = [each for each in site.asked if each not in {"", "favicon.ico"}]
    assert (["current", "manual"], []) == (rulings(result), opened), result.steps[1].verdict.message


@pytest.mark.parametrize(
    ("step", "page"),
    [
        ("Click **Sign out**.", "<a href=/logout>Sign out</a>"),
        ("Click **Use another account**.", "<a href=/logout?then=login>Use another account</a>"),
        ("Click **Sign in**.", "<a href='/login?next=/logout'>Sign in</a>"),
        ("To log out, go to https://desk.example.org/logout.", ""),
        ("Go to https://desk.example.org/how-to-sign-out-of-it.", ""),
    ],
)
def test_whoever_is_told_to_sign_out_does(follow: Follow, step: str, page: str) -> None:
    """Words that say it, and addresses that only speak of it, are followed."""
    result, site = follow(step, page=page)
    assert ("current", True) == (rulings(result)[1], len(site.asked) > 1), result.steps[1].verdict.message


STRANGE = {
    "press in an embedded page": ("Click **Next**.", f"<iframe src={AWAY}></iframe>"),
    "text for another's form": (
        "In the **Note** field, type Hello.",
        f"<form action={AWAY}><label>Note <input name=n oninput='this.form.submit()'></label></form>",
    ),
}


@pytest.mark.parametrize(("step", "page"), STRANGE.values(), ids=STRANGE)
def test_nothing_is_given_to_strangers_within_a_page(follow: Follow, step: str, page: str) -> None:
    """A page of somebody else in a frame, and a form that sends to them, are as far off as a link."""
    result, site = follow(step, page=page)
    given = [each for each in site.asked if "theirs" in each or "n=" in each]
    assert (["current", "led_away"], []) == (rulings(result), given)


@pytest.mark.parametrize(
    ("steps", "page", "ruling"),
    [
        (
            ("Click **Report**.", "Press Delete."),
            "<p tabindex=0 role=treeitem onkeydown=\"tell('done')\">Report</p>",
            "manual",
        ),
        (
            ('In the **Name** field, type "abc".', "Press Backspace."),
            "<label>Name <input oninput=\"this.value == 'ab' && tell('done')\"></label>",
            "current",
        ),
    ],
)
def test_a_key_that_erases_does_so_in_a_text_alone(
    follow: Follow, steps: tuple[str, ...], page: str, ruling: str
) -> None:
    """Elsewhere it takes away what is marked."""
    result, site = follow(*steps, page=page)
    assert (ruling, ruling == "current") == (rulings(result)[-1], "told?done" in site.asked)


@pytest.mark.parametrize(
    ("keys", "page"),
    [
        ("1", "<p>Press 1 to delete everything.</p>"),
        ("Alt+D", "<button accesskey=d>Delete account</button>"),
        ("X", "<button aria-keyshortcuts=X>Delete account</button>"),
    ],
)
def test_no_key_does_what_the_page_says_is_harm(follow: Follow, keys: str, page: str) -> None:
    """A sentence about the key, or the name of what has it for its shortcut, says so."""
    result, site = follow(f"Press {keys}.", page=page + "<script>onkeydown = () => tell('done')</script>")
    assert (["current", "manual"], False) == (rulings(result), "told?done" in site.asked)


def test_enter_sends_no_form_that_does_harm(follow: Follow) -> None:
    """The key presses the button of the form that the reader is in."""
    page = "<form action=/go><label>Reason <input name=r></label><button>Delete account</button></form>"
    result, site = follow('In the **Reason** field, type "none".', "Press Enter.", page=page)
    assert (["current", "current", "manual"], False) == (rulings(result), any("go" in a for a in site.asked))


@pytest.mark.parametrize(
    ("account", "allow", "ruling"),
    [
        (KIM, "Disconnect", "current"),
        (KIM, "Delete", "manual"),
        (KIM, None, "manual"),
        (NOBODY, "Disconnect", "manual"),
    ],
)
def test_a_flow_allows_a_step_by_name(
    browser: Browser, account: Account, allow: str | None, ruling: str
) -> None:
    """The words that its flow says are pressed on a test account, no others, and with no account none."""
    site = Site(browser, BUTTON.format("Disconnect"), {})
    article = read_article("desk.md", f"# Desk\n\n1. Go to {HOME}\n2. Click **Disconnect**.\n".encode())
    visit = Visit(new_context=site.new_context, account=account, patience=1)
    seen: list[str] = []

    def act(reader: Reader) -> None:
        for step in reader.procedure.steps:
            reader.follow(step, allow=allow)

    def tell(seen_now: Observation, _: Verdict) -> None:
        seen.append(judge(seen_now).ruling)

    reader = Reader(visit, article, article.procedures[0], act, tell=tell)
    with suppress(WayEnded):  # behind what is left to a person
        act(reader)
    reader.close()
    assert (ruling, ruling == "current") == (seen[-1], "told?done" in site.asked)


def test_what_comes_nearest_to_what_a_flow_allows_is_named_and_not_pressed(browser: Browser) -> None:
    """A renamed control of harm is gone to the reader; who reads the finding is told which it may be now."""
    site = Site(browser, BUTTON.format("Delete reservation"), {})
    words = "Delete this reservation"
    article = read_article("desk.md", f"# Desk\n\n1. Go to {HOME}\n2. Click **{words}**.\n".encode())
    visit = Visit(new_context=site.new_context, account=KIM, patience=1)
    told: list[Verdict] = []

    def act(reader: Reader) -> None:
        for step in reader.procedure.steps:
            reader.follow(step, allow=words)

    reader = Reader(visit, article, article.procedures[0], act, tell=lambda _, verdict: told.append(verdict))
    with suppress(WayEnded):  # behind what is gone
        act(reader)
    reader.close()
    notes = ["“Delete reservation” is nearest to it and was not pressed, for it would do harm."]
    assert ("outdated", notes, True) == (
        told[-1].ruling,
        [note.text for note in told[-1].notes],
        "told?done" not in site.asked,
    )


LEADS = {
    "script": f"<button onclick=\"location = '{AWAY}/x'\">Open it</button>",
    "pop-up": f"<button onclick=\"window.open('{AWAY}/x')\">Open it</button>",
    "form": f"<form action='{AWAY}/x'><button>Open it</button></form>",
    "formaction": f"<form><button formaction='{AWAY}/x'>Open it</button></form>",
    "link": f"<a href='{AWAY}/x'>Open it</a>",
    "new window": f"<a href='{AWAY}/x' target=_blank>Open it</a>",
    "protocol-relative": "<a href='//elsewhere.example.net/x'>Open it</a>",
    "base": f"<base href='{AWAY}/'><a href='x'>Open it</a>",
    "javascript": f"<a href=\"javascript:void(location = '{AWAY}/x')\">Open it</a>",
    "script on a link": f"<a href='/on' onclick=\"location = '{AWAY}/x'; return false\">Open it</a>",
    "refresh": "<a href='/refresh'>Open it</a>",
    "redirect": "<a href='/moved'>Open it</a>",
    "submenu": f"<button onclick=\"setTimeout(() => location = '{AWAY}/x', 300)\">Open it</button>",
}
ANSWERS: dict[str, dict[str, object]] = {
    "refresh": {"body": f"<meta http-equiv=refresh content='0; url={AWAY}/x'>"},
    "moved": {"status": 302, "headers": {"location": f"{AWAY}/x"}},
}


@pytest.mark.parametrize("page", LEADS.values(), ids=LEADS)
def test_the_documented_hosts_are_left_by_no_way(follow: Follow, page: str) -> None:
    """The step ends where it was led, says so, and nothing is pressed or typed there; a pop-up is closed."""
    result, site = follow("Click **Open it**.", "Click **Next**.", page=page, **ANSWERS)
    told = result.steps[1].verdict
    if told.ruling == "current":  # it led away only behind the step
        told = result.steps[2].verdict
    assert ("unverified", "led_away", True) == (told.ruling, told.cause, AWAY in told.message), told
    assert f"{AWAY}/theirs" not in site.asked


@pytest.mark.parametrize("page", LEADS.values(), ids=LEADS)
def test_looking_around_leads_to_nobody_either(follow: Follow, page: str) -> None:
    """Whoever looks for what is gone stays where the article leads."""
    result, site = follow("Click **Settings**.", "Click **Next**.", page=f"<nav>{page}</nav>", **ANSWERS)
    assert ("current", False) == (rulings(result)[0], f"{AWAY}/theirs" in site.asked)
    assert not any(each.startswith(AWAY) and "unverified" != _ruling(result.steps[1]) for each in site.asked)


def _ruling(step: StepResult) -> str:
    return step.verdict.ruling.value


def test_what_leads_away_keeps_no_other_from_being_tried(follow: Follow) -> None:
    """A way out is not gone to see where it leads; the control behind which the article goes on is found."""
    page = f"""<button onclick="location = '{AWAY}/x'">Overview</button>
<button onclick="next.hidden = false">Preferences</button><button hidden id=next>Next</button>"""
    result, site = follow("Click **Settings**.", "Click **Next**.", page=page)
    assert [("relabelled", "Preferences")] == [
        (drift.kind, drift.shows) for drift in result.steps[1].verdict.drifts
    ], result.steps[1].verdict
    assert not any(each.startswith(AWAY) for each in site.asked)


@pytest.mark.parametrize(
    ("status", "ruling"), [(301, "readdressed"), (308, "readdressed"), (302, "led_away"), (303, "led_away")]
)
def test_an_address_that_is_given_away(follow: Follow, status: int, ruling: str) -> None:
    """That a site has moved to another owner for good is told; nothing is done there, nor elsewhere."""
    moved = {"": {"status": status, "headers": {"location": f"{AWAY}/x"}}}
    result, site = follow("Click **Next**.", page="", **moved)
    verdict = result.steps[0].verdict
    told = verdict.cause or next(drift.kind for drift in verdict.drifts)
    assert (ruling, "unreached", False) == (told, rulings(result)[1], f"{AWAY}/theirs" in site.asked)
