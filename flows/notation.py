"""JSON and TOML that somebody else has written: whatever it holds, there is one error at most to expect."""

import json
import tomllib
from typing import Any

_DEEP = "it is nested too deeply"


def read_json(text: str | bytes) -> Any:
    """What a JSON text says. Raises ValueError for what is none, or is nested too deeply."""
    try:
        return json.loads(text)
    except RecursionError:
        raise ValueError(_DEEP) from None


def read_toml(text: str) -> dict[str, Any]:
    """What a TOML text says. Raises ValueError for what is none, or is nested too deeply."""
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise ValueError(_DEEP) from None
