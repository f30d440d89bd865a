"""What the things around a control tell of a press of it: “Go” in a column that is called “Delete”.

A name of its own tells what a press does. A bare yes, a sign or an arrow tells nothing, and means what the
words mean with which it stands: of its row, its group, its dialog, or right beside it.
"""

import re
from collections.abc import Iterator, Sequence

from flows.screen.control import Control
from flows.screen.harm.harm import warns
from flows.screen.harm.safety import assents, closes, points, refuses
from flows.screen.role import CHOSEN, COMMANDS, DIALOGS, PRESSED, TYPED
from flows.screen.screen import Screen

_GROUPS = frozenset(
    "group region form radiogroup toolbar tabpanel table grid rowgroup list menu definition figure".split()
)
"""What is called by a name that goes for what it holds."""
_TABLES = frozenset({"table", "grid", "treegrid"})
_WHOLES = (
    DIALOGS
    | _TABLES
    | frozenset("main article document application complementary banner contentinfo rowgroup list".split())
)
"""What stands in these tells of many things."""
_UNITS = frozenset({"paragraph", "listitem", "row", "definition"})
"""What stands outside of these is said of something else."""
_ROWS, _CELLS = frozenset({"row"}), frozenset({"cell", "gridcell", "rowheader", "columnheader"})
_USED = PRESSED | CHOSEN | TYPED
_HEADS = 0.9
"""Of a group's width what heads it takes; buttons that stand in a row take less (chosen)."""
_BESIDE = 120
"""Letters of the words beside a control: more are a text about something (chosen: two lines)."""
_BANNER = re.compile(r"(?i)\bcookies?\b")
"""What such a banner says one may delete is in one's own browser."""
_TEXT = 400
"""Letters of a dialog's text: the rest is what it goes about (chosen: five lines)."""


def is_bare(control: Control) -> bool:
    """Whether its words do not tell what a press of it does: a yes to anything, a sign, “here”."""
    label = control.label
    return not any(map(str.isalnum, label)) or assents(label) or points(label)


def told_around(control: Control, screen: Screen, *, sends: bool = False) -> Iterator[str]:
    """What the surroundings say that a press does.

    `sends`: it sends a form, so that a cross is no way out.
    """
    if control.role in COMMANDS:
        yield from _columns(control, screen)
    out = refuses(control.label) and not (sends and closes(control.label))
    if not out:
        yield from _dialog(control, screen)
    if not out and (is_bare(control) or closes(control.label)):
        yield from _rows(control, screen)
        yield from _beside(control, screen)
        yield from filter(None, (_named(index, screen) for index in screen.holders(control)))
        yield from filter(None, [_heading(control, screen)])


def text_around(control: Control, screen: Screen) -> str:
    """The text of the dialog, or for want of one of what holds it, to which a press of it says yes.

    Empty for what says no. What closes says yes where nothing else does.
    """
    around = list(screen.holders(control))
    at = next((i for i in around if screen.controls[i].role in DIALOGS), next(iter(around), None))
    if at is None or (refuses(control.label) and _says_no(control, at, screen)):
        return ""
    return screen.controls[at].words[:_TEXT]


def warning(control: Control, screen: Screen) -> str | None:
    """The sentence of that text that asks about harm, or says that it is to come; None where none does."""
    if not (is_bare(control) or closes(control.label)):
        return None
    text = text_around(control, screen)
    return text if not _BANNER.search(text) and warns(text) else None


def _says_no(control: Control, holder: int, screen: Screen) -> bool:
    """Whether a control that refuses does so: what closes does where another one says yes to the question."""
    others = (c for c in screen.inside(holder) if c.role in COMMANDS and c.label != control.label)
    return not closes(control.label) or any(not refuses(c.label) for c in others)


def _dialog(control: Control, screen: Screen) -> Iterator[str]:
    """What its dialog asks: by its name, and its headings."""
    dialog = next((i for i in screen.holders(control) if screen.controls[i].role in DIALOGS), None)
    if dialog is not None:
        yield screen.controls[dialog].name
        yield from (c.label for c in screen.inside(dialog) if c.role == "heading")


def _rows(control: Control, screen: Screen) -> Iterator[str]:
    """The cells of its row, and the only one of a row above it, which heads a group of rows."""
    row = next((i for i in screen.holders(control) if screen.controls[i].role in _ROWS), None)
    if row is None:
        return
    yield from (screen.controls[i].label for i in screen.held[row] if not _holds_use(i, screen))
    rows = [i for i in screen.held.get(screen.controls[row].parent, ()) if screen.controls[i].role in _ROWS]
    above = (screen.held.get(i, []) for i in reversed(rows) if i < row)
    head = next((cells[0] for cells in above if len(cells) == 1), None)
    if head is not None and not _holds_use(head, screen):
        yield screen.controls[head].label


def _columns(control: Control, screen: Screen) -> Iterator[str]:
    """The heads of the column that it stands in: those above it in its table, or of its first row."""
    around = list(screen.holders(control))
    cell = next((screen.controls[i] for i in around if screen.controls[i].role in _CELLS), None)
    table = next((i for i in around if screen.controls[i].role in _TABLES), None)
    if cell is None or cell.box is None or table is None:
        return
    middle = cell.box.middle[0]
    held = list(screen.inside(table))
    heads = [c for c in held if c.role == "columnheader"] or _first_row(table, screen)
    for head in heads:
        box = head.box
        if box is not None and box.x <= middle <= box.x + box.width and box.y < cell.box.y:
            yield head.label


def _first_row(table: int, screen: Screen) -> list[Control]:
    """The cells of a table's first row, where they hold words alone, as heads that nothing marks do."""
    of_rows = (c for c in screen.inside(table) if c.role in _ROWS)
    first = next(of_rows, None)
    at = next((i for i, c in enumerate(screen.controls) if c is first), None)
    cells = screen.held.get(at, []) if at is not None else []
    plain = not any(_holds_use(i, screen) for i in cells)
    return [screen.controls[i] for i in cells] if plain else []


def _beside(control: Control, screen: Screen) -> Iterator[str]:
    """The words that stand with it in what holds nothing else to use, and the term that is defined there."""
    for index in screen.holders(control):
        holder = screen.controls[index]
        if holder.role == "definition":
            before = [i for i in screen.held.get(holder.parent, ()) if i < index]
            yield from (screen.controls[i].label for i in before[-1:] if screen.controls[i].role == "term")
        if holder.role in _WHOLES or sum(c.role in _USED for c in screen.inside(index)) > 1:
            return
        said = (screen.controls[i].label for i in screen.held[index] if not _holds_use(i, screen))
        yield from (words for words in said if len(words) <= _BESIDE)
        if holder.role in _UNITS:
            return


def _named(index: int, screen: Screen) -> str:
    holder = screen.controls[index]
    if holder.role not in _GROUPS:
        return ""
    return holder.name or _summary(holder, screen.held.get(index, ()), screen)


def _summary(holder: Control, held: Sequence[int], screen: Screen) -> str:
    """What opens and closes a group, and heads it: `details` have no other name. As wide as they are."""
    first = screen.controls[held[0]] if held else None
    if holder.role != "group" or first is None or first.box is None or holder.box is None:
        return ""
    return first.label if first.role in PRESSED and first.box.width >= _HEADS * holder.box.width else ""


def _holds_use(index: int, screen: Screen) -> bool:
    own = screen.controls[index].role in _USED
    return own or any(c.role in _USED for c in screen.inside(index))


def _heading(control: Control, screen: Screen) -> str | None:
    """The words of the last heading before it, or of what opened a part of the page; of no other part."""
    at = next((i for i, each in enumerate(screen.controls) if each.ref == control.ref), 0)
    holders = {*screen.holders(control), None}
    before = (c for c in reversed(screen.controls[:at]) if c.role == "heading" or c.expanded)
    return next((c.label for c in before if _wrapped(c, screen) in holders), None)


def _wrapped(heading: Control, screen: Screen) -> int | None:
    """What holds a heading, past what holds nothing else to use."""
    holder = heading.parent
    while holder is not None and not any(c.role in PRESSED for c in screen.inside(holder)):
        holder = screen.controls[holder].parent
    return holder
