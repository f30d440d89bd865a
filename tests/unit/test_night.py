"""The files by which others run the nights are what they say."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from fixtures.settings.environment import PREFIX
from fixtures.settings.settings import Settings
from tests.command import PROJECT

WORKFLOWS = (".github/workflows/nightly.yml", "fixtures/own_folder/nightly.yml")
OF_NO_NIGHT = {
    "TARGET": "said by the command itself",
    "MEMORY": "where the workflow keeps it",
    "NOW": "tests of the sandbox",
    "GITLAB_TOKEN": "another service",
    "GIT_REMOTE": "`propose`, which no night runs",
    **dict.fromkeys(
        ("TEAMDYNAMIX", *(f"TEAMDYNAMIX_{each}" for each in ("APP", "BEID", "KEY", "LIVE"))), "`propose`"
    ),
    **dict.fromkeys(("TEAMDYNAMIX_USER", "TEAMDYNAMIX_PASSWORD"), "`propose`"),
}
"""Settings that a workflow does not hand on, and why."""
_TOLD = re.compile(rf"\b(?:secrets|vars)\.({PREFIX}[A-Z_]+)")
_IMAGE = re.compile(r"mcr\.microsoft\.com/playwright/python:v([\d.]+)-")


def _read(place: str) -> Any:
    return yaml.safe_load((PROJECT / place).read_text("utf-8"))


@pytest.mark.parametrize("place", [".ci/Containerfile", ".gitlab-ci.yml"])
def test_the_image_has_the_browser_of_the_locked_playwright(place: str) -> None:
    """Another version's browser would be looked for and not be found."""
    (locked,) = re.findall(r"(?m)^playwright==([\d.]+)", (PROJECT / "requirements.lock").read_text("utf-8"))
    assert [locked] == _IMAGE.findall((PROJECT / place).read_text("utf-8"))


def test_no_setting_goes_into_the_image() -> None:
    """What git does not keep for being secret, the image does not hold."""
    kept = set(Path(PROJECT / ".containerignore").read_text("utf-8").split())
    assert {".env", ".env.*", "*.state", "*.state.json"} <= kept


def test_what_a_night_leaves_lies_apart_from_the_code() -> None:
    """A volume over the code would hide that of the next image."""
    lines = (PROJECT / ".ci" / "Containerfile").read_text("utf-8").splitlines()
    assert ["WORKDIR /stillright", "WORKDIR /nights"] == [
        line for line in lines if line.startswith("WORKDIR")
    ]
    volumes = re.findall(r"--volume \S+?:(/\w+)", (PROJECT / ".github" / "NIGHT.md").read_text("utf-8"))
    assert {"/nights"} == set(volumes)


def test_what_meets_the_sites_cannot_write_into_the_repository() -> None:
    """The token is given to the steps that tell people, and the job that pushes runs no Stillright."""
    jobs = _read(".github/workflows/nightly.yml")["jobs"]
    assert {"contents": "read", "issues": "write", "pull-requests": "read"} == jobs["verify"]["permissions"]
    (verifying,) = [step for step in jobs["verify"]["steps"] if " verify " in step.get("run", "")]
    assert not [name for name, each in verifying["env"].items() if "github.token" in str(each)]
    pushing = [name for name, job in jobs.items() if job["permissions"].get("contents") == "write"]
    assert ["decide"] == pushing
    assert not [step for step in jobs["decide"]["steps"] if "stillright.py" in step.get("run", "")]


def test_a_pipeline_takes_the_account_alone_and_blames_no_outage() -> None:
    """One run at a time, its history kept, exit 3 a warning."""
    verify = _read(".gitlab-ci.yml")["verify"]
    assert ("test-account", [3]) == (verify["resource_group"], verify["allow_failure"]["exit_codes"])
    assert "always" == verify["cache"]["when"] == verify["artifacts"]["when"]


def test_what_a_pipeline_itself_is_told_is_not_taken_for_a_setting() -> None:
    """GitLab gives each job every variable; one that is no setting would be refused as a misspelt one."""
    text = (PROJECT / ".gitlab-ci.yml").read_text("utf-8")
    known = {f"{PREFIX}{name.upper()}" for name in Settings.model_fields}
    own = set(re.findall(rf"\$({PREFIX}[A-Z_]+)", text)) - known
    (unset,) = [line for line in _read(".gitlab-ci.yml")["verify"]["script"] if line.startswith("unset ")]
    assert own == set(unset.split()[1:])


def _handed_on(place: str) -> dict[str, str]:
    """The settings that the job which verifies gives to its steps, and of what."""
    job = _read(place)["jobs"]["verify"]
    told = [job["env"], *(step.get("env", {}) for step in job["steps"])]
    return {name: str(value) for env in told for name, value in env.items() if name.startswith(PREFIX)}


@pytest.mark.parametrize("place", WORKFLOWS)
def test_a_workflow_hands_on_every_setting(place: str) -> None:
    """A setting that is forgotten there would silently do nothing; one is named for why not."""
    ours = {name for name, field in Settings.model_fields.items() if field.validation_alias is None}
    known = {f"{PREFIX}{name.upper()}" for name in ours}
    assert known - {f"{PREFIX}{name}" for name in OF_NO_NIGHT} == set(_handed_on(place))


@pytest.mark.parametrize("place", WORKFLOWS)
def test_a_setting_is_taken_from_what_is_called_so(place: str) -> None:
    """And from nothing else."""
    assert {} == {
        name: value
        for name, value in _handed_on(place).items()
        if (told := set(_TOLD.findall(value))) and told != {name}
    }


def test_the_workflow_of_ones_own_folder_differs_in_its_set_up_alone() -> None:
    """What a night is there, it is everywhere."""
    ours, own = ((PROJECT / place).read_text("utf-8") for place in WORKFLOWS)
    ours, own = (
        yaml.safe_load(text) for text in (ours.replace(".venv/bin/python stillright.py", "stillright"), own)
    )
    for workflow in (ours, own):
        verify = workflow["jobs"]["verify"]
        verify["env"].pop("PYTHON", None)
        verify["steps"] = [
            step
            for step in verify["steps"]
            if "setup-python" not in step.get("uses", "") and step.get("name") != "Set up"
        ]
    assert ours == own
