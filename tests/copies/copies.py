"""The copies there are."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Copy:
    """A style of markup, and the habits that come with it."""

    folder: str
    line: str
    features: dict[str, Any] = field(default_factory=dict)
    packages: tuple[str, ...] = ()


COPIES = {
    1: Copy("element", "Vue and Element Plus", packages=("vue", "element-plus", "element-plus.css")),
    2: Copy(
        "material",
        "React and Material UI",
        {"popup": True},
        ("react", "react-dom", "@mui/material", "htm"),
    ),
    3: Copy(
        "slotted",
        "web components, plain forms, tables",
        {"banner": True, "decoys": True, "address_shown": True, "delay": 1500},
        ("bootstrap-icons",),
    ),
}
