"""What a person could see at one moment."""

import json
import math
import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any, NamedTuple

import yaml
from playwright.sync_api import Page

from flows.caption import captions
from flows.frozen import Frozen

_KEY = re.compile(
    r'^(?P<role>[\w-]+)(?: (?P<name>"(?:[^"\\]|\\.)*"|/(?:[^/\\]|\\.)*/))?(?P<marks>(?: \[[^\]]*\])*)$'
)
_GLYPH = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]")
"""What icon fonts draw their pictures with; nobody can read it."""
_MARK = re.compile(r"\[([\w-]+)(?:=([^\]]*))?\]")
_FIELDS = frozenset({"textbox", "searchbox", "spinbutton"})
_STYLED = frozenset({"checkbox", "radio", "switch"})
_LINE = 6
"""CSS pixels by which things of one line differ in height and place."""
_ROW_DEPTH = 3
"""Holders out from a box in which the words of its row may stand."""
_ROW_WORDS = 80
"""Letters that the words of a box have at most; what is longer is a paragraph."""


class Box(Frozen):
    """A rectangle in CSS pixels, from the top left of the window."""

    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> tuple[float, float]:
        """The point a person would aim at."""
        return self.x + self.width / 2, self.y + self.height / 2


class Control(Frozen):
    """One thing on the screen with a role, a name or words of its own."""

    ref: str | None
    """Reference into the live page's snapshot; None where it cannot be pointed at."""
    role: str
    name: str = ""
    words: str = ""
    """All words in it, its own and those of what it holds; never what was typed into a field."""
    checked: bool | None = None
    selected: bool | None = None
    expanded: bool | None = None
    disabled: bool = False
    active: bool = False
    """What is typed goes there."""
    box: Box | None = None
    pointer: bool = False
    """The mouse pointer turns into a hand over it."""
    parent: int | None = None
    """Index of the control that holds it, in `Screen.controls`."""
    level: int | None = None
    frame: bool = False
    """It stands in an embedded page."""
    url: str | None = None
    """Where a link leads, as the page writes it."""
    caption: str = ""
    """Words that stand before a field, or beside a box, and say what it is where the page itself does not."""
    away: bool = False
    """A link that leads off the documented hosts."""
    tooltip: str = ""
    picture: str = ""
    """Words that name its picture (an icon's id or class, an image's file), lower case."""

    @property
    def label(self) -> str:
        """What a person would call it."""
        return self.name or self.words or self.tooltip or self.caption


class Screen(Frozen):
    """What a person could see at one moment, in reading order."""

    url: str
    title: str
    width: int
    height: int
    controls: tuple[Control, ...]

    @cached_property
    def text(self) -> str:
        """All words on it, one control a line, those of nested controls once."""
        leaves = {c.parent for c in self.controls}
        return "\n".join(c.label for i, c in enumerate(self.controls) if c.label and i not in leaves)

    def beside(self, control: Control) -> list[Control]:
        """What stands in the same holder, at most two holders out."""
        holders = [i for i in (control.parent, self._holder(control.parent)) if i is not None]
        return [c for i in holders for c in self.inside(i) if c is not control]

    def _holder(self, index: int | None) -> int | None:
        return None if index is None else self.controls[index].parent

    def around(self, control: Control) -> Iterator[Control]:
        """What holds the control, from the nearest outwards."""
        index = control.parent
        while index is not None:
            yield self.controls[index]
            index = self.controls[index].parent

    def inside(self, index: int) -> Iterator[Control]:
        """What the control with this index holds, at any depth."""
        held = {index}
        for i, control in enumerate(self.controls[index + 1 :], index + 1):
            if control.parent in held:
                held.add(i)
                yield control


def take(page: Page) -> Screen:
    """The page's screen now.

    One accessibility snapshot in Playwright's `ai` mode tells roles, names, states, boxes and
    references, through frames and open shadow roots.
    Raises playwright's Error when the page is gone.
    """
    size = page.viewport_size or {"width": 1280, "height": 720}
    raw = page.aria_snapshot(mode="ai", boxes=True)
    return Screen(
        url=page.url,
        title=page.title(),
        width=size["width"],
        height=size["height"],
        controls=read_snapshot(raw, size["width"]),
    )


def read_snapshot(raw: str, width: float = math.inf) -> tuple[Control, ...]:
    """The controls of an accessibility snapshot, parents before what they hold.

    `width`: of the window; what a page keeps beside it, as the drawer of a small screen, is not to be seen.
    """
    controls: list[dict[str, Any]] = []
    loaded = yaml.load(raw, Loader=_Loader)  # noqa: S506 - it makes nothing but strings, lists and dicts
    for item in loaded or []:
        _add(item, None, _Frame(0.0, 0.0, inner=False), controls)
    controls = _in_sight(controls, width)
    for index in range(len(controls)):
        _name_by_its_row(index, controls)
    made = [Control(**fields) for fields in controls]
    for index, words in captions(made).items():
        made[index] = made[index].model_copy(update={"caption": words})
    return tuple(made)


def _name_by_its_row(index: int, controls: list[dict[str, Any]]) -> None:
    """Give a box or switch without a name the words beside it, as a person does who reads its row."""
    here = controls[index]
    if here["role"] not in _STYLED or here["name"] or here["words"]:
        return
    holder = here["parent"]
    for _ in range(_ROW_DEPTH):
        if holder is None or sum(c["role"] in _STYLED for c in _held(holder, controls)) > 1:
            return
        words = controls[holder]["name"] or controls[holder]["words"]
        if words:
            here["name"] = words if len(words) <= _ROW_WORDS else ""
            return
        holder = controls[holder]["parent"]


def _held(index: int, controls: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    held = {index}
    for i, fields in enumerate(controls[index + 1 :], index + 1):
        if fields["parent"] not in held:
            if fields["parent"] is None or fields["parent"] < index:
                return
            continue
        held.add(i)
        yield fields


class _Frame(NamedTuple):
    """Where a page stands in the window, and whether it is an embedded one."""

    x: float
    y: float
    inner: bool


_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def _add(item: Any, parent: int | None, frame: _Frame, into: list[dict[str, Any]]) -> str:
    """Add one item of the snapshot and what it holds; gives the words in it."""
    key, value = next(iter(item.items())) if isinstance(item, dict) else (item, None)
    text = _GLYPH.sub("", value).strip() if isinstance(value, str) else ""
    if key.startswith("/"):
        if key == "/url" and parent is not None:
            into[parent]["url"] = text
        return text if key == "/placeholder" else ""
    if key == "text":
        if parent is not None and into[parent]["role"] in _FIELDS:
            return ""  # what was typed is no word of the page, and may be nobody's business
        into.append({"ref": None, "role": "text", "words": text, "parent": parent, "frame": frame.inner})
        return text
    fields = _fields(key, frame) | {"parent": parent, "frame": frame.inner}
    into.append(fields)
    here, box = len(into) - 1, fields["box"]
    inside = _Frame(box.x, box.y, inner=True) if fields["role"] == "iframe" and box else frame
    held = [_add(each, here, inside, into) for each in value] if isinstance(value, list) else [text]
    fields["words"] = "" if fields["role"] in _FIELDS else " ".join(filter(None, held))
    fields["name"] = _read_name(str(fields["name"]), into[here + 1 :])
    drawn = fields["role"] != "generic" or fields["ref"] or any(_has_size(each) for each in into[here:])
    return str(fields["words"] or fields["name"]) if drawn else ""


def _has_size(fields: dict[str, Any]) -> bool:
    """Whether it is known to be drawn; words on their own have no box."""
    box: Box | None = fields.get("box")
    return (box is None and fields["role"] != "text") or (box is not None and bool(box.width or box.height))


def _read_name(name: str, held: Sequence[dict[str, Any]]) -> str:
    """The name without what the pictures beside its words are called: nobody reads that."""
    for picture in (each["name"] for each in held if name and each["role"] == "img" and each["name"]):
        rest = name.removeprefix(f"{picture} ").removesuffix(f" {picture}")
        name = rest if rest in {each["words"] or each.get("name") for each in held} else name
    return name


def _in_sight(controls: list[dict[str, Any]], width: float) -> list[dict[str, Any]]:
    """The controls without those that the page keeps beside the window, and what these hold."""
    kept: dict[int | None, int | None] = {None: None}
    for index, fields in enumerate(controls):
        if fields["parent"] in kept and not _put_aside(fields, controls, width):
            kept[index] = len(kept) - 1
    return [controls[i] | {"parent": kept[controls[i]["parent"]]} for i in kept if i is not None]


def _put_aside(fields: dict[str, Any], controls: list[dict[str, Any]], width: float) -> bool:
    """Whether it was put beside the window, where no scrolling leads.

    A strip scrolls to what stands in one line with others or inside its holder. Styled boxes and
    switches keep their own square aside, and are to be seen by what stands for it.
    """
    box, holder = fields.get("box"), fields["parent"]
    if box is None or not box.width or fields["role"] in _STYLED:
        return False
    if box.x + box.width > 0 and box.x < width:
        return False
    beside = [c["box"] for c in controls if c["parent"] == holder and c is not fields and c.get("box")]
    around = None if holder is None else controls[holder]["box"]
    scrolled = around and around.x <= box.x and box.x + box.width <= around.x + around.width + 1
    return not scrolled and not any(_in_line(box, other) and other.width < width / 2 for other in beside)


def _in_line(one: Box, other: Box) -> bool:
    return abs(one.middle[1] - other.middle[1]) < _LINE and abs(one.height - other.height) < _LINE


def _fields(key: str, frame: _Frame) -> dict[str, Any]:
    found = _KEY.match(key)
    if found is None:
        return {"ref": None, "role": "generic", "name": "", "words": key, "box": None}
    name = found["name"] or ""
    marks: dict[str, str] = dict(_MARK.findall(found["marks"]))
    return {
        "role": found["role"],
        "name": _GLYPH.sub("", json.loads(name) if name.startswith('"') else name.strip("/")).strip(),
        "ref": marks.get("ref"),
        "box": _box(marks.get("box"), frame),
        "pointer": marks.get("cursor") == "pointer",
        "disabled": "disabled" in marks,
        "active": "active" in marks,
        "level": int(marks["level"]) if marks.get("level", "").isdigit() else None,
        **{state: marks[state] != "false" for state in ("checked", "selected", "expanded") if state in marks},
    }


def _box(mark: str | None, frame: _Frame) -> Box | None:
    if mark is None:
        return None
    x, y, width, height = (float(part) for part in mark.split(","))
    return Box(x=x + frame.x, y=y + frame.y, width=width, height=height)
