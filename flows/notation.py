"""JSON and TOML that somebody else has written: whatever it holds, there is one error at most to expect."""

import json
import re
import tomllib
from typing import Any

_DEEP = "it is nested too deeply"
_LONG_KEY = re.compile(
    r"""(?<![\w.'"-])(?:(?:[\w-]{1,200}|"[^"\n]{0,200}"|'[^'\n]{0,200}')[ \t]{0,9}\.[ \t]{0,9}){100}"""
)
"""A name of more parts than any table is deep (chosen: twenty times the deepest); reading one takes time by
the square of its parts."""


def read_json(text: str | bytes) -> Any:
    """What a JSON text says. Raises ValueError for what is none, or is nested too deeply."""
    try:
        return json.loads(text)
    except RecursionError:
        raise ValueError(_DEEP) from None


def read_toml(text: str) -> dict[str, Any]:
    """What a TOML text says. Raises ValueError for what is none, or is nested too deeply."""
    if _LONG_KEY.search(text):
        raise ValueError(_DEEP)
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise ValueError(_DEEP) from None
