"""Marks that dialects add to a line of Markdown: attributes, wiki links, keys, icons by their short names."""

import re

_CODE = r"(?P<code>(?P<ticks>(?<!`)`+(?!`)).{1,2000}?(?<!`)(?P=ticks)(?!`))"
_ATTRIBUTE = r"(?:[.#][\w:-]+|:?[\w-]+=(?:\"[^\"\n]*\"|'[^'\n]*'|[^\s{}]+))"
_MARKS = re.compile(
    _CODE + rf"|(?P<attributes>(?<=\S)\ ?\{{:?\s*{_ATTRIBUTE}(?:\s+{_ATTRIBUTE})*\s*\}}|\{{:[^{{}}\n]*\}})"
    r"|(?P<picture>:::image\b[^\n]*?:::)"
    r"|(?P<embedded>!\[\[[^\[\]\n]*\]\])"
    r"|\[\[(?P<target>[^\[\]|\n]+)(?:\|(?P<words>[^\[\]\n]*))?\]\]"
    r"|==(?P<mark>\S(?:[^=\n]*\S)?)=="
    r"|\+\+(?P<keys>[a-z0-9\"-]+(?:\+[a-z0-9\"-]+)*)\+\+"
    r"|(?<![\w:/]):(?P<icon>[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*):(?![\w/])"
    r"|(?P<anchor>[ ]\^[\w-]+$)"
    r"|(?P<blank>\{\" \"\})",
    re.MULTILINE,
)
_ALT = re.compile(r"alt-text=\"([^\"\n]*)\"")
_FAMILY = re.compile(
    r"^(?:material|octicons|fontawesome-(?:solid|regular|brands)|simple|lucide|fa)-|-(?:16|24)$"
)
_LINES = re.compile(
    r"^[ \t]*(?:import\s.+\sfrom\s+['\"].*|import\s+['\"].*|export\s+(?:const|default|let|function)\b.*"
    r"|\*\[[^\]\n]+\]:.*|<!--\s*more\s*-->|\[(?:TOC|_TOC_)\])[ \t]*$",
    re.MULTILINE,
)
"""Lines that only a site generator reads."""
_CONTENTS = re.compile(r"^[ \t]*(?:[-*+]|\d+\.)[ \t]+.*\n(?=[ \t]*\{:\s*toc\b)", re.MULTILINE)
"""An item that is replaced by the table of contents."""
_LETTERS = re.compile(r"(?<=[^\s\\])[ ]*\n(?=[ \t]+[a-z][.)][ \t]+\S)")
"""The end of a line before "a. ...", which Markdown does not count by: it begins a line of its own."""
_TAB_LINE = re.compile(r"^(#{1,6})[ \t]+\[([^\]\n]+)\]\(#tab/[^)\n]*\)[ \t]*$", re.MULTILINE)


def plain_marks(text: str) -> str:
    """Give the text with these marks as Markdown or HTML says them; every line stays on its number."""
    text = _LETTERS.sub("\\\\\n", _CONTENTS.sub("\n", _LINES.sub("", text)))
    return _MARKS.sub(_plain, _TAB_LINE.sub(r"#### \2", text))


def _plain(found: re.Match[str]) -> str:  # noqa: PLR0911 - a row of marks
    if found["code"]:
        return found.group()
    if found["picture"]:
        said = _ALT.search(found["picture"])
        return f"![{said.group(1)}](icon)" if said else ""
    if found["target"]:
        return found["words"] or found["target"]
    if found["mark"]:
        return f"<mark>{found['mark']}</mark>"
    if found["keys"]:
        return f"<kbd>{found['keys']}</kbd>"
    if found["icon"]:
        return f"![{_FAMILY.sub('', found['icon']).replace('-', ' ')}](icon)"
    return " " if found["blank"] else ""
