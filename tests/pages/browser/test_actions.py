"""What a reader does with a control that is within reach, and with the pages that it opens."""

import pytest
from playwright.sync_api import Page

from flows.browser import Actions, Window
from tests.pages.desk import HOME, one, pressed, serve, shown

pytestmark = pytest.mark.browser


@pytest.fixture
def fresh(page: Page) -> Actions:
    """A hand in a browser of its own, for what opens pages."""
    return Actions(Window(page.context, patience=5))


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
def test_a_box_of_any_making_is_ticked_and_left_ticked(desk: Actions, markup: str) -> None:
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


def test_a_box_is_unticked(desk: Actions) -> None:
    """A ticked box is cleared where the article asks for it."""
    screen = shown(desk, "<label><input type=checkbox checked> Alerts</label>")
    desk.tick(one(screen, "checkbox", "Alerts"), screen, on=False)
    assert not one(desk.window.screen(), "checkbox", "Alerts").checked


def test_an_entry_of_a_native_list_is_chosen(desk: Actions) -> None:
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
def test_one_of_several_is_chosen(desk: Actions, markup: str) -> None:
    """The entry that is meant is chosen, and no other."""
    screen = shown(desk, markup)
    entry = next(c for c in screen.controls if c.role in {"option", "radio"} and c.label == "Office 365")
    desk.choose(entry, screen)
    assert ("o" in pressed(desk), "g" in pressed(desk)) == (True, False)


def test_what_is_chosen_already_is_not_pressed(desk: Actions) -> None:
    """A choice that stands is left as it is."""
    screen = shown(desk, "<label><input id=a type=radio checked> Office 365</label>")
    desk.choose(one(screen, "radio", "Office 365"), screen)
    assert [] == pressed(desk)


def test_text_is_put_into_a_field(desk: Actions) -> None:
    """A field holds what was typed in place of what stood there."""
    screen = shown(desk, "<input aria-label=Name value=Old>")
    desk.type(next(c for c in screen.controls if c.role == "textbox"), "New")
    assert "New" == desk.window.page.locator("input").input_value()


# Pages that open, and the way back.


def test_a_link_to_a_new_page_leads_to_it(fresh: Actions) -> None:
    """After the press the new page is before the reader's eyes, at rest."""
    serve(
        fresh.window.context,
        home="<a href=/planner target=_blank>Planner</a>",
        planner="<h1>Planner page</h1>",
    )
    fresh.window.page.goto(HOME)
    screen = fresh.window.screen()
    fresh.press(one(screen, "link", "Planner"), screen)
    assert (2, True) == (fresh.window.count, "Planner page" in fresh.window.screen().text)


def test_a_window_that_pops_up_comes_to_the_front_and_goes(fresh: Actions) -> None:
    """A pop-up is looked at while it is there, and the page behind it when it has closed itself."""
    serve(
        fresh.window.context,
        home="<h1>Portal</h1><button onclick=\"open('/ask', '_blank', 'width=300')\">Sign in</button>",
        ask="<button onclick='window.close()'>Accept</button>",
    )
    fresh.window.page.goto(HOME)
    screen = fresh.window.screen()
    fresh.press(one(screen, "button", "Sign in"), screen)
    # Drawn so far that it can be pressed: of a page that is just coming a part is told before it has a place.
    accept = fresh.window.until(lambda s: next((c for c in s.controls if c.role == "button" and c.ref), None))
    assert accept is not None
    in_front = accept.label
    fresh.press(accept, fresh.window.screen())
    behind = fresh.window.until(lambda s: True if "Portal" in s.text else None)
    assert ("Accept", True, 1) == (in_front, behind, fresh.window.count)


def test_a_look_that_did_not_help_is_undone(fresh: Actions) -> None:
    """The reader comes back from another page, from a new tab and from an opened menu."""
    serve(
        fresh.window.context,
        home="""<h1>Portal</h1><a href=/other>Other</a><a href=/other target=_blank>Tab</a>
        <button onclick="d.showModal()">Open</button><dialog id=d>Inside</dialog>""",
        other="<h1>Elsewhere</h1>",
    )
    fresh.window.page.goto(HOME)
    texts = []
    for role, label in (("link", "Other"), ("link", "Tab"), ("button", "Open")):
        url, screen = fresh.window.page.url, fresh.window.screen()
        fresh.press(one(screen, role, label), screen)
        away = fresh.window.screen().text
        fresh.back(url, screen)
        texts.append((away != screen.text, fresh.window.screen().text == screen.text, fresh.window.count))
    assert [(True, True, 1)] * 3 == texts
