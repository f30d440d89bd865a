"""One entry on one copy: run the command against it, and hold its answer against what must be."""

import json
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.measure.copies.entries import ENTRIES
from tests.measure.copies.entry import ANY, ISSUES, Entry, Finding
from tests.measure.copies.identity import OTHER
from tests.measure.copies.running import running
from tests.measure.copies.world import World

ROOT = Path(__file__).parents[3]
EXIT = {"current": 0, "outdated": 1, "unverified": 3}
_BLAMED = "wrongly found:"
_NEVER = frozenset(
    "delete|share|copy link|unsubscribe|email preferences|privacy|read more|use another account|view plans"
    "|report it here|disconnect|manage preferences|return to the application without granting consent"
    "|…".split("|")
)
"""Words on the copies' pages that lead a reader astray or do harm."""


@dataclass
class Measured:
    """What came of one entry."""

    copy: int
    entry: str
    expected: str
    got: str
    complaints: list[str] = field(default_factory=list)
    blamed: int = 0
    """Drifts that were told and are none."""
    wrong_presses: list[str] = field(default_factory=list)
    """What was pressed that no reader would have pressed, whatever came of it."""
    seconds: float = 0

    @property
    def ok(self) -> bool:
        """The answer is the contract's."""
        return not self.complaints


def measure(
    copy: int, name: str, out: Path, features: dict[str, Any] | None = None, *, whole: bool = False
) -> Measured:
    """Run one entry; its files stay in `out`. Only the procedures that meet the change, unless `whole`."""
    entry = ENTRIES[name]
    out.mkdir(parents=True, exist_ok=True)
    with running(copy, entry.options(features or {})) as site:
        settings = out / "copy.env"
        settings.write_text(site.settings(), encoding="utf-8")
        command = [sys.executable, "stillright.py", "verify", "--target", "live", "--env-file", str(settings)]
        command += ["--out", str(out), "--json"]
        command += [] if whole else [part for id_ in entry.touches for part in ("--procedure", id_)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=900)
        (out / "requests.log").write_text("\n".join(site.world.log), encoding="utf-8")
        pressed = [f"{host}\t{words}" for host, words in site.world.pressed]
        (out / "pressed.log").write_text("\n".join(pressed), encoding="utf-8")
        wrong = _wrongly_pressed(entry, site.world)
    (out / "terminal.txt").write_text(done.stdout + done.stderr, encoding="utf-8")
    measured = _judged(copy, name, entry, done, out)
    measured.wrong_presses = wrong
    measured.complaints += [f"wrongly pressed: {words}" for words in wrong]
    return measured


def _wrongly_pressed(entry: Entry, world: World) -> list[str]:
    """What was pressed that ends, refuses or gives away something, or is another thing of the same kind.

    A look behind an item of a menu, from which the reader comes back, is none.
    """
    keys = ("service.google", "service.exchange", "ms.cancel")
    never = {world.words[key].casefold() for key in keys} | _NEVER
    if entry.touches and ISSUES not in entry.touches:
        never.add(world.words["sign_out"].casefold())
    return [words for _, words in world.pressed if words.casefold() in never or OTHER in words.casefold()]


def _judged(
    copy: int, name: str, entry: Entry, done: subprocess.CompletedProcess[str], out: Path
) -> Measured:
    file = Path(done.stdout.strip() or "nothing")
    if not file.is_file():
        return Measured(copy, name, entry.verdict, "no results", [done.stderr[-300:]])
    results = json.loads(file.read_text(encoding="utf-8"))
    article = results["articles"][0]
    steps = [s | {"procedure": p["id"]} for p in article["procedures"] for s in p["steps"]]
    measured = Measured(copy, name, entry.verdict, article["verdict"])
    measured.seconds = sum(p["seconds"] for p in article["procedures"])
    measured.complaints = [*_verdict(entry, article["verdict"], done.returncode), *_findings(entry, steps)]
    measured.complaints += _causes(entry, steps)
    measured.blamed = sum(complaint.startswith(_BLAMED) for complaint in measured.complaints)
    if measured.complaints:
        measured.complaints += [_told(s, out) for s in steps if s["verdict"] in ("outdated", "unverified")]
    return measured


def _verdict(entry: Entry, got: str, code: int) -> list[str]:
    if got in (entry.verdict, entry.also) and EXIT[got] == code:
        return []
    return [f"expected {entry.verdict} (exit {EXIT[entry.verdict]}), got {got} (exit {code})"]


def _fits(finding: Finding, step: dict[str, Any], drift: dict[str, Any]) -> bool:
    place = (finding.procedure, finding.step, finding.kind) == (
        step["procedure"],
        step["number"],
        drift["kind"],
    )
    return place and all(getattr(finding, key) in (ANY, drift[key]) for key in ("says", "shows"))


def _findings(entry: Entry, steps: list[dict[str, Any]]) -> list[str]:
    found = [(step, drift) for step in steps for drift in step["drifts"]]
    missing = [f for f in entry.findings if not any(_fits(f, *pair) for pair in found)]
    known = (*entry.findings, *entry.tolerated)
    extra = [pair for pair in found if not any(_fits(f, *pair) for f in known)]
    return [f"not found: {f.procedure}.{f.step} {f.kind} {f.says} -> {f.shows}" for f in missing] + [
        f"{_BLAMED} {s['procedure']}.{s['number']} {d['kind']} {d['says']} -> {d['shows']}" for s, d in extra
    ]


def _causes(entry: Entry, steps: list[dict[str, Any]]) -> list[str]:
    causes = {step["cause"] for step in steps if step["cause"]}
    if entry.verdict != "unverified":
        return []
    if not causes or causes - entry.causes:
        return [f"expected cause {sorted(entry.causes)}, got {sorted(causes)}"]
    return []


def _told(step: dict[str, Any], out: Path) -> str:
    picture = (step["evidence"] or {}).get("screenshot")
    drifts = "; ".join(f"{d['kind']} {d['says']} -> {d['shows']}" for d in step["drifts"])
    where = out / picture if picture else "no picture"
    place = f"{step['procedure']}.{step['number']} {step['verdict']} {step['cause'] or ''}"
    return f"  {place} {step['message']} {drifts} [{where}]"
