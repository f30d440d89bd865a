"""A measurement as `accuracy.json`, a Markdown table and a page."""

import os
from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from reports.file import write_text
from tests.measure import reliability
from tests.measure.accuracy.measurement import Measurement

JSON, TABLE, PAGE = "accuracy.json", "accuracy.md", "accuracy.html"


def write(measurement: Measurement, out: Path) -> None:
    """Write all three into `out`. Raises OutputError."""
    write_text(out / JSON, measurement.model_dump_json(indent=1) + "\n")
    write_text(out / TABLE, "\n".join(table(measurement)) + "\n")
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent), undefined=StrictUndefined, autoescape=True
    )
    columns = sorted({column for row in measurement.matrix.values() for column in row})
    page = environment.get_template("page.html.jinja")
    write_text(
        out / PAGE,
        page.render(measured=measurement, columns=columns, link=lambda run: _link(run, out), summary=summary),
    )


def _link(run: str, out: Path) -> str:
    return os.path.relpath(run, out).replace(os.sep, "/")


def summary(measured: Measurement) -> str:
    """How much was run, in one sentence."""
    return (
        f"{measured.cases} cases, {measured.runs} runs, seed {measured.seed}: {measured.seconds / 60:.0f} "
        f"minutes with {measured.workers} workers, at most {measured.megabytes:.0f} MB."
    )


def table(measured: Measurement) -> Iterator[str]:
    """The figures and the misses, as Markdown."""
    yield "| figure | aim | measured |"
    yield "| --- | --- | --- |"
    for figure in measured.figures:
        yield f"| {figure.name} | {figure.aim} | {figure.shown}{'' if figure.met else ' **missed**'} |"
    yield ""
    yield from reliability.table(measured.reliability)
    yield ""
    yield summary(measured)
    yield ""
    yield f"Misses: {len(measured.misses)}."
    for miss in measured.misses:
        yield f"- {miss.case}: {'; '.join(miss.misses)}"
