"""One article of a run, ready for its page."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from flows.run.event import ArticleResult, ProcedureResult
from flows.verdict import Ruling
from reports.page.calendar import Calendar, calendar
from reports.page.layout import Element, Item, layout
from reports.page.margin import Margin, Margins, margins, procedure_remarks
from reports.page.marking import clearing
from reports.printable import one_line
from reports.proposal.corrected import Corrected, write_corrected
from reports.wording import past
from reports.wording.headline import headline, sentences, tally
from reports.wording.wording import place, short_title


@dataclass(frozen=True)
class RemarkLine:
    """An editorial remark in the list."""

    place: str
    anchor: str
    text: str


@dataclass(frozen=True)
class ArticleView:
    """One article, ready for the template."""

    anchor: str
    result: ArticleResult
    headline: str
    count: dict[Ruling, int]
    elements: list[Element]
    margins: Margins
    strips: list[tuple[str, list[Margin]]]
    """(procedure in a word or two, its sentences) for the view at a glance."""
    unplaced: list[Margin]
    """Sentences that stand nowhere in the article's blocks."""
    remarks: list[RemarkLine]
    corrected: Corrected | None
    """The article with what was suggested written into it; None where nothing could be."""
    procedure_remarks: dict[str, list[str]]
    today: date
    calendar: Calendar | None
    """Each sentence night by night; None where there was one night alone."""

    @property
    def outdated(self) -> list[Margin]:
        """The sentences that need new wording, of which nobody has said that it is known."""
        return [each for each in self._wrong if not each.known]

    @property
    def known(self) -> list[Margin]:
        """The sentences that need new wording, which is known."""
        return [each for each in self._wrong if each.known]

    @property
    def _wrong(self) -> list[Margin]:
        return [margin for margin in self.margins.values() if margin.ruling is Ruling.OUTDATED]

    @property
    def ended(self) -> list[tuple[str, str, str]]:
        """(sentence, how its decision ended, the line that takes it out of its file) of each that has."""
        article = self.result.article
        return [
            (one_line(each.sentence), past.over(each, self.today), clearing(article, each))
            for each in self.result.ended
        ]

    @property
    def unsure(self) -> list[Margin]:
        """The sentences that could not be verified."""
        return [margin for margin in self.margins.values() if margin.ruling is Ruling.UNVERIFIED]

    @property
    def replaced(self) -> list[Margin]:
        """The sentences with a picture that is out of date."""
        return [margin for margin in self.margins.values() if margin.replaced]

    @property
    def changes(self) -> str:
        """All suggestions as plain text, for a ticket or an editor; and what has none, with what to do."""
        lines = [self.result.article.title]
        for margin in self._wrong:
            lines += ["", margin.place, f"  now:    {margin.text}"]
            lines += [f"  better: {suggestion.text}" for suggestion in margin.suggestions]
            if not margin.suggestions:
                told = " ".join(sentence for _, sentence, _ in margin.findings) or margin.message
                lines.append(f"  no sentence is suggested: {told}")
        return "\n".join(lines)

    @property
    def copied(self) -> str:
        """What `changes` has to be copied, in words; empty where that is nothing."""
        count = sum(len(margin.suggestions) for margin in self._wrong)
        left = f"; none is there for {self.uncopied}" if self.uncopied else ""
        return f"{count} suggested sentence{'' if count == 1 else 's'}{left}" if count else ""

    @property
    def uncopied(self) -> str:
        """The places of outdated sentences that have no suggestion."""
        return ", ".join(margin.place for margin in self._wrong if not margin.suggestions)


def view_of(result: ArticleResult, out: Path, today: date, above: str) -> ArticleView:
    """The article as its page shows it; `above` leads from the page's folder to the run's.

    The corrected article is written beside it. Raises OutputError.
    """
    found = margins(result, out, today)
    elements = layout(result.article.blocks, result.article.title)
    placed = set(_places(elements))
    corrected = write_corrected(result, out, today)
    return ArticleView(
        anchor="article",
        result=result,
        headline=headline(sentences(result)),
        count=dict(tally(sentences(result))),
        elements=elements,
        margins=found,
        strips=[(short_title(p.procedure), _strip(p, found)) for p in result.procedures],
        unplaced=[margin for where, margin in found.items() if where not in placed],
        remarks=_remarks(result),
        corrected=corrected and corrected._replace(link=f"{above}{corrected.link}"),
        procedure_remarks={
            p.procedure.id: procedure_remarks(result, p.procedure.id) for p in result.procedures
        },
        today=today,
        calendar=calendar(result, today),
    )


def _strip(result: ProcedureResult, found: Margins) -> list[Margin]:
    return [found[result.procedure.id, step.step.number] for step in result.steps]


def _places(elements: list[Element]) -> Iterator[tuple[str, int]]:
    for element in elements:
        yield from (row.step for row in element.rows if row.step)
        yield from _item_places(element.items)


def _item_places(items: list[Item]) -> Iterator[tuple[str, int]]:
    for item in items:
        if item.step:
            yield item.step
        yield from _places(item.lists)


def _remarks(result: ArticleResult) -> list[RemarkLine]:
    procedures = {procedure.id: procedure for procedure in result.article.procedures}
    lines = []
    for remark in result.editorial:
        procedure = procedures.get(remark.procedure or "")
        step = next((s for s in procedure.steps if s.number == remark.step), None) if procedure else None
        where, anchor = "The article", "article"
        if procedure:
            where, anchor = short_title(procedure), procedure.id
        if procedure and step:
            where, anchor = place(procedure, step), f"{anchor}-{step.number}"
        lines.append(RemarkLine(where, anchor, one_line(remark.text)))
    return lines
