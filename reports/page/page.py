"""`index.html`: the article as published, each sentence marked, in one file that needs no network."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from jinja2 import Template
from markupsafe import Markup

from flows.article.address import is_web, read_address
from flows.run.event import ArticleResult, ProcedureResult, RunResult
from flows.verdict import Ruling
from reports.file import write_text
from reports.page.calendar import Calendar, calendar
from reports.page.layout import Element, Item, layout
from reports.page.margin import Margin, Margins, margins, procedure_remarks
from reports.page.marking import clearing
from reports.printable import one_line
from reports.proposal.corrected import Corrected, write_corrected
from reports.template import policy, templates
from reports.wording import past
from reports.wording.headline import caution, headline, run_headline, sentences, tally
from reports.wording.wording import RULINGS, place, short_title

PAGE = "index.html"
_HERE = Path(__file__).parent


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
    verdict: str
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


def write_page(run: RunResult, out: Path) -> Path:
    """Write `index.html` into `out`, where the run's pictures are, and beside it the corrected articles.

    Raises OutputError.
    """
    style, script = (_HERE.joinpath(name).read_text(encoding="utf-8") for name in ("page.css", "page.js"))
    of, today = len(run.articles), run.started.date()
    views = [_view(article, out, number, of, today) for number, article in enumerate(run.articles)]
    html = _template().render(
        run=run,
        views=views,
        headline=run_headline(run),
        words=RULINGS,
        style=Markup(style),  # noqa: S704 - our own file
        script=Markup(script),  # noqa: S704 - our own file
        policy=policy(style, script),
    )
    return write_text(out / PAGE, html)


@cache
def _template() -> Template:
    environment = templates(_HERE)
    environment.filters.update(when=_when, web=_web, host=_host, edges=_edges, caution=caution)
    return environment.get_template("page.html.jinja")


def _when(moment: datetime) -> str:
    moment = moment.astimezone(UTC)
    return f"{moment.day} {moment:%B %Y, %H:%M} UTC"


def _web(url: str | None) -> bool:
    """Whether it is an address that a link may lead to."""
    return url is not None and is_web(url)


def _host(url: str) -> str:
    address = read_address(url)
    return f"{address.authority}{address.path}".rstrip("/") if address else url


def _edges(words: str) -> tuple[str, str, str]:
    """(white space before, the words, white space behind), so that only words are marked."""
    core = words.strip()
    lead, _, trail = words.partition(core) if core else (words, "", "")
    return lead, core, trail


def _view(result: ArticleResult, out: Path, number: int, of: int, today: date) -> ArticleView:
    prefix = f"a{number + 1}-" if of > 1 else ""
    found = margins(result, out, prefix, today)
    elements = layout(result.article.blocks, result.article.title)
    placed = set(_places(elements))
    return ArticleView(
        anchor=f"{prefix}article",
        result=result,
        headline=headline(sentences(result)),
        verdict=RULINGS[result.verdict],
        count=dict(tally(sentences(result))),
        elements=elements,
        margins=found,
        strips=[(short_title(p.procedure), _strip(p, found)) for p in result.procedures],
        unplaced=[margin for where, margin in found.items() if where not in placed],
        remarks=_remarks(result, prefix),
        corrected=write_corrected(result, out, today),
        procedure_remarks={
            p.procedure.id: procedure_remarks(result, p.procedure.id) for p in result.procedures
        },
        today=today,
        calendar=calendar(result, prefix, today),
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


def _remarks(result: ArticleResult, prefix: str) -> list[RemarkLine]:
    procedures = {procedure.id: procedure for procedure in result.article.procedures}
    lines = []
    for remark in result.editorial:
        procedure = procedures.get(remark.procedure or "")
        step = next((s for s in procedure.steps if s.number == remark.step), None) if procedure else None
        where, anchor = "The article", f"{prefix}article"
        if procedure:
            where, anchor = short_title(procedure), f"{prefix}{procedure.id}"
        if procedure and step:
            where, anchor = place(procedure, step), f"{anchor}-{step.number}"
        lines.append(RemarkLine(where, anchor, one_line(remark.text)))
    return lines
