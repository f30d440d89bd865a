"""A page is read again when it has changed, and only then."""

import time

import pytest
from playwright.sync_api import Page

from flows.browser import Window, window
from flows.browser.capture import capture
from flows.browser.patience import STILL
from flows.screen import Screen

pytestmark = pytest.mark.browser

PAGE = """<title>Desk</title><style>p {margin: 0}</style><div style='height: 2000px'><p id=p>Two letters</p>
<button id=b>Open</button><input id=i aria-label=Name><input type=range id=r aria-label=Size>
<input type=checkbox id=c aria-label=Seen>
<select id=s aria-label=Folder><option>Inbox</option><option>Sent</option></select><div id=h></div>
<iframe srcdoc="<button id=f>Framed</button>"></iframe></div>
<script>h.attachShadow({mode: 'open'}).innerHTML = '<button>Shadowed</button>'</script>"""
CHANGES = {
    "a word": "b.firstChild.data = 'Close'",
    "a name": "b.setAttribute('aria-label', 'Close')",
    "where a slide stands": "r.value = 10",
    "a tick": "c.checked = true",
    "a choice": "s.selectedIndex = 1",
    "a rule of a style sheet": "document.styleSheets[0].insertRule('#b {visibility: hidden}')",
    "where it stands": "scrollTo(0, 100)",
    "where the keys go": "i.focus()",
    "a word in a shadow": "h.shadowRoot.querySelector('button').textContent = 'Lit'",
    "a word in a frame": "document.querySelector('iframe').contentDocument.body.textContent = 'Gone'",
    "the title": "document.title = 'Table'",
}
ANEW = {
    "a control": "b.outerHTML = b.outerHTML",
    "the document": "const all = document.documentElement.outerHTML; document.open(); document.write(all);"
    " document.close()",
}


@pytest.fixture
def desk(page: Page) -> Window:
    """A window on a page of all kinds of controls."""
    page.set_content(PAGE)
    page.frame_locator("iframe").get_by_role("button").wait_for()
    return Window(page.context, patience=8)


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[Page]:
    """Each reading of a page."""
    read: list[Page] = []
    take = capture.take

    def counted(page: Page) -> Screen:
        read.append(page)
        return take(page)

    monkeypatch.setattr(window, "take", counted)
    return read


def test_a_page_that_does_not_change_is_read_once(desk: Window, reads: list[Page]) -> None:
    """However long and often something is waited for that does not come."""
    for _ in range(2):
        assert desk.until(lambda _: None, 0.8) is None
    assert 1 == len(reads)


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_has_changed_is_read_again(desk: Window, change: str) -> None:
    """Also what no markup tells: what is typed and chosen, where it stands, if it is to be seen."""
    before = desk.current()
    assert before is desk.current()
    desk.page.evaluate(change)
    now = desk.current()
    assert desk.screen() == now != before


@pytest.mark.parametrize("drawn", ANEW.values(), ids=ANEW)
def test_what_is_drawn_anew_is_read_again(desk: Window, drawn: str) -> None:
    """It is called the same, and what was read of the one that is gone leads nowhere."""
    desk.screen()
    desk.page.evaluate(drawn)
    button = next(each for each in desk.current().controls if each.label == "Open")
    assert "b" == desk.page.get_by_ref(button.ref or "").get_attribute("id", timeout=2000)


def test_after_an_act_the_page_is_read(desk: Window, reads: list[Page]) -> None:
    """Whatever it says of itself."""
    desk.screen()
    desk.act()
    desk.recent()
    assert 2 == len(reads)


def test_what_an_earlier_look_has_waited_for_is_not_waited_for_again(desk: Window) -> None:
    """A page that shows what it showed then has nothing more to give now."""
    rested = desk.screen()
    began = time.monotonic()
    assert desk.until(lambda _: None, rested=rested) is None
    assert STILL > time.monotonic() - began


def test_a_page_that_shows_something_else_is_waited_for(desk: Window) -> None:
    """What comes up by itself is found, where an earlier look has seen the page come to something else."""
    rested = desk.screen()
    desk.page.evaluate("b.remove(); setTimeout(() => { p.textContent = 'Three letters' }, 700)")
    assert desk.until(lambda screen: "Three letters" in screen.text or None, rested=rested)
