"""What came up after the last act and lies over the next step's control is told as left out."""

import pytest

from tests.pages.reader.telling import CURRENT, GONE, Walk, told, why

pytestmark = pytest.mark.browser

ADDED = ("outdated", "added")
JOURNAL = """<button onclick="did('journal')">Journal</button> """
CLOSE = """<button onclick="d.hidden = false">Close</button>"""
SHUT = """onclick="document.getElementById('d').remove()" """
OVER = 'style="position:fixed;inset:0;background:#fff8;padding:90px 200px"'
ASKS = f"""<div id=d hidden role=dialog aria-label="Unsaved" {OVER}><p>There are changes. Drop them?</p>
<button {SHUT}>Drop them</button> <button {SHUT}>Take me back</button></div>"""
ONE = f"""<div id=d hidden role=dialog aria-label="Done" {OVER}><p>That went well.</p>
<button {SHUT}>Splendid</button></div>"""
BARE = f"""<div id=d hidden {OVER}><div style="background:#fff"><h2>Leave this page?</h2>
<button {SHUT}>Leave</button> <button {SHUT}>Stay</button></div></div>"""
MODAL = """<dialog id=m><h2>Before you go</h2><p>Drop the draft?</p>
<button onclick="m.close()">Drop it</button> <button onclick="m.close()">Keep writing</button></dialog>"""
SURVEY = f"""<div id=d hidden role=alertdialog aria-label="Terms" {OVER}><p>The terms have changed.</p>
<button {SHUT}>I have read this</button></div>"""


@pytest.mark.parametrize(
    ("page", "shows"),
    [
        (JOURNAL + CLOSE + ASKS, {"Drop them", "Take me back"}),
        (JOURNAL + CLOSE + ONE, {"Splendid"}),
        (JOURNAL + CLOSE + BARE, {"Leave", "Stay"}),
        (JOURNAL + CLOSE.replace("d.hidden = false", "m.showModal()") + MODAL, {"Drop it", "Keep writing"}),
        (JOURNAL + CLOSE + SURVEY, {"I have read this"}),
    ],
    ids=["asks", "one", "bare", "modal", "terms"],
)
def test_a_dialog_over_the_next_control_is_told_as_added(walk: Walk, page: str, shows: set[str]) -> None:
    """Something has to be pressed that the article does not name, and it is said what."""
    result = walk("Click **Close**.", "Click **Journal**.", page=page)
    assert [CURRENT, ADDED] == told(result), why(result)
    assert {drift.shows for drift in result.steps[2].verdict.drifts} <= shows, why(result)


DRAWN = """<script>customElements.define('x-item', class extends HTMLElement { connectedCallback() {
this.attachShadow({mode: 'open'}).innerHTML =
'<div style="position:relative"><slot></slot><i style="position:absolute;inset:0"></i></div>' } })</script>"""


def test_what_a_component_draws_over_itself_is_no_barrier(walk: Walk) -> None:
    """Its own tree holds what shows that it is pressed."""
    item = """<x-item role=button style="display:inline-block" onclick="did('journal')">Journal</x-item>"""
    page = CLOSE + DRAWN + ASKS.replace("<p>", f"{item}<p>")
    result = walk("Click **Close**.", "Click **Journal**.", page=page)
    assert [CURRENT, CURRENT] == told(result), why(result)


def test_a_dialog_that_holds_the_next_control_is_none(walk: Walk) -> None:
    """What came up is what the article goes on with."""
    page = CLOSE + ASKS.replace("Drop them<", "Journal<")
    result = walk("Click **Close**.", "Click **Journal**.", page=page)
    assert [CURRENT, CURRENT] == told(result), why(result)


BEHIND = """<button onclick="d.hidden = false">Close</button><p id=p></p>"""
LEADS = """onclick="document.getElementById('d').remove(); p.innerHTML = '<button>Journal</button>'" """


@pytest.mark.parametrize(
    ("asks", "told_of"),
    [
        ("role=alertdialog aria-label=Unsaved><p>There are changes.</p>", ADDED),
        ("role=dialog aria-label=Unsaved><p>There are changes.</p><label>Why? <input></label>", GONE),
    ],
    ids=["warns", "form"],
)
def test_a_question_before_the_next_control_is_told_as_added(
    walk: Walk, asks: str, told_of: tuple[str, str]
) -> None:
    """What is behind it is not gone: nobody has seen that yet. A form is what the step is about."""
    page = f"""{BEHIND}<div id=d hidden {OVER} {asks}<button {LEADS}>Drop them</button>
    <button onclick="d.hidden = true">Take me back</button></div>"""
    result = walk("Click **Close**.", "Click **Journal**.", page=page)
    assert [CURRENT, told_of] == told(result), why(result)
