"""Articles about applications that no code knows: the command acts them out from their sentences."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.measure.applications.application import PACKAGES
from tests.measure.applications.measurement import article, complaints, tell, wrongs
from tests.measure.applications.running import free_port, running
from tests.walks.fetching import fetching

QUICK = ("wiki", "mail", "administration")
WRONG = [("mail", 0), ("administration", 4)]
"""Which of the wrong sentences; `python -m tests.measure.applications` tries all of them, on all."""

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]


@pytest.fixture(scope="module")
def application(request: pytest.FixtureRequest) -> Iterator[tuple[str, str]]:
    """The name and the address of an application that runs."""
    name: str = request.param
    with fetching():
        PACKAGES[name]()
    with running(name) as address:
        yield name, address


@pytest.mark.parametrize("application", QUICK, indirect=True)
def test_an_article_that_is_right_is_current(application: tuple[str, str], tmp_path: Path) -> None:
    """Every sentence is followed, signing in included, and the command ends with 0."""
    name, address = application
    told = tell(article(name, address), name, tmp_path)
    assert (0, "current", []) == (told.code, told.verdict, told.drifts), told.err


@pytest.mark.parametrize(("application", "number"), WRONG, indirect=["application"])
def test_a_sentence_made_wrong_is_blamed_and_no_other(
    application: tuple[str, str], number: int, tmp_path: Path
) -> None:
    """The step, the kind, the words that are wrong, those of the site and the sentence to write are told."""
    name, address = application
    wrong = wrongs(name)[number]
    assert [] == complaints(tell(article(name, address, wrong), name, tmp_path), wrong)


def test_with_the_application_stopped_the_article_is_not_blamed(tmp_path: Path) -> None:
    """Nothing answers: it could not be told, for the network."""
    told = tell(article("mail", f"http://127.0.0.1:{free_port()}"), "mail", tmp_path)
    assert (3, "unverified", {"network"}) == (told.code, told.verdict, told.causes), told.err


@pytest.mark.parametrize("application", ["administration"], indirect=True)
def test_a_password_that_is_refused_is_no_fault_of_the_article(
    application: tuple[str, str], tmp_path: Path
) -> None:
    """The site says no: the sign-in was refused, and the sentence is not blamed."""
    name, address = application
    told = tell(article(name, address), name, tmp_path, password="chalk-without-slate")
    assert (3, "unverified", {"sign_in_refused"}) == (told.code, told.verdict, told.causes), told.err
