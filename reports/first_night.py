"""`first-night.md` and `first-night.json`: what was found of what is assumed of the real sites."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from flows.record import Record
from flows.run.survey.answer import Answer, State
from reports.file import write_text
from reports.summary import literal

NAME = "first-night"


class Surveyed(Record):
    """An article, and what was found of what is assumed of its sites."""

    slug: str
    title: str
    answers: tuple[Answer, ...]


class FirstNight(Record):
    """All that was found."""

    started: str
    """RFC 3339."""
    articles: tuple[Surveyed, ...]


def write_first_night(found: FirstNight, out: Path) -> Path:
    """Write both files into `out`, whole or not at all; gives the one for people. Raises OutputError."""
    write_text(out / f"{NAME}.json", found.model_dump_json(indent=2))
    return write_text(out / f"{NAME}.md", "\n".join(_lines(found)) + "\n")


def tally(answers: tuple[Answer, ...]) -> str:
    """How many there are of each: `9 found so, 2 not reached`."""
    counts = Counter(each.state for each in answers)
    return ", ".join(f"{counts[state]} {state}" for state in State if counts[state])


def _lines(found: FirstNight) -> Iterator[str]:
    yield f"# The first night, {found.started}"
    yield ""
    yield "Nothing was changed on the sites. What was found otherwise is for a person to look at."
    for article in found.articles:
        yield ""
        yield f"## {literal(article.title)}"
        yield ""
        yield f"{tally(article.answers) or 'Nothing is assumed'}."
        yield ""
        yield "| where | what is assumed | by whom, how sure | found |"
        yield "| --- | --- | --- | --- |"
        yield from (_row(each) for each in article.answers)


def _row(answer: Answer) -> str:
    assumed = answer.assumption
    picture = f" [Picture]({answer.picture})" if answer.picture else ""
    cells = (
        f"{assumed.procedure}.{assumed.step}",
        assumed.told,
        f"{assumed.source}; {assumed.sure}",
        f"{answer.state.capitalize()}: {answer.text}",
    )
    *first, last = (literal(cell) for cell in cells)
    return f"| {' | '.join((*first, last + picture))} |"
