"""What stands for words that are gone is proved by the rest of the article."""

import pytest
from playwright.sync_api import Route

from flows.browser import Actions
from flows.instruction import Instruction, Verb
from flows.search.substitution.hypothesis import confirmed, likely, proved, try_all
from flows.search.substitution.trial import Rehearsed, farthest
from tests.pages.desk import pressed
from tests.pages.looking import click, element, search

pytestmark = pytest.mark.browser


@pytest.fixture(autouse=True)
def fresh(hand: Actions) -> None:
    """An address without what the test before has added to it."""
    hand.window.page.goto("about:blank")
    hand.window.disturb()


PAGES = """<nav id=n style="position: fixed; left: 0; top: 60px; width: 200px; display: grid">
<a id=p href=#p>Projects</a><a id=w href=#w>Workspace</a><a id=b href=#b>Delete all</a></nav>
<main id=m style="margin-left: 300px"></main>
<script>
  const inside = '<button id=inside>Add rule</button>';
  onhashchange = () => m.innerHTML = location.hash === '#w' ? inside : '<p>Nothing</p>';
</script>"""


@pytest.mark.parametrize("place", ["left navigation menu", None])
@pytest.mark.parametrize(("then", "found"), [("Add rule", "w"), ("Add filter", None), ("Projects", None)])
def test_an_item_of_other_words_is_told_by_what_is_behind_it(
    hand: Actions, then: str, found: str | None, place: str | None
) -> None:
    """It is the one behind which the article goes on; what stood there before tells nothing."""
    looked = proved(search(hand, PAGES, click("Settings", place), rest=(click(then),)))
    assert found == element(hand, looked)
    assert "b" not in pressed(hand)


def test_behind_what_nothing_new_stands_nobody_looks_deeper(hand: Actions) -> None:
    """What is there may have come to be called otherwise; where nothing is, the article cannot go on."""
    looked = search(hand, PAGES, click("Settings"), rest=(click("Print"), click("Ready")))
    assert proved(looked) is None
    assert {"Projects"} == looked.dead_ends


SHELVES = """<nav><a id=a href=#a>{a}</a> <a id=b href=#b>{b}</a> <a id=c href=#c>{c}</a></nav>
<main id=m></main>
<script>const behind = {{a: '{behind_a}', b: '{behind_b}', c: '{behind_c}'}};
onhashchange = () => m.innerHTML = behind[location.hash.slice(1)] || '';</script>"""
SAVE = "<button>Save</button>"
FIELD = "<label>Shelf mark <input></label>"


@pytest.mark.parametrize(
    ("behind", "rest", "found"),
    [
        ((SAVE, FIELD + SAVE, SAVE), (Instruction(verb=Verb.ENTER, words="Shelf mark"), click("Save")), "b"),
        ((SAVE, SAVE, ""), (click("Save"),), None),
        (("", "<button>Lend a volume</button>", SAVE), (click("Lend a book"),), "b"),
        (("", FIELD, FIELD), (Instruction(verb=Verb.ENTER, words="Shelf mark"),), None),
        (
            ("", "<button>New copy</button>" + FIELD, ""),
            (click("Acquire"), Instruction(verb=Verb.ENTER, words="Shelf mark")),
            "b",
        ),
    ],
    ids=["farthest", "on every page", "also renamed", "on two", "over one that is gone"],
)
def test_the_way_that_goes_farthest_is_taken(
    hand: Actions, behind: tuple[str, str, str], rest: tuple[Instruction, ...], found: str | None
) -> None:
    """Two as far are none; words on every page are no proof; one that has changed too counts less."""
    page = SHELVES.format(
        a="Readers", b="Holdings", c="Fees", behind_a=behind[0], behind_b=behind[1], behind_c=behind[2]
    )
    assert found == element(hand, proved(search(hand, page, click("Stock"), rest=rest)))


def test_a_like_name_that_leads_elsewhere_is_not_believed(hand: Actions) -> None:
    """“Reader groups” is like “Readers”, and the article goes on behind “People”."""
    page = SHELVES.format(
        a="Reader groups",
        b="People",
        c="Fees",
        behind_a=SAVE,
        behind_b="<button>Issue a card</button>",
        behind_c="",
    )
    looking = search(hand, page, click("Readers"), rest=(click("Issue a card"),))
    assert None is likely(looking)
    assert "b" == element(hand, proved(looking))


def test_a_like_name_is_all_there_is(hand: Actions) -> None:
    """Where the article goes on behind nothing, the likest is told and not pressed."""
    page = SHELVES.format(a="Reader groups", b="People", c="Fees", behind_a=SAVE, behind_b="", behind_c="")
    looking = search(hand, page, click("Readers"), rest=(click("Issue a card"),))
    assert (None, None) == (likely(looking), proved(looking))
    assert looking.unproved is not None
    assert "Reader groups" == looking.unproved.label


@pytest.mark.parametrize(
    ("best", "scores"),
    [
        ("a", {"a": 1.0, "b": 0.5}),
        (None, {"a": 1.0, "b": 1.0}),
        (None, {"a": 0.0}),
        ("a", {"a": 0.5, "b": 0.0}),
        (None, {}),
    ],
)
def test_the_best_is_ahead_of_all_others(best: str | None, scores: dict[str, float]) -> None:
    """By as much as one mend costs; two as good are none."""
    assert best == farthest(scores)


WIZARD = """<main id=m><button id=h onclick="hire()">Hire</button><button id=p>Prices</button>
<button id=d onclick="fetch('http://desk.example/purge')">Purge all</button></main>
<script>
  const hire = () => {
    fetch('http://desk.example/hire', {method: 'POST', mode: 'no-cors'});
    m.innerHTML = '<button>Town bike</button>';
  };
</script>"""


def test_a_rehearsal_tries_what_cannot_be_undone_and_lets_no_change_out(hand: Actions) -> None:
    """A plain button is tried where the site hears nothing of it; what speaks of harm is not tried."""
    sent: list[str] = []

    def hear(route: Route) -> None:
        sent.append(route.request.method)
        route.abort()

    context = hand.window.context
    context.route("http://desk.example/**", hear)
    looking = search(hand, WIZARD, click("Rent"), rest=(click("Town bike"),))
    done = Rehearsed()
    try:
        try_all(looking, done)
    finally:
        context.unroute_all()
        hand.window.withheld = None
    assert ({"Hire": 1.0}, {"Hire"}, []) == ({k: v for k, v in done.scores.items() if v}, done.withheld, sent)
    assert "d" not in pressed(hand)


def test_what_only_says_yes_stands_for_nothing(hand: Actions) -> None:
    """The only button that is left is not pressed because it is left."""
    page = "<main><h1>Stock</h1><label>Name <input></label><button id=s>{}</button></main>"
    for words in ("Save", "Confirm", "OK", "Apply"):
        assert None is likely(search(hand, page.format(words), click("Issue a card")))
    assert [] == pressed(hand)


@pytest.mark.parametrize(
    ("says", "found"), [("Compare with May", None), ("Chart", "s"), ("Show a chart", "s")]
)
def test_at_the_end_of_an_article_what_is_left_may_be_another_thing(
    hand: Actions, says: str, found: str | None
) -> None:
    """Both say what is done with which thing: nothing proves that the one has become the other."""
    page = "<main><h1>Ponds</h1><button id=s>Show as a curve</button></main>"
    assert found == element(hand, likely(search(hand, page, click(says))))


def test_what_a_try_has_left_there_tells_nothing_of_the_next_one(hand: Actions) -> None:
    """It is not tried yet: another fresh browser does that."""
    page = """<main id=m><button onclick="m.append(b)">Hire</button><button>Prices</button></main>
    <script>const b = Object.assign(document.createElement('button'), {textContent: 'Town bike'})</script>"""
    done = Rehearsed()
    try:
        try_all(search(hand, page, click("Rent"), rest=(click("Town bike"),)), done)
    finally:
        hand.window.context.unroute_all()
        hand.window.withheld = None
    assert ({"Hire": 1.0}, True) == (done.scores, done.left)


@pytest.mark.parametrize(("label", "found"), [("Workspace", "w"), ("Projects", None)])
def test_a_second_look_tries_what_the_first_has_found(hand: Actions, label: str, found: str | None) -> None:
    """That no other leads there was seen before; here it is seen that this one does."""
    looking = search(hand, PAGES, click("Settings"), rest=(click("Add rule"),))
    assert found == element(hand, confirmed(looking, label))


ONWARD = """<nav><a id=go1 href=#go1>Meetings</a></nav>
<main id=onward><button role=tab id=go2>Plans</button></main>
<script>onhashchange = () => onward.innerHTML = '<button>Grant</button>'</script>"""


@pytest.mark.parametrize("words", ["Next", "Continue"])
def test_no_place_of_the_site_stands_for_words_that_only_lead_on(hand: Actions, words: str) -> None:
    """What leads on belongs to what the reader is about; an item of the navigation would lose it."""
    looked = search(hand, ONWARD, click(words), known=("Meetings", "Plans"), rest=(click("Grant"),))
    assert None is proved(looked)
    assert ([], {}) == (pressed(hand), looked.scores)


RECORDS = """<ul role=listbox aria-label=Boats id=l></ul><main id=m></main>
<script>
  const boats = ['Heron', 'Plover', 'Tern'];
  const show = at => {
    const item = (boat, i) => `<li role=option {marked} onclick="show(${i})">${boat}</li>`;
    l.innerHTML = boats.map(item).join('');
    m.innerHTML = `<h1>${boats[at]}</h1><label>Berth <input></label><button disabled>Keep</button>`;
  };
  show(1);
</script>"""


@pytest.mark.parametrize("marked", ['aria-selected="${i === at}"', "class=\"${i === at ? 'active' : ''}\""])
def test_what_is_tried_of_a_row_leaves_the_one_that_was_chosen(hand: Actions, marked: str) -> None:
    """Another record is looked at and left again; where it cannot be told which one it was, none is."""
    rest = (Instruction(verb=Verb.ENTER, words="Berth"), click("Keep"), click("Print a plate"))
    page = RECORDS.replace("{marked}", marked)
    assert None is proved(search(hand, page, click("Unlock the record"), rest=rest))
    assert "Plover" == hand.window.page.inner_text("h1")
