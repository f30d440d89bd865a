"""What the tests of the command share."""

import os
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import NamedTuple

import pytest

import stillright


class Ended(NamedTuple):
    """How the command ended."""

    code: int | str | None
    out: str
    err: str


Command = Callable[..., Ended]


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Command:
    """Calls the command in this process, in an empty folder, with these settings alone: `PATIENCE="4"`.

    Nobody answers what it asks. A process of its own costs a second, and starts the same code.
    """
    for name in [name for name in os.environ if name.startswith("STILLRIGHT_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str | Path, **settings: str) -> Ended:
        monkeypatch.setattr(sys, "argv", ["stillright", *map(str, arguments)])
        for name, each in settings.items():
            monkeypatch.setenv(f"STILLRIGHT_{name}", each)
        monkeypatch.setattr(sys, "stdin", StringIO())
        monkeypatch.setattr(stillright, "leave", sys.exit)  # the real one ends this process, tests and all
        with pytest.raises(SystemExit) as ended:
            stillright.main()
        return Ended(ended.value.code, *capsys.readouterr())

    return call
