"""Whose fault an error is that nobody expected: the flow's own, or Stillright's."""

from pathlib import Path
from traceback import FrameSummary, extract_tb

from flows.run.home import FLOWS, HOME

_LETTERS = 200
"""Letters of an error's own words that are told (chosen: a line or two)."""


def fault(error: BaseException, folder: str | None) -> str:
    """What is told of an error that came up in acting out the article in `flows/FOLDER`, in one sentence.

    It is the flow's where the innermost line that is no library's stands in that folder.
    """
    line = _innermost(error, FLOWS, HOME.flows)
    if line is None or folder is None or not _within(line, HOME.flows / folder):
        return f"A fault of Stillright itself ({type(error).__name__}); please report it."
    file = Path(line.filename).relative_to(HOME.flows.parent)
    return f"{file}, line {line.lineno}: {_said(error)}; mend the flow."


def _innermost(error: BaseException, *homes: Path) -> FrameSummary | None:
    """The last line on the way to the error that stands in one of these folders."""
    way = reversed(extract_tb(error.__traceback__))
    return next((line for line in way if any(_within(line, home) for home in homes)), None)


def _within(line: FrameSummary, folder: Path) -> bool:
    return Path(line.filename).is_relative_to(folder)


def _said(error: BaseException) -> str:
    """The error's kind and first line."""
    words = next(iter(str(error).splitlines()), "")[:_LETTERS].rstrip(" .")
    return f"{type(error).__name__}: {words}" if words else type(error).__name__
