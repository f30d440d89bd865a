"""What a reader does with a control, on pages that make it hard, and never to the wrong one."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route

from flows.hand import Hand
from flows.instruction import Verb
from flows.pointer import OutOfReach
from flows.screen import Control, Screen
from flows.verdict import NoteKind
from flows.window import Window

pytestmark = pytest.mark.browser

HOME = "https://portal.example.org/"
COUNT = """<script>
  window.pressed = [];
  document.addEventListener('click', event => {
    const name = event.composedPath().map(e => e.id).find(Boolean);
    if (name) window.pressed.push(name);
  }, true);
</script>"""


@pytest.fixture(scope="module")
def desk(browser: Browser) -> Iterator[Hand]:
    """A hand on a page that each test writes anew."""
    context = browser.new_context(viewport={"width": 1280, "height": 720})
    yield Hand(Window(context, patience=2))
    context.close()


@pytest.fixture
def hand(page: Page) -> Hand:
    """A hand in a browser of its own, for what opens pages."""
    return Hand(Window(page.context, patience=5))


def serve(context: BrowserContext, **pages: str) -> None:
    """Answer for the portal: `home` at its root, the others at their names."""

    def answer(route: Route) -> None:
        name = route.request.url.removeprefix(HOME) or "home"
        route.fulfill(body=COUNT + pages.get(name, ""), content_type="text/html")

    context.route(f"{HOME}**", answer)


def shown(hand: Hand, markup: str) -> Screen:
    """The screen of a page that counts what is pressed on it."""
    hand.window.page.set_content(f"<!doctype html>{COUNT}{markup}")
    return hand.window.screen()


def pressed(hand: Hand) -> list[str]:
    """The ids of what was pressed, in order."""
    ids: list[str] = hand.window.page.evaluate("window.pressed")
    return ids


def one(screen: Screen, role: str, label: str) -> Control:
    """The first control of the role and label."""
    return next(c for c in screen.controls if c.role == role and c.label == label)


# Pressing.


@pytest.mark.parametrize(
    ("verb", "event"),
    [(Verb.DOUBLE_CLICK, "dblclick"), (Verb.RIGHT_CLICK, "contextmenu"), (Verb.HOVER, "mouseover")],
)
def test_the_pointer_does_what_the_sentence_tells(desk: Hand, verb: Verb, event: str) -> None:
    """A double click, a right click and a hover are what they are called, on the right control."""
    desk.window.page.mouse.move(1200, 700)
    screen = shown(desk, f"<button on{event}=\"this.textContent = '{event}'\">Report</button>")
    desk.press(one(screen, "button", "Report"), screen, verb)
    assert event == one(desk.window.screen(), "button", event).label


def test_a_control_is_pressed_once(desk: Hand) -> None:
    """A plain button is pressed, and pressed once."""
    screen = shown(desk, "<button id=a>Next</button>")
    assert ((), ["a"]) == (desk.press(one(screen, "button", "Next"), screen), pressed(desk))


@pytest.mark.parametrize(
    "markup",
    [
        "<iframe srcdoc=\"<button onclick='parent.pressed.push(`a`)'>Next</button>\"></iframe>",
        "<div id=a></div><script>a.attachShadow({mode: 'open'}).innerHTML = '<button>Next</button>'</script>",
        "<div style='height:3000px'></div><button id=a>Next</button>",
        "<div style='overflow:auto;height:90px'><p style='height:900px'></p><button id=a>Next</button></div>",
        "<p style='overflow:auto;width:90px;display:flex'><i style='min-width:900px'></i><button id=a>Next",
    ],
    ids=["frame", "shadow", "below", "in a list", "in a strip"],
)
def test_a_control_is_reached_where_it_stands(desk: Hand, markup: str) -> None:
    """Frames, shadow roots, long pages, lists and strips that scroll do not keep a person from a control."""
    screen = shown(desk, markup)
    control = desk.window.until(lambda s: next((c for c in s.controls if c.role == "button"), None))
    assert control is not None
    desk.press(control, screen)
    assert ["a"] == pressed(desk)


def test_a_control_that_is_drawn_anew_is_pressed(desk: Hand) -> None:
    """A button that the page replaces between the look and the press is found again."""
    screen = shown(desk, "<main><button>Next</button></main>")
    desk.window.page.evaluate("document.querySelector('main').innerHTML = '<button id=a>Next</button>'")
    desk.press(one(screen, "button", "Next"), screen)
    assert ["a"] == pressed(desk)


def test_a_control_that_is_replaced_by_another_is_not_pressed(desk: Hand) -> None:
    """Where another button has come in its place, that one is not pressed for it."""
    screen = shown(desk, "<main><button>Next</button></main>")
    desk.window.page.evaluate("document.querySelector('main').innerHTML = '<button id=a>Delete</button>'")
    with pytest.raises(OutOfReach, match="Next"):
        desk.press(one(screen, "button", "Next"), screen)
    assert [] == pressed(desk)


def test_the_press_waits_for_what_it_leads_to(desk: Hand) -> None:
    """A panel that loads with a busy sign has come when the hand is done."""
    screen = shown(
        desk,
        """<button id=a>Next</button><main></main><script>
        a.onclick = () => {
          const main = document.querySelector('main');
          main.innerHTML = '<p aria-busy=true>…</p>';
          setTimeout(() => { main.innerHTML = '<h2>Permissions</h2>'; }, 600);
        }</script>""",
    )
    desk.press(one(screen, "button", "Next"), screen)
    assert "Permissions" in desk.window.screen().text


def test_a_control_that_takes_long_to_answer_is_pressed_once(desk: Hand) -> None:
    """A page that is busy for seconds after the press is not pressed again."""
    screen = shown(
        desk, "<button id=a onclick='const end = Date.now() + 3000; while (Date.now() < end);'>Next</button>"
    )
    desk.press(one(screen, "button", "Next"), screen)
    assert ["a"] == pressed(desk)


# What lies over the page.

COVER = "position:fixed;inset:0;z-index:9;background:#0008"


@pytest.mark.parametrize("closing", ["Not now", "×", "Close", "Got it", "No, thanks", "Accept all cookies"])
def test_a_banner_in_the_way_is_closed_and_noted(desk: Hand, closing: str) -> None:
    """A banner is closed by what closes it, the control is pressed, and a note says so."""
    screen = shown(
        desk,
        f"<button id=a>Next</button><div style='{COVER}'>News "
        f"<button id=b onclick='this.parentElement.remove()'>{closing}</button></div>",
    )
    notes = desk.press(one(screen, "button", "Next"), screen)
    assert (["b", "a"], [NoteKind.DISMISSED]) == (pressed(desk), [note.kind for note in notes])


@pytest.mark.parametrize("label", ["Delete everything", "Sign out", "Buy now", "Continue", "Subscribe"])
def test_what_nothing_closes_is_told(desk: Hand, label: str) -> None:
    """An overlay whose only button does more than close is left alone, and the control is out of reach."""
    screen = shown(
        desk, f"<button id=a>Next</button><div style='{COVER}'><button id=b>{label}</button></div>"
    )
    with pytest.raises(OutOfReach, match="Next"):
        desk.press(one(screen, "button", "Next"), screen)
    assert [] == pressed(desk)


def test_a_look_that_must_not_clear_closes_nothing(desk: Hand) -> None:
    """Where the hand is told not to clear the way, a banner is left as it is."""
    screen = shown(desk, f"<button id=a>Next</button><div style='{COVER}'><button id=b>Close</button></div>")
    with pytest.raises(OutOfReach):
        desk.press(one(screen, "button", "Next"), screen, clearing=False)
    assert [] == pressed(desk)


def test_a_toast_over_a_dialog_does_not_cancel_the_dialog(desk: Hand) -> None:
    """What lies over the control is closed, not the dialog in which the control stands."""
    screen = shown(
        desk,
        """<div style="position:fixed;left:0;top:0;width:600px;height:90px;z-index:9;background:#ddd">
        <p>Saved</p><button id=t onclick="this.parentElement.remove()">Dismiss</button></div>
        <div role=dialog aria-label=Service style="position:fixed;left:0;top:0;width:600px;height:300px">
        <button id=a style="position:absolute;left:20px;top:40px">Next</button>
        <button id=c style="position:absolute;left:20px;top:200px">Cancel</button></div>""",
    )
    desk.press(one(screen, "button", "Next"), screen)
    assert ["t", "a"] == pressed(desk)


def test_a_link_back_is_not_taken_for_what_closes(desk: Hand) -> None:
    """A way back that stands beside what covers the control is no way to close it."""
    screen = shown(
        desk,
        """<a id=b href="#gone" style="position:absolute;left:900px;top:10px">Back</a>
        <button id=a style="position:absolute;left:20px;top:40px">Next</button>
        <div style="position:absolute;left:0;top:0;width:500px;height:300px;background:#ddd">Wait</div>""",
    )
    with pytest.raises(OutOfReach):
        desk.press(one(screen, "button", "Next"), screen)
    assert [] == pressed(desk)


def test_a_box_moved_off_the_screen_is_ticked(desk: Hand) -> None:
    """A box that is hidden by moving it off the screen is ticked by its words."""
    screen = shown(
        desk, "<label><input type=checkbox style='position:absolute;left:-9999px'> Use OAuth</label>"
    )
    desk.tick(one(screen, "checkbox", "Use OAuth"), screen)
    assert one(desk.window.screen(), "checkbox", "Use OAuth").checked


# Boxes, lists and fields.

LABEL = "Use OAuth</label>"
BOXES = {
    "plain": f"<label><input type=checkbox> {LABEL}",
    "no opacity": f"<label><input type=checkbox style='opacity:0;position:absolute'> {LABEL}",
    "no size": f"<label><input type=checkbox style='width:0;height:0;margin:0;appearance:none'> {LABEL}",
    "clipped": f"<label><input type=checkbox style='position:absolute;clip:rect(0 0 0 0)'><i>☐</i> {LABEL}",
    "covered": (
        "<label style='position:relative;display:block'><input type=checkbox style='position:absolute'>"
        f"<i style='position:absolute;inset:0;background:#eee'>{LABEL}"
    ),
    "switch": (
        "<button role=switch aria-checked=false aria-label='Use OAuth'"
        " onclick=\"this.ariaChecked = this.ariaChecked !== 'true'\">I</button>"
    ),
}


@pytest.mark.parametrize("markup", BOXES.values(), ids=BOXES)
def test_a_box_of_any_making_is_ticked_and_left_ticked(desk: Hand, markup: str) -> None:
    """A styled box is ticked as a person would, and a second wish for the same changes nothing."""
    seen: list[bool | None] = []
    for _ in range(2):
        screen = desk.window.screen() if seen else shown(desk, markup)
        box = next(c for c in screen.controls if c.role in {"checkbox", "switch"})
        desk.tick(box, screen)
        seen.append(
            next(c.checked for c in desk.window.screen().controls if c.role in {"checkbox", "switch"})
        )
    assert [True, True] == seen


def test_a_box_is_unticked(desk: Hand) -> None:
    """A ticked box is cleared where the article asks for it."""
    screen = shown(desk, "<label><input type=checkbox checked> Alerts</label>")
    desk.tick(one(screen, "checkbox", "Alerts"), screen, on=False)
    assert not one(desk.window.screen(), "checkbox", "Alerts").checked


def test_an_entry_of_a_native_list_is_chosen(desk: Hand) -> None:
    """An entry of a closed list of the browser's own is chosen, by its words."""
    screen = shown(
        desk,
        "<select><option>Google<option value=o>Office&nbsp;365<option>Exchange</select>",
    )
    option = next(c for c in screen.controls if c.role == "option" and "365" in c.label)
    desk.choose(option, screen)
    assert "o" == desk.window.page.locator("select").input_value()


@pytest.mark.parametrize(
    "markup",
    [
        "<ul role=listbox><li role=option id=g>Google</li><li role=option id=o>Office 365</li></ul>",
        "<label id=g><input type=radio> Google</label><label id=o><input type=radio> Office 365</label>",
        (
            "<style>input {opacity: 0; position: absolute}</style>"
            "<label id=g><input type=radio> Google</label><label id=o><input type=radio> Office 365</label>"
        ),
    ],
    ids=["listbox", "radio", "styled radio"],
)
def test_one_of_several_is_chosen(desk: Hand, markup: str) -> None:
    """The entry that is meant is chosen, and no other."""
    screen = shown(desk, markup)
    entry = next(c for c in screen.controls if c.role in {"option", "radio"} and c.label == "Office 365")
    desk.choose(entry, screen)
    assert ("o" in pressed(desk), "g" in pressed(desk)) == (True, False)


def test_what_is_chosen_already_is_not_pressed(desk: Hand) -> None:
    """A choice that stands is left as it is."""
    screen = shown(desk, "<label><input id=a type=radio checked> Office 365</label>")
    desk.choose(one(screen, "radio", "Office 365"), screen)
    assert [] == pressed(desk)


def test_text_is_put_into_a_field(desk: Hand) -> None:
    """A field holds what was typed in place of what stood there."""
    screen = shown(desk, "<input aria-label=Name value=Old>")
    desk.type(next(c for c in screen.controls if c.role == "textbox"), "New")
    assert "New" == desk.window.page.locator("input").input_value()


# Pages that open, and the way back.


def test_a_link_to_a_new_page_leads_to_it(hand: Hand) -> None:
    """After the press the new page is before the reader's eyes, at rest."""
    serve(
        hand.window.context,
        home="<a href=/planner target=_blank>Planner</a>",
        planner="<h1>Planner page</h1>",
    )
    hand.window.page.goto(HOME)
    screen = hand.window.screen()
    hand.press(one(screen, "link", "Planner"), screen)
    assert (2, True) == (hand.window.count, "Planner page" in hand.window.screen().text)


def test_a_window_that_pops_up_comes_to_the_front_and_goes(hand: Hand) -> None:
    """A pop-up is looked at while it is there, and the page behind it when it has closed itself."""
    serve(
        hand.window.context,
        home="<h1>Portal</h1><button onclick=\"open('/ask', '_blank', 'width=300')\">Sign in</button>",
        ask="<button onclick='window.close()'>Accept</button>",
    )
    hand.window.page.goto(HOME)
    screen = hand.window.screen()
    hand.press(one(screen, "button", "Sign in"), screen)
    accept = hand.window.until(lambda s: next((c for c in s.controls if c.role == "button"), None))
    assert accept is not None
    in_front = accept.label
    hand.press(accept, hand.window.screen())
    behind = hand.window.until(lambda s: True if "Portal" in s.text else None)
    assert ("Accept", True, 1) == (in_front, behind, hand.window.count)


def test_a_look_that_did_not_help_is_undone(hand: Hand) -> None:
    """The reader comes back from another page, from a new tab and from an opened menu."""
    serve(
        hand.window.context,
        home="""<h1>Portal</h1><a href=/other>Other</a><a href=/other target=_blank>Tab</a>
        <button onclick="d.showModal()">Open</button><dialog id=d>Inside</dialog>""",
        other="<h1>Elsewhere</h1>",
    )
    hand.window.page.goto(HOME)
    texts = []
    for role, label in (("link", "Other"), ("link", "Tab"), ("button", "Open")):
        url, screen = hand.window.page.url, hand.window.screen()
        hand.press(one(screen, role, label), screen)
        away = hand.window.screen().text
        hand.back(url, screen)
        texts.append((away != screen.text, hand.window.screen().text == screen.text, hand.window.count))
    assert [(True, True, 1)] * 3 == texts


def test_a_refusal_is_preferred(desk: Hand) -> None:
    """Of an agreement and a refusal to a banner the refusal is chosen."""
    screen = shown(
        desk,
        f"<button id=a>Next</button><div style='{COVER}'>Cookies "
        "<button id=b onclick='this.parentElement.remove()'>Decline</button>"
        "<button id=c onclick='this.parentElement.remove()'>Accept all</button></div>",
    )
    desk.press(one(screen, "button", "Next"), screen)
    assert ["b", "a"] == pressed(desk)
