"""A sign-in is refused by a site that shows the password back: nothing of it is left, and the rest is."""

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from flows.redaction import Secrets
from flows.redaction.search import search
from reports.results import read_results
from tests import command
from tests.contracts.echo import TOKENS, echoing

pytestmark = [pytest.mark.browser, pytest.mark.walk]

PASSWORD = "Canary'7&<ü>/Horse"


class Refused(NamedTuple):
    """How the run ended, and where it left what."""

    ended: command.Ended
    folder: Path


@pytest.fixture(scope="module")
def refused(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Refused]:
    """A recorded run of an article about that site."""
    folder = tmp_path_factory.mktemp("refused")
    with echoing() as site:
        article = folder / "article.md"
        article.write_text(
            f"# Sign in\n\n1. Go to {site}/login.\n2. Enter your user name.\n3. Enter your password.\n"
            "4. Click Sign in.\n5. Click Home.\n",
            encoding="utf-8",
        )
        ended = command.run(
            "verify", "article.md", "--target", "live", "--record", folder=folder,
            ACCOUNT_EMAIL="canary@example.org", ACCOUNT_PASSWORD=PASSWORD, TEST_ACCOUNTS="canary@example.org",
            SIGN_IN_AT=site, PATIENCE="3",
        )  # fmt: skip
        yield Refused(ended, folder / "reports" / "out")


def test_it_is_refused(refused: Refused) -> None:
    """The site says no, and the run says so."""
    causes = {s.cause for p in read_results(refused.folder).articles[0].procedures for s in p.steps}
    assert (3, True) == (refused.ended.code, "sign_in_refused" in causes), refused.ended.out


def test_nothing_of_the_password_is_left(refused: Refused) -> None:
    """Not in what was printed, in a report, in a picture's description or in an entry of a trace."""
    secrets = Secrets()
    secrets.know(PASSWORD)
    printed = (refused.ended.out + refused.ended.err).encode()
    assert (False, ()) == (secrets.found_in(printed), search(refused.folder, secrets).hits)


def test_nothing_of_a_token_is_left(refused: Refused) -> None:
    """What an address, a form or a cookie calls a session, a code, a state or a token is a secret as well."""
    secrets = Secrets()
    secrets.see(TOKENS, told=True)
    assert () == search(refused.folder, secrets).hits


def test_traces_are_still_whole(refused: Refused) -> None:
    """Each line of a log is an event, each resource that one names is there."""
    traces = list(refused.folder.glob("traces/*.zip"))
    for trace in traces:
        with zipfile.ZipFile(trace) as archive:
            names = set(archive.namelist())
            logs = [archive.read(name) for name in names if name.endswith((".trace", ".network"))]
        events = [json.loads(line) for log in logs for line in log.splitlines()]
        contents = [
            event["snapshot"]["response"]["content"]
            for event in events
            if "response" in event.get("snapshot", {})
        ]
        named = {f"resources/{content['_sha1']}" for content in contents if "_sha1" in content}
        named |= {event["file"] for event in events if event.get("type") == "screencast-frame"}
        assert set() == named - names
    assert traces
