"""What is told by its order: the nth of what repeats is used, and nothing where that cannot be told."""

import pytest

from tests.pages.reader.telling import CURRENT, UNTOLD, Walk, told, why

pytestmark = pytest.mark.browser


def link(did: str, words: str) -> str:
    """A link that notes what it did."""
    return f"""<a href="#{did}" onclick="did('{did}')">{words}</a> """


NAV = f"<nav><ul><li>{link('home', 'Home')}</li><li>{link('help', 'Help')}</li></ul></nav>"
RESULTS = f"""<h2>Results</h2><ul>{
    "".join(
        f"<li><h3>{link(each, each)}</h3><p>A tale of {each}. </p></li>" for each in ("elm", "oak", "yew")
    )
}</ul>"""
TABLE = f"""<table><tr><th>Tree</th><th>Act</th></tr>{
    "".join(f"<tr><td>{each}</td><td>{link(each, 'Edit')}</td></tr>" for each in ("elm", "oak", "yew"))
}</table>"""
NAMED = f"""<table><tr><th>Tree</th><th>Age</th></tr>{
    "".join(
        f"<tr><td>{link(each, each)}</td><td>9 {link('help', '?')}</td></tr>"
        for each in ("elm", "oak", "yew")
    )
}</table>"""
STARS = f"""<div role=group aria-label=Rating>{
    "".join(
        f'''<button aria-label="{n} stars" onclick="did('{n}')">
★</button>'''
        for n in range(1, 6)
    )
}</div>"""
BOXES = "".join(
    f"""<p><label><input type=checkbox onchange="did('{each}')"> {each}</label></p>"""
    for each in ("elm", "oak", "yew")
)
OTHER = f"<h2>Adverts</h2><ul><li>{link('ad', 'Buy')}</li><li>{link('bad', 'Sell')}</li></ul>"
PAGED = f"{RESULTS}<button>Load more</button>"
TURNED = f"<style>ul {{ display: flex; flex-direction: column-reverse }}</style>{RESULTS}"


@pytest.mark.parametrize(
    ("step", "page", "did"),
    [
        ("Click the first result.", NAV + RESULTS, "elm"),
        ("Open the second item in the list.", NAV + RESULTS, "oak"),
        ("Open the last result.", NAV + RESULTS, "yew"),
        ("Click the first result.", OTHER + RESULTS, "elm"),
        ("Click the second **Edit** link.", NAV + TABLE, "oak"),
        ("Click the third row.", NAV + NAMED, "yew"),
        ("Click the fourth star.", NAV + STARS, "4"),
        ("Tick the last box.", NAV + BOXES, "yew"),
    ],
)
def test_what_its_order_tells_is_used(walk: Walk, step: str, page: str, did: str) -> None:
    """The nth of the entries, of the rows below the head, of what has one name."""
    result = walk(step, f'You should see "did {did}".', page=page)
    assert [CURRENT, CURRENT] == told(result), why(result)


@pytest.mark.parametrize(
    ("step", "page"),
    [
        ("Click the fifth result.", NAV + RESULTS),
        ("Click the first item.", OTHER + RESULTS),
        ("Click the last result.", NAV + PAGED),
        ("Click the first result.", NAV + TURNED),
        ("Click the fourth **Edit** link.", NAV + TABLE),
        ("Click the third row.", NAV + TABLE),
        ("Click the first result.", NAV + "<p>No results</p>"),
    ],
)
def test_what_no_order_tells_for_sure_is_not_pressed(walk: Walk, step: str, page: str) -> None:
    """Too few, two lists, more to load, drawn in another order, an act beside words: no fault is told."""
    result = walk(step, page=page)
    assert [UNTOLD] == told(result), why(result)
