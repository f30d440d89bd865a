"""Many runs in a row in one process: what stays of each in memory, open files, threads and on the disk.

    .venv/bin/python -m tests.measure.row [--runs 200] [--every 20]

Each run acts one article about pages served here out, with a browser, its reports and the history.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path

import psutil

from fixtures.history.history import History, open_history
from fixtures.run.request import VerifyRequest
from fixtures.run.verification import verify
from fixtures.settings.address import HistoryAddress
from fixtures.settings.settings import Settings, load_settings
from flows.run.event import Event
from flows.verdict import Ruling
from reports.bundle import write_all
from reports.keeper import Keeper
from tests.slow_desk import served, write_articles

COLUMNS = (
    "runs | seconds a run | MB | open files | threads | processes below | files | temporary | history, kB"
)


def _nothing(event: Event) -> None:
    del event


def run(settings: Settings, name: str, out: Path, history: History) -> None:
    """One run with all that the command makes of it. Raises AssertionError where it is no measure."""
    out.mkdir(exist_ok=True)
    request = VerifyRequest(settings=settings, articles=(name,), out=out, workers=1)
    done = verify(request, _nothing, Keeper(out), history)
    write_all(done, out)
    assert [Ruling.CURRENT] == [article.verdict for article in done.articles]


def row(runs: int, seconds: float, out: Path, file: Path) -> str:
    """What is there now."""
    own = psutil.Process()
    temporary = sum(1 for _ in Path(tempfile.gettempdir()).iterdir())
    files = sum(1 for each in out.rglob("*") if each.is_file())
    below = len(own.children(recursive=True))
    told = (
        runs, f"{seconds / runs:.1f}", f"{own.memory_info().rss / 1e6:.0f}", own.num_fds(), own.num_threads(),
        below, files, temporary, f"{file.stat().st_size / 1e3:.0f}",
    )  # fmt: skip
    return "| " + " | ".join(map(str, told)) + " |\n"


def main() -> None:
    """Run, and print a row now and then."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--every", type=int, default=20)
    asked = parser.parse_args()
    sys.stdout.write(f"| {COLUMNS} |\n|{' --- |' * 9}\n")
    with tempfile.TemporaryDirectory() as folder, served(0) as origin:
        out, file = Path(folder) / "out", Path(folder) / "history.sqlite3"
        tempfile.tempdir = str(Path(folder) / "t")  # of its own, for others leave theirs in the system's
        Path(tempfile.tempdir).mkdir()
        (name,) = write_articles(Path(folder), origin, 1)
        settings = load_settings(target="live").model_copy(update={"history": HistoryAddress(file=file)})
        began = time.monotonic()
        for number in range(1, asked.runs + 1):
            with open_history(settings) as history:
                run(settings, name, out, history)
            if number == 1 or number % asked.every == 0:
                sys.stdout.write(row(number, time.monotonic() - began, out, file))
                sys.stdout.flush()


if __name__ == "__main__":
    main()
