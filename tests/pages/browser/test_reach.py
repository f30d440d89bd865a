"""How the pointer comes to a control, on pages that make it hard, and never to the wrong one."""

import pytest

from flows.browser import Actions, OutOfReach
from flows.instruction import Verb
from flows.verdict import NoteKind
from tests.pages.desk import one, pressed, shown

pytestmark = pytest.mark.browser


# Pressing.


@pytest.mark.parametrize(
    ("verb", "event"),
    [(Verb.DOUBLE_CLICK, "dblclick"), (Verb.RIGHT_CLICK, "contextmenu"), (Verb.HOVER, "mouseover")],
)
def test_the_pointer_does_what_the_sentence_tells(desk: Actions, verb: Verb, event: str) -> None:
    """A double click, a right click and a hover are what they are called, on the right control."""
    desk.window.page.mouse.move(1200, 700)
    screen = shown(desk, f"<button on{event}=\"this.textContent = '{event}'\">Report</button>")
    desk.press(one(screen, "button", "Report"), screen, verb)
    assert event == one(desk.window.screen(), "button", event).label


def test_a_control_is_pressed_once(desk: Actions) -> None:
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
def test_a_control_is_reached_where_it_stands(desk: Actions, markup: str) -> None:
    """Frames, shadow roots, long pages, lists and strips that scroll do not keep a person from a control."""
    screen = shown(desk, markup)
    control = desk.window.until(lambda s: next((c for c in s.controls if c.role == "button"), None))
    assert control is not None
    desk.press(control, screen)
    assert ["a"] == pressed(desk)


def test_what_goes_as_the_button_goes_down_was_pressed(desk: Actions) -> None:
    """Many a list chooses by that, and closes: nothing is left that could be pressed again."""
    entry = """<ul><li role=option onmousedown="pressed.push('a'); this.parentNode.remove()">Next</li></ul>"""
    screen = shown(desk, entry)
    desk.press(one(screen, "option", "Next"), screen)
    assert ["a"] == pressed(desk)


def test_a_control_that_is_drawn_anew_is_pressed(desk: Actions) -> None:
    """A button that the page replaces between the look and the press is found again."""
    screen = shown(desk, "<main><button>Next</button></main>")
    desk.window.page.evaluate("document.querySelector('main').innerHTML = '<button id=a>Next</button>'")
    desk.press(one(screen, "button", "Next"), screen)
    assert ["a"] == pressed(desk)


def test_a_control_that_is_replaced_by_another_is_not_pressed(desk: Actions) -> None:
    """Where another button has come in its place, that one is not pressed for it."""
    screen = shown(desk, "<main><button>Next</button></main>")
    desk.window.page.evaluate("document.querySelector('main').innerHTML = '<button id=a>Delete</button>'")
    with pytest.raises(OutOfReach, match="Next"):
        desk.press(one(screen, "button", "Next"), screen)
    assert [] == pressed(desk)


def test_the_press_waits_for_what_it_leads_to(desk: Actions) -> None:
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


def test_a_control_that_takes_long_to_answer_is_pressed_once(desk: Actions) -> None:
    """A page that is busy for seconds after the press is not pressed again."""
    screen = shown(
        desk, "<button id=a onclick='const end = Date.now() + 3000; while (Date.now() < end);'>Next</button>"
    )
    desk.press(one(screen, "button", "Next"), screen)
    assert ["a"] == pressed(desk)


# What lies over the page.

COVER = "position:fixed;inset:0;z-index:9;background:#0008"


@pytest.mark.parametrize("closing", ["Not now", "×", "Close", "Got it", "No, thanks", "Accept all cookies"])
def test_a_banner_in_the_way_is_closed_and_noted(desk: Actions, closing: str) -> None:
    """A banner is closed by what closes it, the control is pressed, and a note says so."""
    screen = shown(
        desk,
        f"<button id=a>Next</button><div style='{COVER}'>News "
        f"<button id=b onclick='this.parentElement.remove()'>{closing}</button></div>",
    )
    notes = desk.press(one(screen, "button", "Next"), screen)
    assert (["b", "a"], [NoteKind.DISMISSED]) == (pressed(desk), [note.kind for note in notes])


@pytest.mark.parametrize("label", ["Delete everything", "Sign out", "Buy now", "Continue", "Subscribe"])
def test_what_nothing_closes_is_told(desk: Actions, label: str) -> None:
    """An overlay whose only button does more than close is left alone, and the control is out of reach."""
    screen = shown(
        desk, f"<button id=a>Next</button><div style='{COVER}'><button id=b>{label}</button></div>"
    )
    with pytest.raises(OutOfReach, match="Next"):
        desk.press(one(screen, "button", "Next"), screen)
    assert [] == pressed(desk)


def test_a_look_that_must_not_clear_closes_nothing(desk: Actions) -> None:
    """Where the hand is told not to clear the way, a banner is left as it is."""
    screen = shown(desk, f"<button id=a>Next</button><div style='{COVER}'><button id=b>Close</button></div>")
    with pytest.raises(OutOfReach):
        desk.press(one(screen, "button", "Next"), screen, clearing=False)
    assert [] == pressed(desk)


def test_a_toast_over_a_dialog_does_not_cancel_the_dialog(desk: Actions) -> None:
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


def test_a_message_that_goes_by_itself_is_waited_for(desk: Actions) -> None:
    """What covers the control for some seconds, and nothing closes, is gone when a person presses."""
    screen = shown(
        desk,
        f"""<button id=a>Next</button><div id=t style='{COVER}'>The room was aired</div>
        <script>setTimeout(() => t.remove(), 1600)</script>""",
    )
    desk.press(one(screen, "button", "Next"), screen)
    assert ["a"] == pressed(desk)


def test_a_link_back_is_not_taken_for_what_closes(desk: Actions) -> None:
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


def test_a_box_moved_off_the_screen_is_ticked(desk: Actions) -> None:
    """A box that is hidden by moving it off the screen is ticked by its words."""
    screen = shown(
        desk, "<label><input type=checkbox style='position:absolute;left:-9999px'> Use OAuth</label>"
    )
    desk.tick(one(screen, "checkbox", "Use OAuth"), screen)
    assert one(desk.window.screen(), "checkbox", "Use OAuth").checked


def test_a_refusal_is_preferred(desk: Actions) -> None:
    """Of an agreement and a refusal to a banner the refusal is chosen."""
    screen = shown(
        desk,
        f"<button id=a>Next</button><div style='{COVER}'>Cookies "
        "<button id=b onclick='this.parentElement.remove()'>Decline</button>"
        "<button id=c onclick='this.parentElement.remove()'>Accept all</button></div>",
    )
    desk.press(one(screen, "button", "Next"), screen)
    assert ["b", "a"] == pressed(desk)


@pytest.mark.parametrize(
    "told",
    [
        "Your trial has ended. Pressing OK charges your card.",
        "Ihr Konto wird endgültig gelöscht.",
        "You will be signed out everywhere.",
    ],
)
def test_no_yes_is_said_to_harm_to_come(desk: Actions, told: str) -> None:
    """What lies in the way stays where its only answer agrees to harm."""
    screen = shown(
        desk, f"<button id=a>Next</button><div style='{COVER}'><p>{told}</p><button id=b>OK</button></div>"
    )
    with pytest.raises(OutOfReach, match="Next"):
        desk.press(one(screen, "button", "Next"), screen)
    assert [] == pressed(desk)
