"""What a person could see at one moment."""

import json
import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any

import yaml
from playwright.sync_api import Page

from flows.frozen import Frozen

_KEY = re.compile(
    r'^(?P<role>[\w-]+)(?: (?P<name>"(?:[^"\\]|\\.)*"|/(?:[^/\\]|\\.)*/))?(?P<marks>(?: \[[^\]]*\])*)$'
)
_MARK = re.compile(r"\[([\w-]+)(?:=([^\]]*))?\]")
_FIELDS = frozenset({"textbox", "searchbox", "spinbutton"})


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
    tooltip: str = ""
    picture: str = ""
    """Words that name its picture (an icon's id or class, an image's file), lower case."""

    @property
    def label(self) -> str:
        """What a person would call it."""
        return self.name or self.words or self.tooltip


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
        controls=read_snapshot(raw),
    )


def read_snapshot(raw: str) -> tuple[Control, ...]:
    """The controls of an accessibility snapshot, parents before what they hold."""
    controls: list[dict[str, Any]] = []
    for item in yaml.load(raw, Loader=_Loader) or []:  # noqa: S506 - the loader makes strings, lists and dicts only
        _add(item, None, (0.0, 0.0), controls, framed=False)
    return tuple(Control(**fields) for fields in controls)


_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def _add(
    item: Any, parent: int | None, offset: tuple[float, float], into: list[dict[str, Any]], *, framed: bool
) -> str:
    """Add one item of the snapshot and what it holds; gives the words in it."""
    key, value = next(iter(item.items())) if isinstance(item, dict) else (item, None)
    if key.startswith("/"):
        if key == "/url" and parent is not None:
            into[parent]["url"] = value
        return value if key == "/placeholder" else ""
    if key == "text":
        into.append({"ref": None, "role": "text", "words": value or "", "parent": parent, "frame": framed})
        return value or ""
    fields = _fields(key, offset) | {"parent": parent, "frame": framed}
    into.append(fields)
    here = len(into) - 1
    if fields["role"] == "iframe" and fields["box"] is not None:
        offset, framed = (fields["box"].x, fields["box"].y), True
    if isinstance(value, list):
        words = " ".join(filter(None, [_add(each, here, offset, into, framed=framed) for each in value]))
    else:
        words = value or ""
    fields["words"] = "" if fields["role"] in _FIELDS else words
    return fields["words"] or fields["name"]


def _fields(key: str, offset: tuple[float, float]) -> dict[str, Any]:
    found = _KEY.match(key)
    if found is None:
        return {"ref": None, "role": "generic", "name": "", "words": key, "box": None}
    name = found["name"] or ""
    marks: dict[str, str] = dict(_MARK.findall(found["marks"]))
    return {
        "role": found["role"],
        "name": json.loads(name) if name.startswith('"') else name.strip("/"),
        "ref": marks.get("ref"),
        "box": _box(marks.get("box"), offset),
        "pointer": marks.get("cursor") == "pointer",
        "disabled": "disabled" in marks,
        "level": int(marks["level"]) if marks.get("level", "").isdigit() else None,
        **{state: marks[state] != "false" for state in ("checked", "selected", "expanded") if state in marks},
    }


def _box(mark: str | None, offset: tuple[float, float]) -> Box | None:
    if mark is None:
        return None
    x, y, width, height = (float(part) for part in mark.split(","))
    return Box(x=x + offset[0], y=y + offset[1], width=width, height=height)
