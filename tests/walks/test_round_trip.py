"""What is proposed is right: the corrected article is current on the very sites that it was corrected for.

That a run suggests just these sentences, the walks of the catalogue hold.
"""

from collections.abc import Iterable
from pathlib import Path

import pytest

from fixtures.sandbox.catalogue.drifts import DRIFTS
from fixtures.sandbox.catalogue.entry import Entry, Expected
from flows.correction import correct
from flows.verdict import DriftKind, Ruling
from tests.measure.accuracy.case import Case
from tests.measure.accuracy.pairing import combine
from tests.measure.accuracy.stand import Stand
from tests.published import PAGE
from tests.suggested import suggested

_MOST = 6
"""Drifts in one run: what hides the one or the other from a reader of the old article is no matter here."""

_RIGHT = (Ruling.CURRENT, Ruling.MANUAL)


def _is_corrected(entry: Entry) -> bool:
    """Whether a run writes all of its sentences unasked: one for each step, and none left to a person.

    A promise that the site does not keep is mended by no sentence: what is proposed tells where to turn.
    """
    changes = suggested([entry])
    steps = {(finding.procedure, finding.step) for finding in entry.expects.findings}
    kept = all(finding.kind is not DriftKind.OUTCOME for finding in entry.expects.findings)
    return kept and not entry.known_miss and len(changes) == len(steps) == len(_places([entry]))


def _places(entries: Iterable[Entry]) -> set[tuple[int, int]]:
    return {(change.procedure, change.step) for change in suggested(entries)}


def _fits(entry: Entry, group: list[Entry]) -> bool:
    together = all(combine(entry, other) for other in group)
    return together and len(group) < _MOST and not _places([entry]) & _places(group)


def _groups() -> list[list[Entry]]:
    """Each drift that is corrected, put to the first company that it fits into."""
    groups: list[list[Entry]] = []
    for entry in filter(_is_corrected, DRIFTS):
        found = next((group for group in groups if _fits(entry, group)), None)
        if found is None:
            groups.append([entry])
        else:
            found.append(entry)
    return groups


GROUPS = [pytest.param(group, id="+".join(entry.name for entry in group)) for group in _groups()]


@pytest.mark.browser
@pytest.mark.one_in(8)
@pytest.mark.parametrize("group", GROUPS)
def test_a_corrected_article_is_current_on_the_sites_that_it_was_corrected_for(
    group: list[Entry], ours: Stand, tmp_path: Path
) -> None:
    """Each drift whose suggestions `propose` writes unasked, in the procedures that they are of."""
    changes = suggested(group)
    corrected = correct(PAGE.name, PAGE.read_bytes(), changes)
    assert () == corrected.left
    file = tmp_path / "article.html"
    file.write_bytes(corrected.content)
    drifts = tuple(entry.name for entry in group)
    procedures = tuple(sorted({f.procedure for entry in group for f in entry.expects.findings}))
    case = Case(
        name="corrected", kind="drift", line="", drifts=drifts, procedures=procedures, confirmations=1,
        expects=Expected(article=Ruling.CURRENT),
    )  # fmt: skip
    run = ours.run(case, tmp_path / "out", articles=(str(file),))
    steps = [step for procedure in run.articles[0].procedures for step in procedure.steps]
    wrong = [(s.step.text, s.verdict.message) for s in steps if s.verdict.ruling not in _RIGHT]
    assert ([], Ruling.CURRENT) == (wrong, run.articles[0].verdict)
