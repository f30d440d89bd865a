"""Act the articles out, right, wrong, and with the applications changed.

`python -m tests.measure.applications [NAME ...] [--out DIR]`.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.measure.applications.application import APPLICATIONS
from tests.measure.applications.measurement import article, changes, complaints, tell, wrongs
from tests.measure.applications.running import running

_HEAD = "| application | sentence | verdict | answer | seconds |\n| --- | --- | --- | --- | --- |\n"


class Row(NamedTuple):
    """One run."""

    application: str
    sentence: str
    verdict: str
    complaints: list[str]
    seconds: float

    def line(self) -> str:
        """The row of the table."""
        answer = "; ".join(self.complaints).replace("|", "\\|") or "right"
        return f"| {self.application} | {self.sentence} | {self.verdict} | {answer} | {self.seconds:.0f} |\n"


def _rows(name: str, folder: Path) -> Iterator[Row]:
    """The article as it is, once more, each wrong sentence, each change, and with nothing running."""
    with running(name) as address:
        yield _plain(name, address, folder / "first", "as it is", ("current", 0))
        yield _plain(name, address, folder / "again", "as it is, again", ("current", 0))
    for number, wrong in enumerate(wrongs(name), 1):
        with running(name) as address:
            told = tell(article(name, address, wrong), name, folder / str(number))
        sentence = f"{wrong.kind}: {wrong.now.replace('**', '')}".replace("\n", " ")
        yield Row(name, sentence, told.verdict, complaints(told, wrong), told.seconds)
    for number, change in enumerate(changes(name), 1):
        with running(name, change.rules) as address:
            told = tell(article(name, address), name, folder / f"changed-{number}")
        sentence = f"{change.found.kind} at step {change.found.step}: {change.found.shows}"
        yield Row(name, sentence, told.verdict, complaints(told, change.found), told.seconds)
    yield _plain(name, address, folder / "stopped", "the application stopped", ("unverified", 3))


def _plain(name: str, address: str, folder: Path, sentence: str, expected: tuple[str, int]) -> Row:
    told = tell(article(name, address), name, folder)
    wrong = [f"{told.verdict} (exit {told.code}): {told.err.strip()[-200:]}"]
    network = expected[0] == "current" or told.causes == {"network"}
    right = (told.verdict, told.code) == expected and network
    seen = [
        f"step {s['number']}: {s['message']}"
        for s in told.steps
        if s["verdict"] in {"outdated", "unverified"}
    ]
    return Row(name, sentence, told.verdict, [] if right else wrong + seen, told.seconds)


def main() -> int:
    """Print the table as Markdown while it grows; returns whether any answer was wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.measure.applications", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[*APPLICATIONS, []], metavar="NAME")
    parser.add_argument("--out", type=Path, help="where the runs' files go; a folder that is thrown away")
    asked = parser.parse_args()
    rows: list[Row] = []
    sys.stdout.write(_HEAD)
    with tempfile.TemporaryDirectory(prefix="stillright-applications-") as thrown_away:
        for name in asked.names or APPLICATIONS:
            for row in _rows(name, (asked.out or Path(thrown_away)) / name):
                rows.append(row)
                sys.stdout.write(row.line())
                sys.stdout.flush()
    right = sum(not row.complaints for row in rows)
    sys.stdout.write(f"\n{right} of {len(rows)} answers are right.\n")
    return 0 if right == len(rows) else 1


if __name__ == "__main__":
    sys.exit(main())
