"""What a page tells of a control when it is asked."""

import pytest

from flows.browser import Window
from flows.browser.restraint.forbidden import harm_of
from flows.screen import Screen

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("markup", "tooltip", "picture"),
    [
        ("<button title='Settings'><i></i></button>", "Settings", ""),
        ("<button><svg width=9 height=9><title>Settings</title></svg></button>", "Settings", ""),
        ("<button data-tooltip='Settings'><i class='icon'></i></button>", "Settings", "icon"),
        ("<button><i class='icon icon-gear'></i></button>", "", "icon-gear"),
        ("<button><svg width=9 height=9><use href='#cog'></use></svg></button>", "", "#cog"),
        ("<button><svg width=9 height=9 data-icon=Gear></svg></button>", "", "gear"),
        ("<button><my-gear></my-gear></button>", "", "my-gear"),
    ],
)
def test_an_icons_tooltip_and_picture_are_asked_of_the_page(
    sheet: Window, markup: str, tooltip: str, picture: str
) -> None:
    """What a snapshot does not tell of an icon is told by looking closer."""
    sheet.page.set_content(markup)
    control = next(c for c in sheet.screen().controls if c.role == "button")
    seen = sheet.probe.drawn(control)
    assert (tooltip, True) == (seen.tooltip, picture in seen.picture)


@pytest.mark.parametrize(
    ("markup", "closed"),
    [
        ("<button aria-expanded=false>Group</button>", True),
        ("<button aria-expanded=true>Group</button>", False),
        ("<button aria-haspopup=menu>Group</button>", True),
        ("<button aria-haspopup=menu aria-expanded=true>Group</button>", False),
        ("<button><span aria-expanded=false>Group</span></button>", True),
        ("<button>Group</button>", False),
    ],
)
def test_what_is_closed_says_so(sheet: Window, markup: str, closed: bool) -> None:
    """A control that opens a group or a menu is closed until it says that it is open."""
    sheet.page.set_content(markup)
    control = next(c for c in sheet.screen().controls if c.role == "button")
    assert closed is sheet.probe(control).closed


@pytest.mark.parametrize(
    ("markup", "blank"),
    [
        ("<a href='/x' target=_blank>Planner</a>", True),
        ("<a href='/x'>Planner</a>", False),
        ("<a href='/x' target=_self>Planner</a>", False),
        ("<a href='/x' target=_blank><span role=button tabindex=0>Planner</span></a>", True),
    ],
)
def test_a_link_to_a_new_page_is_known_before_it_is_pressed(sheet: Window, markup: str, blank: bool) -> None:
    """The reader knows that a page of its own will come, so that it is waited for."""
    sheet.page.set_content(markup)
    control = next(c for c in sheet.screen().controls if c.label == "Planner" and c.ref)
    assert blank is sheet.probe(control).blank


def test_a_control_that_is_gone_tells_nothing(sheet: Window) -> None:
    """Of a control that was on an earlier screen only, nothing is known, and nothing breaks."""
    sheet.page.set_content("<button aria-expanded=false title=Old>Group</button>")
    control = next(c for c in sheet.screen().controls if c.role == "button")
    sheet.page.set_content("<p>Another page</p>")
    assert (False, "") == (sheet.probe(control).closed, sheet.probe.drawn(control).tooltip)


HARMFUL = """<div data-action=delete><button>Data of what holds it</button></div>
<button data-user-command='remove user'>Data</button>
<button onclick='deleteAccount()'>Script</button>
<a href='javascript:void deleteAccount()'>Link to a script</a>
<form action=/x><input type=hidden name=action value=delete_account><button>What a form says</button></form>
<form action=/x><button name=do value=delete>What the button says in a form</button></form>
<form action=/x><button name=delete value=3>What it is called in a form</button></form>
<form action=https://desk.example.org/checkout/charge><button>What its address says</button></form>
<button>Go <svg width=9 height=9><title>Delete</title></svg></button>
<button aria-label=Trash><svg width=20 height=20><rect width=9 height=9 /></svg></button>"""
BUSINESS = """<div data-action=open><button>Data</button></div>
<button data-action='click->list#clear'>Bound</button>
<button onclick='clear()'>Script</button><button onclick="this.remove()">Itself</button>
<button onclick="showSettings()">Shown</button>
<form action=/x><input type=hidden name=note value=delete><button>What a form holds</button></form>
<form action=/x><button name=action value=save>What the button says in a form</button></form>
<form action=https://desk.example.org/checkout><button>What its address says</button></form>
<a href=#trash aria-label=Trash><svg width=20 height=20><rect width=9 height=9 /></svg></a>
<div role=treeitem tabindex=0>A row <button title=Delete>x</button></div>"""


def harms(screen: Screen, sheet: Window) -> dict[str, str | None]:
    """What says of each thing to press that it does harm."""
    able = [c for c in screen.controls if c.ref and c.label and c.role in {"button", "link", "treeitem"}]
    return {c.label: harm_of(c, screen, sheet.probe(c)) for c in able if c.label != "x"}


def test_what_its_page_calls_the_act_is_a_name_of_it(sheet: Window) -> None:
    """In its data, in its script, in what its form sends along; not what merely stands there."""
    sheet.page.set_content(HARMFUL)
    seen = harms(sheet.screen(), sheet)
    assert (10, []) == (len(seen), [label for label, harm in seen.items() if harm is None])
    sheet.page.set_content(BUSINESS)
    seen = harms(sheet.screen(), sheet)
    assert (10, []) == (len(seen), [label for label, harm in seen.items() if harm is not None])
