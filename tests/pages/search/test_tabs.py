"""Behind the tabs of a page stands what an article calls a tab."""

import pytest

from flows.browser import Actions
from flows.search.ways.tabs import behind_tabs
from flows.verdict import NeedKind
from tests.pages.looking import click, element, needs, search

pytestmark = pytest.mark.browser


def test_the_one_tab_behind_which_the_way_goes_on_is_found(hand: Actions) -> None:
    """A renamed tab is known by what stands behind it."""
    page = """<div role=tablist><button role=tab aria-selected=true>Profile</button>
    <button role=tab id=x onclick="this.ariaSelected = true; p.hidden = false">Connections</button></div>
    <div id=p hidden><button>Reauthorize</button></div>"""
    found = behind_tabs(search(hand, page, click("Accounts", role="tab"), then=click("Reauthorize")))
    assert "x" == element(hand, found)


def test_a_tab_that_holds_the_control_is_told(hand: Actions) -> None:
    """What has moved behind another tab is found there, and the tab is what the article leaves out."""
    page = """<div role=tablist><button role=tab aria-selected=true>Profile</button>
    <button role=tab onclick="p.hidden = false">Calendars</button></div>
    <div id=p hidden><a id=x href=#1>Accounts</a></div>"""
    found = behind_tabs(search(hand, page, click("Accounts", role="tab"), then=click("Reauthorize")))
    assert ("x", [(NeedKind.OPENED, "Calendars")]) == (element(hand, found), needs(found))


def test_tabs_without_a_role_are_looked_behind(hand: Actions) -> None:
    """Words in a row of which one is marked as the present one are tabs to a person who looks for one."""
    page = """<style>b {cursor: pointer; padding: 9px; display: block; float: left}</style>
    <div><b class=on-active>Profile</b>
    <b>Hours</b><b onclick="p.hidden = false">Calendars</b></div>
    <div id=p hidden><a id=x href=#1>Accounts</a></div>"""
    found = behind_tabs(search(hand, page, click("Accounts", role="tab")))
    assert ("x", [(NeedKind.OPENED, "Calendars")]) == (element(hand, found), needs(found))


LINKS = """<style>a {{padding: 9px}}</style><p><a href=#o title=Home><svg width=9 height=9></svg></a></p>
<div><a href="javascript:void(0)" class="nav-link active">Profile</a> <a href="javascript:void(0)">Hours</a>
<a id=x href="javascript:void(0)" onclick="p.hidden = false">Connections</a>
<a href="https://portal.example.org/help">Help</a></div><div id=p hidden><button>{}</button></div>"""


@pytest.mark.parametrize(("inside", "found"), [("Reauthorize", "x"), ("Cancel", None)])
def test_links_that_lead_to_no_other_page_are_tabs(hand: Actions, inside: str, found: str | None) -> None:
    """Of links in a row that only change the page, the one behind which the way goes on is the tab."""
    looking = search(hand, LINKS.format(inside), click("Accounts", role="tab"), then=click("Reauthorize"))
    assert found == element(hand, behind_tabs(looking))


TABS = """<div role=tablist><button role=tab aria-selected=true onclick="p.hidden = true">Profile</button>
<button role=tab aria-selected=false onclick="p.hidden = false; this.ariaSelected = true;
 this.previousElementSibling.ariaSelected = false">Data</button></div>
<div id=p hidden><button id=x>Export calendar</button></div>"""


def test_what_has_moved_behind_a_tab_is_found_there(hand: Actions) -> None:
    """A button that the article takes for visible, and that stands behind what the page marks as a tab."""
    found = behind_tabs(search(hand, TABS, click("Export calendar")))
    assert ("x", [(NeedKind.OPENED, "Data")]) == (element(hand, found), needs(found))


def test_a_look_behind_tabs_in_vain_leaves_the_page_as_it_was(hand: Actions) -> None:
    """The tab that was open before is open again."""
    assert behind_tabs(search(hand, TABS, click("Import calendar"))) is None
    assert not hand.window.page.locator("#x").is_visible()
