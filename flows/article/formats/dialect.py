"""What site generators write in Markdown besides Markdown: notes, tabs, attributes, short codes.

Each is put as Markdown says it, a note as a quotation and a tab as a heading; no line is added or lost.
"""

import re
from collections.abc import Sequence

_FENCE = re.compile(r"(?P<indent>[ \t]*):::+\s*(?P<kind>[A-Za-z][\w-]*)?.*$")
_MARKER = re.compile(r"(?P<indent> *)(?:(?:!!!|\?\?\?\+?)\s+[\w-]+.*|===[!+]?\s+\"(?P<tab>[^\"]+)\"\s*)$")
"""A line whose block stands indented behind it."""
_INDENT = 4
_ATTRIBUTES = re.compile(r"(\]\([^()\n]*\))\{:?[^{}\n]*\}")
"""The width of a picture, the class of a link."""
_SHORT_CODE = re.compile(r"\{\{[<%]\s*/?\s*(?P<name>[\w-]+)(?P<rest>[^{}\n]*?)/?\s*[%>]\}\}")
_NAME = re.compile(r"name=\"([\w -]+)\"")


def as_markdown(text: str) -> str:
    """Give the text in plain Markdown."""
    text = _ATTRIBUTES.sub(r"\1", _SHORT_CODE.sub(_pictured, text))
    return "\n".join(_fenced(_indented(text.split("\n"))))


def _pictured(found: re.Match[str]) -> str:
    """Give an icon its name; every other short code only arranges the page."""
    name = _NAME.search(found["rest"])
    return name.group(1) if name and "icon" in found["name"] else ""


def _fenced(lines: Sequence[str]) -> list[str]:
    """Write what stands between ":::note" and ":::" as a quotation."""
    found, inside = list(lines), ""
    for index, line in enumerate(lines):
        fence = _FENCE.match(line)
        if fence and (fence["kind"] or inside):
            inside = "" if inside else fence["indent"] + "> "
            found[index] = fence["indent"] + ">" if fence["kind"] else ""
        elif inside and line.strip():
            found[index] = inside + line.removeprefix(inside[:-2])
    return found


def _indented(lines: Sequence[str]) -> list[str]:
    """Write what stands indented behind "!!! note" as a quotation, behind '=== "Tab"' under a heading."""
    found: list[str] = []
    while len(found) < len(lines):
        line = lines[len(found)]
        marker = _MARKER.match(line)
        if marker is None:
            found.append(line)
            continue
        indent, tab = marker["indent"], marker["tab"]
        block = _block(lines[len(found) + 1 :], len(indent) + _INDENT)
        found.append(f"{indent}#### {tab}" if tab else f"{indent}>")
        mark = indent if tab else f"{indent}> "
        found += [f"{mark}{inner[len(indent) :]}".rstrip() for inner in _indented(block)]
    return found


def _block(lines: Sequence[str], indent: int) -> list[str]:
    """Give the lines that are indented so far, four letters less, up to the first that is not."""
    inside = 0
    for index, line in enumerate(lines):
        if line.strip() and not line.startswith(" " * indent):
            break
        inside = index + 1 if line.strip() else inside
    return [line[_INDENT:] for line in lines[:inside]]
