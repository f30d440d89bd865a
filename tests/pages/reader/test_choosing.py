"""A choice is the same however a page offers it, and one that is not offered was not made."""

from collections.abc import Callable

import pytest

from tests.pages.reader.telling import CURRENT, GONE, RENAMED, Walk, told, why

pytestmark = pytest.mark.browser

Offer = Callable[..., str]
OPEN = "onclick=\"flip('l')\""
PICK = "onclick=\"did(this.dataset.is || this.textContent); flip('l')\""


def native(*entries: str) -> str:
    """A closed list of the browser's own."""
    options = "".join(f"<option>{entry}</option>" for entry in ("Choose one", *entries))
    return f'<label>Format <select onchange="did(this.value)">{options}</select></label>'


def radios(*entries: str) -> str:
    """Radio buttons under a legend."""
    each = "".join(
        f"<p><label><input type=radio name=f onchange=\"did('{e}')\"> {e}</label></p>" for e in entries
    )
    return f"<fieldset><legend>Format</legend>{each}</fieldset>"


def drop_down(*entries: str) -> str:
    """A button that opens a listbox, named by what stands before it."""
    each = "".join(f"<div role=option {PICK}>{e}</div>" for e in entries)
    return f"""<p><span id=n>Format</span> <button aria-labelledby="n v" id=v aria-haspopup=listbox {OPEN}>
      Choose one</button></p><div id=l role=listbox aria-labelledby=n hidden>{each}</div>"""


def unmarked(*entries: str) -> str:
    """Things that only a style makes a drop-down of, beside its label."""
    each = "".join(f"<div style=cursor:pointer {PICK}>{e}</div>" for e in entries)
    return f"""<div>Format</div><div><div style="cursor:pointer;border:1px solid" {OPEN}>Choose one ▾</div>
      <div id=l hidden>{each}</div></div>"""


def cards(*entries: str) -> str:
    """Cards, each with a heading and a line about it."""
    each = "".join(
        f"<div style=cursor:pointer {PICK} data-is='{e}'><h3>{e}</h3><p>Good for many a thing</p></div>"
        for e in entries
    )
    return f"<h2>Format</h2><div>{each}</div><div id=l hidden></div>"


def radio_cards(*entries: str) -> str:
    """Cards that are marked as radio buttons."""
    each = "".join(
        f"<div role=radio aria-checked=false {PICK} data-is='{e}'><b>{e}</b><p>Good for many things</p></div>"
        for e in entries
    )
    return f"<div role=radiogroup aria-label=Format>{each}</div><div id=l hidden></div>"


def filtering(*entries: str) -> str:
    """A combobox whose list shows only what fits what was typed, and nothing before."""
    return f"""<label for=c>Format</label> <input id=c role=combobox aria-expanded=false aria-controls=l
      oninput="l.innerHTML = ''; l.hidden = !this.value;
        const typed = this.value.toLowerCase();
        for (const e of {list(entries)!r}) if (typed && e.toLowerCase().includes(typed)) {{
          const o = document.createElement('div'); o.role = 'option'; o.textContent = e;
          o.onclick = () => {{ did(e); l.hidden = true; c.value = e }}; l.append(o) }}
        if (!l.children.length) l.textContent = 'No results'"><div id=l role=listbox hidden></div>"""


def menu(*entries: str) -> str:
    """A menu behind a button."""
    each = "".join(f"<div role=menuitemradio aria-checked=false {PICK}>{e}</div>" for e in entries)
    return f"<button aria-haspopup=menu {OPEN}>Format</button><div id=l role=menu hidden>{each}</div>"


def toggles(*entries: str) -> str:
    """Buttons side by side of which one is pressed in."""
    each = "".join(f"<button aria-pressed=false {PICK}>{e}</button>" for e in entries)
    return f"<div role=group aria-label=Format>{each}</div><div id=l hidden></div>"


OFFERS = [native, radios, drop_down, unmarked, cards, radio_cards, filtering, menu, toggles]
SELECT = "Select **Portrait** from the **Format** list."


@pytest.mark.parametrize("offer", OFFERS)
def test_a_choice_from_a_list_is_made_however_it_is_offered(walk: Walk, offer: Offer) -> None:
    """It is the same in a list, radio buttons, a closed drop-down, cards, a combobox, a menu."""
    page = offer("Portrait", "Landscape", "Square") + "<button>Print</button>"
    result = walk(SELECT, 'You should see "did Portrait".', page=page)
    assert [CURRENT, CURRENT] == told(result), why(result)


@pytest.mark.parametrize("offer", OFFERS)
def test_what_is_not_offered_was_not_chosen(walk: Walk, offer: Offer) -> None:
    """The list was opened and read, and it is not in it."""
    page = offer("Landscape", "Square") + "<button>Print</button>"
    result = walk(SELECT, page=page)
    assert [GONE] == told(result), why(result)


@pytest.mark.parametrize("offer", OFFERS)
def test_what_is_offered_under_other_words_is_renamed(walk: Walk, offer: Offer) -> None:
    """A like entry of the list that is named is told as the new words."""
    page = offer("Portrait orientation", "Landscape", "Square") + "<button>Print</button>"
    result = walk(SELECT, page=page)
    assert [RENAMED] == told(result), why(result)


@pytest.mark.parametrize(
    ("step", "page"),
    [
        ("Choose **Portrait** as the **Format**.", native("Portrait", "Landscape")),
        ("In the **Format** drop-down, select **Portrait**.", filtering("Portrait", "Landscape")),
        ("Under **Format**, choose **Portrait**.", cards("Portrait", "Landscape")),
        ("Set **Format** to **Portrait**.", drop_down("Portrait", "Landscape")),
        ("Set **Format** to **Portrait**.", radios("Portrait", "Landscape")),
        ("Select the **Portrait** option.", radio_cards("Portrait", "Landscape")),
        ("From the **Format** drop-down menu, choose **Portrait**.", unmarked("Portrait", "Landscape")),
    ],
)
def test_a_choice_is_the_same_in_other_sentences(walk: Walk, step: str, page: str) -> None:
    """As, in, under, set to, from: the same act."""
    result = walk(step, 'You should see "did Portrait".', page=page)
    assert [CURRENT, CURRENT] == told(result), why(result)


def test_a_list_that_shows_nothing_tells_nothing(walk: Walk) -> None:
    """One that stays empty was not read, so nothing is gone from it."""
    result = walk(SELECT, page=drop_down() + "<button>Print</button>")
    assert "unverified" == told(result)[0][0], why(result)


def test_what_is_chosen_on_a_path_is_chosen(walk: Walk) -> None:
    """“Square > Print” is no group that stands open because what comes next stands below it."""
    page = f"""<div>{radios("Round", "Square")}<button onclick="did(
      document.querySelector(':checked') ? 'print' : 'nothing')">Print</button></div>"""
    result = walk("Select **Square** > **Print**.", 'You should see "did print".', page=page)
    assert [CURRENT, CURRENT] == told(result), why(result)


DRAWN_ANEW = """<h1>Loom</h1><div id=w></div><script>
const all = ['Plain', 'Twill', 'Satin']; let now = 'Plain', shown = false;
const list = () => shown ? `<div role=listbox aria-labelledby=l>${all.map(each =>
  `<div role=option aria-selected=${each === now} onclick="pick('${each}')">${each}</div>`
).join('')}</div>` : '';
const more = () => now === 'Satin' ? '<label>Threads <input></label>' : '';
function draw() {
  w.innerHTML = `<div id=l>Weave</div><button aria-haspopup=listbox aria-expanded=${shown}
    aria-labelledby="l v" onclick="shown = !shown; draw()"><span id=v>${now}</span></button>
    ${list()}${more()}`;
}
function pick(each) { now = each; shown = false; setTimeout(draw, 150) }
draw();
</script>"""


def test_an_option_of_other_words_is_told_where_the_page_is_drawn_anew_around_its_list(walk: Walk) -> None:
    """What is drawn anew beside the list is no entry of it, nor is the list's own name."""
    steps = "Choose **Herringbone** from the **Weave** list.", "Type “40” in the **Threads** field."
    result = walk(*steps, page=DRAWN_ANEW)
    shows = [drift.shows for drift in result.steps[1].verdict.drifts]
    assert ([RENAMED, CURRENT], ["Satin"]) == (told(result), shows), why(result)
