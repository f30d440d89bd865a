"""What could not be verified is tried again, and nothing that was seen is lost by it."""

import pytest

from fixtures.run.workers.again import SecondTry
from flows.run.event import Event, ProcedureFinished, StepFinished
from flows.verdict import Cause, Ruling, Verdict
from tests import sample_run

RUN = sample_run.run()
(ARTICLE,) = RUN.articles
TASKS = [(ARTICLE.article, result.procedure) for result in ARTICLE.procedures]
MAIL = ARTICLE.procedures[0]
"""Of its four steps the third could not be verified, for the site was down, and the last was not reached."""


def told(rulings: dict[int, Ruling]) -> list[Event]:
    """What a second try tells of the procedure: otherwise than the first at these steps."""
    steps = tuple(
        step.model_copy(update={"verdict": Verdict(ruling=rulings[step.step.number], message="Seen.")})
        if step.step.number in rulings
        else step
        for step in MAIL.steps
    )
    slug, name = ARTICLE.article.slug, MAIL.procedure.id
    done = ProcedureFinished(article=slug, result=MAIL.model_copy(update={"steps": steps}))
    return [*(StepFinished(article=slug, procedure=name, result=step) for step in steps), done]


def test_only_what_passes_is_tried_again() -> None:
    """An outage may be over in half an hour; a sentence that is not understood is not."""
    assert [MAIL.procedure.id] == [procedure.id for _, procedure in SecondTry(RUN, TASKS).tasks]
    step = MAIL.steps[2].model_copy(
        update={"verdict": MAIL.steps[2].verdict.model_copy(update={"cause": Cause.NOT_UNDERSTOOD})}
    )
    other = MAIL.model_copy(update={"steps": (*MAIL.steps[:2], step)})
    article = ARTICLE.model_copy(update={"procedures": (other,)})
    assert [] == SecondTry(RUN.model_copy(update={"articles": (article,)}), TASKS).tasks


@pytest.mark.parametrize(
    ("rulings", "heeded"),
    [
        ({3: Ruling.CURRENT, 4: Ruling.CURRENT}, True),
        ({3: Ruling.OUTDATED}, True),
        ({}, False),
        ({1: Ruling.UNVERIFIED, 2: Ruling.UNREACHED, 3: Ruling.UNREACHED}, False),
    ],
)
def test_a_second_try_is_heeded_where_it_tells_more(rulings: dict[int, Ruling], heeded: bool) -> None:
    """A drift that the first one has seen is not lost to an outage of the second."""
    second, events = SecondTry(RUN, TASKS), told(rulings)
    assert (events if heeded else []) == [each for event in events for each in second.take(event)]
