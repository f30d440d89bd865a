"""What somebody else has written as JSON or TOML is read, or refused by one error."""

from collections.abc import Callable
from typing import Any

import pytest

from flows.notation import read_json, read_toml

DEEP = 200_000
"""Levels: far more than any reader of such texts goes down to."""


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (read_json, "[" * DEEP),
        (read_json, '{"a":' * DEEP),
        (read_json, ""),
        (read_json, "{'a': 1}"),
        (read_json, b"\xff\xfe\xff"),
        (read_toml, "a = " + "[" * DEEP),
        (read_toml, "a = " + "{b = " * DEEP),
        (read_toml, "[[["),
        (read_toml, ".".join("a" * 20_000) + " = 1"),
        (read_toml, "a = { " + ".".join(["'b'"] * 20_000) + " = 1 }"),
    ],
)
def test_what_is_none_or_too_deep_is_one_error(read: Callable[[Any], object], text: str | bytes) -> None:
    """Whoever reads a file, a setting or an answer has one thing to expect."""
    with pytest.raises(ValueError, match=r"\w"):
        read(text)


def test_what_is_one_is_read() -> None:
    """As the libraries read it."""
    assert ({"a": [1]}, {"a": [1]}) == (read_json(b'{"a": [1]}'), read_toml("a = [1]"))
