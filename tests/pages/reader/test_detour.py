"""What is told later, or left out, is done first in a browser of its own, and then by the reader."""

import pytest

from tests.pages.reader.telling import CURRENT, GONE, RENAMED, Walk, told, why

pytestmark = pytest.mark.browser

REORDERED, ADDED = ("outdated", "reordered"), ("outdated", "added")

ALBUM = """<h1>Album</h1><div id=bar></div><main><button onclick="bar.innerHTML ||=
`<button onclick=did('turned')>Turn left</button>`; did('chosen')">Choose all</button></main>"""


def test_what_comes_up_behind_the_next_step_has_another_order(walk: Walk) -> None:
    """The next step is done first, once, and its own turn finds it done."""
    result = walk("Click **Turn left**.", "Click **Choose all**.", page=ALBUM)
    assert [REORDERED, CURRENT] == told(result), why(result)
    [drift] = result.steps[1].verdict.drifts
    assert ("Turn left", "Choose all") == (drift.says, drift.shows)
    assert "Click Turn left. (Do step 3 before this.)" == drift.suggestion


@pytest.mark.row
def test_what_the_next_step_does_not_bring_up_is_gone(walk: Walk) -> None:
    """That the next step can be done already proves no other order."""
    result = walk("Click **Flatten**.", "Click **Choose all**.", page=ALBUM)
    assert [GONE, CURRENT] == told(result), why(result)


WIZARD = """<h1>Bees</h1><main id=m><label>Name <input></label><button onclick=go(0)>Next</button></main>
<script>
  let which = ''
  const pages = [
    '<h2>What size?</h2><label><input type=radio name=s onchange="which = 1">Small</label>' +
    '<label><input type=radio name=s onchange="which = 1">Large</label>' +
    '<button onclick="which && go(1)">Next</button>',
    '<h2>Where?</h2><button>Meadow</button>',
  ]
  const go = page => { m.innerHTML = pages[page] }
</script>"""


def test_a_page_in_between_that_asks_for_a_choice_is_told_as_added(walk: Walk) -> None:
    """The article leaves out that something has to be chosen; what is chosen first leads to the control."""
    result = walk("In the **Name** field, type Ada.", "Click **Next**.", "Click **Meadow**.", page=WIZARD)
    assert [CURRENT, CURRENT, ADDED] == told(result), why(result)
    assert "Small" == result.steps[3].verdict.drifts[0].shows


@pytest.mark.row
def test_a_choice_that_the_article_speaks_of_is_not_made_for_it(walk: Walk) -> None:
    """What it says to choose is another step's, and no page in between."""
    steps = ("Click **Next**.", "Click **Roof**.", "Select **Large**.")
    assert [CURRENT, GONE, CURRENT] == told(result := walk(*steps, page=WIZARD)), why(result)


TICKED = """<h1>Plans</h1>
<label><input type=checkbox onchange="lay.disabled = !this.checked"> North light</label>
<button id=lay disabled onclick="this.outerHTML = '<button>Enlarge</button>'">Lay out</button>"""


def test_a_box_that_a_later_step_ticks_has_another_order(walk: Walk) -> None:
    """The button waits for it; nothing is left out, and its own turn finds it ticked."""
    result = walk("Click **Lay out**.", "Tick **North light**.", "Click **Enlarge**.", page=TICKED)
    assert [REORDERED, CURRENT, CURRENT] == told(result), why(result)


ASKED = """<h1>Bees</h1><main id=m><h2>Who looks after them?</h2><ul>
<li><button onclick="go()">Only me</button>
<li><button onclick="go()">A club</button></ul></main><script>
  const go = () => { TOLD; m.innerHTML = '<h2>Where?</h2><button>Meadow</button>' }</script>"""


@pytest.mark.parametrize(
    ("tells", "heard"),
    [("0", ADDED), ("fetch('/kept', {method: 'POST'})", ("unverified", "inconsistent"))],
    ids=["shows", "tells the site"],
)
def test_a_question_that_buttons_answer_is_told_as_added(
    walk: Walk, tells: str, heard: tuple[str, str]
) -> None:
    """By the first of them; not where the answer goes to the site at once, for nobody has said which."""
    result = walk("Click **Meadow**.", page=ASKED.replace("TOLD", tells))
    assert [heard] == told(result), why(result)


LIST = """<h1>Tides</h1><label>Side <select onchange="p.innerHTML =
  this.value === 'Right' ? '<button>Chart</button>' : ''">
<option>Left<option>Middle<option>Right</select></label><p id=p></p>"""


def test_another_entry_of_a_list_is_proved_by_the_rest(walk: Walk) -> None:
    """The entry behind which the article goes on is the one that is gone, without a letter in common."""
    result = walk("In the **Side** list, select **Starboard**.", "Click **Chart**.", page=LIST)
    assert [RENAMED, CURRENT] == told(result), why(result)
    assert "Right" == result.steps[1].verdict.drifts[0].shows


def test_no_entry_stands_for_one_that_is_gone_where_nothing_proves_it(walk: Walk) -> None:
    """Behind none of them does the article go on."""
    result = walk("In the **Side** list, select **Starboard**.", "Click **Map**.", page=LIST)
    assert GONE == told(result)[0], why(result)


MENUS = """<header><button onclick=show(0)>Paths</button><button onclick=show(1)>Water</button></header>
<main id=m>Map</main><script>
  const items = [['Tracks', 'Bridges'], ['Rivers', 'Wells']]
  const show = k => {
    document.querySelector('[role=menu]')?.remove()
    document.querySelector('header').insertAdjacentHTML('beforeend', '<ul role=menu>' +
      items[k].map(x => `<li role=menuitem onclick="open_('${x}')">${x}</li>`).join('') + '</ul>')
  }
  const open_ = x => {
    document.querySelector('[role=menu]').remove()
    m.innerHTML = x === 'Wells' ? '<button>Depth</button>' : x
  }
</script>"""


@pytest.mark.row
def test_a_menu_and_its_entry_under_other_words_are_proved_together(walk: Walk) -> None:
    """A menu that closes when one of its entries was tried is opened again for the next one."""
    result = walk("Click **Basins** > **Springs**.", "Click **Depth**.", page=MENUS)
    drifts = [(each.says, each.shows) for each in result.steps[1].verdict.drifts]
    assert [("Basins", "Water"), ("Springs", "Wells")] == drifts, why(result)
