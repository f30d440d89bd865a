"""What was told of the steps of a procedure that one small page was acted out on, but for the first."""

from collections.abc import Callable

from pydantic import SecretStr

from flows.run.event import ProcedureResult
from flows.sites import Account

ACCOUNT = Account(email="kim@example.org", password=SecretStr("chalk-and-slate"))
SAYS = """<!doctype html><meta charset=utf-8><title>Desk</title>
<style>[hidden] { display: none !important }</style><script>
window.did = what => document.getElementById('log').append(` did ${what} `)
window.flip = id => { document.getElementById(id).hidden ^= true }</script><p id=log>Log:</p>"""
"""What a page begins with: what it notes, and what shows and hides a part of it."""
Walk = Callable[..., ProcedureResult]

CURRENT = ("current", None)
GONE = ("outdated", "removed")
RENAMED = ("outdated", "relabelled")
UNTOLD = ("unverified", "not_understood")
UNREACHED = ("unreached", None)
OUT_OF_REACH = ("unverified", "timeout")


def told(result: ProcedureResult) -> list[tuple[str, str | None]]:
    """The verdict of each step, and the cause or the kind of drift."""
    verdicts = [step.verdict for step in result.steps[1:]]
    return [(v.ruling.value, v.cause or next((d.kind for d in v.drifts), None)) for v in verdicts]


def why(result: ProcedureResult) -> str:
    """What a person reads of each step, for a test that failed."""
    verdicts = [step.verdict for step in result.steps[1:]]
    return "\n".join(
        f"{v.ruling} {v.message} {[(d.kind.value, d.says, d.shows) for d in v.drifts]}" for v in verdicts
    )
