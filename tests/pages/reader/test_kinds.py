"""The kind of thing counts where two have one name, and what stands open is not opened again."""

import pytest

from tests.pages.reader.site import Follow
from tests.pages.reader.telling import CURRENT, OUT_OF_REACH, RENAMED, UNTOLD, Walk, told, why

# ruff: noqa: E501 - tables of a sentence and a page
pytestmark = pytest.mark.browser


def link(words: str, did: str, more: str = "") -> str:
    """A link that notes what it did."""
    return f"""<a href="#{did}" onclick="did('{did}')" {more}>{words}</a> """


NAV = (
    f"<nav aria-label=Main>{link('Home', 'home')}{link('Access', 'main menu')}{link('Report', 'link')}</nav>"
)
TABS = f"""<main><h1>Folder</h1><ul class=tabs style="display:flex;gap:9px">
  <li>{link("Details", "details", "class=active")}</li><li>{link("Access", "tab")}</li>
  <li>{link("Log", "log")}</li></ul></main>"""
MARKED = """<main><h1>Folder</h1><div role=tablist><button role=tab aria-selected=true>Details</button>
  <button role=tab onclick="did('tab')">Access</button></div></main>"""


@pytest.mark.parametrize(
    ("step", "page", "did"),
    [
        ("Open the **Access** tab.", NAV + MARKED, "tab"),
        ("Open the **Access** tab.", NAV + TABS, "tab"),
        ("Click the **Access** tab of the page.", MARKED + NAV, "tab"),
        ("Click the **Access** tab of the page.", TABS + NAV, "tab"),
        ("In the main menu, click **Access**.", TABS + NAV, "main menu"),
        ("In the main menu, click **Access**.", NAV + MARKED, "main menu"),
        ("Click the **Report** button.", NAV + """<main><button onclick="did('button')">Report</button>""", "button"),
        ("Click the **Report** link.", """<main><button onclick="did('button')">Report</button></main>""" + NAV, "link"),
        (
            "Select the **Report** check box.",
            NAV + """<main><label><input type=checkbox onchange="did('box')"> Report</label>""",
            "box",
        ),
        (
            "Click the **Report** icon.",
            NAV + """<main><button aria-label=Report onclick="did('icon')"><svg width=20 height=20></svg></button>""",
            "icon",
        ),
    ],
)  # fmt: skip
def test_of_two_of_one_name_the_kind_that_is_said_is_used(walk: Walk, step: str, page: str, did: str) -> None:
    """The tab of the page is not the item of the main menu."""
    result = walk(step, f'You should see "did {did}".', page=page)
    assert [CURRENT, CURRENT] == told(result), why(result)


ITEMS = link("Cables", "cables") + link("Pumps", "pumps")
BY_CLASS = f"""<style>.g ul {{ max-height: 0; overflow: hidden }} .g.open ul {{ max-height: 300px }}</style>
<aside><ul><li class="g open" id=g><a href="#" onclick="did('toggled'); g.classList.toggle('open')">Engine</a>
<ul><li>{link("Cables", "cables")}</li><li>{link("Pumps", "pumps")}</li></ul></li><li>{link("Hull", "hull")}</li>
</ul></aside>"""
BY_BUTTON = f"""<div><button onclick="did('toggled'); flip('b')">Engine</button><div id=b>{ITEMS}</div></div>
<div><button onclick="flip('c')">Hull</button><div id=c hidden>{link("Keel", "keel")}</div></div>"""
BY_ARIA = f"""<button aria-expanded=true aria-controls=b
onclick="did('toggled'); flip('b'); this.ariaExpanded = !b.hidden">Engine</button><div id=b>{ITEMS}</div>"""
DETAILS = f"<details open ontoggle=\"this.open || did('toggled')\"><summary>Engine</summary>{ITEMS}</details>"
TREE = """<ul role=tree><li role=treeitem aria-expanded=true><span style=cursor:pointer
onclick="did('toggled'); flip('b')">Engine</span><ul role=group id=b><li role=treeitem
onclick="did('cables')">Cables</li><li role=treeitem>Pumps</li></ul></li></ul>"""
OPEN = {"class": BY_CLASS, "button": BY_BUTTON, "aria": BY_ARIA, "details": DETAILS, "tree": TREE}


@pytest.mark.parametrize(
    "step",
    [
        "Expand **Engine** and click **Cables**.",
        "Open the **Engine** group, and then click **Cables**.",
        "In the menu on the left, choose **Engine** > **Cables**.",
        "Click **Engine** to expand it, then click **Cables**.",
    ],
)
@pytest.mark.parametrize("page", OPEN.values(), ids=OPEN)
def test_what_stands_open_is_not_pressed_again(walk: Walk, step: str, page: str) -> None:
    """Its items are to be seen under it, by whatever the page shows."""
    result = walk(step, 'You should see "Log: did cables".', page=page)
    assert [CURRENT, CURRENT] == told(result), why(result)


PRIMED = BY_CLASS.replace(link("Pumps", "pumps"), '<a href="#" onclick="flip(\'prime\')">Pumps</a>')


def test_what_an_earlier_step_has_opened_is_not_closed_by_the_next(walk: Walk) -> None:
    """The item of before is still to be seen under it, and beside that what the next one is called now."""
    path = "In the menu on the left, choose **Engine** > **{}**."
    steps = (path.format("Cables"), path.format("Valves"), "Click **Prime**.")
    result = walk(*steps, page=PRIMED + "<button id=prime hidden>Prime</button>")
    assert [CURRENT, RENAMED, CURRENT] == told(result), why(result)


@pytest.mark.parametrize(
    "page",
    [
        BY_CLASS.replace("g open", "g"),
        BY_BUTTON.replace("id=b", "id=b hidden"),
        BY_ARIA.replace("true", "false").replace("id=b", "id=b hidden"),
        DETAILS.replace("<details open", "<details"),
    ],
)
@pytest.mark.parametrize("step", ["Expand **Engine** and click **Cables**."])
def test_what_is_closed_is_opened(walk: Walk, step: str, page: str) -> None:
    """What hides its items is pressed as the article says."""
    result = walk(step, 'You should see "did cables".', page=page)
    assert [CURRENT, CURRENT] == told(result), why(result)


PLAIN = """<style>.i { cursor: pointer }</style><aside><div class=i>Home</div><div><div class=i
onclick="flip('b')">Engine</div><div id=b><div class=i onclick="did('cables')">Cables</div>
<div class=i>Pumps</div></div></div></aside><main>Ship</main>"""
ROW_OF_A_TREE = """<ul role=tree><li role=treeitem tabindex=0><span onclick="flip('b')">Engine</span>
<ul role=group id=b hidden><li role=treeitem onclick="did('cables')">Cables</li></ul></li></ul>"""


@pytest.mark.parametrize("page", [PLAIN, ROW_OF_A_TREE], ids=["it stood open", "its words alone listen"])
def test_a_press_opens_what_the_article_goes_on_with(walk: Walk, page: str) -> None:
    """What a press has only closed is opened again, and a row is pressed where its words stand."""
    result = walk("Click **Engine**, and then click **Cables**.", 'You should see "did cables".', page=page)
    assert [CURRENT, CURRENT] == told(result), why(result)


SENDS = f"""<style>[hidden] {{ display: none }}</style><script>const did = () => 0, flip = () =>
{{ b.hidden ^= true; fetch('/sent', {{ method: 'POST' }}) }}</script>{PLAIN}"""


def test_a_press_that_may_have_done_something_is_not_repeated(follow: Follow) -> None:
    """It sent something: once in each browser is enough, whatever went from the page with it."""
    _, site = follow("Click **Engine**, and then click **Cables**.", page=SENDS)
    assert len(site.contexts) >= site.asked.count("sent") > 0


FOLDED = """<style>.k { display: none } .o > .k { display: block }</style><aside>
<div><a href="#" class=t>Ship</a><div class=k><div><a href="#" class=t>Engine</a><div class=k><a href="#l">Oil leaflet</a>
</div></div><div><a href="#" class=t>Pumps</a><div class=k><a href="#o" onclick="did('oil')">Oil</a></div></div></div></div>
</aside><script>document.querySelectorAll('.t').forEach(t => t.onclick = () => {
t.parentNode.classList.toggle('o'); return false })</script>"""


def test_an_item_of_a_path_that_stands_beside_its_old_place_is_renamed(walk: Walk) -> None:
    """Behind the one that is named something like it stands, and it stands behind the neighbour of that one."""
    result = walk("Choose **Ship** > **Engine** > **Oil**.", 'You should see "did oil".', page=FOLDED)
    assert [("Engine", "Pumps")] == [(d.says, d.shows) for d in result.steps[1].verdict.drifts], why(result)
    assert [RENAMED, CURRENT] == told(result), why(result)


def test_the_other_of_two_is_tried_where_the_first_has_taken_it_away(walk: Walk) -> None:
    """A link of the page's head leads to reading matter; the card of the same words is what is meant."""
    page = """<header><a href="#" onclick="m.innerHTML = '<p>All about berths</p>'; return false">Berths</a></header>
    <main id=m><h1>Harbour</h1><div tabindex=0 style="cursor: pointer"
    onclick="m.innerHTML = '<button>Moor</button>'">Berths</div></main>"""
    result = walk("Click **Berths**.", "Click **Moor**.", page=page)
    assert [CURRENT, CURRENT] == told(result), why(result)


ROOMS = "".join(
    f"""<tr><td>{name}</td><td>closed</td><td><button onclick="did('{name}')">Open up</button></td></tr>"""
    for name in ("Attic", "Cellar", "Larder")
)
HOUSE = f"""<h1>House</h1><nav>{link("Yard", "yard")}</nav><div style="height:1500px"></div><h2>Rooms</h2>
<table>{ROOMS}</table>
<div role=grid aria-label=Keys><div role=row style="display:flex;cursor:pointer" onclick="did('brass key')">
<div role=gridcell>Brass key</div><div role=gridcell>on its hook</div></div></div>"""


@pytest.mark.parametrize(
    ("step", "did"),
    [
        ("Scroll down to **Rooms**, find **Cellar** and click **Open up**.", "Cellar"),
        ("Find **Larder** in the list, and click **Open up** next to it.", "Larder"),
        ("Look for the **Rooms** heading. Under **Rooms**, click **Yard**.", "yard"),
        ("Click **Brass key**.", "brass key"),
    ],
)
def test_what_the_eyes_are_sent_to_need_not_be_a_control(walk: Walk, step: str, did: str) -> None:
    """A heading or words in a row are found, not pressed; of several of one name theirs is used."""
    result = walk(step, f'You should see "did {did}".', page=HOUSE)
    assert [CURRENT, CURRENT] == told(result), why(result)


DRAWN = f"""<h1>Letter</h1><ul><li style="cursor:pointer" onclick="did('members')"><i>&#9744;</i> <label>Members</label></li></ul>
<div style="display:flex"><div>Quiet at night</div><div style="cursor:pointer;width:50px;height:30px;background:#ddd"
onclick="did('quiet')"></div></div><p>It is kept for a week. <span style="cursor:pointer" onclick="did('more')">Show
more</span></p><main>{link("Elsewhere", "elsewhere")}</main>"""


@pytest.mark.parametrize(
    "step",
    [
        "Tick **Members**.",
        "Turn on **Quiet at night**.",
        "Click **Show more**.",
        "Select the check box at the top of the table.",
    ],
)
def test_what_can_be_read_on_the_page_is_not_gone(walk: Walk, step: str) -> None:
    """Switches and boxes that a page draws of mere words may not be understood; they are not removed."""
    result = walk(step, page=DRAWN)
    assert [] == [each for each in told(result) if each not in {CURRENT, UNTOLD, OUT_OF_REACH}], why(result)


SWATCHES = """<h1>Colours</h1><p role=status id=o></p><div style="display:flex">
<div style="cursor:pointer;width:30px;height:30px;background:green" onclick="did('green')"></div></div>
<a href="#" onclick="did('shown')">History</a>"""


def test_what_all_acts_were_to_bring_about_is_not_expected_behind_one_that_was_not_done(walk: Walk) -> None:
    """An act that was not understood leaves the page as it was, also where what comes next is there."""
    result = walk(
        "Use the fourth sprocket of them.", "Click **History**.", 'You see "Shown in green".', page=SWATCHES
    )
    assert [UNTOLD, CURRENT, UNTOLD] == told(result), why(result)


def test_a_field_is_named_by_what_is_told_of_it(walk: Walk) -> None:
    """In small letters the words say of what the field is, and are not other words than its own."""
    page = "<h1>Bicycle</h1><label>Colour <input></label> <label>Frame number <input></label>"
    result = walk("Enter the frame number and the colour of your bicycle.", page=page)
    assert [CURRENT] == told(result), why(result)


def test_the_pointer_rests_on_mere_words(walk: Walk) -> None:
    """What opens a menu under the pointer need not be a link or a button."""
    page = f"""<style>li ul {{ display: none }} li:hover ul {{ display: block }}</style><ul><li><span>Hire</span>
      <ul><li>{link("Garden tools", "tools")}</li></ul></li></ul>"""
    result = walk(
        "Hover over **Hire**, and click **Garden tools**.", 'You should see "did tools".', page=page
    )
    assert [CURRENT, CURRENT] == told(result), why(result)


def _own(row: str, sets: str, words: str = "Members") -> str:
    """A box or a switch of the page's own."""
    return f"""<h1>Letter</h1><style>.sw {{ width: 40px; height: 20px; background: #ddd; cursor: pointer }}</style>
      <div id=r {row}><div id=s class=sw {sets}></div><span>{words}</span></div>"""


ROW_SETS = _own("style='cursor:pointer' onclick=\"did('pressed'); s.classList.toggle('checked')\"", "")
SWITCH_SETS = _own("", "onclick=\"did('pressed'); this.classList.toggle('is-on')\"")
SET = SWITCH_SETS.replace("class=sw", 'class="sw is-on"')


@pytest.mark.parametrize(
    ("step", "page", "did"),
    [
        ("Tick **Members**.", ROW_SETS, "Log: did pressed"),
        ("Turn on **Members**.", SWITCH_SETS, "Log: did pressed"),
        ("Turn on **Members**.", SET, "Log:"),
        ("Turn off **Members**.", SET, "Log: did pressed"),
        ("Untick **Members**.", SWITCH_SETS, "Log:"),
    ],
)
def test_a_switch_that_the_page_draws_is_set_where_it_tells_its_state(
    walk: Walk, step: str, page: str, did: str
) -> None:
    """It is pressed once, and only where it is not as it should be already."""
    result = walk(step, f'You should see "{did}".', page=page)
    assert [CURRENT, CURRENT] == told(result), why(result)


def test_a_switch_that_tells_nothing_is_left_to_a_person(walk: Walk) -> None:
    """What was pressed and shows no state is not known to be set."""
    page = _own("", "onclick=\"did('pressed')\"")
    assert [OUT_OF_REACH] == told(walk("Turn on **Members**.", page=page))


PALETTE = """<h1>Harbour</h1><button onclick="p.hidden = false; q.focus()">Search <kbd>Ctrl K</kbd></button><div id=p role=dialog
  aria-label=Commands hidden><input id=q role=combobox aria-expanded=true placeholder="Type a command"><div role=listbox>
  <div role=option aria-selected=true onclick="did('rates'); p.hidden = true">Shipping rates</div>
  <div role=option aria-selected=false onclick="did('labels')">Shipping labels</div></div></div>"""
REMARK = """<h1>Drawing</h1><textarea placeholder="Say something nice" onkeydown="event.ctrlKey && event.key == 'Enter' &&
  this.value && did('sent')"></textarea><button onclick="did('plane')" aria-label=Keep>&#10148;</button>"""


@pytest.mark.parametrize(
    ("steps", "page", "did"),
    [
        (("Click **Search**.", "Type **ship** and select **Shipping rates** from the list."), PALETTE, "rates"),
        (
            ("Click in the box **Say something nice**.", "Type your remark, and press **Ctrl+Enter** or click the paper plane."),
            REMARK,
            "sent",
        ),
    ],
)  # fmt: skip
def test_what_is_typed_where_one_is_goes_on_by_the_list_or_a_key(
    walk: Walk, steps: tuple[str, ...], page: str, did: str
) -> None:
    """The option that Enter would take is not chosen yet; a field in use needs no name; a key is always there."""
    result = walk(*steps, f'You should see "did {did}".', page=page)
    assert {CURRENT} == set(told(result)), why(result)


def test_a_field_may_be_named_by_the_heading_of_its_group(walk: Walk) -> None:
    """What one types under a heading goes into the one field there."""
    page = """<h1>Photo</h1><section><h2>Tags</h2><input placeholder="Add a tag" onchange="did(this.value)"></section>
      <section><h2>Place</h2><input placeholder="Where?"></section>"""
    result = walk(
        "Under **Tags**, type **garden** and press **Enter**.", 'You should see "did garden".', page=page
    )
    assert [CURRENT, CURRENT] == told(result), why(result)
