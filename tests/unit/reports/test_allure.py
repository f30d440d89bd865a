"""What Allure is told of a run."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from flows.run.decisions.decision import Decision, DecisionKind
from flows.run.event import RunResult
from reports.allure.results import write_allure
from reports.file import OutputError
from tests import sample_run


def _results(folder: Path) -> dict[str, dict[str, Any]]:
    found = [json.loads(file.read_text(encoding="utf-8")) for file in folder.glob("*-result.json")]
    return {result["name"]: result for result in found}


def test_one_test_a_procedure_and_one_step_a_sentence(tmp_path: Path) -> None:
    """Four procedures are four tests with 4, 6, 6 and 4 steps, named by their sentences."""
    results = _results(write_allure(sample_run.run(tmp_path), tmp_path / "allure-results"))
    portal = results["Method 2: Reauthorize via the Zoom Web Portal"]
    assert [4, 4, 6, 6] == sorted(len(result["steps"]) for result in results.values())
    assert portal["steps"][1]["name"] == "In the left navigation menu, click Scheduler."


def test_failed_is_out_of_date_and_broken_could_not_be_verified(tmp_path: Path) -> None:
    """Steps and tests have the status by which the categories tell them apart."""
    results = _results(write_allure(sample_run.run(tmp_path), tmp_path / "allure-results"))
    first = results["Method 1: Use the Email Notification"]
    issues = results["Common Issues"]
    assert first["status"] == "failed"
    assert ["passed", "failed", "broken", "skipped"] == [step["status"] for step in first["steps"]]
    assert issues["status"] == "passed"
    assert "skipped" == issues["steps"][1]["status"]
    assert (
        "Suggested: In the left navigation menu, click Zoom Scheduler."
        in (results["Method 2: Reauthorize via the Zoom Web Portal"]["statusDetails"]["message"])
    )


def test_pictures_are_attached_where_they_help(tmp_path: Path) -> None:
    """Picture and screen are at steps that are not current, and their files are there."""
    folder = write_allure(sample_run.run(tmp_path), tmp_path / "allure-results")
    steps = _results(folder)["Method 2: Reauthorize via the Zoom Web Portal"]["steps"]
    assert [0, 2, 0, 0, 0, 0] == [len(step.get("attachments", [])) for step in steps]
    assert all((folder / file["source"]).is_file() for file in steps[1]["attachments"])


def test_qa_browses_by_article_and_procedure(tmp_path: Path) -> None:
    """Feature is the article, story the procedure, and a link leads to the article."""
    run = sample_run.run(tmp_path)
    result = _results(write_allure(run, tmp_path / "allure-results"))[
        "Method 3: Reauthorize Calendar Service"
    ]
    labels = {label["name"]: label["value"] for label in result["labels"]}
    assert sample_run.TITLE == labels["feature"] == labels["suite"]
    assert labels["story"] == "Method 3: Reauthorize Calendar Service"
    assert result["links"][0]["url"] == run.articles[0].article.url
    assert sample_run.REMARKS[0].text in result["description"]


def test_the_owner_is_who_decided_and_else_who_looks_after_the_article(tmp_path: Path) -> None:
    """Nobody where neither is known; what a person is called is one line."""

    def owners(run: RunResult) -> dict[str, str]:
        found = _results(write_allure(run, tmp_path / "allure-results")).values()
        named = ((result["name"], each) for result in found for each in result["labels"])
        return {name: label["value"] for name, label in named if label["name"] == "owner"}

    run = sample_run.run()
    assert {} == owners(run)
    (article,) = run.articles
    kept = article.model_copy(update={"owner": "Help\nDesk"})
    assert 4 * ["Help Desk"] == list(owners(run.model_copy(update={"articles": (kept,)})).values())
    first, *others = kept.procedures
    decided = Decision(kind=DecisionKind.DISPUTED, by="A. Writer", until=None, at=date(2026, 11, 1))
    steps = (first.steps[0].model_copy(update={"decision": decided}), *first.steps[1:])
    whole = kept.model_copy(update={"procedures": (first.model_copy(update={"steps": steps}), *others)})
    assert ["A. Writer", "Help Desk", "Help Desk", "Help Desk"] == sorted(
        owners(run.model_copy(update={"articles": (whole,)})).values()
    )


def test_the_history_of_a_procedure_goes_on_from_run_to_run(tmp_path: Path) -> None:
    """Another run of the same target has the same history ids, another target has others."""
    folder = tmp_path / "allure-results"

    def ids(**changes: str) -> set[str]:
        run = sample_run.run().model_copy(update=changes)
        return {result["historyId"] for result in _results(write_allure(run, folder)).values()}

    first = ids()
    assert first == ids(id="another")
    assert set() == first & ids(target="live")


def test_results_of_an_earlier_run_are_replaced_and_nothing_else(tmp_path: Path) -> None:
    """A folder used twice holds one run, and files that are not Allure's stay."""
    folder = tmp_path / "allure-results"
    write_allure(sample_run.run(tmp_path), folder)
    folder.joinpath("notes.txt").write_text("mine")
    write_allure(sample_run.run(tmp_path), folder)
    assert len(_results(folder)) == 4
    assert folder.joinpath("notes.txt").read_text() == "mine"


def test_categories_and_environment_are_there(tmp_path: Path) -> None:
    """The two categories have the names that people know, and the environment says against what."""
    folder = write_allure(sample_run.run(tmp_path), tmp_path / "allure-results")
    categories = json.loads(folder.joinpath("categories.json").read_text())
    assert ["Article out of date", "Could not verify"] == [category["name"] for category in categories]
    assert "Edition=2026-10" in folder.joinpath("environment.properties").read_text().splitlines()


def test_a_folder_that_cannot_be_made_is_one_clear_message(tmp_path: Path) -> None:
    """A file in the folder's place is named."""
    tmp_path.joinpath("file").write_text("")
    with pytest.raises(OutputError, match="is a file, not a folder"):
        write_allure(sample_run.run(), tmp_path / "file" / "allure-results")
