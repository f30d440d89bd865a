"""The memory of a process and of all that it has started, without the sandbox."""

import threading
from contextlib import suppress
from typing import Self

import psutil

_EVERY = 0.3
"""Seconds between two looks."""


class Peak:
    """Watches a process tree in the background; `megabytes` is the most it had at one look."""

    def __init__(self, pid: int) -> None:
        self.megabytes: dict[str, float] = {}
        """By program at the peak: python, driver, browser."""
        self._process = psutil.Process(pid)
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Self:
        """Begin to watch."""
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop watching."""
        self._done.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._done.wait(_EVERY):
            seen = self._look()
            if sum(seen.values()) > sum(self.megabytes.values()):
                self.megabytes = seen

    def _look(self) -> dict[str, float]:
        seen: dict[str, float] = {}
        with suppress(psutil.Error):  # it has ended
            for process in [self._process, *self._process.children(recursive=True)]:
                with suppress(psutil.Error):
                    program = _program(process)
                    seen[program] = seen.get(program, 0) + _used(process)
        seen.pop("sandbox", None)
        return seen


def _program(process: psutil.Process) -> str:
    """Which part of the whole a process is."""
    name, words = process.name(), " ".join(process.cmdline())
    if "fixtures.sandbox" in words:
        return "sandbox"
    if "chrom" in name:
        return "browser"
    return "driver" if "node" in name else "python"


def _used(process: psutil.Process) -> float:
    """Megabytes: its share of what it shares with others, where the system tells that (Linux)."""
    told = process.memory_full_info()
    used: int = getattr(told, "pss", told.uss)
    return used / 2**20
