"""What a snapshot does not tell of a control, and the page does when it is asked by a script.

How it is drawn, what its tooltip and its picture are called, whether it opens something that is closed.
"""

from pathlib import Path
from typing import TypeVar

from playwright.sync_api import Error
from pydantic import ValidationError

from flows.browser.pages.elements import Elements
from flows.browser.pages.pages import Pages
from flows.browser.pages.question import ask
from flows.browser.patience import ANSWER_MS
from flows.characters import readable
from flows.record import Record
from flows.screen import Box, Control, Screen
from flows.screen.layout.layout import gap
from flows.screen.role import CHOSEN, PRESSED

_FOLDER = Path(__file__).parent / "scripts"
_FRAMES, _MOST, _LONGEST = 100, 5000, 10_000
"""Embedded pages that are asked, texts that each may give, and letters of each (chosen: more than a person
would read)."""
_KEPT = 5000
"""Answers that are remembered (chosen: more than a procedure's pages hold)."""
_TIP = 40
"""Letters that a tooltip has at most."""
_BESIDE = 80
"""CSS pixels from a control within which its tooltip stands."""


def script(name: str) -> str:
    """The text of `flows/browser/scripts/NAME.js`, one function expression."""
    return (_FOLDER / f"{name}.js").read_text(encoding="utf-8")


R = TypeVar("R", bound=Record)
_LOOK, _TYPED = script("look"), script("typed")


class Detail(Record):
    """How a control looks, and what it says of itself, beyond its role, its name and its state."""

    tooltip: str = ""
    picture: str = ""
    """Words that name its picture, lower case."""
    closed: bool = False
    """It opens something that is closed now."""
    shut: bool = False
    """It says so itself."""
    arrow: str = ""
    """Where the arrow points that it is drawn with: `down`, `right`, or nowhere.

    Many a group says only by such an arrow that it is closed.
    """
    points: bool = False
    """The mouse pointer turns into a hand over the words in it."""
    clipped: bool = False
    """What holds it is closed to nothing, so that it cannot be seen."""
    blank: bool = False
    """It says that it opens a page of its own."""
    filled: bool = False
    """It is drawn as a button: small, on a ground of its own."""
    opens: bool = False
    """It declares itself, or by the same words, that it opens something that is closed now."""
    tab: bool = False
    """It declares that it is a tab."""
    strip: bool = False
    """It stands in a row of its like, of which another one is marked as the present one."""
    leads: str = ""
    """Where the link that it is, or is in, leads, as the browser would go there."""
    scripted: bool = False
    """What that link does is a script's business: it leads nowhere by itself, or saves a file."""
    sends: bool = False
    """It sends a form."""
    finishes: bool = False
    """It alone sends the form in which was typed last."""
    sends_to: str = ""
    """Where to."""
    unsafe: bool = False
    """It declares that it changes something: by another method than GET, or drawn as a dangerous one."""
    told: tuple[str, ...] = ()
    """What else it is called: title, name for screen readers, value, alternative text."""
    described: tuple[str, ...] = ()
    """What is said of it to screen readers besides its name, and what it asks before it acts."""
    form_to: str = ""
    """Where the form that holds it would be sent."""
    words: tuple[str, ...] = ()
    """What is drawn on it now, by its style too."""
    form_says: tuple[str, ...] = ()
    """What the form that holds it is called, and a method by which it deletes."""
    sends_itself: bool = False
    """That form is sent by what is chosen or typed in it, as far as the page shows it."""
    marks: tuple[str, ...] = ()
    """What its page keeps about it: short values of its data."""
    acts: tuple[str, ...] = ()
    """What its page calls what it does: in its data, its script, what its form sends along."""
    goes_to: tuple[str, ...] = ()
    """Addresses that are written on it for its page's script."""
    actions: tuple[str, ...] = ()
    """The entries that stand chosen in the lists of actions of the form that it sends."""
    ids: tuple[str, ...] = ()
    """What its page's own programs call it by."""
    count: str = ""
    """The number that stands behind its words, in an element of its own."""
    host: str = ""
    """The address of the document that it stands in."""


class Probe:
    """Asks the foremost page."""

    def __init__(self, pages: Pages, elements: Elements) -> None:
        self._pages, self._elements = pages, elements
        self._pointing: dict[tuple[str, str, str, str], bool] = {}
        """By address, reference, role and label: whether the pointer turns into a hand. It seldom changes."""

    def __call__(self, control: Control) -> Detail:
        """The detail of a control; an empty one where it cannot be pointed at, or is gone."""
        if control.ref is None:
            return Detail()
        try:
            seen = self._elements.ask(control.ref, _LOOK, limit=ANSWER_MS)
        except Error:
            return Detail()
        return answered(Detail, seen) or Detail()

    def points(self, control: Control) -> bool:
        """Whether the mouse pointer turns into a hand over the words in it."""
        known = (self._pages.foremost.url, control.ref or "", control.role, control.label)
        if known not in self._pointing:
            if len(self._pointing) >= _KEPT:
                self._pointing.clear()
            self._pointing[known] = self(control).points
        return self._pointing[known]

    def drawn(self, control: Control) -> Control:
        """The control with its tooltip and its picture."""
        seen = self(control)
        return control.model_copy(update={"tooltip": seen.tooltip, "picture": seen.picture})

    def typed(self) -> tuple[str, ...]:
        """What stands in the fields that show what is typed."""
        try:
            frames = self._pages.foremost.frames[:_FRAMES]
            answers = [ask(frame, _TYPED, limit=ANSWER_MS) for frame in frames]
        except Error:
            return ()
        return tuple(words for answer in answers for words in texts(answer))


def answered(kind: type[R], answer: object) -> R | None:
    """What a script says of a page, as a record; None where it is none.

    A script runs among the page's own, which may have put anything in the place of what it uses.
    """
    try:
        return kind.model_validate(answer)
    except ValidationError:
        return None


def texts(answer: object) -> list[str]:
    """The texts that a script gives, as far as it gives texts, without what nobody can read."""
    given = answer[:_MOST] if isinstance(answer, list) else []
    return [readable(each)[:_LONGEST] for each in given if isinstance(each, str)]


def come_up(screen: Screen, before: set[tuple[str, Box | None]], box: Box | None) -> str | None:
    """The words of a tooltip that was not there before: of the smallest new thing beside the control.

    What can be pressed is no tooltip, nor is what comes up elsewhere meanwhile, as a banner does.
    """
    new = [
        c
        for c in screen.controls
        if c.label
        and (c.label, c.box) not in before
        and len(c.label) < _TIP
        and (c.role == "tooltip" or not (c.pointer or c.role in PRESSED | CHOSEN))
        and _near(c, box, screen)
    ]
    tips = [c for c in new if c.role == "tooltip"] or new
    return min((c.label for c in tips), key=len, default=None)


def _near(control: Control, box: Box | None, screen: Screen) -> bool:
    there = next((c.box for c in (control, *screen.around(control)) if c.box is not None), None)
    return box is None or there is None or gap(box, there) < _BESIDE
