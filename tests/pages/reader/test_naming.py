"""Names that hold more than the article says: what the control does, its state, a count, a key, its group."""

import pytest

from tests.pages.reader.telling import CURRENT, RENAMED, Walk, told, why

# ruff: noqa: E501 - tables of a sentence and a page
pytestmark = pytest.mark.browser


def button(words: str, did: str, more: str = "") -> str:
    """A button that notes what it did."""
    return f"""<button onclick="did('{did}')" {more}>{words}</button>"""


@pytest.mark.parametrize(
    ("step", "page", "did"),
    [
        ("Open the **Outline** panel.", button("Toggle outline", "it"), "it"),
        ("Click **Filters**.", button("Show filters", "it") + button("Clear filters", "other"), "it"),
        ("Click **Menu**.", button("☰", "it", 'aria-label="Open menu"'), "it"),
        ("Click **Navigation**.", button("☰", "it", 'aria-label="Toggle navigation menu"'), "it"),
        ("Click **Inbox**.", button("Inbox (3)", "it"), "it"),
        ("Click **Inbox**.", button("Inbox<span>1,204</span>", "it"), "it"),
        ("Click **Inbox**.", button("Inbox", "it", 'aria-label="Inbox, 3 unread messages"'), "it"),
        ("Click **Basket**.", button("B", "it", 'aria-label="Basket: 2 items"'), "it"),
        ("Click **Alerts**.", button("!", "it", 'aria-label="7 new alerts"'), "it"),
        ("Click **Save**.", button("<span>Save</span><kbd>Ctrl+S</kbd>", "it"), "it"),
        ("Click **Save**.", button("Save Ctrl + Shift + S", "it"), "it"),
        ("Click **Save**.", button("Save as… ⇧⌘S", "other") + button("Save ⌘S", "it"), "it"),
        ("Click **Find**.", button("Find (Ctrl-K F)", "it"), "it"),
        (
            "Click **Server…**.",
            button("Server Group… Alt+Shift+G", "other") + button("Server… Alt+Shift+N", "it"),
            "it",
        ),
        ("Click **Mute**.", button("M", "it", 'aria-label="Mute, off"'), "it"),
        ("Click **History**.", button("H", "it", 'aria-label="History, collapsed"'), "it"),
        (
            "Under **Mail**, click **Signature**.",
            "<h2>Mail</h2>" + button("S", "it", 'aria-label="Mail: Signature"') + button("Templates", "other"),
            "it",
        ),
        (
            "Click **Looms**.",
            button("Looms<br><small>What one weaves on</small>", "it")
            + button("Yarns<br><small>Looms, spindles and more</small>", "other"),
            "it",
        ),
        (
            "Click **Looms**.",
            ("""<a href=# onclick="did('it')" style="display:block"><div>Looms</div><div>What one weaves on</div></a>"""
            """<a href=# onclick="did('other')" style="display:block"><div>Yarns</div><div>Looms for all</div></a>"""),
            "it",
        ),
        (
            "Open the **Format** tab.",
            """<div role=tablist><div role=tab aria-selected=true>Text</div>
            <div role=tab onclick="did('it')">Format<span>New</span></div></div>""",
            "it",
        ),
    ],
)  # fmt: skip
def test_a_name_that_holds_more_than_the_words_is_the_same_name(
    walk: Walk, step: str, page: str, did: str
) -> None:
    """The words of the act, the state, a count, a key or the group are no other words."""
    result = walk(step, f'You should see "did {did}".', page=page)
    assert [CURRENT, CURRENT] == told(result), why(result)


@pytest.mark.parametrize(
    ("step", "page"),
    [
        ("Click **Account**.", button("Add an account", "other") + button("Logs", "another")),
        ("Click **Server…**.", button("Server Group… Alt+Shift+N", "other") + button("Logs", "another")),
        ("Click **Report**.", button("New report", "other") + button("Logs", "another")),
        ("Click **Print**.", button("Print preview Ctrl+F2", "other") + button("Logs", "another")),
        ("Click **Filters**.", button("Clear filters", "other") + button("Logs", "another")),
        ("Click **Office**.", button("Office hours 365", "other") + button("Logs", "another")),
        ("Click **Alt text**.", button("Text Alt+T", "other") + button("Logs", "another")),
    ],
)
def test_a_word_inside_another_name_is_not_surely_the_same(walk: Walk, step: str, page: str) -> None:
    """That it is another name of the same thing is never said with great confidence."""
    result = walk(step, page=page)
    sure = [d.confidence for d in result.steps[1].verdict.drifts if d.kind == "relabelled"]
    assert "current" != result.steps[1].verdict.ruling, why(result)
    assert not sure or max(sure) < 0.8, why(result)


SHED = """<aside style="float:left;width:200px"><ul role=listbox style="padding:0">
<li role=option style="display:block"><div tabindex=0>Yarns</div></li>
<li role=option style="display:block" onclick="did('sheds'); flip('rack')"><div tabindex=0><span>Sheds</span> <span>2</span></div></li>
<li role=option style="display:block"><div tabindex=0>Room 2</div></li></ul></aside>
<main style="margin-left:240px"><h1>Mill</h1><div id=rack hidden><button onclick="did('loom')">Add a loom</button></div></main>"""


def test_a_count_beside_the_new_words_is_not_told_as_one_of_them(walk: Walk) -> None:
    """A writer is told what to write, and not how many there were tonight."""
    result = walk("In the sidebar, click **Weaving**.", "Click **Add a loom**.", page=SHED)
    shows = [d.shows for d in result.steps[1].verdict.drifts]
    assert ([RENAMED, CURRENT], ["Sheds"]) == (told(result), shows), why(result)


def test_a_name_with_a_comma_is_one_act_where_the_page_has_it(walk: Walk) -> None:
    """Nothing sets the name apart; the page has one button of all its words."""
    page = "<button onclick=\"did('all')\">Yes, edit now</button><button>No</button>"
    result = walk("Click Yes, edit now.", 'You should see "did all".', page=page)
    assert [CURRENT, CURRENT] == told(result), why(result)
