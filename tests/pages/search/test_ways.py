"""The ways that a person tries when the words are nowhere to be seen, on pages of other people's making."""

import pytest

from flows.browser import Actions
from flows.instruction import Instruction, Verb
from flows.search.substitution.successor import pictured
from flows.search.ways.disclosure import behind, in_another_menu, like_behind
from flows.search.ways.interstitial import onward
from flows.search.ways.scrolling import along, down
from flows.search.ways.sooner import sooner
from flows.search.ways.unmarked import unmarked
from flows.verdict import NeedKind
from tests.pages.desk import pressed
from tests.pages.looking import click, element, needs, search

pytestmark = pytest.mark.browser

STRIP = """<div style="display: flex; align-items: center; height: 40px">
<div role=tablist id=strip style="width: 300px; height: 40px"></div>
<button id=arrow onclick="first += 2; draw()">Scroll right</button></div>
<button id=next>Next</button>
<script>
  let first = 0;
  const names = ['Home', 'Plan', 'Team', 'Bills', 'Taxes', 'Safety'];
  const draw = () => document.getElementById('strip').innerHTML = names
    .slice(first, first + 2).map(name => `<button role=tab id=${name}>${name}</button>`).join('');
  draw();
</script>"""


@pytest.mark.parametrize(("words", "found"), [("Taxes", "Taxes"), ("Payroll", None)])
def test_a_strip_is_followed_to_its_end(hand: Actions, words: str, found: str | None) -> None:
    """Tabs that come up at the arrow are seen; a button that merely leads on is no arrow."""
    looked = along(search(hand, STRIP, click(words, role="tab")))
    assert found == element(hand, looked)
    assert "next" not in pressed(hand)


DRAWN = """<div id=list style="height: 200px; overflow: auto" onscroll="drawRows()">
  <div style="height: 2000px; position: relative"></div></div><script>
  const rows = document.getElementById('list');
  const drawRows = () => { const first = Math.floor(rows.scrollTop / 50); rows.firstElementChild.innerHTML =
    [0, 1, 2, 3].map(n => n + first).filter(n => n < 40)
    .map(n => `<a href="#" id=row${n} style="position: absolute; top: ${50 * n}px">Row ${n}</a>`).join('') };
  drawRows();
</script>"""
"""Names of its own: tests share a page, and a page takes no name twice."""


@pytest.mark.parametrize(("words", "found"), [("Row 31", "row31"), ("Row 44", None)])
def test_a_list_that_draws_only_what_is_in_sight_is_read_to_its_end(
    hand: Actions, monkeypatch: pytest.MonkeyPatch, words: str, found: str | None
) -> None:
    """What comes up as it is scrolled is there; where it is not, the list is left where it was."""
    monkeypatch.setattr("flows.browser.actionability.mouse.FARTHER_MS", 60_000)  # however busy the machine is
    assert found == element(hand, down(search(hand, DRAWN, click(words))))
    assert (found is None) == (hand.window.page.evaluate("list.scrollTop") == 0)


FETCHED = """<h1>Hall</h1><div style="height: 3000px">Windows</div><main id=late style="height: 300px"></main>
<script>
  new IntersectionObserver(([seen], watch) => {
    if (!seen.isIntersecting) return;
    watch.disconnect();
    late.innerHTML = '<p style="height: 20px; background: #ddd"></p>';
    setTimeout(() => { late.innerHTML = '<button id=guests>Guests</button>'; }, 1500);
  }).observe(document.querySelector('main'));
</script>"""


def test_what_is_fetched_when_one_comes_to_it_is_waited_for(hand: Actions) -> None:
    """A page that shows a sign in the place of what it fetches has it a moment later."""
    assert "guests" == element(hand, down(search(hand, FETCHED, click("Guests"))))


GROWS = """<div id=feed></div><p id=more>Loading\u2026</p><script>
  let logs = 60;
  const grow = () => { for (let n = 0; n < 10 && logs > 0; n++, logs--)
    feed.insertAdjacentHTML('beforeend',
      `<p style="height: 80px"><a href="#" id=log${logs}>Log ${logs}</a></p>`); };
  grow();
  new IntersectionObserver(([seen]) => seen.isIntersecting && setTimeout(grow, 500)).observe(more);
</script>"""


def test_a_page_that_grows_is_followed_as_long_as_it_says_so(hand: Actions) -> None:
    """What comes half a second after its end was reached is waited for, where a sign says that it comes."""
    assert "log31" == element(hand, down(search(hand, GROWS, click("Log 31"))))


AVATAR = """<nav style="position: fixed; left: 0; top: 60px"><a href=#1>Projects</a></nav>
<button id=me aria-haspopup=menu aria-expanded=false style="position: fixed; right: 10px; top: 10px"
  onclick="this.ariaExpanded = 'true'; list.hidden = false">Ada</button>
<ul role=menu id=list hidden style="position: fixed; right: 10px; top: 40px">
<li role=menuitem id=bills tabindex=0>Bills</li></ul>"""


def test_a_menu_elsewhere(hand: Actions) -> None:
    """What stands behind a person's picture is found, with the menu and the other place told."""
    looked = search(hand, AVATAR, click("Bills", "left pane"))
    assert None is behind(looked)
    found = in_another_menu(looked)
    assert ([(NeedKind.OPENED, "Ada")], "bills", False) == (
        needs(found),
        element(hand, found),
        found and found.sighting.in_place,
    )


CHOICE = """<div id=place><p>Choose what to bring over.</p></div>
<button id=next
  onclick="place.innerHTML = '<label><input type=radio name=s id=mail>Mail</label>'">Next</button>"""


def test_a_choice_behind_the_press_that_is_told_after_it(hand: Actions) -> None:
    """The list comes up behind the button that the sentence names last."""
    choose = Instruction(verb=Verb.SELECT, words="Mail")
    assert "mail" == element(hand, sooner(search(hand, CHOICE, choose, later=click("Next"))))
    assert None is sooner(search(hand, CHOICE, choose, later=click("Finish")))


ASKED = """<div role=dialog aria-modal=true aria-label="Connect again?">
<button id=no>Cancel</button>
<button id=yes onclick="this.closest('[role=dialog]').remove()">Go ahead</button></div>"""


@pytest.mark.parametrize(
    ("markup", "words"),
    [(ASKED, "Go ahead"), ("<main><button id=yes>Go ahead</button></main>", None)],
    ids=["dialog", "page"],
)
def test_a_question_in_the_way_is_passed(hand: Actions, markup: str, words: str | None) -> None:
    """A dialog's one button that leads on is pressed; a page's own button is not."""
    need = onward(search(hand, markup, click("Sign in"), about="connect"))
    assert words == (need and need.words)
    assert ([] if words is None else ["yes"]) == pressed(hand)


GROUP = """<nav style="position: fixed; left: 0; top: 60px">
<button id=group aria-expanded=false aria-controls=g
  onclick="flip(this)">Account</button>
<ul id=g hidden><li><a id=mine href=#1>My bills</a></li></ul></nav>"""


def test_like_words_behind_something_closed(hand: Actions) -> None:
    """Where the very words are nowhere, like words in a closed group are taken; the group is told."""
    looked = search(hand, GROUP, click("Bills", "left pane"), known=("Account",))
    assert (None, None) == (behind(looked), looked.like())
    found = like_behind(looked)
    assert ([(NeedKind.OPENED, "Account")], "mine") == (needs(found), element(hand, found))


ICONS = """<header style="position: fixed; right: 0; top: 0; display: flex">
<button id=bell aria-label=News><svg class="icon icon-bell" width=20 height=20></svg></button>
<button id=gear aria-label=Preferences><svg class="icon icon-gear" width=20 height=20></svg></button>
{more}</header>"""


@pytest.mark.parametrize(
    ("more", "found"),
    [("", "gear"), ("<button aria-label=Tools><svg class=gear width=20 height=20></svg></button>", None)],
    ids=["one", "two"],
)
def test_an_icon_of_other_words_is_told_by_its_picture(hand: Actions, more: str, found: str | None) -> None:
    """The gear that the sentence speaks of is the gear, with whatever words; of two it is neither."""
    settings = click("Settings", "bottom-left corner").model_copy(update={"hint": "tiny gear icon"})
    looked = pictured(search(hand, ICONS.format(more=more), settings))
    assert found == element(hand, looked)
    assert looked is None or looked.sighting.in_place is False


def test_what_only_holds_a_link_that_leads_away_is_not_pressed(hand: Actions) -> None:
    """The paragraph around a link to reading matter is tried no more than the link."""
    page = '<p id=p onclick="document.title += 1"><a href="https://support.example.org/hc">Settings</a></p>'
    assert (None, []) == (unmarked(search(hand, page, click("Settings"))), pressed(hand))
