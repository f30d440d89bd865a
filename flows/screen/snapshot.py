"""Reads Playwright's accessibility snapshot (`aria_snapshot`, mode `ai`, with boxes): YAML of a kind."""

import json
import math
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import yaml

from flows.article.address import read_address
from flows.characters import readable
from flows.checkpoint import checkpoint
from flows.screen.control import Box, Control
from flows.screen.labelling import captions
from flows.screen.role import PRESSED, TEXT_FIELDS
from flows.screen.visibility import in_sight, is_read

_KEY = re.compile(
    r'^(?P<role>[\w-]+)(?: (?P<name>"(?:[^"\\]|\\.)*"|/(?:[^/\\]|\\.)*/))?(?P<marks>(?: \[[^\]]*\])*)$'
)
_GLYPH = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]")
"""What icon fonts draw their pictures with, Unicode's private use areas; nobody can read it."""
_MARK = re.compile(r"\[([\w-]+)(?:=([^\]]*))?\]")
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
LONGEST = 4_000_000
"""Letters of a snapshot that is still read (chosen: the largest page of the catalogue and of the zoo has a
hundredth of it)."""
MOST = 10_000
"""Controls of a page that is still read (chosen: a table of a thousand rows has some five thousand; to look
through ten thousand takes 3 s)."""
_DEEPEST = 200
"""Holders around a control of a page that is still read (chosen: a browser's own parser puts at most 512
elements into one another, of which a snapshot tells a part)."""
_WORDY = 10_000
"""Letters of a name or a run of words that are kept: what is longer is a text and no control's words."""
_HELD = 2 * LONGEST
"""Letters of all that is kept of a page: what holds words is told by them too, and what holds that
(chosen: of the pages of the catalogue and the zoo it is at most four times what the snapshot has)."""


class Unreadable(ValueError):
    """What the browser tells of a page cannot be read, or is more than is read; the message says which."""


class _Frame(NamedTuple):
    """Where a page stands in the window, and whether it is an embedded one."""

    x: float
    y: float
    inner: bool


def read_snapshot(raw: str, width: float = math.inf) -> tuple[Control, ...]:
    """The controls of an accessibility snapshot, parents before what they hold.

    `width`: of the window; what a page keeps beside it, as the drawer of a small screen, is not to be seen.
    Raises Unreadable where it is no snapshot, or tells of more than is read of one.
    """
    controls: list[Control] = []
    for item in _loaded(raw):
        _add(item, None, _Frame(0.0, 0.0, inner=False), controls)
    if sum(len(control.words) for control in controls) > _HELD:
        msg = f"The page holds more than the {_HELD / 1e6:.0f} million letters that are kept of one."
        raise Unreadable(msg)
    seen = in_sight(controls, width)
    for index in _summaries(seen):
        seen[index] = seen[index].model_copy(update={"role": "button"})
    for index, words in captions(seen).items():
        seen[index] = seen[index].model_copy(update={"caption": words})
    return tuple(seen)


def _summaries(controls: Sequence[Control]) -> Iterator[int]:
    """What opens and closes a group of HTML's own (`summary` in `details`): a button to whoever sees it.

    A snapshot tells of it as the first thing of the group, unmarked and with a name.
    """
    for index, control in enumerate(controls):
        named = control.role == "generic" and control.name and control.ref
        if named and control.parent == index - 1 and controls[index - 1].role == "group":
            yield index


def _loaded(raw: str) -> list[Any]:
    """The items of the snapshot, strings and lists and dicts alone. Raises Unreadable."""
    if len(raw) > LONGEST:
        msg = f"The page holds more than the {LONGEST / 1e6:.0f} million letters that are read of one."
        raise Unreadable(msg)
    try:
        loaded = yaml.load(readable(raw), Loader=_Loader)  # noqa: S506 - it makes nothing but these
    except (yaml.YAMLError, RecursionError):
        msg = "What the browser tells of the page cannot be read."
        raise Unreadable(msg) from None
    return loaded if isinstance(loaded, list) else []


def _words(text: str) -> str:
    """Words as they are kept of a page: no picture of an icon font, no more than a person would read."""
    return _GLYPH.sub("", readable(text))[:_WORDY].strip()


def _add(item: Any, parent: int | None, frame: _Frame, into: list[Control], depth: int = 0) -> str:
    """Add one item of the snapshot and what it holds; gives the words in it.

    Raises Unreadable where there are too many, or too many in one another.
    """
    checkpoint()
    key, value = next(iter(item.items())) if isinstance(item, dict) and item else (item, None)
    if not isinstance(key, str):
        return ""
    if len(into) >= MOST or depth > _DEEPEST:
        msg = (
            f"The page holds more than the {MOST} controls, {_DEEPEST} in one another, that are read of one."
        )
        raise Unreadable(msg)
    text = _words(value) if isinstance(value, str) else ""
    if key.startswith("/"):
        return _add_property(key, text, parent, into)
    if key == "text":
        if parent is not None and into[parent].role in TEXT_FIELDS:
            return ""  # what was typed is no word of the page, and may be nobody's business
        into.append(Control(ref=None, role="text", words=text, parent=parent, frame=frame.inner))
        return text
    here, control = len(into), _control(key, parent, frame)
    into.append(control)
    inside = _inside(control, frame)
    words, drawn = [] if isinstance(value, list) else [text], []
    for each in value if isinstance(value, list) else ():
        at = len(into)
        words.append(_add(each, here, inside, into, depth + 1))
        if into[at:] and into[at].role == "img":
            drawn.append(words[-1])
    held, said = into[here + 1 :], " ".join(filter(None, words))[:_WORDY]
    name = _read_name(control.name, held)
    if control.role in PRESSED and drawn and (read := _without(drawn, words)):
        name, said = name or said, read
    into[here] = into[here].model_copy(
        update={"words": "" if control.role in TEXT_FIELDS else said, "name": name}
    )
    return (into[here].words or into[here].name) if is_read(control, held) else ""


def _add_property(key: str, text: str, parent: int | None, into: list[Control]) -> str:
    """Add where a link leads to what holds it; gives the words of a placeholder, which can be read."""
    if key == "/url" and parent is not None and read_address(text) is not None:
        into[parent] = into[parent].model_copy(update={"url": text})
    return text if key == "/placeholder" else ""


def _inside(control: Control, frame: _Frame) -> _Frame:
    """The page that what it holds stands in: an embedded one counts its boxes from its own corner."""
    embeds = control.role == "iframe" and control.box
    return _Frame(control.box.x, control.box.y, inner=True) if embeds and control.box else frame


def _without(drawn: Iterable[str], words: Iterable[str]) -> str:
    """The words in a control without what the pictures beside them are called: nobody reads that."""
    left = list(filter(None, words))
    for each in filter(None, drawn):
        left.remove(each)
    return " ".join(left)


def _read_name(name: str, held: Sequence[Control]) -> str:
    """The name without what the pictures beside its words are called: nobody reads that."""
    pictures = [each.name for each in held if name and each.role == "img" and each.name]
    read = {each.words or each.name for each in held} if pictures else set()
    for picture in pictures:
        rest = name.removeprefix(f"{picture} ").removesuffix(f" {picture}")
        name = rest if rest in read else name
    return name


def _control(key: str, parent: int | None, frame: _Frame) -> Control:
    """The control that a key tells of, as `button "Save" [disabled] [ref=e5] [box=8,8,90,30]`."""
    found = _KEY.match(key)
    if found is None:
        return Control(ref=None, role="generic", parent=parent, frame=frame.inner)
    name = found["name"] or ""
    marks: dict[str, str] = dict(_MARK.findall(found["marks"]))
    if "pressed" in marks:
        marks.setdefault("checked", marks["pressed"])  # a button that stays in, as a switch does
    states = {
        state: marks[state] != "false" for state in ("checked", "selected", "expanded") if state in marks
    }
    return Control(
        role=found["role"],
        name=_words(_unquoted(name)),
        ref=marks.get("ref"),
        box=_box(marks.get("box"), frame),
        pointer=marks.get("cursor") == "pointer",
        disabled="disabled" in marks,
        active="active" in marks,
        level=int(marks["level"]) if re.fullmatch("[0-9]{1,2}", marks.get("level", "")) else None,
        parent=parent,
        frame=frame.inner,
        **states,
    )


def _unquoted(name: str) -> str:
    """The name without its quotes, or the pattern that stands for it without its slashes."""
    if not name.startswith('"'):
        return name.strip("/")
    try:
        return str(json.loads(name))
    except json.JSONDecodeError:
        return name[1:-1]


def _box(mark: str | None, frame: _Frame) -> Box | None:
    """The box, in the window; None where it is none."""
    try:
        x, y, width, height = (float(part) for part in (mark or "").split(","))
    except ValueError:
        return None
    numbers = (x + frame.x, y + frame.y, width, height)
    return (
        Box(**dict(zip(Box.model_fields, numbers, strict=True))) if all(map(math.isfinite, numbers)) else None
    )
