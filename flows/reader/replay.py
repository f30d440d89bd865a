"""The second look: what would blame the article is looked at again in a fresh browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import Error

from flows.reader.step import Now, Rehearsal, Seen, WayEnded
from flows.verdict.finding import findings

if TYPE_CHECKING:
    from flows.reader.reader import Reader
    from flows.verdict import Look


def confirm(reader: Reader, now: Now, look: Look, *, astray: bool) -> None:
    """Look again where the look would blame the article; what the further looks saw is kept in the step."""
    if not findings(now.observation(reader.procedure.id), (look,)):
        return
    for number in range(reader.visit.confirmations - 1):
        seen = _again(reader, Rehearsal(now.step.number, look.index, gone=not look.met, astray=astray))
        if number < len(now.second):
            now.second[number] += seen
        else:
            now.second.append(seen)


def _again(reader: Reader, rehearsal: Rehearsal) -> tuple[Look, ...]:
    """The same instruction looked at in a fresh browser; empty when it could not be seen."""
    second = reader.rehearse(rehearsal)
    try:
        second.act_out(second)
    except Seen as seen:
        return seen.looks
    except (WayEnded, Error):
        return ()
    finally:
        second.close()
    return ()
