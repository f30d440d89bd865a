"""Marks within a line of AsciiDoc, as Markdown and HTML say them."""

import re
from collections.abc import Mapping

_MARKS = re.compile(
    r"(?P<gone>\(\(\(.*?\)\)\)|footnote(?:ref)?:\w*\[(?:[^\[\]]|\[[^\]]*\])*\]|\[\[[^\]]*\]\]|anchor:[\w.-]+\[[^\]]*\])"
    r"|\"`(?P<quoted>.+?)`\"|'`(?P<single>.+?)`'"
    r"|(?P<ticks>`{1,2})\+?(?P<code>[^`\n]+?)\+?(?P=ticks)"
    r"|menu:(?P<menu>[^\[\]\n]+?)\[(?P<items>[^\]\n]*)\]"
    r"|btn:\[(?P<button>[^\]\n]+)\]"
    r"|kbd:\[(?P<keys>(?:[^\]\n\\]|\\.)+)\]"
    r"|image:(?P<image>[^:\[\]\s][^\[\]\s]*)\[(?P<alt>[^\]\n]*)\]"
    r"|icon:(?P<icon>[\w@-]+)\[[^\]\n]*\]"
    r"|(?:link:|xref:|mailto:)(?P<link>[^\[\]\s]+)\[(?P<said>(?:[^\[\]\n]|\[[^\]]*\])*)\]"
    r"|(?P<address>https?://[^\s\[\]<>]+)\[(?P<words>[^\]\n]*)\]"
    r"|<<(?P<reference>[^<>,\n]+)(?:,(?P<called>[^<>\n]*))?>>"
    r"|\{(?P<attribute>[\w-]+)\}"
    r"|(?:\[[^\[\]\n]*\])?##?(?P<marked>\S(?:[^#\n]*\S)?)##?(?!\w)"
    r"|(?P<pass>pass:\w*\[[^\]\n]*\]|\+{1,3}(?=\S)[^+\n]+?(?<=\S)\+{1,3})"
    r"|(?P<stars>\*\*?)(?=\S)(?P<bold>[^*\n]+?)(?<=\S)(?P=stars)"
    r"|(?<![\w_])_(?=\S)(?P<slanted>[^_\n]+?)(?<=\S)_(?![\w_])"
    r"|(?P<broken>\ \+$)"
)
_KNOWN = {"nbsp": " ", "zwsp": "", "empty": "", "sp": " ", "gt": ">", "lt": "<", "amp": "&", "plus": "+"}
_KNOWN |= {"apos": "'", "quot": '"', "startsb": "[", "endsb": "]", "asterisk": "*", "rarr": "\u2192"}
_LONGEST = 4_000
"""Letters of a line in which marks are read (chosen: twice a paragraph; the time grows with their square)."""
_NESTED = 4
"""Attributes that stand in attributes, at most (chosen: one that holds itself must end)."""


def plain_line(text: str, attributes: Mapping[str, str], depth: int = 0) -> str:
    """Give a line with its marks as Markdown says them; attributes that nothing says are left out."""

    def put(found: re.Match[str]) -> str:
        return _plain(found, attributes, depth)

    return _MARKS.sub(put, text[:_LONGEST]) + text[_LONGEST:]


def _plain(found: re.Match[str], attributes: Mapping[str, str], depth: int) -> str:  # noqa: PLR0911, C901 - a row of marks
    said = {name: value for name, value in found.groupdict().items() if value is not None}
    if "code" in said:
        return f"`{said['code']}`"
    if "quoted" in said or "single" in said:
        return f"\u201c{said.get('quoted') or said.get('single')}\u201d"
    if "menu" in said:
        parts = [said["menu"], *re.split(r"\s*(?:>|&gt;|,)\s*", said["items"])]
        return " > ".join(f"**{part.strip()}**" for part in parts if part.strip())
    if "button" in said or "bold" in said or "marked" in said:
        return f"**{said.get('button') or said.get('bold') or said.get('marked')}**"
    if "keys" in said:
        return f"<kbd>{said['keys']}</kbd>"
    if "image" in said or "icon" in said:
        name = said.get("alt", "").split(",")[0].strip('" ') or said.get("icon", "").replace("-", " ")
        return f"![{name}](icon)"
    if "link" in said or "address" in said:
        target = said.get("link") or said.get("address", "")
        words = (said.get("said") or said.get("words") or target).split(",window")[0].strip().rstrip("^")
        words = plain_line(words, attributes, depth + 1) if depth < _NESTED else words
        return f"[{words}]({target})" if "://" in target else words
    if "reference" in said:
        return said.get("called") or said["reference"].lstrip("_").replace("_", " ").replace("-", " ")
    if "attribute" in said:
        value = attributes.get(said["attribute"].lower(), _KNOWN.get(said["attribute"].lower(), ""))
        return plain_line(value, attributes, depth + 1) if depth < _NESTED else value
    if "slanted" in said:
        return f"*{said['slanted']}*"
    if "pass" in said:
        return re.sub(r"^pass:\w*\[|\]$|^\++|\++$", "", said["pass"])
    return "\\" if "broken" in said else ""
