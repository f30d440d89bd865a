"""`run.json`: what was saved by any version is read, and judged as it was."""

import json
from pathlib import Path

import pytest

from flows.run.event import RunResult
from flows.run.knowledge.rejudgement import changes, rejudge
from flows.verdict import Look, Met, Readdressed, Troubled, Unkept
from reports.file import OutputError
from reports.run import RUN, read_run, write_run

OLD = sorted((Path(__file__).parent / "format_1").glob("*.json"))


def _looks(run: RunResult) -> list[Look]:
    steps = [s for article in run.articles for procedure in article.procedures for s in procedure.steps]
    return [look for step in steps for look in step.observation.looks]


@pytest.mark.parametrize("saved", OLD, ids=lambda path: path.stem)
def test_a_run_of_the_first_format_is_judged_as_it_was(saved: Path) -> None:
    """A night of before is read, and today's judge says of each step what was said then."""
    run = read_run(saved)
    assert [] == list(changes(run, rejudge(run)))


def test_a_look_of_the_first_format_becomes_what_it_was(tmp_path: Path) -> None:
    """Each kind of look is told from the fields that were set; saved again it is of today's format."""
    kinds = set()
    for saved in OLD:
        run = read_run(saved)
        kinds |= {type(look) for look in _looks(run)}
        assert _looks(run) == _looks(read_run(write_run(run, tmp_path)))
        assert 2 == json.loads((tmp_path / RUN).read_text("utf-8"))["format"]
    assert {Met, Readdressed, Troubled, Unkept} == kinds


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ('{"format": 3}', "later version"),
        ("{}", "no saved run"),
        ("[]", "no saved run"),
        ("nonsense", "no saved run"),
        ('{"format": 2, "id": "x"}', "is not what this version writes"),
    ],
)
def test_a_file_that_is_no_saved_run_is_one_message(tmp_path: Path, content: str, says: str) -> None:
    """Whatever stands in the file, the message names it and says what to do."""
    (tmp_path / RUN).write_text(content, encoding="utf-8")
    with pytest.raises(OutputError) as caught:
        read_run(tmp_path)
    assert (True, True, True) == tuple(each in str(caught.value) for each in (RUN, says, "Verify again."))
