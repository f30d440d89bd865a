"""Looking for a control as a person would, on pages of other people's making, and answering "gone"."""

import pytest

from flows.disclosure import behind, like_behind
from flows.hand import Hand
from flows.instruction import Instruction, Verb
from flows.listed import listed
from flows.observation import NeedKind
from flows.passage import past
from flows.tabs import behind_tabs
from tests.flows.desk import pressed
from tests.flows.looking import click, element, needs, search

pytestmark = pytest.mark.browser

# On the page.

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
def test_words_are_found_as_they_look(hand: Hand, label: str) -> None:
    """Soft hyphens, kinds of blank, icons, badges and counts hide no label, and a decoy is not taken."""
    found = search(hand, NAVIGATION.format(label=label), click("Scheduler", "left navigation menu")).here()
    assert "s2" == element(hand, found)


@pytest.mark.parametrize("label", ["Schedules", "Calendar", "Reschedule"])
def test_gone_from_the_page_is_not_found_there(hand: Hand, label: str) -> None:
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
def test_controls_of_any_making_are_found(hand: Hand, markup: str) -> None:
    """A control is what a person can press, whatever element it is and wherever its words stand."""
    assert "x" == element(hand, search(hand, f"<h1>Portal</h1>{markup}", click("Mail & Calendar")).here())


def test_a_slow_panel_is_waited_for(hand: Hand) -> None:
    """A control that comes up within the reader's patience is found."""
    page = """<main id=m></main><script>
    setTimeout(() => { m.innerHTML = '<button id=x>Next</button>'; }, 400)</script>"""
    assert "x" == element(hand, search(hand, page, click("Next")).here(5))


# Behind what is closed.

GROUP = """<button id={id} aria-expanded=false aria-controls={id}g onclick="flip(this)">{label}</button>
<div id={id}g hidden>{inner}</div>"""


def test_a_closed_group_is_opened_and_told(hand: Hand) -> None:
    """What stands in a closed group is found, and the group is what had to be opened."""
    page = GROUP.format(id="a", label="My Account", inner="<a id=x href=#s>Settings</a>")
    found = behind(search(hand, page, click("Settings")))
    assert ("x", [(NeedKind.OPENED, "My Account")]) == (element(hand, found), needs(found))


def test_a_group_that_does_not_help_is_no_need(hand: Hand) -> None:
    """Of the groups that were tried only the one that holds the control is told."""
    page = GROUP.format(id="a", label="Products", inner="<a href=#p>Planner</a>") + GROUP.format(
        id="b", label="My Account", inner="<a id=x href=#s>Settings</a>"
    )
    found = behind(search(hand, page, click("Settings")))
    assert ("x", [(NeedKind.OPENED, "My Account")]) == (element(hand, found), needs(found))


def test_a_menu_is_opened(hand: Hand) -> None:
    """An entry of a closed menu is found behind its button."""
    page = """<button aria-haspopup=menu onclick="this.ariaExpanded = true; m.hidden = false">More</button>
    <ul id=m role=menu hidden><li role=menuitem id=x tabindex=-1>Settings</li></ul>"""
    found = behind(search(hand, page, click("Settings")))
    assert ("x", [(NeedKind.OPENED, "More")]) == (element(hand, found), needs(found))


def test_a_list_box_of_its_own_making_is_opened_without_a_word(hand: Hand) -> None:
    """That a list to choose from has to be opened first goes without saying."""
    page = """<div id=a role=combobox tabindex=0 aria-label=Service aria-expanded=false aria-haspopup=listbox
    onclick="this.ariaExpanded = true; l.hidden = false">Choose</div>
    <ul id=l role=listbox hidden><li role=option>Google</li><li role=option id=x>Office 365</li></ul>"""
    instruction = Instruction(verb=Verb.SELECT, words="Office 365", place="list of calendar options")
    found = behind(search(hand, page, instruction))
    assert ("x", []) == (element(hand, found), needs(found))


@pytest.mark.parametrize("label", ["Delete options", "Sign out", "Send to", "Share"])
def test_what_may_harm_is_not_opened(hand: Hand, label: str) -> None:
    """A menu whose words may do harm is not opened to look behind it."""
    page = GROUP.format(id="a", label=label, inner="<a id=x href=#s>Settings</a>")
    assert (None, []) == (behind(search(hand, page, click("Settings"))), pressed(hand))


def test_what_is_on_the_wrong_side_is_not_opened(hand: Hand) -> None:
    """Where the article names a side, groups on the other side are left alone."""
    group = GROUP.format(id="a", label="Tools", inner="<a id=x href=#s>Settings</a>")
    page = f"<div style='position:absolute;left:1000px'>{group}</div>"
    assert (None, []) == (behind(search(hand, page, click("Settings", "left pane"))), pressed(hand))


def test_gone_from_behind_everything_is_gone(hand: Hand) -> None:
    """Where no group holds the control, none is found and the page stands as it did."""
    page = GROUP.format(id="a", label="Products", inner="<a href=#p>Planner</a>")
    assert behind(search(hand, page, click("Settings"))) is None
    assert "Planner" in hand.window.page.content()


# Past a page in between.

BETWEEN = """<main id=m><h1>Calendar service</h1><button id=c>Cancel</button><button id=go
onclick="m.innerHTML = '<button id=x>Office 365</button>'">{label}</button></main>"""


@pytest.mark.parametrize("label", ["Continue", "Configure calendar service", "Get started"])
def test_a_page_in_between_is_passed_and_told(hand: Hand, label: str) -> None:
    """The one button that leads on is pressed, not the one that refuses, and it is what was needed."""
    found = past(
        search(hand, BETWEEN.format(label=label), click("Office 365")), "Choose the calendar service"
    )
    assert ("x", [(NeedKind.PASSED, label)], ["go"]) == (element(hand, found), needs(found), pressed(hand))


@pytest.mark.parametrize(
    "label", ["Delete calendar service", "Sign out", "Buy more", "Disconnect", "Not now"]
)
def test_what_may_harm_or_refuses_is_not_passed(hand: Hand, label: str) -> None:
    """A button that harms or says no is never tried as the way on."""
    looking = search(hand, BETWEEN.format(label=label), click("Office 365"))
    assert (None, []) == (past(looking, "Choose the calendar service"), pressed(hand))


def test_what_another_sentence_names_is_not_passed(hand: Hand) -> None:
    """A button that the article names for later is not pressed on the way."""
    looking = search(hand, BETWEEN.format(label="Continue"), click("Office 365"), claimed=("Continue",))
    assert (None, []) == (past(looking, "Continue"), pressed(hand))


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


ARROWED = """<div><div style="cursor:pointer" onclick="p.hidden = !p.hidden">{group}</div><div id=p hidden>
<a id=x href=#1 style="display:block">Settings</a></div><a href=#2 style="display:block">Home</a>
<a href=#3 style="display:block">Meetings</a><a href=#4 style="display:block">Notes</a></div>"""


@pytest.mark.parametrize(
    "group", ["Mine ▾", "Mine <svg class='icon-chevron-down' width=9 height=9></svg>", "Mine ›"]
)
def test_a_group_that_an_arrow_tells_of_is_opened(hand: Hand, group: str) -> None:
    """Many a group says only by its picture that it is closed."""
    found = behind(search(hand, ARROWED.format(group=group), click("Settings")))
    assert ("x", [(NeedKind.OPENED, "Mine")]) == (element(hand, found), needs(found))


@pytest.mark.parametrize("label", ["Next ›", "Create ▾", "Authorize ›"])
def test_an_arrow_that_leads_on_opens_nothing(hand: Hand, label: str) -> None:
    """A button that leads on, makes something, or is named by another sentence is no group."""
    page = f"""<div><button id=x>{label}</button></div>"""
    assert behind(search(hand, page, click("Settings"), claimed=("Next", "Authorize"))) is None
    assert [] == pressed(hand)


def test_what_tells_about_a_thing_is_not_the_thing(hand: Hand) -> None:
    """A help centre's link of the same words is not what an article tells to press."""
    page = "<a href='https://support.example.org/hc'>Scheduler</a><a href='/help/scheduler'>Scheduler</a>"
    found = search(hand, page, click("Scheduler"))
    assert (None, None) == (found.here(), found.elsewhere())


RENAMED_ENTRY = """<div id=l role=combobox aria-expanded=false tabindex=0
 onclick="o.hidden = false; this.ariaExpanded = true">Service</div><div id=o role=listbox hidden>
<div role=option>Google</div><div role=option id=x>Microsoft 365</div></div>"""


def test_a_renamed_entry_of_a_closed_list_is_found(hand: Hand) -> None:
    """The list is opened, for its entries are not to be seen before."""
    wanted = Instruction(verb=Verb.SELECT, words="Office 365", place="list of options")
    looking = search(hand, RENAMED_ENTRY, wanted)
    assert (None, "x") == (behind(looking), element(hand, like_behind(looking)))


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


def test_what_comes_up_elsewhere_is_no_tooltip(hand: Hand) -> None:
    """The words beside the control are its own, not those of a banner that comes up meanwhile."""
    found = search(hand, LATE, click("Settings")).hovered()
    assert "Settings" == (found and found.sighting.control.tooltip)


@pytest.mark.parametrize(
    "markup",
    [
        "<div><div id=x style='cursor:pointer'>Settings</div></div>",
        "<ul><li><span id=x style='cursor:pointer; display:block'>Settings</span></li></ul>",
    ],
)
def test_what_stands_alone_in_a_holder_is_found(hand: Hand, markup: str) -> None:
    """A snapshot shows the holder in its place, without the pointer."""
    page = f"<nav style='width:200px'><a href=#1>Home</a>{markup}</nav>"
    found = search(hand, page, click("Settings")).here()
    assert found is not None
    hand.press(found.sighting.control, found.screen)
    assert ["x"] == pressed(hand)


def test_the_words_of_a_link_that_leads_away_are_the_link(hand: Hand) -> None:
    """What is in a link that is not followed is not pressed either."""
    page = "<a href='https://elsewhere.example/hc'><span style='display:block'>Settings</span></a>"
    hand.window.sites = frozenset({"example.org"})
    try:
        assert search(hand, page, click("Settings")).here() is None
    finally:
        hand.window.sites = frozenset()


def test_a_native_group_is_opened(hand: Hand) -> None:
    """A summary says by its own nature that it is closed."""
    page = "<details><summary>Mine</summary><a id=x href=#1>Settings</a></details>"
    found = behind(search(hand, page, click("Settings")))
    assert ("x", [(NeedKind.OPENED, "Mine")]) == (element(hand, found), needs(found))


# In a list or menu that stands open.

OPEN_MENU = """<button id=f>File</button><button id=v>View</button><div role=menu style="width: 200px">
<button role=menuitem id=c>CSV</button><button role=menuitem id=x>{label}</button></div>"""


@pytest.mark.parametrize(("label", "there"), [("PDF document", "x"), ("Picture", None)])
def test_like_words_in_an_open_menu_are_taken_before_it_closes(
    hand: Hand, label: str, there: str | None
) -> None:
    """What the last act has opened is looked through first, and nothing is pressed for it."""
    looking = search(hand, OPEN_MENU.format(label=label), click("PDF"))
    assert (there, []) == (element(hand, listed(looking, ("File", "View", "CSV"))), pressed(hand))


def test_like_words_that_were_there_before_are_in_no_open_menu(hand: Hand) -> None:
    """Only what has come up is in what was opened."""
    looking = search(hand, OPEN_MENU.format(label="PDF document"), click("PDF"))
    assert listed(looking, ("File", "View", "CSV", "PDF document")) is None


def test_on_another_page_nothing_stands_open(hand: Hand) -> None:
    """Where hardly anything is left of what was there before, the act has led elsewhere."""
    looking = search(hand, OPEN_MENU.format(label="PDF document"), click("PDF"))
    assert listed(looking, ("Home", "Orders", "Account")) is None


def test_like_words_that_typing_has_brought_up_are_chosen(hand: Hand) -> None:
    """An autocomplete's list closes when anything else is pressed, so it is looked through first."""
    page = """<input id=f aria-label=Country autofocus value=Sw><ul role=listbox>
    <li role=option id=s>Sweden</li><li role=option id=x>Switzerland (CH)</li></ul>"""
    looking = search(hand, page, Instruction(verb=Verb.SELECT, words="Switzerland"))
    hand.window.page.focus("#f")
    assert ("x", []) == (element(hand, listed(looking, ())), pressed(hand))


def test_a_dialog_that_the_sentence_names_is_not_passed(hand: Hand) -> None:
    """It is to be used: that its button is gone is no reason to close it and take the page's."""
    page = """<button id=s>Save</button><div role=dialog style="position: fixed; inset: 0">
    <h2>Edit profile</h2><button id=k>Keep profile</button></div>"""
    looking = search(hand, page, click("Save", place="Edit profile dialog"))
    assert (None, []) == (past(looking, "In the Edit profile dialog, click Save."), pressed(hand))
