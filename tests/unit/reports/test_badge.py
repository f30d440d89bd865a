"""The badge says how the articles stand."""

from flows.run.event import RunResult
from reports.badge import badge
from tests import sample_run


def _said(run: RunResult) -> tuple[object, object]:
    told = badge(run)
    assert {"schemaVersion": 1, "label": "help articles"}.items() <= told.items()
    return told["message"], told["color"]


def test_it_counts_what_is_wrong_and_not_known() -> None:
    """Red with a number, yellow where it could not be told, green where all is right."""
    run = sample_run.run()
    assert ("5 sentences out of date", "red") == _said(run)
    assert ("right", "brightgreen") == _said(sample_run.run(all_current=True))
    assert ("could not be verified", "yellow") == _said(
        run.model_copy(update={"articles": (), "interrupted": True})
    )
