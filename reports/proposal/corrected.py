"""`corrected/NAME.html`: both versions of an article side by side, and the corrected one to be saved."""

import base64
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from jinja2 import Template
from markupsafe import Markup

from flows.article import ArticleError
from flows.run.event import ArticleResult
from flows.run.shelf import kept, suffix
from reports.file import write_text
from reports.proposal.offer import Choice, Offer, Place, Proposal, offers, propose, sure
from reports.proposal.patch import source_lines
from reports.template import policy, templates
from reports.wording.difference import Piece, changes

CORRECTED = "corrected"
"""The folder in a run's folder that holds the pages."""
_HERE = Path(__file__).parent
_STYLE = _HERE.parent / "page" / "page.css"


class Corrected(NamedTuple):
    """What the article page says of a corrected article."""

    link: str
    """Relative to the run's folder."""
    done: frozenset[Place]
    """Where it has other sentences."""
    waiting: int
    """Outdated sentences that a person has to decide of, or to write."""


def write_corrected(article: ArticleResult, out: Path, day: date = date.min) -> Corrected | None:
    """Write what is sure into the article that a run's folder keeps; None where there is nothing to write.

    `day`: of the run. A page of an earlier run goes. Raises OutputError.
    """
    file = out / CORRECTED / f"{article.article.slug}.html"
    file.unlink(missing_ok=True)
    source = kept(article.article, out)
    choices = sure(offers(article, day))
    if source is None or not choices:
        return None
    try:
        proposal = propose(article, source, choices, day=day)
    except ArticleError:  # it was read when the run began, and has been changed in its folder since
        return None
    if not proposal.done:
        return None
    write_text(file, side_by_side(proposal))
    return Corrected(
        link=f"{CORRECTED}/{file.name}",
        done=frozenset(offer.at for offer, _ in proposal.done),
        waiting=len(proposal.left) + len(proposal.undecided),
    )


def side_by_side(proposal: Proposal) -> str:
    """Give the page: each changed sentence, each changed line of the source, and the whole to be saved."""
    style = _STYLE.read_text("utf-8") + (_HERE / "corrected.css").read_text("utf-8")
    return _template().render(
        article=proposal.article.article,
        changed=[(offer, *_sides(offer, choice)) for offer, choice in proposal.done],
        left=proposal.left,
        undecided=proposal.undecided,
        lines=source_lines(proposal),
        name=f"{proposal.article.article.slug}{suffix(proposal.article.article.source, proposal.after)}",
        content=base64.b64encode(proposal.after).decode(),
        style=Markup(style),  # noqa: S704 - our own file
        policy=policy(style),
    )


def _sides(offer: Offer, choice: Choice) -> tuple[list[Piece], list[Piece]]:
    """The old sentence and the new one in pieces, each with what the other has not."""
    if choice.text is None:
        return [Piece("removed", offer.text)], []
    pieces = changes(offer.text, choice.text)
    return [p for p in pieces if p.kind != "added"], [p for p in pieces if p.kind != "removed"]


@cache
def _template() -> Template:
    return templates(_HERE).get_template("corrected.html.jinja")
