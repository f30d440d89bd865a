"""Looking for a control as a person would, on pages of other people's making, and answering "gone"."""

import pytest

from flows.browser import Actions
from flows.screen import Control
from flows.search.move import Move, Undo, attempt
from flows.search.ways.disclosure import behind
from flows.search.ways.hovering import hovered
from flows.sighting.candidate import inviting
from flows.verdict import NeedKind
from tests.pages.desk import pressed
from tests.pages.looking import click, element, needs, search

pytestmark = pytest.mark.browser


NAVIGATION = """<style>nav {{position: fixed; left: 0; top: 60px; width: 200px}} a {{display: block}}</style>
<nav><a id=s1 href=#1>Schedule</a><a id=s2 href=#2>{label}</a><a id=s3 href=#3>Scheduled meetings</a></nav>
<main style="position: absolute; left: 900px"><h1>Scheduler</h1><a id=d href=#4>Scheduler</a></main>"""


@pytest.mark.parametrize(
    "label",
    [
        "Scheduler",
        "Sche&shy;duler",
        "&nbsp;Scheduler&nbsp;",
        "<svg width=9 height=9 aria-hidden=true></svg> Scheduler",
        "<span>Sched</span><span>uler</span>",
        "Scheduler <sup>New</sup>",
        "Scheduler <span class=badge>3</span>",
        "SCHEDULER",
    ],
)
def test_words_are_found_as_they_look(hand: Actions, label: str) -> None:
    """Soft hyphens, kinds of blank, icons, badges and counts hide no label, and a decoy is not taken."""
    found = search(hand, NAVIGATION.format(label=label), click("Scheduler", "left navigation menu")).here()
    assert "s2" == element(hand, found)


@pytest.mark.parametrize("label", ["Schedules", "Calendar", "Reschedule"])
def test_gone_from_the_page_is_not_found_there(hand: Actions, label: str) -> None:
    """With the label gone, neither near-duplicates nor a heading are found for it, and nothing is pressed."""
    page = NAVIGATION.format(label=label).replace("<a id=d href=#4>Scheduler</a>", "")
    looking = search(
        hand, page, click("Scheduler", "left navigation menu"),
        known=("Schedule", label, "Scheduled meetings"),
    )  # fmt: skip
    assert ([None] * 3, []) == ([looking.here(0), behind(looking), looking.like()], pressed(hand))


@pytest.mark.parametrize(
    "markup",
    [
        "<div id=x tabindex=0 style='cursor:pointer'>Mail &amp; Calendar</div>",
        "<span style='cursor:pointer' id=x>Mail <b>&amp;</b> Calendar</span>",
        "<input type=button id=x value='Mail &amp; Calendar'>",
        "<button id=x aria-label='Mail and Calendar'><i></i></button>",
        "<button id=x title='Mail &amp; Calendar'><i></i></button>",
        "<a id=x href=#m><img alt='Mail &amp; Calendar' width=9 height=9></a>",
    ],
)
def test_controls_of_any_making_are_found(hand: Actions, markup: str) -> None:
    """A control is what a person can press, whatever element it is and wherever its words stand."""
    assert "x" == element(hand, search(hand, f"<h1>Portal</h1>{markup}", click("Mail & Calendar")).here())


def test_a_slow_panel_is_waited_for(hand: Actions) -> None:
    """A control that comes up within the reader's patience is found."""
    page = """<main id=m></main><script>
    setTimeout(() => { m.innerHTML = '<button id=x>Next</button>'; }, 400)</script>"""
    assert "x" == element(hand, search(hand, page, click("Next")).here(5))


def test_what_tells_about_a_thing_is_not_the_thing(hand: Actions) -> None:
    """A help centre's link of the same words is not what an article tells to press."""
    page = "<a href='https://support.example.org/hc'>Scheduler</a><a href='/help/scheduler'>Scheduler</a>"
    found = search(hand, page, click("Scheduler"))
    assert (None, None) == (found.here(), found.leads_away())


LATE = """<style>#gear {position: fixed; left: 9px; bottom: 9px; padding: 15px; cursor: pointer}</style>
<div id=gear></div>
<script>document.getElementById('gear').onmouseenter = () => {
  const tip = document.createElement('div');
  tip.textContent = 'Settings'; tip.style = 'position:fixed; left:45px; bottom:9px';
  document.body.append(tip);
  const bar = document.createElement('div');
  bar.innerHTML = '<button>No</button>'; bar.style = 'position:fixed; right:9px; top:9px';
  document.body.append(bar);
};</script>"""


def test_what_comes_up_elsewhere_is_no_tooltip(hand: Actions) -> None:
    """The words beside the control are its own, not those of a banner that comes up meanwhile."""
    found = hovered(search(hand, LATE, click("Settings")))
    assert "Settings" == (found and found.sighting.control.tooltip)


PERSON = """<div style="width: 36px; height: 36px; cursor: pointer; background: gray"
  onmouseenter="m.hidden = false"
  onmouseleave="setTimeout(() => m.matches(':hover') || (m.hidden = true), 100)"></div>
<div id=m hidden><a id=x href="#s">Settings</a><br><a href="#o">Sign out</a></div>"""


def test_a_menu_that_comes_up_under_the_pointer_is_looked_into(hand: Actions) -> None:
    """What stands in the menu behind a picture without a name is found, and can be pressed there."""
    found = hovered(search(hand, PERSON, click("Settings")))
    assert ("x", [(NeedKind.OPENED, "the icon at the top left")]) == (element(hand, found), needs(found))
    assert found is not None
    hand.press(found.sighting.control, found.screen)
    assert ["x"] == pressed(hand)


@pytest.mark.parametrize(
    "markup",
    [
        "<div><div id=x style='cursor:pointer'>Settings</div></div>",
        "<ul><li><span id=x style='cursor:pointer; display:block'>Settings</span></li></ul>",
    ],
)
def test_what_stands_alone_in_a_holder_is_found(hand: Actions, markup: str) -> None:
    """A snapshot shows the holder in its place, without the pointer."""
    page = f"<nav style='width:200px'><a href=#1>Home</a>{markup}</nav>"
    found = search(hand, page, click("Settings")).here()
    assert found is not None
    hand.press(found.sighting.control, found.screen)
    assert ["x"] == pressed(hand)


def test_the_words_of_a_link_that_leads_away_are_the_link(hand: Actions) -> None:
    """What is in a link that is not followed is not pressed either."""
    page = "<a href='https://elsewhere.example/hc'><span style='display:block'>Settings</span></a>"
    hand.window.sites = frozenset({"example.org"})
    try:
        assert search(hand, page, click("Settings")).here() is None
    finally:
        hand.window.sites = frozenset()


def test_what_tells_ears_alone_that_it_harms_is_not_inviting(hand: Actions) -> None:
    """A control that is read as harmless and called harmful to screen readers is not tried."""
    screen = search(hand, "<button aria-label='Delete all'>Tidy</button><button>Tidy</button>", click("x"))
    buttons = [c for c in screen.window.screen().controls if c.role == "button"]
    assert [False, True] == [inviting(c, screen.window.screen()) for c in buttons]


def test_a_page_on_which_nothing_was_pressed_is_not_brought_back(
    hand: Actions, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is as it was, however many things that are not to be seen there might be tried."""
    backs: list[object] = []
    monkeypatch.setattr(hand, "back", lambda *at: backs.append(at))
    gone = [Control(role="link", name=name, ref=name) for name in ("Bookings", "Analytics", "Team")]
    looked = search(hand, "<button>Here</button>", click("There"))
    move = Move(candidates=lambda *_: gone, goal=lambda *_: None, most=3, undo=Undo.WHEN_NEEDED, anew=False)
    assert (None, []) == (attempt(looked, move), backs)


def test_patience_runs_from_when_the_page_came(hand: Actions, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the page had time to bring up before it was looked for need not be waited for again."""
    monkeypatch.setattr(hand.window, "came", hand.window.came - 1000)
    looked = search(hand, "<button>Here</button>", click("There"))
    waited: list[float | None] = []
    monkeypatch.setattr(looked, "here", waited.append)
    assert (None, [0.0]) == (looked.late(), waited)
