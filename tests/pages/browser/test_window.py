"""What the reader has before their eyes, on pages of many makings."""

import pytest
from playwright.sync_api import BrowserContext, Page, Route

from flows.browser import Window
from flows.browser.patience import AT_REST, GLANCE, TRIED
from flows.screen import Control, Screen

pytestmark = pytest.mark.browser

HOME = "https://portal.example.org/"
TURNING = """<style>@keyframes turn {to {transform: rotate(1turn)}}
  b {display: block; width: 9px; height: 9px; animation: turn 1s infinite}</style><b></b>"""


def serve(context: BrowserContext, **pages: str) -> None:
    """Answer for the portal: `home` at its root, the others at their names."""

    def answer(route: Route) -> None:
        name = route.request.url.removeprefix(HOME) or "home"
        route.fulfill(
            body=pages.get(name, ""), content_type="text/html", status=200 if name in pages else 404
        )

    context.route(f"{HOME}**", answer)


@pytest.fixture
def window(page: Page) -> Window:
    """A window on a blank page, of a reader with little patience."""
    return Window(page.context, patience=3)


def named(screen: Screen, label: str) -> Control:
    """The one button that goes by this label."""
    (control,) = [c for c in screen.controls if c.label == label and c.role == "button"]
    return control


def test_the_reader_sees_through_frames_and_shadows(sheet: Window) -> None:
    """What a person sees is on the screen, whatever it is embedded in, and stands where it is seen."""
    sheet.page.set_content("""
        <style>iframe {position: absolute; left: 600px; top: 400px; border: 0}</style>
        <iframe srcdoc="<button style='position:absolute;left:10px;top:20px'>Framed</button>"></iframe>
        <div id=host></div>
        <script>host.attachShadow({mode: 'open'}).innerHTML = '<button>Shadowed</button>'</script>
    """)
    sheet.page.frame_locator("iframe").get_by_role("button").wait_for()
    screen = sheet.screen()
    framed, shadowed = named(screen, "Framed"), named(screen, "Shadowed")
    assert framed.box is not None
    assert (True, (610, 420), False) == (framed.frame, (framed.box.x, framed.box.y), shadowed.frame)


@pytest.mark.parametrize(
    "hidden",
    [
        "<button style='display:none'>Delete</button>",
        "<button style='visibility:hidden'>Delete</button>",
        "<button hidden>Delete</button>",
        "<details><summary>More</summary><button>Delete</button></details>",
        "<template><button>Delete</button></template>",
        "<dialog><button>Delete</button></dialog>",
    ],
)
def test_the_reader_does_not_see_what_is_hidden(sheet: Window, hidden: str) -> None:
    """What a person cannot see is on no screen."""
    sheet.page.set_content(f"<main><button>Save</button>{hidden}</main>")
    assert ("Save" in sheet.screen().text, "Delete" in sheet.screen().text) == (True, False)


def test_what_was_typed_is_on_no_screen(sheet: Window) -> None:
    """Secrets in fields of any type are not seen, nor when they stand in a text area or are autofilled."""
    sheet.page.set_content("""
        <input type=password value=hunter2secret aria-label=Password>
        <input value=hunter2secret aria-label=Name><input type=number value=4711471147 aria-label=Code>
        <textarea aria-label=Notes>hunter2secret</textarea>
        <input type=search value=hunter2secret aria-label=Find>
    """)
    kept = sheet.screen().model_dump_json()
    assert (False, False) == ("hunter2secret" in kept, "4711471147" in kept)


@pytest.mark.parametrize(
    ("markup", "busy"),
    [
        ("<div class=spinner style='width:20px;height:20px'></div>", True),
        ("<div aria-busy=true>Loading</div>", True),
        ("<progress></progress>", True),
        ("<div role=progressbar style='width:9px;height:9px'></div>", True),
        (
            "<p id=h></p><script>h.attachShadow({mode:'open'}).innerHTML='<b aria-busy=true>…</b>'</script>",
            True,
        ),
        ("<progress value=3 max=10></progress>", False),
        ("<div role=progressbar aria-valuenow=40 style='width:9px;height:9px'></div>", False),
        ("<div class=spinner style='display:none'></div>", False),
        ("<div class='board loading-done'><p>Rain</p></div>", False),
        ("<span class=ui-spinner><input aria-label=Copies></span>", False),
        ("<img class=lazyloading width=9 height=9 alt=Map>", False),
        (TURNING, True),
        ("<div class=spinner style='opacity:0;width:9px;height:9px'></div>", False),
        ("<p>Loading dock opening hours</p>", False),
    ],
)
def test_a_busy_sign_is_seen(sheet: Window, markup: str, busy: bool) -> None:
    """A spinner in sight is a busy sign; a hidden one, a filled bar and a word are none."""
    sheet.page.set_content(markup)
    assert busy is sheet.load.busy()


def test_a_late_panel_is_waited_for(window: Window) -> None:
    """What comes up within a reader's patience is found."""
    window.page.set_content(
        "<main></main><script>setTimeout(() => document.querySelector('main').innerHTML ="
        " '<button>Late</button>', 600)</script>"
    )
    assert window.until(lambda screen: "Late" in screen.text or None)


def test_what_never_comes_ends_the_patience(window: Window) -> None:
    """What is not there is looked for as long as is asked, and then it is not there."""
    window.page.set_content("<p>Here</p>")
    looks: list[Screen] = []
    assert window.until(looks.append, patience=0) is None
    assert 1 == len(looks)


def test_a_page_that_has_come_to_rest_is_not_waited_for_again(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Until something is done to it."""
    window.page.set_content("<button>Here</button>")
    window.settle()
    monkeypatch.setattr(window.load, "settle", lambda: False)
    assert (GLANCE, AT_REST) == (window.glance(), window.remaining())
    window.act()
    assert TRIED == window.glance()


def test_a_page_that_is_at_work_is_not_at_rest(window: Window) -> None:
    """The reader waits while a spinner turns, and goes on when it is gone."""
    window.page.set_content(
        "<main><p aria-busy=true>…</p></main><script>setTimeout(() => "
        "document.querySelector('main').innerHTML = '<button>Done</button>', 700)</script>"
    )
    assert (True, True) == (window.settle(), "Done" in window.screen().text)


def test_a_page_that_never_rests_is_taken_as_it_is(window: Window) -> None:
    """A clock that ticks does not hold the reader for ever, and is said to be restless."""
    window.page.set_content(
        "<p id=clock></p><script>setInterval(() => clock.textContent = performance.now(), 20)</script>"
    )
    assert window.settle() is False


def test_the_page_opened_last_is_before_the_readers_eyes(window: Window) -> None:
    """A new page comes to the front; when it is closed, the one before it does."""
    serve(window.context, home="<h1>First</h1>", other="<h1>Second</h1>")
    window.page.goto(HOME)
    with window.context.expect_page():
        window.page.evaluate("window.open('/other')")
    window.settle()
    seen = (window.count, window.screen().text)
    window.page.close()
    assert (2, "Second", 1, "First") == (*seen, window.count, window.screen().text)


def test_a_window_that_a_page_opens_by_itself_is_nowhere_to_go_on(window: Window) -> None:
    """The page behind a sign-in shows its news in a window of its own; the reader is still on the page."""
    serve(
        window.context,
        home="<button onclick=\"location.assign('/in')\">Sign in</button>",
        **{"in": "<h1>Inside</h1><script>window.open('/news')</script>", "news": "<h1>News</h1>"},
    )
    window.page.goto(HOME)
    window.act()
    with window.context.expect_page():
        window.page.get_by_text("Sign in").click()
    window.settle()
    assert (1, "Inside") == (window.count, window.screen().text)


@pytest.mark.parametrize("way", ["window.open('/other')", "setTimeout(() => window.open('/other'), 400)"])
def test_a_window_that_the_readers_press_opens_is_where_they_go_on(window: Window, way: str) -> None:
    """Also where it comes only when something else was asked for."""
    serve(window.context, home=f'<button onclick="{way}">Open</button>', other="<h1>Second</h1>")
    window.page.goto(HOME)
    window.act()
    with window.context.expect_page():
        window.page.get_by_text("Open").click()
    window.settle()
    assert (2, "Second") == (window.count, window.screen().text)


def test_what_failed_is_listened_to_and_forgotten_before_the_next_act(window: Window) -> None:
    """A page's failed request is known until the reader starts afresh."""
    serve(window.context, home="<script>fetch('/gone')</script>")
    window.page.goto(HOME)
    window.settle()
    failed = [(failure.path, failure.status) for failure in window.monitor.failures]
    window.monitor.forget()
    assert ([("/gone", 404)], []) == (failed, window.monitor.failures)


def test_a_part_that_never_comes_is_waited_for_and_a_habit_is_not(window: Window) -> None:
    """What the last act asked the page's own site for belongs to the page; what always hangs does not."""
    serve(window.context, home="<p>Hello</p>")
    window.context.route(f"{HOME}part", lambda _: None)
    window.page.goto(HOME)
    with window.page.expect_request(f"{HOME}part"):
        window.page.evaluate("void fetch('/part')")
    first = window.load.waits()
    window.monitor.forget()
    assert (True, False) == (first, window.load.waits())


@pytest.mark.parametrize(
    "way",
    ["<a href='/late'>Go</a>", "<a onclick='while (true);'>Go</a>"],
    ids=["no answer", "a script without end"],
)
def test_a_page_that_never_comes_is_given_up(page: Page, way: str) -> None:
    """Where a press leads to nothing but waiting, the reader's patience ends it, and the address is told."""
    window = Window(page.context, patience=0.5)
    serve(window.context, home=way)
    window.context.route(f"{HOME}late", lambda _: None)
    window.page.goto(HOME)
    window.page.get_by_text("Go").evaluate("link => setTimeout(() => link.click(), 50)")
    window.page.wait_for_timeout(100)  # nothing tells that the click was done
    assert False is window.settle()
    (failure,) = window.monitor.failures
    assert ("portal.example.org", True) == (failure.host, "TIMED_OUT" in (failure.error or ""))
    assert "about:blank" == window.screen().url


def test_the_page_that_the_reader_opens_is_before_it_also_where_others_listen(
    context: BrowserContext,
) -> None:
    """Who listens for pages and asks the browser something first does not put a blank page in front."""

    def ask(page: Page) -> None:
        context.new_cdp_session(page).send("Network.enable")

    context.on("page", ask)
    window = Window(context, patience=3)
    window.page.goto("data:text/html,<title>Opened</title>")
    assert ("Opened", 1) == (window.page.title(), len(context.pages))
