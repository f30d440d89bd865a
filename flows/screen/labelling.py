"""Accessible names where the page gives none: the words that stand before a thing and say what it is.

The browser computes the accessible names of the W3C's "Accessible Name and Description Computation 1.2"
(https://www.w3.org/TR/accname-1.2/), from labels that the page connects with its fields. Many a page
connects them by nothing but where they are drawn; this goes on where that computation ends with no name.
"""

import re
from collections.abc import Iterator, Sequence

from flows.checkpoint import checkpoint
from flows.screen.control import Control
from flows.screen.role import BOXES, ENTRIES, FIELDS, LABELS, WORDED

_BOXES = BOXES | {"radiogroup"}
_PRESSED = WORDED | ENTRIES
"""What has words in it that are its own; in a combobox they are its value, or beside its field."""
_LONGEST = 60
_LEVELS = 4
"""Holders that a form puts around a field at most."""
_LEFT, _ABOVE, _SLACK = 260, 40, 8
"""CSS pixels between a field and the words that a person takes for its label."""
_TABLES = frozenset({"table", "grid", "treegrid"})
_CELLS = frozenset({"cell", "gridcell"})
_EMPTY = re.compile(r"(?i)(?:please )?(?:choose|select|pick)(?: (?:one|an?|the)\b.*)?\W*")
"""What stands in a list in which nothing is chosen yet, and is no label."""
_END = re.compile(r"[^\w\])?!%&+#'\"]+$")
_HINT = re.compile(r"\s+\([^()]+\)[\s*:]*$")
"""What is told in brackets behind the label of a field or a box: an example, a unit, "optional"."""


def captions(controls: Sequence[Control]) -> dict[int, str]:
    """The captions of the fields that have no name, or whose name may be but what stands in them.

    A person reads the words before a field as its name; many a form does not tell the browser.
    """
    held = children(controls)
    found: dict[int, str] = {}
    for index, control in enumerate(controls):
        nameless = control.role in FIELDS or (control.role in _BOXES and not control.name)
        if nameless and not _holds_field(index, controls, held):
            words = _of_field(index, controls, held) or ""
            drawn = _drawn_before(index, controls, held)
            # Of a whole column of labels, only the one that is drawn beside the field is its own.
            own = drawn if drawn and (not words or drawn in words) else words
            found[index] = (own if not _EMPTY.fullmatch(own) else "") or _heading_column(
                index, controls, held
            )
    found |= _unhinted(found, controls)
    return {index: words for index, words in found.items() if words}


def _unhinted(found: dict[int, str], controls: Sequence[Control]) -> dict[int, str]:
    """The labels without the hints behind them: "Run time" of "Run time (e.g. 20s, 3m)".

    Not where two fields would go by one name: what is in brackets may be all that tells them apart.
    """
    labels = {i: found.get(i) or c.name for i, c in enumerate(controls) if c.role in FIELDS | BOXES}
    brief = {index: _HINT.sub("", label) for index, label in labels.items()}
    whole: dict[str, set[str]] = {}
    for index, words in brief.items():
        whole.setdefault(words, set()).add(labels[index])
    return {i: words for i, words in brief.items() if words and words != labels[i] and len(whole[words]) == 1}


def children(controls: Sequence[Control]) -> dict[int | None, list[int]]:
    """What each control holds directly; what nothing holds, under None."""
    held: dict[int | None, list[int]] = {}
    for index, control in enumerate(controls):
        held.setdefault(control.parent, []).append(index)
    return held


def _of_field(index: int, controls: Sequence[Control], held: dict[int | None, list[int]]) -> str | None:
    at = index
    for _ in range(_LEVELS):
        parent = controls[at].parent
        if parent is None or controls[parent].role not in FIELDS | _BOXES | _PRESSED:
            siblings = held[parent]
            words = _nearest(
                siblings, siblings.index(at), controls, held, boxed=controls[index].role in _BOXES
            )
            if words is not None:
                return words or None
        elif controls[parent].name or controls[parent].role in _PRESSED:
            return None  # what stands in a field is its value
        if parent is None:
            return None
        at = parent
    return None


def _heading_column(index: int, controls: Sequence[Control], held: dict[int | None, list[int]]) -> str:
    """What the column is called in whose cell a field stands alone; empty where that is not sure."""
    cell = next((i for i in _around(index, controls) if controls[i].role in _CELLS), None)
    row = None if cell is None else controls[cell].parent
    table = next((i for i in _around(index, controls) if controls[i].role in _TABLES), None)
    if cell is None or row is None or sum(c in FIELDS for c in _roles_in(cell, controls, held)) != 1:
        return ""
    heads = next((held.get(i, []) for i, c in enumerate(controls) if _heads(i, c, table, controls, held)), [])
    cells = held[row]
    return controls[heads[cells.index(cell)]].label if len(heads) == len(cells) else ""


def _heads(
    index: int,
    control: Control,
    table: int | None,
    controls: Sequence[Control],
    held: dict[int | None, list[int]],
) -> bool:
    """Whether it is the row of a table that says what the columns are called."""
    roles = {controls[i].role for i in held.get(index, ())}
    first = control.role == "row" and "columnheader" in roles and not roles & _CELLS
    return first and table is not None and table in _around(index, controls)


def _around(index: int, controls: Sequence[Control]) -> Iterator[int]:
    """What holds a control, from the nearest outwards."""
    parent = controls[index].parent
    while parent is not None:
        checkpoint()
        yield parent
        parent = controls[parent].parent


def _roles_in(index: int, controls: Sequence[Control], held: dict[int | None, list[int]]) -> Iterator[str]:
    for each in held.get(index, ()):
        yield controls[each].role
        yield from _roles_in(each, controls, held)


def _drawn_before(index: int, controls: Sequence[Control], held: dict[int | None, list[int]]) -> str:
    """The words that are drawn to the left of a field or right above it, wherever the page holds them."""
    checkpoint()
    before = {
        i: away
        for i in range(len(controls))
        if (away := _away(controls[i], controls[index]))
        and sum(bool(controls[each].label) for each in held.get(i, ())) < 2
    }
    near = min(before, key=lambda i: before[i], default=None)
    if near is None or controls[near].role == "heading":
        return ""
    return said(near, controls, held)


def _away(words: Control, field: Control) -> float:
    """CSS pixels from a thing to the field whose label it would be; 0 where it stands elsewhere."""
    there, box = words.box, field.box
    if there is None or box is None or field.role not in FIELDS or not words.label or not words.ref:
        return 0.0  # what has no reference is not drawn
    row = there.y <= box.middle[1] <= there.y + there.height + _SLACK
    left = box.x - (there.x + there.width)
    above = box.y - (there.y + there.height)
    if row and 0 <= left <= _LEFT:
        return left + 1
    return above + 1 if 0 <= above <= _ABOVE and abs(there.x - box.x) <= _ABOVE else 0.0


def _nearest(
    siblings: list[int],
    own: int,
    controls: Sequence[Control],
    held: dict[int | None, list[int]],
    *,
    boxed: bool,
) -> str | None:
    """The words nearest before one of several, of a box also those behind; empty where no caption can be."""
    for before in reversed(siblings[:own]):
        if _acts(before, controls, held) or controls[before].role == "heading":
            return ""
        if words := said(before, controls, held):
            return words
    behind = siblings[own + 1 : own + 2] if boxed else []
    return next(filter(None, (said(each, controls, held) for each in behind)), None)


def over(
    index: int, controls: Sequence[Control], held: dict[int | None, list[int]]
) -> Iterator[tuple[int | None, str | None, str]]:
    """From a control outwards: each holder, its name, and the words that stand nearest before it there."""
    at: int | None = index
    while at is not None:
        parent = controls[at].parent
        siblings = held[parent]
        words = (said(each, controls, held) for each in reversed(siblings[: siblings.index(at)]))
        caption = next(filter(None, words), "")
        yield parent, None if parent is None else controls[parent].name, caption
        at = parent


def said(index: int, controls: Sequence[Control], held: dict[int | None, list[int]]) -> str:
    """The words of something that is but words; empty where it is more, or too long for a caption."""
    control = controls[index]
    if control.role not in LABELS or _acts(index, controls, held):
        return ""
    words = _END.sub("", control.name or control.words)
    return words if len(words) <= _LONGEST and re.search(r"\w", words) else ""


def _holds_field(index: int, controls: Sequence[Control], held: dict[int | None, list[int]]) -> bool:
    checkpoint()
    return any(
        controls[each].role in FIELDS or _holds_field(each, controls, held) for each in held.get(index, ())
    )


def _acts(index: int, controls: Sequence[Control], held: dict[int | None, list[int]]) -> bool:
    """Whether it is, or holds, something to be used."""
    checkpoint()
    return controls[index].role in FIELDS | _BOXES | _PRESSED or any(
        _acts(each, controls, held) for each in held.get(index, ())
    )
