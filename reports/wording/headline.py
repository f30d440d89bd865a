"""One sentence that says how an article stands and what to do."""

from collections import Counter
from collections.abc import Iterable

from flows.article import Article
from flows.run.event import ArticleResult, RunResult, StepResult
from flows.verdict import Ruling
from reports.wording.wording import CAUSES

_PLACES = 5
"""Places of differences that are named (chosen: a line or two)."""


def sentences(article: ArticleResult) -> list[StepResult]:
    """Every sentence of the article that the run knows of, in reading order."""
    return [step for procedure in article.procedures for step in procedure.steps]


def tally(steps: Iterable[StepResult]) -> Counter[Ruling]:
    """How many sentences have each ruling."""
    return Counter(step.verdict.ruling for step in steps)


def headline(steps: list[StepResult]) -> str:
    """How these sentences stand, and what to do."""
    count, total = tally(steps), len(steps)
    known = sum(step.known for step in steps)
    unsure, behind = count[Ruling.UNVERIFIED] + count[Ruling.UNREACHED], count[Ruling.UNREACHED]
    if not total:
        return "Nothing was verified; the article is not blamed."
    if count[Ruling.OUTDATED]:
        rest = f" {unsure} could not be verified{_told(unsure - behind, behind, steps)}." if unsure else ""
        return _wording(count[Ruling.OUTDATED] - known, known, total) + rest
    if not unsure:
        return _fine(count)
    if unsure + count[Ruling.MANUAL] == total:
        return f"Could not verify because {because(steps)}; the article is not blamed."
    why = _told(unsure - behind, behind, steps)
    return f"{_of(unsure, total)} could not be verified{why}; the article is not blamed."


def _told(own: int, behind: int, steps: list[StepResult]) -> str:
    """Why, and how many of them were never begun: `: 1 because …, and 2 were not reached`."""
    why = because(steps)
    if not own or not behind:
        return f" because {why}"
    return f": {own} because {why}, and {behind} {'was' if behind == 1 else 'were'} not reached"


def caution(run: RunResult) -> str:
    """What to know of how it was verified, and what to do; nothing where all was as it should be.

    That a copy stood in for what is published, or says otherwise, and that the browser had less protection
    than it can have.
    """
    said = [
        f"The copy of “{each.article.title}” was verified, for what is published cannot be read. "
        f"{each.article.unpublished}"
        for each in run.articles
        if each.article.unpublished
    ]
    said += [_differing(each.article) for each in run.articles if each.article.differs]
    if run.unsandboxed:
        why = f"The browser ran without a sandbox of its own ({run.unsandboxed})"
        said.append(f"{why}: run Stillright as an ordinary user, on a machine that holds nothing else.")
    return " ".join(said)


def _differing(article: Article) -> str:
    """Where what is published says otherwise than its copy."""
    named, left = article.differs[:_PLACES], len(article.differs) - _PLACES
    places = ", ".join(dict.fromkeys(named)) + (f" and {left} more" if left > 0 else "")
    return (
        f"“{article.title}” was verified as it is published, which differs from its copy ({places}): "
        "`stillright pull` shows what has changed, and takes it with --write."
    )


def _of(part: int, total: int) -> str:
    return f"{part} of {total} {'sentence' if total == 1 else 'sentences'}"


def _wording(new: int, known: int, total: int) -> str:
    """How many sentences need new wording, and for how many of them people know."""
    if not new:
        return f"{_of(known, total)} {_needs(known)} new wording, which is known."
    more = f" {known} more {'is' if known == 1 else 'are'} known." if known else ""
    return f"{_of(new, total)} {_needs(new)} new wording.{more}"


def _needs(part: int) -> str:
    return "needs" if part == 1 else "need"


def _fine(count: Counter[Ruling]) -> str:
    if not count[Ruling.CURRENT]:
        return "Nothing here can be acted out in a browser; a person has to look."
    if not count[Ruling.MANUAL]:
        return "Every sentence still works."
    by_hand = "1 is" if count[Ruling.MANUAL] == 1 else f"{count[Ruling.MANUAL]} are"
    return f"Every sentence that a browser can act out still works; {by_hand} for a person."


def because(steps: Iterable[StepResult]) -> str:
    """Why sentences could not be verified, each cause once, joined for a sentence."""
    causes = dict.fromkeys(step.verdict.cause for step in steps if step.verdict.cause)
    return " and ".join(CAUSES[cause].because for cause in causes) or "an earlier step ended the way"


def run_headline(run: RunResult) -> str:
    """How the whole run stands: the one article's headline, or how many articles are out of date."""
    if len(run.articles) == 1:
        return headline(sentences(run.articles[0]))
    count, total = Counter(article.verdict for article in run.articles), len(run.articles)
    if not total:
        return "Nothing was verified."
    if count[Ruling.OUTDATED]:
        return f"{count[Ruling.OUTDATED]} of {total} articles {_needs(count[Ruling.OUTDATED])} new wording."
    if count[Ruling.UNVERIFIED]:
        return f"{count[Ruling.UNVERIFIED]} of {total} articles could not be verified and are not blamed."
    return f"All {total} articles still work."
