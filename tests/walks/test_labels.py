"""The words that a reader looks for come out of the article."""

from pathlib import Path

import pytest

from fixtures.sandbox.catalogue.words import DOCUMENTED
from flows.verdict import Ruling
from tests.labels import RENAMED, renamed
from tests.measure.accuracy.case import AS_IT_IS
from tests.measure.accuracy.stand import Stand


@pytest.mark.browser
def test_each_label_can_be_any_other(ours: Stand, tmp_path: Path) -> None:
    """Changed in the article and on the site, it is found: the run is current, with no change of code."""
    words = {key: new for old, new in RENAMED.items() for key in DOCUMENTED[old]}
    copy = renamed(tmp_path / "copy.html")
    run = ours.run(AS_IT_IS, tmp_path / "out", words=words, articles=(str(copy),))
    steps = [step for procedure in run.articles[0].procedures for step in procedure.steps]
    read = {each.words for step in steps for each in step.observation.instructions}
    assert (Ruling.CURRENT, set()) == (run.articles[0].verdict, set(RENAMED.values()) - read), [
        step.verdict for step in steps if step.verdict.ruling is not Ruling.CURRENT
    ]
