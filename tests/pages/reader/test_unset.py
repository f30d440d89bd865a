"""What would send a form in which something could not be set is left alone; all else is used."""

import pytest

from tests.pages.reader.telling import CURRENT, GONE, UNREACHED, UNTOLD, Walk, told, why

pytestmark = pytest.mark.browser

UNREAD = "Frobnicate the harbour as gently as you can."
BOAT = """<h1>Boats</h1><form onsubmit="did('sent'); return false"><label>Name <input></label>
<label>Berth <select><option>East<option>West</select></label>{button}</form>"""
NAMED = "Type “Ida” in the **Name** field."
SAVE = "<button>Save</button>"
DID = "You should see “did {}”."


@pytest.mark.parametrize(
    ("button", "words"),
    [
        (SAVE, "Save"),
        ("<input type=submit value=Go>", "Go"),
        ("<button type=button onclick=\"did('sent')\">Launch</button>", "Launch"),
        ("<p><button type=button onclick=\"did('sent')\">Add boat</button>", "Add boat"),
    ],
)
def test_nothing_is_sent_while_a_field_of_it_is_unset(walk: Walk, button: str, words: str) -> None:
    """By its kind, by its words, or because nothing tells that it does no more than show something."""
    result = walk(NAMED, UNREAD, f"Click **{words}**.", page=BOAT.format(button=button))
    assert [CURRENT, UNTOLD, UNTOLD] == told(result), why(result)
    last = result.steps[-1].verdict.message
    assert last == f"“{words}” was not pressed, since step 3 could not be done."


def test_the_enter_key_sends_as_well(walk: Walk) -> None:
    """In one of several fields."""
    result = walk(UNREAD, NAMED, "Press Enter.", page=BOAT.format(button=SAVE))
    assert [UNTOLD, CURRENT, UNTOLD] == told(result), why(result)
    assert "“Enter” was not pressed" in result.steps[-1].verdict.message


def test_a_form_whose_option_is_gone_is_not_sent(walk: Walk) -> None:
    """Something else stands chosen in its list; nobody has said that this is wanted."""
    step = "Choose **North** from the **Berth** list."
    result = walk(step, NAMED, "Click **Save**.", DID.format("sent"), page=BOAT.format(button=SAVE))
    assert [GONE, CURRENT, UNREACHED, UNREACHED] == told(result), why(result)


LATER = f"""<a href="#" onclick="flip('list'); flip('boat'); return false">Boats</a>
<div id=list><h1>Harbour</h1><label>Filter <input></label> <button>Save</button></div>
<div id=boat hidden>{BOAT.format(button=SAVE)}</div>"""
ASIDE = """<h1>Boats</h1><label>Filter <input></label> <button onclick="flip('d')">Edit</button>
<div id=d hidden role=dialog aria-label=Boat><label>Name <input></label>
<button onclick="did('sent')">Save</button></div>"""


@pytest.mark.parametrize(
    ("page", "opener"), [(LATER, "Boats"), (ASIDE, "Edit")], ids=["another view", "a dialog"]
)
def test_a_form_that_came_up_later_is_sent(walk: Walk, page: str, opener: str) -> None:
    """What could not be set stood elsewhere."""
    result = walk(UNREAD, f"Click **{opener}**.", NAMED, "Click **Save**.", DID.format("sent"), page=page)
    assert [UNTOLD, *[CURRENT] * 4] == told(result), why(result)


SHOWN = """<div role=tablist><button type=button role=tab onclick="did('shown')">Crew</button></div>
<a href="#crew" onclick="did('shown')">Crew</a><button type=button onclick="did('shown')">Change…</button>"""


@pytest.mark.parametrize("opener", ["Crew** tab", "Crew** link", "Change…** button"])
def test_what_only_shows_something_is_pressed_in_such_a_form(walk: Walk, opener: str) -> None:
    """A tab, a link, and a button that says so."""
    result = walk(UNREAD, f"Click the **{opener}.", DID.format("shown"), page=BOAT.format(button=SHOWN))
    assert [UNTOLD, CURRENT, CURRENT] == told(result), why(result)
