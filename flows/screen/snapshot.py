"""The screen as Playwright's accessibility snapshot tells it."""

import json
import math
import re
from collections.abc import Sequence
from typing import Any, NamedTuple

import yaml
from playwright.sync_api import Page

from flows.article.address import is_address
from flows.screen.labelling import captions
from flows.screen.role import BOXES, TEXT_FIELDS
from flows.screen.screen import Box, Control, Screen

_KEY = re.compile(
    r'^(?P<role>[\w-]+)(?: (?P<name>"(?:[^"\\]|\\.)*"|/(?:[^/\\]|\\.)*/))?(?P<marks>(?: \[[^\]]*\])*)$'
)
_GLYPH = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]")
"""What icon fonts draw their pictures with; nobody can read it."""
_MARK = re.compile(r"\[([\w-]+)(?:=([^\]]*))?\]")
_LINE = 6
"""CSS pixels by which things of one line differ in height and place."""


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
    made = [Control(**fields) for fields in controls]
    for index, words in captions(made).items():
        made[index] = made[index].model_copy(update={"caption": words})
    return tuple(made)


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
        if key == "/url" and parent is not None and is_address(text):
            into[parent]["url"] = text
        return text if key == "/placeholder" else ""
    if key == "text":
        if parent is not None and into[parent]["role"] in TEXT_FIELDS:
            return ""  # what was typed is no word of the page, and may be nobody's business
        into.append({"ref": None, "role": "text", "words": text, "parent": parent, "frame": frame.inner})
        return text
    fields = _fields(key, frame) | {"parent": parent, "frame": frame.inner}
    into.append(fields)
    here, box = len(into) - 1, fields["box"]
    inside = _Frame(box.x, box.y, inner=True) if fields["role"] == "iframe" and box else frame
    held = [_add(each, here, inside, into) for each in value] if isinstance(value, list) else [text]
    fields["words"] = "" if fields["role"] in TEXT_FIELDS else " ".join(filter(None, held))
    fields["name"] = _read_name(str(fields["name"]), into[here + 1 :])
    drawn = fields["role"] != "generic" or fields["ref"] or any(_has_size(each) for each in into[here:])
    return str(fields["words"] or fields["name"]) if drawn and not _for_ears(fields) else ""


def _for_ears(fields: dict[str, Any]) -> bool:
    """Whether the page keeps it in one pixel, as words are kept that only screen readers shall tell."""
    box: Box | None = fields.get("box")
    return fields["role"] == "generic" and box is not None and 0 < max(box.width, box.height) <= 1


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
    if box is None or not box.width or fields["role"] in BOXES:
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
