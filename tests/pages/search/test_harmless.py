"""What is pressed while looking around: what is known to be harmless by what it is, and nothing else."""

import html
import tomllib
from pathlib import Path

import pytest

from flows.browser import Actions
from flows.instruction import Instruction, Verb
from flows.search.moves import farther
from flows.search.substitution.hypothesis import try_all
from flows.search.substitution.trial import Rehearsed
from tests.pages.desk import pressed
from tests.pages.looking import click, search

pytestmark = pytest.mark.browser

LABELS = tomllib.loads((Path(__file__).parents[2] / "unit/screen/blind.toml").read_text(encoding="utf-8"))
HARM = (
    *LABELS["harmful"],
    *LABELS["unknown"],
    "Delete",
    "Purge",
    "Factory reset",
    "Kick",
    "Tweet",
    "Überschreiben",
)
BARE = {
    "button": "<button id=x{n}>{words}</button>",
    "link that a script is behind": "<a href=# id=x{n}>{words}</a>",
    "link to a script": '<a href="javascript:void(0)" id=x{n}>{words}</a>',
    "role of a button": "<div role=button tabindex=0 id=x{n}>{words}</div>",
    "pointer": "<div style='cursor: pointer' id=x{n}>{words}</div>",
    "item of a menu": "<div role=menuitem tabindex=0 id=x{n}>{words}</div>",
    "button of a form": "<form action=/do method=post><button id=x{n}>{words}</button></form>",
    "switch": "<div role=switch aria-checked=false tabindex=0 id=x{n}>{words}</div>",
    "box": "<label><input type=checkbox id=x{n} onchange='this.form.submit()'>{words}</label>",
    "choice": "<label><input type=radio id=x{n} name=r{n}>{words}</label>",
    "list": "<select id=x{n} onchange='this.form.submit()'><option>{words}</option></select>",
}
"""What nothing says of what a press of it does, or what changes something by its nature."""
KNOWN = {
    "tab": "<button role=tab id=x{n}>{words}</button>",
    "closed group": "<button aria-expanded=false id=x{n}>{words}</button>",
    "menu": "<button aria-haspopup=menu id=x{n}>{words}</button>",
    "summary": "<details><summary id=x{n}>{words}</summary>More</details>",
    "link": "<a href='#to-{n}' id=x{n}>{words}</a>",
    "arrow": "<button id=x{n}>{words} ▾</button>",
}
"""What is harmless by what it is."""
LOOKING = (
    click("Settings"),
    click("Settings", "left navigation menu"),
    click("Settings", role="tab"),
    Instruction(verb=Verb.SELECT, words="Settings", place="list of options"),
)
GRID = "<style>nav {{display: grid; grid-template-columns: repeat(9, 130px); font-size: 9px}}</style>"


def _page(shape: str, labels: tuple[str, ...]) -> str:
    held = "".join(shape.format(n=n, words=html.escape(words)) for n, words in enumerate(labels))
    return f"{GRID}<nav style='position: fixed; left: 0; top: 0'>{held}</nav><main>Welcome</main>"


@pytest.mark.parametrize("shape", BARE.values(), ids=BARE)
def test_what_is_not_known_is_not_pressed(hand: Actions, shape: str) -> None:
    """A control of which nothing says what it does is left alone, whatever it is called."""
    for looking in LOOKING[::3]:
        page = _page(shape, (*HARM[::9], "Overview", "Projects", "Teams"))
        farther(search(hand, page, looking, rest=(click("Add"),)))
        assert [] == pressed(hand)


@pytest.mark.parametrize("looking", LOOKING[:2], ids=["anywhere", "in the navigation"])
@pytest.mark.parametrize(("part", "shape"), list(enumerate(KNOWN.values())), ids=KNOWN)
def test_what_is_known_is_not_pressed_where_its_name_says_harm(
    hand: Actions, part: int, shape: str, looking: Instruction
) -> None:
    """A tab, a group, a menu or a link whose folded name speaks of harm, or cannot be read, is left alone.

    Each label is tried in one of the shapes, for a page of all of them takes minutes to look through.
    """
    labels = (
        *LABELS["harmful"][part :: len(KNOWN)],
        "Delete",
        "deleteAll",
        "Log out",
        "LÖSCHEN",
        "kick_user",
    )
    farther(search(hand, _page(shape, labels), looking, rest=(click("Add"),)))
    assert [] == pressed(hand)


LEADING_ON = {
    "to what costs": "<p>Visa ending 1111, in all $19</p><button id=x>Continue</button>",
    "to what is paid in turn": "<p>The plan: €8 a month</p><button id=x>Begin</button>",
    "at once": "<button id=x>Change the plan now</button>",
    "away from a group": "<div role=dialog aria-label='Leave the team?'><button id=x>Close</button></div>",
    "to the end of things": "<dialog open><p>Your notes will be gone.</p><button id=x>OK</button></dialog>",
    "by a call": "<button id=x aria-expanded=false x-on:click=wipeAll()>Members</button>",
    "by a command": "<button id=x aria-expanded=false commandfor=y command=--destroy>Members</button>",
}


@pytest.mark.parametrize("page", LEADING_ON.values(), ids=LEADING_ON)
def test_what_leads_on_to_something_else_is_not_pressed(hand: Actions, page: str) -> None:
    """Words that lead on do no more, only where neither they nor what stands around them tell of more."""
    farther(search(hand, f"{page}<details><summary id=y>Members</summary>x</details>", click("Settings")))
    assert "x" not in pressed(hand)


def test_the_like_of_it_that_only_shows_is_pressed(hand: Actions) -> None:
    """That is what is looked through."""
    farther(
        search(
            hand, "<button id=x aria-expanded=false x-on:click=showAll()>Members</button>", click("Settings")
        )
    )
    assert "x" in pressed(hand)


@pytest.mark.parametrize("shape", BARE.values(), ids=BARE)
def test_not_even_a_rehearsal_presses_what_speaks_of_harm(hand: Actions, shape: str) -> None:
    """That nothing goes out of its browser is no licence: harm may be done by a GET."""
    labels = (*LABELS["harmful"][::12], "Delete", "Purge", "Factory reset", "Kick", "Tweet", "Überschreiben")
    looking = search(hand, _page(shape, labels), click("Settings"), rest=(click("Add"),))
    try:
        try_all(looking, Rehearsed())
    finally:
        hand.window.context.unroute_all()
        hand.window.withheld = None
    assert [] == pressed(hand)


@pytest.mark.parametrize("shape", KNOWN.values(), ids=KNOWN)
def test_what_is_known_to_be_harmless_is_looked_behind(hand: Actions, shape: str) -> None:
    """The way to what has moved is found by what opens, changes the tab or leads on."""
    looked = "tab" if "role=tab" in shape else None
    place = "left navigation menu" if "href" in shape else None
    farther(
        search(
            hand,
            _page(shape, ("Overview", "Projects", "Teams")),
            click("Settings", place, looked),
            then=click("Add"),
            rest=(click("Add"),),
        )
    )
    assert {"x0", "x1", "x2"} == set(pressed(hand))


HIDDEN = {
    "title": "<button aria-haspopup=menu title='Delete account' id=x>Account</button>",
    "name": "<button aria-haspopup=menu aria-label='Delete account' id=x>Account</button>",
    "data": "<button aria-haspopup=menu data-action=delete id=x>Account</button>",
    "path": "<a href='https://portal.example.org/delete?id=1' id=x>Account</a>",
    "query": "<a href='https://portal.example.org/do?action=delete' id=x>Account</a>",
    "encoded": "<a href='https://portal.example.org/%64elete-account' id=x>Account</a>",
    "logout": "<a href='https://portal.example.org/logout' id=x>Account</a>",
    "single sign-out": "<a href='https://portal.example.org/saml/slo' id=x>Account</a>",
    "long sign-out": "<a href='https://portal.example.org/j_spring_security_logout' id=x>Account</a>",
    "route": "<a href='https://portal.example.org/#/logout' id=x>Account</a>",
    "route of harm": "<a href='https://portal.example.org/app#!/account/delete' id=x>Account</a>",
    "way back": "<a href='https://portal.example.org/go?to=%2Flogout' id=x>Account</a>",
    "method": "<a href='https://portal.example.org/account' data-method=delete id=x>Account</a>",
    "htmx": "<button aria-expanded=false hx-delete=/account id=x>Account</button>",
    "class": "<button aria-expanded=false class='btn btn-danger' id=x>Account</button>",
    "value": "<form><input type=submit aria-haspopup=menu aria-label=Account value=Delete id=x></form>",
    "sends": "<form action=/x><button aria-haspopup=menu id=x>Account</button></form>",
    "yes": "<button aria-expanded=false id=x>Approve</button>",
    "sign": "<button aria-expanded=false id=x>⏻</button>",
    "cross": "<button aria-expanded=false id=x>✖</button>",
    "description": "<button aria-expanded=false aria-description='All will be deleted' id=x>More</button>",
    "download": "<a href='https://portal.example.org/a' download id=x>Account</a>",
}


@pytest.mark.parametrize("control", HIDDEN.values(), ids=HIDDEN)
def test_any_of_its_names_may_say_harm(hand: Actions, control: str) -> None:
    """Title, name, data, address, method and form speak as loudly as the words that are read."""
    page = f"<nav style='position: fixed; left: 0; top: 0; display: grid'>{control}</nav><main>Hello</main>"
    for looking in LOOKING[:2]:
        farther(search(hand, page, looking, then=click("Add"), rest=(click("Add"),)))
        assert [] == pressed(hand)


ASKED = """<dialog id=d><h2>{question}</h2><button id=no>Cancel</button>
<button id=yes>{answer}</button></dialog>
<script>d.showModal()</script>"""


@pytest.mark.parametrize("answer", ["OK", "Continue", "Next", "Proceed"])
@pytest.mark.parametrize(
    "question", ["Delete this project?", "Do you want to send it to everyone?", "Konto löschen?"]
)
def test_no_question_of_harm_is_answered(hand: Actions, question: str, answer: str) -> None:
    """What leads on leads to what the question asks."""
    page = ASKED.format(question=question, answer=answer)
    farther(search(hand, page, click("Settings"), about="Settings of the project"))
    assert "yes" not in pressed(hand)


def test_what_leads_nowhere_is_no_part_of_a_row_of_links(hand: Actions) -> None:
    """Among links of which one is marked as the present one, a script's own link does what nobody knows."""
    items = "<li class=active><a href='#to-0' id=x0>Edit</a></li><li><a href='#to-1' id=x1>History</a></li>"
    page = f"<nav><ul>{items}<li><a href='#' id=x2>Browse the disk</a></li></ul></nav><main>Hello</main>"
    farther(search(hand, page, LOOKING[0], then=click("Add"), rest=(click("Add"),)))
    assert "x1" in pressed(hand)
    assert "x2" not in pressed(hand)
