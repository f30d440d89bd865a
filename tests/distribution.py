"""Which tests are done in one process, and which come first, where several processes share them.

pytest-xdist's own way is a mark, which has no effect under pytest 9.2 and says nothing of it: what several
tests share is then made in each process that meets one of them.
"""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from xdist.scheduler import LoadScopeScheduling

HERE = Path(__file__).parent
ROOT = HERE.parent
LAYERS = ("walks", "contracts", "test_articles.py", "pages", "walks/test_catalogue.py", "unit")
"""What takes longest begins first, so that no process is alone with it at the end: files whose tests share
something, then the many walks that share nothing, then what is short."""
FIRST = (
    "tests/walks/test_applications.py", "tests/walks/test_live.py", "tests/walks/test_memory.py",
    "tests/contracts/test_secrets.py", "tests/contracts/test_cluster.py",
)  # fmt: skip
"""Files that take a minute or more, and are done in one process or are long tests."""
APART = (
    "tests/walks/test_catalogue.py", "tests/walks/test_copies.py", "tests/walks/test_live.py",
    "tests/walks/test_load.py", "tests/walks/test_zoo.py", "tests/contracts/test_first_night.py",
    "tests/contracts/test_killed.py", "tests/contracts/test_plugin.py",
    "tests/contracts/test_bad_input.py", "tests/pages/reader/test_acting.py",
    "tests/pages/reader/test_hazard.py", "tests/pages/search/test_harmless.py",
    "tests/pages/sites/test_typing.py",
)  # fmt: skip
"""Files whose tests are long and share nothing that is dear: each goes to whichever process is free."""
SHARED = {"tests/pages/sandbox/": "sandbox", "tests/contracts/sandbox/": "sandbox"}
"""Folders whose files share one sandbox and one browser."""


def unit_of_work(nodeid: str) -> str:
    """What a test is done in one process with: itself, its file, or several files."""
    file = nodeid.partition("::")[0]
    shared = (name for folder, name in SHARED.items() if file.startswith(folder))
    return nodeid if file in APART else next(shared, file)


@cache
def rank(path: Path) -> tuple[int, int]:
    """When a file's tests begin, the least first."""
    file = path.relative_to(ROOT).as_posix() if path.is_relative_to(HERE) else LAYERS[-1]
    return (FIRST.index(file) if file in FIRST else len(FIRST)), LAYERS.index(layer_of(path))


@cache
def layer_of(path: Path) -> str:
    """The layer that a file is of; the last, for one from elsewhere."""
    inside = path.relative_to(HERE).as_posix() if path.is_relative_to(HERE) else ""
    return max((each for each in LAYERS if inside.startswith(each)), key=len, default=LAYERS[-1])


class Distribution(LoadScopeScheduling):  # type: ignore[misc]  # published without types
    """Hands units of work out in the order in which they were collected."""

    def __init__(self, config: pytest.Config, log: Any) -> None:
        super().__init__(config, log)
        config.option.loadscopereorder = False

    def _split_scope(self, nodeid: str) -> str:
        """The unit of work of a test."""
        return unit_of_work(nodeid)
