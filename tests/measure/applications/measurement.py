"""An article about an application, acted out by the command, and its answer beside the one that is right."""

import json
import re
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from tests import command
from tests.measure.applications.between import Rule
from tests.measure.applications.start import HERE, NAME, PASSWORD

_ANY = "*"
FAULT = "fault"
"""The kind of a change for which no sentence may be blamed."""


class Wrong(NamedTuple):
    """One sentence made wrong, and what must be found of it."""

    step: int
    was: str
    now: str
    kind: str
    says: str
    shows: str
    suggestion: str

    @property
    def plain(self) -> str:
        """The right sentence as a reader sees it."""
        return self.was.replace("**", "")


class Changed(NamedTuple):
    """What is changed in the application, and what must be found of it."""

    rules: Sequence[Rule]
    found: Wrong
    """What must be found, as of a sentence made wrong; its suggestion is left open."""


class Told(NamedTuple):
    """What the command told."""

    code: int
    verdict: str
    steps: list[dict[str, Any]]
    seconds: float
    err: str

    @property
    def causes(self) -> set[str]:
        """The causes of what could not be told."""
        return {step["cause"] for step in self.steps if step["cause"]}

    @property
    def drifts(self) -> list[tuple[int, dict[str, Any]]]:
        """Each finding with the number of its step."""
        return [(step["number"], drift) for step in self.steps for drift in step["drifts"]]


def wrongs(name: str) -> list[Wrong]:
    """The wrong sentences of an application's article."""
    read = tomllib.loads((HERE / "sentences.toml").read_text("utf-8"))
    return [Wrong(**{"suggestion": each["was"].replace("**", ""), **each}) for each in read.get(name, ())]


def changes(name: str) -> list[Changed]:
    """What is changed in an application, one thing at a time."""
    read = tomllib.loads((HERE / "changes.toml").read_text("utf-8"))
    return [
        Changed(each.pop("rules"), Wrong(was="", now="", suggestion=_ANY, **each))
        for each in read.get(name, ())
    ]


def article(name: str, address: str, wrong: Wrong | None = None) -> str:
    """The article's text, with one sentence wrong if it is said which."""
    text = (HERE / f"{name}.md").read_text("utf-8").replace("{address}", address)
    if wrong is None:
        return text
    assert text.count(wrong.was) == 1, wrong.was
    return text.replace(wrong.was, wrong.now)


def tell(text: str, name: str, folder: Path, password: str = PASSWORD) -> Told:
    """Act an article out at the real addresses, as a person does: a file, an account, the command.

    The account belongs to the application, wherever that listens today, so it may be typed there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.md").write_text(text, encoding="utf-8")
    done = command.run(
        "verify", f"{name}.md", "--target", "live", "--out", "out", folder=folder,
        ACCOUNT_EMAIL=NAME, ACCOUNT_PASSWORD=password, TEST_ACCOUNTS=NAME, PATIENCE=command.PATIENCE,
        SIGN_IN_AT=",".join(sorted(set(re.findall(r"http://127\.0\.0\.1:[0-9]+", text)))),
    )  # fmt: skip
    results = folder / "out" / "results.json"
    if not results.is_file():
        return Told(done.code, "none", [], 0, done.err)
    read = json.loads(results.read_text("utf-8"))["articles"][0]
    steps = [step for procedure in read["procedures"] for step in procedure["steps"]]
    return Told(done.code, read["verdict"], steps, sum(p["seconds"] for p in read["procedures"]), done.err)


def complaints(told: Told, wrong: Wrong) -> list[str]:
    """What is wrong with the answer to a wrong sentence; nothing where it is right."""
    if wrong.kind == FAULT:
        return [] if (told.code, told.verdict, told.drifts) == (3, "unverified", []) else [_seen(told)]
    if (told.code, told.verdict) != (1, "outdated") or len(told.drifts) != 1:
        return [_seen(told)]
    number, drift = told.drifts[0]
    expected = {
        "step": wrong.step,
        "kind": wrong.kind,
        "says": wrong.says or None,
        "shows": wrong.shows or None,
    }
    expected["suggestion"] = wrong.suggestion
    got = {"step": number, **drift}
    return [
        f"{key}: expected {value}, got {got[key]}"
        for key, value in expected.items()
        if value not in {_ANY, got[key]}
    ]


def _seen(told: Told) -> str:
    found = [f"step {n}: {d['kind']} {d['says']} → {d['shows']}" for n, d in told.drifts]
    why = [f"step {s['number']}: {s['message']}" for s in told.steps if s["cause"]]
    return f"{told.verdict} (exit {told.code}), {'; '.join(found + why) or 'nothing found'}"
