"""What browsers have taken is told of an article, of a run of many, and to other programs."""

from pathlib import Path

from flows.run.event import RunResult, Usage
from reports.results import results
from reports.wording.usage import took
from tests import sample_run


def _measured(out: Path, articles: int) -> RunResult:
    """A run of which each article's first procedure was measured, the second article's at twice as much."""
    run = sample_run.run(out, articles=articles)
    told = []
    for number, article in enumerate(run.articles, 1):
        usage = Usage(memory=number * 200_000_000, processor_seconds=number * 2.0)
        first = article.procedures[0].model_copy(update={"usage": usage})
        told.append(article.model_copy(update={"procedures": (first, *article.procedures[1:])}))
    return run.model_copy(update={"articles": tuple(told)})


def test_of_one_article_it_is_the_sum_and_of_many_the_mean(tmp_path: Path) -> None:
    """Memory is what the largest has taken; where nothing was measured nothing is said."""
    assert "The browser took 2.0 s of a processor and 200 MB at the most." == took(
        _measured(tmp_path, 1).articles
    )
    many = took(_measured(tmp_path, 2).articles)
    assert "An article's browser took 3.0 s of a processor and 400 MB at the most." == many
    assert "" == took(sample_run.run(tmp_path).articles)


def test_programs_find_it_at_each_procedure(tmp_path: Path) -> None:
    """Bytes and seconds; null where it was not measured."""
    first, second, *_ = results(_measured(tmp_path, 1)).articles[0].procedures
    assert (Usage(memory=200_000_000, processor_seconds=2.0), None) == (first.usage, second.usage)
