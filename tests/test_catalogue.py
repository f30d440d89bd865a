"""Every entry of the catalogue, through the command line, gives what it promises."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from fixtures.sandbox.catalogue import KINDS
from fixtures.sandbox.editions import EDITIONS, Edition
from fixtures.sandbox.entry import ANY, Entry, Expected
from tests import command

EXIT = {"current": 0, "outdated": 1, "unverified": 3}
LETTER, PORTAL, CALENDAR, ISSUES = "email_notification", "web_portal", "mail_and_calendar", "common_issues"
SEES = {
    "mail": {LETTER, ISSUES},
    "scheduler": {LETTER, PORTAL, ISSUES},
    "scheduler.settings": {PORTAL, ISSUES},
    "scheduler.gear": {PORTAL, ISSUES},
    "scheduler.tab": {PORTAL, ISSUES},
    "scheduler.accounts": {PORTAL, ISSUES},
    "portal": {PORTAL, CALENDAR, ISSUES},
    "portal.tab": {CALENDAR},
    "portal.service": {CALENDAR},
    "portal.calendar": {CALENDAR},
    "portal.tabs": {CALENDAR},
    "portal.panel": {CALENDAR},
    "portal.panel_cut": {CALENDAR},
    "portal.hang": {CALENDAR},
    "portal.licence": {CALENDAR},
    "scheduler.hang": {PORTAL},
    "scheduler.panel": {PORTAL},
    "identity": {LETTER, PORTAL, CALENDAR, ISSUES},
    "calendar": {LETTER, PORTAL, CALENDAR, ISSUES},
}
"""The procedures that come to a site, or to the one page of it that shows something, by how keys begin.

Leaving the others out is safe: a key changes what its site or page answers and nothing else, so that who
never asks for it is answered as in the run of the edition, which is whole.
"""


def entries() -> Iterator[tuple[str, Edition | Entry]]:
    """Each edition, drift, fault and variation with its option."""
    yield from (("edition", edition) for edition in EDITIONS.values())
    for kind, named in KINDS.items():
        yield from ((kind, entry) for entry in named.values())


ALL = [pytest.param(kind, entry, id=f"{kind}-{entry.name}") for kind, entry in entries()]


def _touched(entry: Edition | Entry) -> set[str]:
    """The procedures that can meet what the entry sets; all of them for an edition."""
    if isinstance(entry, Edition):
        return SEES["identity"]
    keys = [*entry.words, *entry.features, *entry.faults]
    return set().union(*(SEES[_beginning(key)] for key in keys))


def _beginning(key: str) -> str:
    """The longest beginning of a key that is known."""
    return max((each for each in SEES if f"{key}.".startswith(f"{each}.")), key=len)


@pytest.mark.browser
@pytest.mark.parametrize(("option", "entry"), ALL)
def test_an_entry_gives_what_it_promises(option: str, entry: Edition | Entry, tmp_path: Path) -> None:
    """The run's exit code, verdict, cause and findings are those of the entry, and no others."""
    expects = entry.expects
    only = [word for procedure in sorted(_touched(entry)) for word in ("--procedure", procedure)]
    done = command.run(
        "verify", f"--{option}", entry.name, *only, "--workers", "1", "--out", tmp_path / "out", "--json",
        folder=tmp_path, PATIENCE=command.PATIENCE,
    )  # fmt: skip
    results = json.loads(Path(done.out.strip()).read_text(encoding="utf-8")) if done.out.strip() else {}
    assert (EXIT[expects.article], expects.article) == (done.code, _verdict(results)), done.err + _told(
        results
    )
    assert _expected(expects) == _findings(results, expects), _told(results)
    if expects.cause is not None:
        assert expects.cause in {step["cause"] for step in _steps(results)}, _told(results)


@pytest.mark.parametrize(("option", "entry"), ALL)
def test_an_entry_is_run_where_it_shows(option: str, entry: Edition | Entry) -> None:
    """No procedure in which an entry must be found is left out."""
    assert set() == {finding.procedure for finding in entry.expects.findings} - _touched(entry), option


def _verdict(results: dict[str, Any]) -> str:
    return str(results["articles"][0]["verdict"]) if results else "nothing"


def _steps(results: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        step | {"procedure": procedure["id"]}
        for procedure in results["articles"][0]["procedures"]
        for step in procedure["steps"]
    ]


def _expected(expects: Expected) -> list[tuple[str | None, ...]]:
    return sorted(
        (_key(f.procedure, f.step, f.kind, f.says, f.shows, f.suggestion) for f in expects.findings), key=str
    )


def _findings(results: dict[str, Any], expects: Expected) -> list[tuple[str | None, ...]]:
    """What was found; words that the entry leaves open are left open here too."""
    found = []
    for step in _steps(results):
        for drift in step["drifts"]:
            open_ones = [
                f for f in expects.findings
                if (f.procedure, f.step, f.kind) == (step["procedure"], step["number"], drift["kind"])
            ]  # fmt: skip
            keys = [
                ANY if any(getattr(f, key) == ANY for f in open_ones) else drift[key]
                for key in ("says", "shows", "suggestion")
            ]
            found.append(_key(step["procedure"], step["number"], drift["kind"], *keys))
    return sorted(found, key=str)


def _key(procedure: str, step: int, kind: str, *words: str | None) -> tuple[str | None, ...]:
    return (procedure, str(step), str(kind), *words)


def _told(results: dict[str, Any]) -> str:
    if not results:
        return "no results"
    lines = [
        f"{step['procedure']}.{step['number']} {step['verdict']} {step['cause'] or ''} {step['message']} "
        f"{step['drifts']}"
        for step in _steps(results)
        if step["verdict"] != "current"
    ]
    return "\n".join(lines)
