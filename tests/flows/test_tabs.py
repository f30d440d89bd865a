"""Behind the tabs of a page stands what an article calls a tab."""

import pytest

from flows.hand import Hand
from flows.observation import NeedKind
from flows.tabs import behind_tabs
from tests.flows.looking import click, element, needs, search

pytestmark = pytest.mark.browser


def test_the_one_tab_behind_which_the_way_goes_on_is_found(hand: Hand) -> None:
    """A renamed tab is known by what stands behind it."""
    page = """<div role=tablist><button role=tab aria-selected=true>Profile</button>
    <button role=tab id=x onclick="this.ariaSelected = true; p.hidden = false">Connections</button></div>
    <div id=p hidden><button>Reauthorize</button></div>"""
    found = behind_tabs(search(hand, page, click("Accounts", role="tab")), click("Reauthorize"))
    assert "x" == element(hand, found)


def test_a_tab_that_holds_the_control_is_told(hand: Hand) -> None:
    """What has moved behind another tab is found there, and the tab is what the article leaves out."""
    page = """<div role=tablist><button role=tab aria-selected=true>Profile</button>
    <button role=tab onclick="p.hidden = false">Calendars</button></div>
    <div id=p hidden><a id=x href=#1>Accounts</a></div>"""
    found = behind_tabs(search(hand, page, click("Accounts", role="tab")), click("Reauthorize"))
    assert ("x", [(NeedKind.OPENED, "Calendars")]) == (element(hand, found), needs(found))


def test_tabs_without_a_role_are_looked_behind(hand: Hand) -> None:
    """Words in a row that can be pressed are tabs to a person who looks for one."""
    page = """<style>b {cursor: pointer; padding: 9px; display: block; float: left}</style><div><b>Profile</b>
    <b>Hours</b><b onclick="p.hidden = false">Calendars</b></div>
    <div id=p hidden><a id=x href=#1>Accounts</a></div>"""
    found = behind_tabs(search(hand, page, click("Accounts", role="tab")), None)
    assert ("x", [(NeedKind.OPENED, "Calendars")]) == (element(hand, found), needs(found))
