"""Of several things alike on a page, the one of the form that is being filled in is meant."""

import pytest

from tests.pages.reader.telling import CURRENT, Walk, told, why

pytestmark = pytest.mark.browser

FIND = """onclick="did(`finds ${this.form.elements[0].value || 'nothing'}`); return false" """
TOP = f"<nav><form><input placeholder='Find a boat'> <button {FIND}>Find</button></form></nav>"
BOTTOM = f"""<main style="margin-top: 50px"><form><label>Harbour <input></label>
<label><input type=checkbox> Deep</label> <button {FIND}>Find</button></form></main>"""
FOUND = "You should see “finds Kiel”."


@pytest.mark.parametrize("steps", [(), ("Select the **Deep** check box.",)], ids=["field", "box"])
def test_the_button_of_the_form_in_use_is_pressed(walk: Walk, steps: tuple[str, ...]) -> None:
    """Not the one of the same name at the top of the page, which would look for nothing."""
    result = walk(
        "Type “Kiel” in the **Harbour** field.", *steps, "Click **Find**.", FOUND, page=TOP + BOTTOM
    )
    assert [CURRENT] * (len(steps) + 3) == told(result), why(result)


@pytest.mark.parametrize(
    "form",
    [
        f"<form role=search><input> <button {FIND}>Go</button></form>",
        f"<form><input> <button {FIND}>Search</button></form>",
    ],
    ids=["landmark", "button"],
)
def test_a_search_box_without_a_name_is_told_by_its_form(walk: Walk, form: str) -> None:
    """Beside other fields without a name, which are filled in for something else."""
    other = "<p><input> <input type=password> <button>Board</button></p>"
    button = "Go" if "Go" in form else "Search"
    step = "Type “Kiel” in the search box at the top."
    result = walk(step, f"Click **{button}**.", FOUND, page=other + form)
    assert [CURRENT] * 3 == told(result), why(result)


KEPT = """<div id=d role=dialog aria-label="Keep the draft" tabindex=-1
style="position: fixed; top: -100%; left: 0; width: 100%; height: 100%">
<label>Remark <input></label> <button onclick="did('kept')">Keep</button></div>"""
BAR = """<header><button title="Keep" onclick="d.style.top = 0" style="width: 24px">&#xf0c7;</button></header>
<textarea style="margin-top: 90px"></textarea>"""


def test_a_dialog_that_is_kept_above_the_window_is_not_in_front(walk: Walk) -> None:
    """What slides in when it is asked for leaves the page as it is until then."""
    result = walk(
        "In the toolbar at the top, click the **Keep** icon.",
        "Type “Good” in the **Remark** box, and then click **Keep**.",
        "You should see “did kept”.",
        page=KEPT + BAR,
    )
    assert [CURRENT] * 3 == told(result), why(result)


REPORT = """<main><h1>{heading}</h1><form onsubmit="did('sent'); return false"><label>Pier <input></label>
<input type=submit value=Submit></form></main>"""


@pytest.mark.parametrize(
    ("heading", "shows"), [("New report", "Submit"), ("Harbour", None)], ids=["spoken of", "not spoken of"]
)
def test_a_bare_yes_stands_for_what_its_page_speaks_of(walk: Walk, heading: str, shows: str | None) -> None:
    """At the end of an article nothing proves it, and what it sends may be something else."""
    result = walk(
        "Type “2” in the **Pier** field.", "Click **File the report**.", page=REPORT.format(heading=heading)
    )
    verdict = result.steps[-1].verdict
    assert shows == (verdict.drifts[0].shows if verdict.drifts else None), why(result)
