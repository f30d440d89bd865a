"""What it means that no control stands for an instruction's words: its article's fault, or anything else."""

from collections.abc import Sequence

from flows.reader.acts.barrier import question, unanswered
from flows.reader.acts.doubt import doubted
from flows.reader.hazard import unpressed
from flows.reader.step import StepContext
from flows.search.discovery import Discovery
from flows.search.search import Search
from flows.sighting import Fit
from flows.sighting.described import nearest
from flows.sites.sign_in.consent import ungranted
from flows.verdict import Cause, Look, Met, Missing, Need, Trouble, Troubled, message


def lost(
    step: StepContext, index: int, search: Search, trouble: Trouble | None, seen: Trouble | None
) -> Discovery | None:
    """Decide what it means that nothing was found, and give what has come after all until patience is spent.

    What would be called gone is looked for a second time meanwhile. Raises OutOfReach where a question has
    come up.
    """
    if trouble is None:
        asked_first(step, index, question(step, index))
    step.picture()
    look = gone(step, index, trouble or doubted(step, index, search, seen))
    confirmed = isinstance(look, Missing) and step.course.visit.confirmations > 1
    if not confirmed and (found := _late(step, search)) is not None:
        return found
    step.decide(look)
    if confirmed and (found := _late(step, search)) is not None:
        step.withdraw(index)
        return found
    if isinstance(look, Missing):
        step.course.gone.add(step.at(index))
    return None


def _late(step: StepContext, search: Search) -> Discovery | None:
    """What has come by itself while it was looked for elsewhere; the first look has patience for both."""
    return search.late() if search.exhausted and step.course.replay.tells else None


def asked_first(step: StepContext, index: int, need: Need | None) -> None:
    """Where something has to be answered before the control can be used, say so. Raises OutOfReach then."""
    words = step.instructions[index].words
    if need is None:
        return
    step.decide(Met(index=index, shows=words, fit=Fit.SAME, score=1.0, needed=(need,)))
    raise unanswered(words or "")


def untold(step: StepContext, indices: Sequence[int]) -> Trouble | None:
    """Words that only describe are no label that could be gone: which control is meant cannot be told."""
    instructions = [step.instructions[index] for index in indices]
    if not all(each.described or each.nth is not None for each in instructions):
        return None
    near = nearest(instructions[0], step.window.recent())
    return Trouble(cause=Cause.NOT_UNDERSTOOD, detail=message.untold(instructions[0].words or "", near))


def gone(step: StepContext, index: int, trouble: Trouble | None) -> Look:
    """That nothing stands for the words: the article's fault, unless the site is ill or all is well."""
    trouble = trouble or step.course.repaired() or ungranted(step.window.recent())
    if trouble is None and step.session.state.never_asked:
        detail = "No page has asked to sign in, so what only those who are signed in see may be missing."
        trouble = Trouble(cause=Cause.TIMEOUT, detail=detail)
    if trouble is not None:
        return Troubled(index=index, trouble=trouble)
    return Missing(index=index, notes=unpressed(step.instructions[index], step.window.recent()))
