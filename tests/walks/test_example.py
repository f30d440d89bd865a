"""The second article, about an application of a package: with a promise and a sign-in of its flows' own."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import command
from tests.measure.applications.application import APPLICATIONS
from tests.measure.applications.running import running
from tests.measure.applications.start import HERE, NAME, PASSWORD, Start

EXAMPLE = Path(__file__).parents[1] / "example"
pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]


def _own_django(folder: Path, port: int, _: int) -> Start:
    """Django's administration, by the Django that our own tests have."""
    program = [sys.executable, str(HERE / "administration.txt"), str(folder), str(port)]
    return Start(program, {"EDITOR_NAME": NAME, "EDITOR_PASSWORD": PASSWORD}, "/admin/login/")


@pytest.fixture
def rooms(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Where the administration of the rooms listens."""
    monkeypatch.setitem(APPLICATIONS, "rooms", _own_django)
    with running("rooms") as address:
        yield address.removeprefix("http://")


def test_both_procedures_are_current(rooms: str, tmp_path: Path) -> None:
    """As the pages about writing a flow say it is run: host rules for the copy, one origin to sign in at."""
    ended = command.run(
        "verify", "reading_room", "--target", "live", "--out", tmp_path / "out", "--json", folder=EXAMPLE,
        HOST_RULES=f"rooms.example.org={rooms}", SIGN_IN_AT="http://rooms.example.org",
        ACCOUNT_EMAIL=NAME, ACCOUNT_PASSWORD=PASSWORD, TEST_ACCOUNTS=NAME, PATIENCE=command.PATIENCE,
        HISTORY=str(tmp_path / "history.sqlite3"), MEMORY=str(tmp_path / "memory"),
    )  # fmt: skip
    (article,) = json.loads((tmp_path / "out" / "results.json").read_text("utf-8"))["articles"]
    said = {each["id"]: [step["verdict"] for step in each["steps"]] for each in article["procedures"]}
    expected = {"change_the_name": ["current"] * 6, "see_who_may": ["current"] * 2}
    assert (0, expected) == (ended.code, said), ended.err
