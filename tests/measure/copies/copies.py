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
    4: Copy(
        "mixed",
        "Vue 2, Element UI, jQuery and Bootstrap 3: a frame, words without roles, a drawer off the screen",
        {"banner": True, "decoys": True, "delay": 2200},
        ("vue2", "element-ui", "element-ui.css", "jquery", "bootstrap.css"),
    ),
    5: Copy(
        "layered",
        "Ant Design; a frame of another origin, shadow roots three deep, dialogs of all kinds, restless rows",
        {"banner": True, "decoys": True, "address_shown": True, "badge": True, "delay": 1800},
        ("react", "react-dom", "antd", "dayjs", "htm"),
    ),
}
