"""Keeps what was seen: a picture of the page and its screen."""

from pathlib import Path

from playwright.sync_api import Error

from flows.browser.evidence.exposure import exposed
from flows.browser.evidence.portrayal import portray
from flows.browser.patience import FRAME_MS, PICTURE_MS
from flows.browser.window import Window
from flows.file import write
from flows.picture import crop
from flows.picture.pseudonym import Pseudonyms
from flows.screen import Box, Control, Screen
from flows.screen.role import DIALOGS
from flows.verdict import Evidence

_TYPED = "input:not([type=checkbox], [type=radio], [type=submit], [type=button])"
"""On a sign-in page every field may hold a secret, a one-time code among them."""


def keep(  # noqa: PLR0913 - what is to be seen, where it goes, and what must not be seen
    window: Window,
    folder: Path,
    name: str,
    seen: tuple[Screen, Control] | None = None,
    *,
    private: bool = False,
    pseudonyms: Pseudonyms | None = None,
) -> Evidence:
    """Write `NAME.jpg` and `NAME.json` into the folder `evidence` of the run's folder.

    `seen`: a control that is to be framed, on its screen.
    `pseudonyms`: whose names an article's picture does not show; with them `NAME.png` is such a picture.
    `private`: any field may hold a secret, not those for passwords alone.
    What was typed into such fields is painted over in the picture and is not part of a screen.
    Of a page that shows a secret in its text no picture is kept.
    A page that is gone leaves no evidence, nor does one for which there is no room: a picture less is no
    reason to break a run off, and the reports at its end say that the disk is full.
    """
    place = folder / "evidence"
    try:
        screen = seen[0] if seen else window.recent()
        frame = _frame(window, *seen) if seen else None
        page = window.page
        picture = page.screenshot(
            type="jpeg", quality=70, animations="disabled",
            mask=[page.locator(_TYPED if private else "input[type=password]")],
            mask_color="#888", timeout=PICTURE_MS,
        )  # fmt: skip
        write(place / f"{name}.json", _kept(screen).model_dump_json(exclude_defaults=True).encode())
        if exposed(page):
            return Evidence(screen=f"evidence/{name}.json")
        write(place / f"{name}.jpg", picture)
    except (Error, OSError):
        return Evidence()
    kept = Evidence(screenshot=f"evidence/{name}.jpg", screen=f"evidence/{name}.json", frame=frame)
    if pseudonyms is None:
        return kept
    pseudonyms.learn(screen)
    part = crop.crop(frame, screen.width, screen.height, _dialog(*seen) if seen else None)
    if not _portrayed(window, place / f"{name}.png", part, pseudonyms, private=private):
        return kept
    portrait = {"picture": f"evidence/{name}.png", "picture_frame": crop.frame(frame, part)}
    return kept.model_copy(update=portrait)


def _portrayed(window: Window, file: Path, part: Box, pseudonyms: Pseudonyms, *, private: bool) -> bool:
    """Whether a picture for the article could be taken, and written."""
    try:
        picture = portray(window.page, part, pseudonyms, private=private)
        if picture is not None:
            write(file, picture)
    except (Error, OSError):
        return False
    return picture is not None


def _kept(screen: Screen) -> Screen:
    """The screen as it may be kept: addresses without their queries, which hold codes and tokens."""
    controls = (c.model_copy(update={"url": _bare(c.url)}) if c.url else c for c in screen.controls)
    return screen.changed(controls).model_copy(update={"url": _bare(screen.url)})


def _bare(url: str) -> str:
    return url.partition("#")[0].partition("?")[0]


def _dialog(screen: Screen, control: Control) -> Box | None:
    return next((each.box for each in screen.around(control) if each.role in DIALOGS and each.box), None)


def _frame(window: Window, screen: Screen, control: Control) -> Box | None:
    """Where the control stands once it has been brought into the window."""
    shown = next(
        (c for c in (control, *screen.around(control)) if c.ref and c.box and c.box.width and c.box.height),
        None,
    )
    if shown is None or shown.ref is None:
        return None
    try:
        locator = window.page.get_by_ref(shown.ref)
        locator.scroll_into_view_if_needed(timeout=FRAME_MS)
        box = locator.bounding_box(timeout=FRAME_MS)
    except Error:
        return None
    return Box(**box) if box else None
