"""What is asked of a page in its own language."""

from pathlib import Path

_FOLDER = Path(__file__).parent / "scripts"


def script(name: str) -> str:
    """The text of `flows/scripts/NAME.js`, one function expression."""
    return (_FOLDER / f"{name}.js").read_text(encoding="utf-8")
