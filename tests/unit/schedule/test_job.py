"""What kind of work a procedure is."""

import pytest

from flows.article import read_article
from flows.schedule import Job, job_of


def job(*sentences: str, scripted: bool = False) -> Job:
    """The work that an article of these steps is."""
    steps = "\n".join(f"{number}. {sentence}" for number, sentence in enumerate(sentences, 1))
    article = read_article("desk.md", f"# Desk\n\n{steps}\n".encode())
    return job_of(article, article.procedures[0], scripted=scripted)


def test_a_job_goes_to_the_sites_of_the_addresses_that_its_steps_open() -> None:
    """A site is what one owner holds of a host's name."""
    work = job("Go to https://www.desk.example.org/a.", "Open https://wiki.example.net.", "Click **A**.")
    assert ("example.org", "example.net") == work.sites
    assert ("https://www.desk.example.org/a", "https://wiki.example.net") == work.addresses


@pytest.mark.parametrize(
    ("sentence", "takes"),
    [
        ("Click **A**.", False),
        ("Enter **Blue** as the title.", False),
        ("Enter a title.", False),
        ("Sign in to the desk.", True),
        ("If you are asked, sign in.", True),
        ("Enter your NetID and password.", True),
        ("Enter your e-mail address.", True),
    ],
)
def test_who_signs_in_takes_an_account(sentence: str, takes: bool) -> None:
    """So does who types what may be the account's own."""
    work = job("Go to https://desk.example.org.", sentence)
    assert takes is work.takes_account
    assert takes is bool(work.through)


def test_what_a_flow_acts_out_takes_an_account() -> None:
    """It may sign in though no sentence says so."""
    assert job("Go to https://desk.example.org.", scripted=True).takes_account
