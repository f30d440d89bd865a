"""What is closed and may hold a control is opened to look behind, and closed again."""

import pytest

from flows.browser import Actions
from flows.instruction import Instruction, Verb
from flows.search.ways.disclosure import behind, like_behind
from flows.verdict import NeedKind
from tests.pages.desk import pressed
from tests.pages.looking import click, element, needs, search

pytestmark = pytest.mark.browser


GROUP = """<button id={id} aria-expanded=false aria-controls={id}g onclick="flip(this)">{label}</button>
<div id={id}g hidden>{inner}</div>"""


def test_a_closed_group_is_opened_and_told(hand: Actions) -> None:
    """What stands in a closed group is found, and the group is what had to be opened."""
    page = GROUP.format(id="a", label="My Account", inner="<a id=x href=#s>Settings</a>")
    found = behind(search(hand, page, click("Settings")))
    assert ("x", [(NeedKind.OPENED, "My Account")]) == (element(hand, found), needs(found))


def test_a_group_that_does_not_help_is_no_need(hand: Actions) -> None:
    """Of the groups that were tried only the one that holds the control is told."""
    page = GROUP.format(id="a", label="Products", inner="<a href=#p>Planner</a>") + GROUP.format(
        id="b", label="My Account", inner="<a id=x href=#s>Settings</a>"
    )
    found = behind(search(hand, page, click("Settings")))
    assert ("x", [(NeedKind.OPENED, "My Account")]) == (element(hand, found), needs(found))


def test_a_menu_is_opened(hand: Actions) -> None:
    """An entry of a closed menu is found behind its button."""
    page = """<button aria-haspopup=menu onclick="this.ariaExpanded = true; m.hidden = false">More</button>
    <ul id=m role=menu hidden><li role=menuitem id=x tabindex=-1>Settings</li></ul>"""
    found = behind(search(hand, page, click("Settings")))
    assert ("x", [(NeedKind.OPENED, "More")]) == (element(hand, found), needs(found))


def test_more_at_the_end_of_a_row_is_opened(hand: Actions) -> None:
    """The item More of a menu holds more of its kind, also where nothing marks it as closed."""
    page = """<style>div {cursor: pointer}</style><section><div>Home</div><div>Meetings</div>
    <div id=a onclick="m.hidden = false">More</div></section>
    <section id=m hidden><div>Clips</div><div id=x>Scheduler</div></section>"""
    found = behind(search(hand, page, click("Scheduler")))
    assert ("x", [(NeedKind.OPENED, "More")]) == (element(hand, found), needs(found))


def test_a_list_box_of_its_own_making_is_opened_without_a_word(hand: Actions) -> None:
    """That a list to choose from has to be opened first goes without saying."""
    page = """<div id=a role=combobox tabindex=0 aria-label=Service aria-expanded=false aria-haspopup=listbox
    onclick="this.ariaExpanded = true; l.hidden = false">Choose</div>
    <ul id=l role=listbox hidden><li role=option>Google</li><li role=option id=x>Office 365</li></ul>"""
    instruction = Instruction(verb=Verb.SELECT, words="Office 365", place="list of calendar options")
    found = behind(search(hand, page, instruction))
    assert ("x", []) == (element(hand, found), needs(found))


@pytest.mark.parametrize("label", ["Delete options", "Sign out", "Send to", "Share"])
def test_what_may_harm_is_not_opened(hand: Actions, label: str) -> None:
    """A menu whose words may do harm is not opened to look behind it."""
    page = GROUP.format(id="a", label=label, inner="<a id=x href=#s>Settings</a>")
    assert (None, []) == (behind(search(hand, page, click("Settings"))), pressed(hand))


def test_what_is_on_the_wrong_side_is_not_opened(hand: Actions) -> None:
    """Where the article names a side, groups on the other side are left alone."""
    group = GROUP.format(id="a", label="Tools", inner="<a id=x href=#s>Settings</a>")
    page = f"<div style='position:absolute;left:1000px'>{group}</div>"
    assert (None, []) == (behind(search(hand, page, click("Settings", "left pane"))), pressed(hand))


def test_gone_from_behind_everything_is_gone(hand: Actions) -> None:
    """Where no group holds the control, none is found and the page stands as it did."""
    page = GROUP.format(id="a", label="Products", inner="<a href=#p>Planner</a>")
    assert behind(search(hand, page, click("Settings"))) is None
    assert "Planner" in hand.window.page.content()


ARROWED = """<div><div style="cursor:pointer" onclick="p.hidden = !p.hidden">{group}</div><div id=p hidden>
<a id=x href=#1 style="display:block">Settings</a></div><a href=#2 style="display:block">Home</a>
<a href=#3 style="display:block">Meetings</a><a href=#4 style="display:block">Notes</a></div>"""


@pytest.mark.parametrize(
    "group", ["Mine ▾", "Mine <svg class='icon-chevron-down' width=9 height=9></svg>", "Mine ›"]
)
def test_a_group_that_an_arrow_tells_of_is_opened(hand: Actions, group: str) -> None:
    """Many a group says only by its picture that it is closed."""
    found = behind(search(hand, ARROWED.format(group=group), click("Settings")))
    assert ("x", [(NeedKind.OPENED, "Mine")]) == (element(hand, found), needs(found))


@pytest.mark.parametrize("label", ["Next ›", "Create ▾", "Authorize ›"])
def test_an_arrow_that_leads_on_opens_nothing(hand: Actions, label: str) -> None:
    """A button that leads on, makes something, or is named by another sentence is no group."""
    page = f"""<div><button id=x>{label}</button></div>"""
    assert behind(search(hand, page, click("Settings"), claimed=("Next", "Authorize"))) is None
    assert [] == pressed(hand)


RENAMED_ENTRY = """<div id=l role=combobox aria-expanded=false tabindex=0
 onclick="o.hidden = false; this.ariaExpanded = true">Service</div><div id=o role=listbox hidden>
<div role=option>Google</div><div role=option id=x>Microsoft 365</div></div>"""


def test_a_renamed_entry_of_a_closed_list_is_found(hand: Actions) -> None:
    """The list is opened, for its entries are not to be seen before."""
    wanted = Instruction(verb=Verb.SELECT, words="Office 365", place="list of options")
    looking = search(hand, RENAMED_ENTRY, wanted)
    assert (None, "x") == (behind(looking), element(hand, like_behind(looking)))


def test_a_native_group_is_opened(hand: Actions) -> None:
    """A summary says by its own nature that it is closed."""
    page = "<details><summary>Mine</summary><a id=x href=#1>Settings</a></details>"
    found = behind(search(hand, page, click("Settings")))
    assert ("x", [(NeedKind.OPENED, "Mine")]) == (element(hand, found), needs(found))


def test_a_group_that_is_closed_by_having_no_height_is_opened(hand: Actions) -> None:
    """Entries that keep their height in a group that has none are not to be seen until it is opened."""
    page = """<style>div {cursor: pointer} #g {max-height: 0; overflow: hidden} #g.o {max-height: 9em}</style>
    <nav><div>Home</div><div>Meetings</div>
    <div id=a onclick="g.className = 'o'">My Account <i>&#x203a;</i></div>
    <ul id=g><li><div id=x>Settings</div></li></ul>
    </nav>"""
    looking = search(hand, page, click("Settings"))
    assert looking.here(0) is None
    assert "x" == element(hand, behind(looking))


MENU_BAR = """<style>li > ul {{ display: none }} li.on > ul {{ display: block }}</style>
<ul role=menubar><li id=b role=menuitem aria-haspopup=true tabindex=0 class=on>Books<ul role=menu>
<li id=n role=menuitem aria-haspopup=true tabindex=-1 class=on>New<ul role=menu>
<li role=menuitem>Shelf</li></ul></li>
<li id=m role=menuitem aria-haspopup=true tabindex=-1>More<ul role=menu>
<li id=x role=menuitem>{last}</li></ul></li>
</ul></li></ul><script>document.querySelectorAll('li').forEach(each => each.onclick = event => {{
  event.stopPropagation();
  const open = !each.matches('.on');
  [...each.parentNode.children].forEach(other => other.classList.toggle('on', other === each && open));
}})</script>"""


def test_a_menu_that_shows_its_entries_is_not_closed(hand: Actions) -> None:
    """It stands open though it does not say so, and what was looked for may stand beside what it shows."""
    found = behind(search(hand, MENU_BAR.format(last="Reading list"), click("Reading list")))
    assert ("x", [(NeedKind.OPENED, "More")]) == (element(hand, found), needs(found))
    assert not {"b", "n"} & set(pressed(hand))
