"""How far a procedure is gone where nothing may be changed: up to what says yes, makes, or begins a grant."""

from collections.abc import Iterable

from flows.article import Article, Procedure
from flows.instruction import Instruction, Verb
from flows.record import Record
from flows.screen.harm.harm import may_harm
from flows.screen.harm.safety import assents, makes

_LOOKING = frozenset(
    {Verb.OPEN, Verb.CLICK, Verb.HOVER, Verb.SCROLL, Verb.SELECT, Verb.EXPECT, Verb.FIND_LETTER, Verb.UNREAD}
)
"""What may be done on the way to see what comes next; what is chosen stays in the page."""
_ADMISSION = frozenset({Verb.OPEN, Verb.SIGN_IN})
_ASKED = frozenset({Verb.SIGN_IN, Verb.GRANT, Verb.ENTER})
"""What is asked of a reader behind a press that begins something."""


class Limit(Record):
    """The first step that is not acted out, for it would change something, or might."""

    step: int
    why: str
    """One sentence."""


def opening(article: Article, procedure: Procedure) -> int:
    """How many steps at the beginning do no more than go to an address and sign in there."""
    signed_in = 0
    for count, step in enumerate(procedure.steps, 1):
        verbs = {act.verb for act in article.readings.at(procedure.id, step.number)}
        if not verbs or not verbs <= _ADMISSION:
            break
        signed_in = count if Verb.SIGN_IN in verbs else signed_in
    return signed_in


def limit(article: Article, procedure: Procedure) -> Limit:
    """Where to stop: the last step at the latest, for that is what all the others lead to."""
    steps = procedure.steps
    for step, behind in zip(
        steps[opening(article, procedure) :], steps[opening(article, procedure) + 1 :], strict=False
    ):
        acts = article.readings.at(procedure.id, step.number)
        then = article.readings.at(procedure.id, behind.number)
        why = _more_than_looks(acts) or ("it begins what the next step agrees to" if _asks(then) else None)
        if why is not None:
            return Limit(step=step.number, why=f"{step.name.capitalize()} is not acted out: {why}.")
    last = steps[-1]
    return Limit(
        step=last.number, why=f"{last.name.capitalize()} is not acted out: it is what all the others lead to."
    )


def _asks(acts: Iterable[Instruction]) -> bool:
    return any(act.verb in _ASKED for act in acts)


def _more_than_looks(acts: Iterable[Instruction]) -> str | None:
    """Why a step might change something; None where it only leads on."""
    for act in acts:
        words = act.words or ""
        if act.verb not in _LOOKING:
            return f"it says to do more than look ({act.verb.replace('_', ' ')})"
        if act.verb not in {Verb.EXPECT, Verb.FIND_LETTER, Verb.UNREAD} and (
            assents(words) or makes(words) or may_harm(words)
        ):
            return f"“{words}” may change something"
    return None
