"""Which of several like things: the one of a row, of a row and a column. In doubt none is pressed."""

import pytest

from tests.pages.reader.telling import CURRENT, UNTOLD, Walk, told, why

pytestmark = pytest.mark.browser

HIVES = ("Lime", "Ash", "Hazel", "Rowan")

TURNED = "<style>tbody, h2 + div { display: flex; flex-direction: column-reverse }</style>"
"""Draws the rows in another order than the page has them."""


def table(*, marked: bool) -> str:
    """Hives, a row each: of a table, or of boxes that only a style makes rows."""
    press = (
        "<button onclick=\"did('{0} up')\">Raise</button><button onclick=\"did('{0} off')\">Lower</button>"
    )
    if not marked:
        rows = (f"<div class=r><span>{hive}</span>{press.format(hive)}</div>" for hive in HIVES)
        return f"<style>.r {{ display: flex }}</style><h2>Hives</h2><div>{''.join(rows)}</div>"
    rows = (
        f"<tr><td><a href='#' onclick=\"did('{hive} no')\">H-{n}</a><td>{hive}<td>{press.format(hive)}"
        for n, hive in enumerate(HIVES)
    )
    return f"<table><thead><tr><th>Hive number<th>Tree<th>Frames</thead><tbody>{''.join(rows)}</table>"


@pytest.mark.parametrize("marked", [True, False])
@pytest.mark.parametrize(
    ("step", "hive"),
    [
        ("In the third row, click **Raise**.", "Hazel up"),
        ("Click **Raise** in the first row.", "Lime up"),
        ("In the last row, click **Lower**.", "Rowan off"),
        ("Next to “Ash”, click “Lower”.", "Ash off"),
        ("Find **Hazel**, and click **Lower** next to it.", "Hazel off"),
    ],
)
def test_of_several_in_rows_the_one_that_is_told_is_pressed(
    walk: Walk, step: str, hive: str, *, marked: bool
) -> None:
    """By the row's number, or by what stands in it, whatever marks that name has."""
    result = walk(step, f'You should see "did {hive}".', page=table(marked=marked))
    assert [CURRENT, CURRENT] == told(result), why(result)


def test_a_row_that_cannot_be_counted_is_left(walk: Walk) -> None:
    """A row made otherwise may be one as well: nothing is pressed, and nobody is blamed."""
    page = table(marked=False).replace("<button onclick=\"did('Ash up')\">Raise</button>", "")
    result = walk("In the third row, click **Raise**.", page=page)
    assert [UNTOLD] == told(result), why(result)
    assert "did" not in result.steps[-1].verdict.message


@pytest.mark.parametrize("marked", [True, False])
@pytest.mark.parametrize(
    ("step", "more"),
    [
        ("In the last row, click **Lower**.", "<button>Show more</button>"),
        ("In the last row, click **Lower**.", "<a href='/next'>Next</a>"),
        ("In the first row, click **Lower**.", TURNED),
    ],
    ids=["more to come", "another page", "drawn from below"],
)
def test_a_row_is_not_counted_where_it_may_be_another_to_whoever_reads(
    walk: Walk, step: str, more: str, *, marked: bool
) -> None:
    """The last that is drawn need not be the last, nor the first that is told the topmost."""
    result = walk(step, page=table(marked=marked) + more)
    assert [UNTOLD] == told(result), why(result)
    assert "did" not in result.steps[-1].verdict.message


@pytest.mark.parametrize(
    ("step", "did"),
    [
        ("In the second row, click the hive number.", "Ash no"),
        ("In the row of **Rowan**, click the hive's number.", "Rowan no"),
    ],
)
def test_what_is_described_in_a_row_stands_under_its_head(walk: Walk, step: str, did: str) -> None:
    """The cell is where the row that is told and the column with that word cross."""
    result = walk(step, f'You should see "did {did}".', page=table(marked=True))
    assert [CURRENT, CURRENT] == told(result), why(result)


GRID = """<div role=grid aria-label=Fees><div role=row><div role=columnheader>Child</div>
<div role=columnheader>Lunch</div><div role=columnheader>Trip</div></div>{}</div>""".format(
    "".join(
        f"<div role=row style='display:flex'><div role=gridcell>{child}</div>"
        f"<div role=gridcell ondblclick=\"did('{child} lunch')\">4</div>"
        f"<div role=gridcell ondblclick=\"did('{child} trip')\">4</div></div>"
        for child in ("Nia", "Tom", "Zoe")
    )
)


def test_a_cell_is_told_by_its_row_and_its_column(walk: Walk) -> None:
    """Of a grid the cell itself is used."""
    step = "In the row for **Tom**, double-click the amount in the **Trip** column."
    result = walk(step, 'You should see "did Tom trip".', page=GRID)
    assert [CURRENT, CURRENT] == told(result), why(result)


def test_what_goes_where_the_reader_was_led_is_left_where_that_failed(walk: Walk) -> None:
    """Behind a double-click that was not understood nothing is typed into the one field of the page."""
    page = f"<label>Year <input id=y></label>{GRID}"
    result = walk("Double-click the amount.", "Type **8** and press Enter.", page=page)
    assert [UNTOLD, UNTOLD] == told(result), why(result)
