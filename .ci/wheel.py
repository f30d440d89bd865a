"""Makes the wheel one package: `stillright.py` is its `__init__.py`, and the parts lie beside that."""

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Package(BuildHookInterface):  # type: ignore[type-arg]  # its own configuration is of no interest
    """Asked by hatchling as pyproject.toml says."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add it to a wheel; an editable one leads to the checkout, where it is called otherwise."""
        if version != "editable":
            build_data["force_include"]["stillright.py"] = "stillright/__init__.py"
