"""Words that name a kind of thing, a picture or an act: no label, so nothing that could be gone."""

import pytest

from tests.pages.reader.telling import CURRENT, Walk, told, why

# ruff: noqa: E501 - tables of a sentence and a page
pytestmark = pytest.mark.browser

STYLE = """<style>header { display: flex; gap: 12px } header span { flex: 1 } svg { width: 20px; height: 20px }
  i { display: inline-block; width: 20px; height: 20px }
  .menu { position: absolute; right: 8px; top: 40px }</style>"""
SVG = '<svg viewBox="0 0 9 9"><path d="M1 1h7v7z"/></svg>'


def icon(name: str = "", did: str = "it", drawn: str = SVG, more: str = "") -> str:
    """A button that is only drawn, with a name for those who listen, or none."""
    named = f'aria-label="{name}"' if name else ""
    return f"""<button {named} onclick="did('{did}')" {more}>{drawn}</button>"""


def bar(*right: str, left: str = "") -> str:
    """A header with icons at its ends."""
    return f"{STYLE}<header>{left}<a href='#h'>Home</a><span></span>{''.join(right)}</header><h1>Files</h1>"


OTHER = icon("Search", "search"), icon("Help", "help")
TREES = f"""{STYLE}<h1>Trees</h1><table>{
    "".join(
        f"<tr><td>{tree}</td><td>{icon(did='it' if tree == 'Oak' else tree, drawn='<i class=MoreVertIcon></i>')}</td></tr>"
        for tree in ("Elm", "Oak", "Yew")
    )
}</table>"""
FACE = '<img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width=24 height=24 class="{}">'


@pytest.mark.parametrize(
    ("step", "page"),
    [
        ("Click the three dots at the top right.", bar(*OTHER, icon("More actions"))),
        ("Click the three dots.", bar(*OTHER, icon("Kebab"))),
        ("Click the three-dot menu.", bar(*OTHER, icon("Options menu"))),
        ("Click the three dots (⋮).", bar(*OTHER, icon(drawn='<i class="fa fa-ellipsis-v"></i>'))),
        ("Click the ellipsis icon.", bar(*OTHER, icon("Show more"))),
        ("Click **⋮**.", bar(*OTHER, icon(drawn="⋮"))),
        ("Click the heart.", bar(*OTHER, icon(drawn="♥"), icon(did="share", drawn="⤴"))),
        ("In the row of **Oak**, click the three dots.", TREES),
        ("Click the menu icon.", bar(*OTHER, left=icon("Navigation"))),
        ("Click the menu icon.", bar(*OTHER, left=icon(drawn="☰"))),
        ("Open the main menu (☰).", bar(*OTHER, left=icon("Open sidebar", drawn='<i class="icon-bars"></i>'))),
        ("Click the hamburger menu in the top-left corner.", bar(*OTHER, left=icon(drawn='<i class="hamburger"></i>'))),
        ("Click the gear.", bar(*OTHER, icon("Settings"))),
        ("Click the gear icon.", bar(*OTHER, icon(drawn='<svg><use href="#icon-cog"></use></svg>'))),
        ("Click ⚙ at the top right.", bar(*OTHER, icon("Preferences"))),
        ("Click your profile picture.", bar(*OTHER, icon("Account menu"))),
        ("Click your profile picture in the top-right corner.", bar(*OTHER, icon(drawn=FACE.format("avatar")))),
        ("Click your avatar.", bar(*OTHER, icon("Kim Lee", drawn=FACE.format("user-photo")))),
        ("Click your initials at the top right.", bar(*OTHER, icon("Open user menu", drawn="KL"))),
        ("Click the pencil.", bar(*OTHER) + icon("Edit description")),
        ("Click the pencil icon next to **Owner**.", bar(*OTHER) + f"<p>Name {icon('Edit', 'name')}</p><p>Owner {icon('Edit')}</p>"),
        ("Click the plus sign.", bar(*OTHER) + icon("Create folder")),
        ("Click the bell.", bar(*OTHER, icon("Notifications, 3 unread"))),
        ("Click the globe.", bar(*OTHER, icon("Taal"))),
        ("Click the person icon.", bar(*OTHER, icon("My account"))),
        ("Click the bookmark icon.", bar(*OTHER, icon("Bookmark this folder"))),
        ("Click the magnifying glass.", bar(icon("Search"), icon("Help", "help"))),
    ],
)  # fmt: skip
def test_what_is_described_is_found_by_name_picture_or_place(walk: Walk, step: str, page: str) -> None:
    """As those call it who write for people who listen, as it is drawn, or where it stands."""
    result = walk(step, 'You should see "did it".', page=page)
    assert [CURRENT, CURRENT] == told(result), why(result)


@pytest.mark.parametrize(
    "step",
    [
        "Click the three dots at the top right.",
        "Click the menu icon.",
        "Open the main menu (☰).",
        "Click the gear.",
        "Click your profile picture.",
        "Click the pencil.",
        "Click the bell icon.",
        "Click the overflow menu.",
        "Open the list of options.",
        "Click the arrow next to your name.",
        "Save the changes.",
        "Close the window.",
        "Upload the file.",
    ],
)
def test_what_is_only_described_is_never_gone(walk: Walk, step: str) -> None:
    """Where nothing can be told to be meant, the article is not blamed and the nearest are named."""
    page = f"{bar('<a href=#a>Alpha</a>', '<a href=#b>Beta</a>')}<p>Nothing here</p>"
    result = walk(step, page=page)
    assert "unverified" == told(result)[0][0], why(result)
    assert "Alpha" in result.steps[1].verdict.message, why(result)


def test_details_that_no_field_asks_for_are_not_blamed(walk: Walk) -> None:
    """Where there is nothing to fill in the article is not blamed."""
    result = walk("Fill in the required details.", page="<p>Nothing here</p>")
    assert "unverified" == told(result)[0][0], why(result)


FORM = """<form onsubmit="did('it'); return false"><label>Name <input required></label>
<label>Colour <input></label><button>{}</button> <button type=button onclick="did('no')">Cancel</button></form>"""
WINDOW = """<div role=dialog aria-label="Look" style="position:fixed;inset:90px;background:#fff">
<h2>Look</h2><p>Here.</p>{}<button onclick="did('no')">Print</button></div>"""


@pytest.mark.parametrize(
    ("step", "page"),
    [
        ("Save the changes.", FORM.format("Save").replace(" required", "")),
        ("Save your changes.", FORM.format("Save changes").replace(" required", "")),
        ("Close the window.", WINDOW.format(icon("Close", drawn="×"))),
        ("Close the dialog.", WINDOW.format(icon(drawn="✕"))),
        ("Close the window.", WINDOW.format(icon("Close dialog"))),
        ("Upload the file.", icon(drawn="Upload") + icon(drawn="Log", did="no")),
        ("Create your banner.", icon(drawn="Create") + icon(drawn="Log", did="no")),
        ("Create a banner.", icon(drawn="New banner") + icon(drawn="Log", did="no")),
        ("Download the report.", icon("Download report") + icon(drawn="Log", did="no")),
    ],
)
def test_an_act_on_a_thing_without_a_label_is_done(walk: Walk, step: str, page: str) -> None:
    """The verb is the first name that its control may have."""
    result = walk(step, 'You should see "did it".', page=page)
    assert [CURRENT, CURRENT] == told(result), why(result)


def test_required_details_are_filled_in(walk: Walk) -> None:
    """Each field that must be filled gets something that is made up, and it is said."""
    result = walk(
        "Fill in the required details.", "Click **Add**.", 'You should see "did it".', page=FORM.format("Add")
    )
    assert [CURRENT] * 3 == told(result), why(result)
    assert ["made_up"] == [note.kind for note in result.steps[1].verdict.notes], why(result)
