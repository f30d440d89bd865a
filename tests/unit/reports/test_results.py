"""What `results.json` and `run.json` promise."""

import errno
import json
import os
from pathlib import Path

import pytest

from flows.verdict import Ruling
from reports.file import OutputError, write_text
from reports.results import SCHEMA, read_results, results, schema, write_results
from reports.run import read_run, write_run
from tests import sample_run


def test_the_published_schema_is_that_of_the_models() -> None:
    """The schema beside the code is the one that the models write.

    Where it is not: `python -c "from reports.results import *; SCHEMA.write_text(schema())"`.
    """
    assert schema() == SCHEMA.read_text(encoding="utf-8")


def test_a_program_finds_every_key_of_format_1(tmp_path: Path) -> None:
    """The keys that the contract names are where it names them."""
    found = json.loads(write_results(sample_run.run(), tmp_path).read_text(encoding="utf-8"))
    article = found["articles"][0]
    procedure = article["procedures"][1]
    step = procedure["steps"][1]
    assert found["format"] == 1
    assert {"id", "started", "finished", "target", "edition", "browser", "version"} <= found["run"].keys()
    assert {"id", "slug", "title", "url", "modified", "sha256", "verdict", "editorial"} <= article.keys()
    assert {"id", "number", "title", "verdict", "seconds"} <= procedure.keys()
    assert {"number", "text", "verdict", "cause", "message", "notes", "url", "seconds"} <= step.keys()
    assert {"verb", "words", "role", "place"} <= step["instructions"][0].keys()
    assert {"screenshot", "screen"} <= step["evidence"].keys()
    assert {
        "kind": "relabelled",
        "says": "Scheduler",
        "shows": "Zoom Scheduler",
        "suggestion": "In the left navigation menu, click Zoom Scheduler.",
        "confidence": 0.97,
    } == step["drifts"][0]


def test_moments_are_in_rfc_3339_and_seconds_in_hundredths(tmp_path: Path) -> None:
    """A moment says its offset, and no duration is more exact than 0.01 s."""
    found = json.loads(write_results(sample_run.run(), tmp_path).read_text(encoding="utf-8"))
    assert found["run"]["started"] == "2026-11-22T03:15:00Z"
    assert found["articles"][0]["procedures"][1]["steps"][1]["seconds"] == 0.81


def test_what_is_written_is_what_is_read(tmp_path: Path) -> None:
    """A results file that is read gives the verdicts that were written."""
    run = sample_run.run()
    read = read_results(write_results(run, tmp_path))
    assert results(run).articles[0].editorial == read.articles[0].editorial
    assert read.articles[0].verdict is Ruling.OUTDATED
    assert read_results(tmp_path) == read


def test_a_saved_run_is_enough_to_draw_every_report_again(tmp_path: Path) -> None:
    """A run that was saved and read makes the same results as the run itself."""
    run = sample_run.run()
    write_run(run, tmp_path)
    assert results(run) == results(read_run(tmp_path))


@pytest.mark.parametrize("secret", ["SECRETCODE", "user:pw", "#token"])
def test_no_secret_of_an_address_is_written(tmp_path: Path, secret: str) -> None:
    """A code, a login and a fragment in an address stay out of both files."""
    run = sample_run.run()
    written = write_results(run, tmp_path).read_text() + write_run(run, tmp_path).read_text()
    assert secret not in written
    assert "tab=accounts" in written


@pytest.mark.parametrize(
    ("number", "word"),
    [(errno.ENOSPC, "disk is full"), (errno.EROFS, "read-only"), (errno.EACCES, "not allowed")],
)
def test_a_folder_that_takes_nothing_is_one_clear_message(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, word: str
) -> None:
    """The message names the file, why and what to do; the old file stays and nothing is half-written."""
    old = write_text(tmp_path / "results.json", "old")

    def refuse(_path: Path, _target: Path) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OutputError, match=word) as caught:
        write_results(sample_run.run(), tmp_path)
    assert str(old) in str(caught.value)
    assert old.read_text() == "old"
    assert [old] == list(tmp_path.iterdir())


def test_a_file_in_the_folders_place_is_one_clear_message(tmp_path: Path) -> None:
    """Where a part of the path is a file, the message says so."""
    file = write_text(tmp_path / "out", "a file")
    with pytest.raises(OutputError, match="is a file, not a folder"):
        write_results(sample_run.run(), file / "deeper")


@pytest.mark.parametrize("text", ["", "{}", "no json", '{"format": 2}'])
def test_a_file_that_is_no_run_is_one_clear_message(tmp_path: Path, text: str) -> None:
    """A file of other content is named, with what to do."""
    file = write_text(tmp_path / "run.json", text)
    with pytest.raises(OutputError, match="Verify again") as caught:
        read_run(tmp_path)
    assert str(file) in str(caught.value)


def test_a_run_that_was_never_saved_is_one_clear_message(tmp_path: Path) -> None:
    """Where there is no run, the message says how to make one."""
    with pytest.raises(OutputError, match="Run `stillright verify` first"):
        read_run(tmp_path)
