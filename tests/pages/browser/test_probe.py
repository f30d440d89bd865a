"""What a page tells of a control when it is asked."""

import pytest

from flows.browser import Window

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
