"""What of a run's findings can be written into the article, sentence by sentence."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from flows.article import ArticleError
from flows.correction import Change, Correction, correct
from flows.run.decisions.decision import DecisionKind, Decisions, decided_of, decision_on
from flows.run.event import ArticleResult, ProcedureResult, RunResult, StepResult
from reports.file import OutputError
from reports.wording.difference import suggested
from reports.wording.wording import place

Place = tuple[str, int]
"""Id of a procedure, and number of a step in it."""


class Offer(NamedTuple):
    """An outdated step, and what may be written in its stead."""

    at: Place
    name: str
    """For people: `Method 2, step 3`."""
    text: str
    """The sentence as it is."""
    options: tuple[str, ...]
    """Sentences that may stand there; several where they contradict each other."""
    advice: tuple[str, ...]
    """What a person has to decide where no sentence can be suggested."""
    pairs: tuple[tuple[str, str], ...]
    """(words, what the site has instead), where there are both."""

    @property
    def sure(self) -> bool:
        """Whether there is one sentence to write, and nothing to decide."""
        return len(self.options) == 1 and not self.advice


class Choice(NamedTuple):
    """What somebody has decided of an offer."""

    text: str | None
    """The sentence to write; None for a step that goes."""


Choices = Mapping[Place, Choice]
"""What was decided, by the places; a step that is not there stays as it is."""


def offers(article: ArticleResult, day: date = date.min) -> tuple[Offer, ...]:
    """Give all that the run found to be written otherwise, in the article's order.

    What a person disputes is not among it, up to the date of the dispute; `day`: which day it is.
    """
    return tuple(
        _offer(procedure, step)
        for procedure in article.procedures
        for step in procedure.steps
        if step.verdict.drifts and not _is_disputed(step, day)
    )


def _is_disputed(step: StepResult, day: date) -> bool:
    made = step.decision
    return made is not None and made.kind is DecisionKind.DISPUTED and made.holds(day)


def decided(article: ArticleResult, decisions: Decisions, day: date) -> Choices:
    """Give what a person has decided to be written, in the file of the decisions about the article."""
    found: dict[Place, Choice] = {}
    for procedure, step in ((p.procedure, s) for p in article.procedures for s in p.steps):
        made = decided_of(decisions, procedure, step.step)
        stands = made is not None and made.decision.holds(day) and step.verdict.drifts
        if (
            made is not None
            and stands
            and made.write is not None
            and decision_on(decisions, procedure, step.step, step.verdict)
        ):
            found[procedure.id, step.step.number] = Choice(made.write or None)
    return found


def proposable(run: RunResult, name: str | None, *, one: bool) -> list[ArticleResult]:
    """Give the articles of a run with something to write otherwise, or the one of that name.

    `one`: exactly one is asked for. Raises OutputError where that is not so, or there is none of that name.
    """
    names = [result.article.slug for result in run.articles]
    if name is not None and name not in names:
        message = f"The run has no article {name}; it has {', '.join(names)}."
        raise OutputError(message)
    day = run.started.date()
    found = [r for r in run.articles if offers(r, day) and name in {None, r.article.slug}]
    if one and len(found) > 1:
        several = ", ".join(result.article.slug for result in found)
        message = f"The run has several articles to correct; say which with --article: {several}."
        raise OutputError(message)
    return found


def _offer(procedure: ProcedureResult, step: StepResult) -> Offer:
    options, advice = suggested(step.step.text, step.verdict.drifts)
    pairs = ((drift.says, drift.shows) for drift in step.verdict.drifts)
    return Offer(
        at=(procedure.procedure.id, step.step.number),
        name=place(procedure.procedure, step.step),
        text=step.step.text,
        options=options,
        advice=advice,
        pairs=tuple((says, shows) for says, shows in pairs if says and shows),
    )


def sure(found: Iterable[Offer]) -> Choices:
    """What nobody needs to be asked about."""
    return {offer.at: Choice(offer.options[0]) for offer in found if offer.sure}


class Proposal(NamedTuple):
    """An article with what was decided written into it."""

    article: ArticleResult
    before: bytes
    correction: Correction
    done: tuple[tuple[Offer, Choice], ...]
    left: tuple[tuple[Offer, Choice], ...]
    """What was decided, and could not be put into the source without changing something else."""
    undecided: tuple[Offer, ...]

    @property
    def after(self) -> bytes:
        """The bytes of the corrected article."""
        return self.correction.content


def propose(
    article: ArticleResult,
    source: bytes,
    choices: Choices,
    name: str | None = None,
    day: date = date.min,
) -> Proposal:
    """Write into an article's source what was decided of its run's findings. Raises ArticleError.

    `name`: what the source is called, where it is another form of the article than the one that was read;
    `day`: as `offers` has it.
    """
    found = offers(article, day)
    changes = dict(_changes(article, found, choices))
    correction = correct(name or article.article.source, source, list(changes.values()))
    decided = [(offer, choices[offer.at]) for offer in found if offer.at in choices]
    written = set(correction.done)
    return Proposal(
        article,
        source,
        correction,
        done=tuple(pair for pair in decided if changes[pair[0].at] in written),
        left=tuple(pair for pair in decided if changes[pair[0].at] not in written),
        undecided=tuple(offer for offer in found if offer.at not in choices),
    )


def in_other_form(proposal: Proposal, source: bytes, name: str) -> Proposal:
    """Give the same proposal for another form of the article, such as its text in the knowledge base.

    Raises ArticleError where that says other sentences at the steps that were decided of.
    """
    choices = {offer.at: choice for offer, choice in (*proposal.done, *proposal.left)}
    found = propose(proposal.article, source, choices, name)
    if not found.done and choices:
        message = (
            "The article in the knowledge base does not say the sentences that were verified; "
            "`stillright pull` shows what has changed."
        )
        raise ArticleError(message)
    return found


def _changes(
    article: ArticleResult, found: Iterable[Offer], choices: Choices
) -> Iterator[tuple[Place, Change]]:
    positions = {procedure.id: n for n, procedure in enumerate(article.article.procedures)}
    for offer in found:
        if offer.at in choices:
            procedure, step = offer.at
            yield (
                offer.at,
                Change(positions[procedure], step, choices[offer.at].text, offer.pairs, offer.text),
            )
