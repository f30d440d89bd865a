"""Acts out an article: observations and verdicts, one step after the other."""

import logging
import time
from collections.abc import Callable
from traceback import format_exception

from playwright.sync_api import Error

from flows.article import Article, Procedure, Step
from flows.browser.bound import OutOfBounds
from flows.reader.reader import Reader
from flows.reader.visit import Visit
from flows.reader.way import WayEnded
from flows.redaction import SECRETS
from flows.run.event import (
    Event,
    ProcedureFinished,
    ProcedureResult,
    ProcedureStarted,
    StepFinished,
    StepResult,
    StepStarted,
)
from flows.run.flow.fault import fault
from flows.run.flow.script import flow_of
from flows.verdict import Cause, Observation, Ruling, Trouble, Verdict, judge, unreached, worst

_log = logging.getLogger(__name__)
Listener = Callable[[Event], None]


def act_out(article: Article, procedure: Procedure, visit: Visit, tell: Listener) -> ProcedureResult:
    """Act one procedure out and judge each of its steps.

    A browser that ends in the middle, or a fault of ours or of its flow, makes its step `unverified`.
    """
    started = time.monotonic()
    tell(ProcedureStarted(article=article.slug, procedure=procedure))
    results: dict[int, StepResult] = {}

    def seen(observation: Observation, verdict: Verdict) -> None:
        step = next(step for step in procedure.steps if step.number == observation.step)
        results[step.number] = _result(step, observation, verdict)
        tell(StepFinished(article=article.slug, procedure=procedure.id, result=results[step.number]))

    def begun(step: Step) -> None:
        tell(StepStarted(article=article.slug, procedure=procedure.id, step=step))

    def flow(reader: Reader) -> None:
        flow_of(article, procedure)(reader)  # imported here, where what is wrong with it is told as its own

    trouble = None
    reader = Reader(visit, article, procedure, flow, tell=seen, begun=begun)
    try:
        flow(reader)
    except WayEnded:
        pass  # the steps behind are unreached, and said so below
    except OutOfBounds as reason:
        trouble = Trouble(cause=Cause.TIMEOUT, detail=str(reason))
    except Error as error:
        over, line = visit.bound.over(), str(error).splitlines()[0]
        trouble = (
            Trouble(cause=Cause.TIMEOUT, detail=over)
            if over
            else Trouble(cause=Cause.INTERRUPTED, detail=f"The browser ended: {line}")
        )
    except Exception as error:  # noqa: BLE001 - a fault of ours or a flow's must not cost the other procedures
        trouble = Trouble(cause=Cause.INTERNAL_ERROR, detail=fault(error, article.folder))
        _log.error("A fault at %s\n%s", procedure.id, SECRETS.hide("".join(format_exception(error))))
    finally:
        visit.bound.close()
        reader.close()
    return finish(article, procedure, results, time.monotonic() - started, tell, trouble)


def finish(  # noqa: PLR0913, PLR0917 - all that a result is made of
    article: Article,
    procedure: Procedure,
    results: dict[int, StepResult],
    seconds: float,
    tell: Listener,
    trouble: Trouble | None = None,
) -> ProcedureResult:
    """The result of a procedure; steps that were not acted out are unreached, or have the trouble's cause."""
    last = max(results, default=0)
    passed = last in results and results[last].verdict.ruling in {Ruling.CURRENT, Ruling.MANUAL}
    passed = passed and results[last].observation.harm is None
    readings, seen = article.readings, sorted(results)
    for step in procedure.steps:
        if step.number in results:
            continue
        first = trouble is not None and step.number == last + 1
        observation = Observation(
            procedure=procedure.id, step=step.number, text=step.text,
            instructions=readings.at(procedure.id, step.number), trouble=trouble if first else None,
        )  # fmt: skip
        before = max((number for number in seen if number < step.number), default=0)
        ended = procedure.steps[max(before + (trouble is not None and before == last), 1) - 1].name
        verdict = judge(observation) if first else unreached(ended, followed=passed and before == last)
        results[step.number] = _result(step, observation, verdict)
        tell(StepFinished(article=article.slug, procedure=procedure.id, result=results[step.number]))
    steps = tuple(results[step.number] for step in procedure.steps)
    result = ProcedureResult(
        procedure=procedure,
        steps=steps,
        verdict=worst(tuple(each.verdict.ruling for each in steps)),
        seconds=round(seconds, 3),
    )
    tell(ProcedureFinished(article=article.slug, result=result))
    return result


def _result(step: Step, observation: Observation, verdict: Verdict) -> StepResult:
    """What every report is made of; with no secret in what a site, a letter or an error has said."""
    article = {"text": observation.text, "instructions": observation.instructions}
    hidden = SECRETS.hidden(observation).model_copy(update=article)
    return StepResult(step=step, observation=hidden, verdict=SECRETS.hidden(verdict))
