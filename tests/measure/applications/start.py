"""What is needed to start an application, and who may sign in to it."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
NAME, PASSWORD = "editor@example.org", "chalk-and-slate"
"""Who may sign in."""


@dataclass(frozen=True)
class Start:
    """What is needed to start a program, and what it needs then."""

    command: list[str]
    environment: Mapping[str, str]
    ready: str
    """The path that answers when it is up."""
    furnish: Callable[[], None] = lambda: None


def bare_environment() -> dict[str, str]:
    """Ours without any setting of Stillright's or of Python's."""
    return {n: v for n, v in os.environ.items() if not n.startswith(("STILLRIGHT_", "PYTHON", "JUPYTER"))}
