"""Every sentence that the catalogue suggests can be put into the article, in whatever form it is written."""

from collections.abc import Iterator
from itertools import zip_longest

import pytest

from fixtures.sandbox.catalogue.drifts import DRIFTS
from flows.article import Article, read_article
from flows.correction import Change, correct
from tests.forms import forms
from tests.suggested import suggested


def _rounds() -> Iterator[tuple[Change, ...]]:
    """All of them, in as few articles as can be: a step has one at a time."""
    by_step: dict[tuple[int, int], list[Change]] = {}
    for change in suggested(DRIFTS):
        by_step.setdefault((change.procedure, change.step), []).append(change)
    for together in zip_longest(*by_step.values()):
        yield tuple(change for change in together if change is not None)


def _sentences(article: Article) -> dict[tuple[int, int], str]:
    return {(n, step.number): step.text for n, p in enumerate(article.procedures) for step in p.steps}


ROUNDS = list(_rounds())


@pytest.mark.one_in(8)
@pytest.mark.parametrize("number", range(len(ROUNDS)))
@pytest.mark.parametrize("form", forms())
def test_what_the_catalogue_suggests_is_read_from_the_corrected_article(form: str, number: int) -> None:
    """Each suggested sentence is read at its step, and at every other step the one that was there."""
    name, content = forms()[form]
    before = _sentences(read_article(name, content))
    changes = [change for change in ROUNDS[number] if (change.procedure, change.step) in before]
    corrected = correct(name, content, changes)
    wanted = before | {(c.procedure, c.step): c.text for c in changes}
    assert ((), wanted) == (corrected.left, _sentences(read_article(name, corrected.content)))
