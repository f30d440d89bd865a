"""Tags of template languages and components: `{% note %}`, `{{< tab "Web" >}}`, `<TabItem label="Web">`.

Every dialect is read into one kind of tag, so that what a tag is for is told once, by its name.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

_TAGS = re.compile(
    r"(?P<code>(?P<ticks>(?<!`)`+(?!`)).{1,2000}?(?<!`)(?P=ticks)(?!`))"
    r"|(?P<gone>\{/\*(?:(?!\{/\*).)*?\*/\}|(?<!%)%%(?!%).*?%%(?!%)"
    r"|\{%-?\s*comment\s*-?%\}(?:(?!\{%-?\s*comment\b).)*?\{%-?\s*endcomment\s*-?%\})"
    r"|\{%[-+]?\s*(?P<liquid>(?:(?!%\}|\{%).)*?)\s*[-+]?%\}"
    r"|\{\{[<%]\s*(?P<short>(?:(?!\}\}|\{\{[<%]).)*?)\s*[%>]\}\}"
    r"|[ ]?(?:\{\{-?\s*(?P<variable>[^{}]*?)\s*-?\}\}|\$\{(?P<template>[\w.]+)\}(?=(?P<mark>[.,;:!?])?))"
    r"|<(?P<component>/?[A-Z][\w.]*(?:\s(?:[^<>\"'{}]|\"[^\"]*\"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\})*)?/?)>",
    re.DOTALL,
)
"""None looks past where another of its kind begins, or far: a text of nothing but beginnings is read once."""
_FENCE = re.compile(r"^([ \t>]*)(`{3,}|~{3,}).*?(?:^[ \t>]*\2[`~]*[ \t]*$|\Z)", re.DOTALL | re.MULTILINE)
_ATTRIBUTE = re.compile(r"([\w-]+)\s*[=:]\s*\{?(?:\"([^\"]*)\"|'([^']*)')\}?")
_QUOTED = re.compile(r"\"([^\"]*)\"|'([^']*)'")
OPEN, CLOSE = "\x02", "\x03"
"""Stand around a tag's number while the lines are arranged; letters that no article has."""


class Tag(NamedTuple):
    """One tag."""

    name: str
    """In small letters, without hyphens and what marks it as an end."""
    rest: str
    ends: bool
    """It closes what a tag of its name opened."""
    alone: bool
    """It says itself that nothing stands in it."""

    @property
    def title(self) -> str:
        """What it calls what stands in it; empty where it does not say."""
        said = {name: one or other for name, one, other in _ATTRIBUTE.findall(self.rest)}
        named = next((said[key] for key in ("title", "label", "name", "header") if said.get(key)), "")
        plain = _QUOTED.search(self.rest) if not said else None
        return named or (plain.group(1) or plain.group(2) or "" if plain else "")

    def says(self, *names: str) -> str:
        """Give the first of these attributes that it has; empty where it has none."""
        said = {name: one or other for name, one, other in _ATTRIBUTE.findall(self.rest)}
        return next((said[name] for name in names if said.get(name)), "")


def find_tags(text: str, known: Mapping[str, str] = MappingProxyType({})) -> tuple[str, list[Tag]]:
    """Give the text with `OPEN`, a number and `CLOSE` in place of each tag, and the tags by their numbers.

    Variables are replaced by what is `known` of them, and by nothing where that is nothing; code is left
    alone. No line is added or lost.
    """
    tags: list[Tag] = []

    def put(found: re.Match[str]) -> str:
        lines = "\n" * found.group().count("\n")
        if found["code"]:
            return found.group()
        if found["gone"]:
            return lines
        name = found["variable"] if found["variable"] is not None else found["template"]
        if name is not None:
            blank = " " if found.group().startswith(" ") else ""
            value = known.get(name.rpartition(".")[2].strip(), "")
            after = found.string[found.end() : found.end() + 1]
            return f"{blank}{value}" if value or not after or after not in ".,;:!?" else ""
        tags.append(_read(found))
        return f"{OPEN}{len(tags) - 1}{CLOSE}{lines}"

    parts, end = [], 0
    for fence in _FENCE.finditer(text):
        parts += [_TAGS.sub(put, text[end : fence.start()]), fence.group()]
        end = fence.end()
    return "".join([*parts, _TAGS.sub(put, text[end:])]), tags


def _read(found: re.Match[str]) -> Tag:
    said = found["liquid"] if found["liquid"] is not None else found["short"]
    said = said if said is not None else found["component"]
    alone = said.endswith("/")
    ends = said.startswith("/")
    name, _, rest = said.strip("/ ").partition(" ") if " " in said else (said.strip("/ "), "", "")
    name = name.split("\n")[0].lower().replace("-", "").replace("_", "")
    if found["liquid"] is not None and name.startswith("end"):
        name, ends = name.removeprefix("end"), True
    return Tag(name, rest, ends, alone)
