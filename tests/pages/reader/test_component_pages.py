"""What component libraries draw: rows and cards of broken lines, fields in tables, questions of buttons."""

import pytest

from tests.pages.reader.telling import CURRENT, GONE, UNTOLD, Walk, told, why

pytestmark = pytest.mark.browser

FERRIES = "".join(
    f"<div class=r><div><b>{name}</b><br>{hour}</div><div><button onclick=\"did('{name} cabins')\">Cabins"
    "</button></div></div>"
    for name, hour in (("The Grey Gull", "07:15"), ("Sea Otter", "09:40"), ("The Old Salt", "21:05"))
)
TILES = "".join(
    f"<div role=button tabindex=0 onclick=\"did('tent {n}')\"><span><b>{name}</b> <span>no. {n}</span>"
    f"<br><small>{says}</small></span></div>"
    for n, name, says in ((12, "Green tent", "Sleeps four people"), (31, "Green tent", "Sleeps two people"))
)
HIVES = """<table><thead><tr><th></th><th>Post</th><th>Radio</th></tr></thead><tbody>{0}</tbody></table>"""
BEES = HIVES.format(
    "".join(
        f"<tr><th scope=row>{kind}</th>"
        + "".join(
            "<td><span role=switch tabindex=0 aria-checked=false"
            " style='display:inline-block;width:40px;height:20px'"
            f" onclick=\"this.setAttribute('aria-checked','true'); did('{kind} {way}')\"></span></td>"
            for way in ("Post", "Radio")
        )
        for kind in ("Swarms", "Honey")
    )
)
LOG = """<table><thead><tr><th>Boat</th><th>Catch (kg)</th><th></th></tr></thead><tbody>
<tr><td><input placeholder="which one"></td><td><input></td>
<td><button aria-label="Confirm"
onclick="did([...document.querySelectorAll('input')].map(i => i.value).join('+'))">✓</button></td></tr>
<tr><td>Sea Otter</td><td>40</td><td></td></tr></tbody></table>"""
ASKS = """<h2 id=q>Where will you sit?</h2><div role=group aria-labelledby=q><button aria-pressed=false
onclick="go.disabled = false; did('window')">By the window</button>
<button aria-pressed=false>By the door</button></div>
<button id=go disabled onclick="did('went')">Continue</button>"""
SUGGESTS = """<label for=w>Warden</label><input id=w role=combobox aria-expanded=false autocomplete=off><ul
role=listbox id=l></ul><script>
const all = ['Ines Holm (north)', 'Ida Holt (south)', 'Per Lund (west)'];
w.oninput = () => setTimeout(() => { l.innerHTML = all.filter(a => w.value && a.startsWith(w.value)).map(a =>
  `<li role=option onclick="w.value = this.textContent; did('took ' + this.textContent)">${a}</li>`
  ).join('') }, 60);
</script>"""


@pytest.mark.parametrize("ferry", ["The Grey Gull", "Sea Otter", "The Old Salt"])
def test_a_row_is_told_by_the_first_line_of_what_stands_in_it(walk: Walk, ferry: str) -> None:
    """Its name may begin with an article of its own, and the browser leaves out where its line ends."""
    result = walk(
        f"Click **Cabins** next to *{ferry}*.", f'You should see "did {ferry} cabins".', page=FERRIES
    )
    assert [CURRENT, CURRENT] == told(result), why(result)


def test_an_example_of_what_is_described_tells_a_card_by_its_first_line(walk: Walk) -> None:
    """What is said of the thing first is no part of the example."""
    result = walk(
        "Select the tent that you want to rent, for example **Green tent no. 31**.",
        'You should see "did tent 31".', page=TILES,
    )  # fmt: skip
    assert [CURRENT, CURRENT] == told(result), why(result)


def test_a_switch_without_words_is_told_by_its_column_and_its_row(walk: Walk) -> None:
    """A head may be empty."""
    result = walk("Turn on **Radio** in the **Swarms** row.", 'You should see "did Swarms Radio".', page=BEES)
    assert [CURRENT, CURRENT] == told(result), why(result)


def test_a_row_that_is_filled_in_takes_its_values_by_its_columns(walk: Walk) -> None:
    """The row is no control that could be gone, and a sign is pressed for what it is mostly called."""
    result = walk(
        "Fill in the row:\n\n   | Column | Value |\n   | --- | --- |\n   | Boat | Grey Gull |\n"
        "   | **Catch (kg)** | 31.5 |\n",
        "Click the tick at the end of the row.",
        'You should see "did Grey Gull+31.5".', page=LOG,
    )  # fmt: skip
    assert {CURRENT} == set(told(result)), why(result)


def test_to_fill_in_what_is_not_named_blames_nobody(walk: Walk) -> None:
    """Small letters without a value are no name of a field."""
    result = walk("Fill in the row.", page="<p>Nothing to fill in.</p>")
    assert [UNTOLD] == told(result), why(result)


def test_a_question_of_buttons_has_to_be_answered_before_the_next_can_be_pressed(walk: Walk) -> None:
    """The article leaves it out."""
    result = walk("Click **Continue**.", 'You should see "did went".', page=ASKS)
    assert [("outdated", "added"), CURRENT] == told(result), why(result)


def test_where_the_words_are_left_to_the_reader_those_of_the_next_choice_are_typed(walk: Walk) -> None:
    """Others would hide what is to be chosen."""
    result = walk(
        "Start typing the warden's name in the **Warden** box, and pick **Ida Holt (south)** from the"
        " suggestions.",
        'You should see "did took Ida Holt (south)".', page=SUGGESTS,
    )  # fmt: skip
    assert [CURRENT, CURRENT] == told(result), why(result)


def test_a_switch_that_shares_only_small_words_is_no_new_name(walk: Walk) -> None:
    """“Ring me an hour before” and “Write to me a day before” are two things."""
    page = "<label><input type=checkbox role=switch checked> Write to me a week before</label>"
    result = walk("Turn on **Ring me the night before**.", page=page)
    assert [GONE] == told(result), why(result)


def test_what_lay_over_the_page_and_was_closed_tells_nothing_of_the_press(walk: Walk) -> None:
    """The press goes through once, and what comes of it a moment later is waited for."""
    page = """<div id=v style="position:fixed;inset:0;background:#0008"><div role=dialog aria-modal=true
    aria-label=Offer><button aria-label=Close onclick="document.getElementById('v').remove()">×</button>
    <h2>A tenth off</h2></div></div><div id=m><div style="cursor:pointer"
    onclick="did('opened'); setTimeout(() =>
    m.innerHTML = '<button onclick=&quot;did(1)&quot;>Borrow</button>', 250)">
    <b>Grey Gull</b></div></div>"""
    result = walk("Click **Grey Gull**.", "Click **Borrow**.", page=page)
    assert [CURRENT, CURRENT] == told(result), why(result)
