"""What site generators put before a Markdown text: its title, its address, its dates."""

import re
from typing import Any

import yaml

from flows.notation import read_toml

_FRONT = re.compile(
    r"\A(?P<mark>---|\+\+\+)[ \t]*\n(?P<entries>.*?)\n?^(?:(?P=mark)|\.\.\.)[ \t]*(?:\n|\Z)",
    re.DOTALL | re.MULTILINE,
)
_ENTRY = re.compile(r"""^(\w+)\s*[:=]\s*["']?(.*?)["']?\s*$""", re.MULTILINE)


def split_front_matter(text: str) -> tuple[dict[str, str], str]:
    """Give the entries that are a word or a line, names in small letters, and the text on its own lines."""
    front = _FRONT.match(text)
    if front is None or (front["entries"].strip() and not _ENTRY.search(front["entries"])):
        return {}, text
    # Blank lines keep the line numbers of the rest true.
    return _entries(front["mark"], front["entries"]), "\n" * front.group().count("\n") + text[front.end() :]


def _entries(mark: str, written: str) -> dict[str, str]:
    try:
        read: Any = read_toml(written) if mark == "+++" else yaml.load(written, yaml.BaseLoader)  # noqa: S506 - makes texts alone
    except (yaml.YAMLError, ValueError, RecursionError):
        read = None
    if not isinstance(read, dict):  # most of what is no YAML is a title with a colon in it
        read = dict(_ENTRY.findall(written))
    return {
        str(name).lower(): str(value) for name, value in read.items() if not isinstance(value, dict | list)
    }
