"""Playwright's driver: no question put to it is left without an answer."""

from types import SimpleNamespace
from typing import Any, cast

import pytest
from playwright.sync_api import Error, Playwright

from fixtures.browser.driver import answer_all


def playwright(rejected: list[BaseException]) -> tuple[Playwright, Any]:
    """What stands where Playwright keeps its connection: it asked question 7, and can use no message."""

    def dispatch(_: dict[str, Any]) -> None:
        msg = "It was not bound in the connection"
        raise Error(msg)

    asked = SimpleNamespace(reject=rejected.append)
    connection = type("Connection", (), {"dispatch": staticmethod(dispatch), "_callbacks": {7: asked}})()
    return cast("Playwright", SimpleNamespace(_impl_obj=SimpleNamespace(_connection=connection))), connection


def test_an_answer_that_cannot_be_used_is_an_error() -> None:
    """Who has asked is told; what nobody has asked for is an error as before."""
    rejected: list[BaseException] = []
    given, connection = playwright(rejected)
    answer_all(given)
    answer_all(given)  # a second browser of the same driver
    connection.dispatch({"id": 7})
    assert ["It was not bound in the connection"] == [str(each) for each in rejected]
    with pytest.raises(Error):
        connection.dispatch({"method": "previewUpdated"})
