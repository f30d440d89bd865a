"""The verification itself: one test a procedure of each article."""

from collections.abc import Callable
from pathlib import Path

import pytest

from fixtures.plugin.browser import browser, browser_context_args, launched  # noqa: F401 - pytest finds them here
from flows.article import Article
from flows.run.event import ProcedureResult
from flows.run.knowledge.outstanding import outstanding
from flows.verdict import Ruling
from reports.allure.steps import UnverifiedError, attach_procedure
from reports.wording.complaint import complaint


@pytest.mark.article
def test_article(article: Article, act: Callable[[], ProcedureResult], output_path: str) -> None:
    """A reader who follows the procedure's words reaches the goal."""
    result = act()
    attach_procedure(result, article, Path(output_path))
    left = outstanding(result)
    if left is Ruling.OUTDATED:
        raise AssertionError(complaint(result, article))
    if left is not Ruling.CURRENT:
        raise UnverifiedError(complaint(result, article))
    if result.verdict is Ruling.OUTDATED:
        pytest.xfail(complaint(result, article))
