"""One issue an article: opened, changed, closed, never doubled; and what people write there is heeded."""

import tomllib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
from pydantic import SecretStr

from fixtures.notice.error import NoticeError
from fixtures.notice.github import GitHub
from reports.run import write_run
from tests import sample_run
from tests.contracts.conftest import Command, Ended
from tests.contracts.git_hub import REPOSITORY, TOKEN, Repository, serving

MORNING = "2026-11-22T08:00:00Z"


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[Repository]:
    """The repository, in which Anna may write and Bert may not."""
    with serving(Repository(permissions={"anna": "write", "bert": "read"})) as served:
        monkeypatch.setenv("GITHUB_API_URL", served.address)
        monkeypatch.setenv("GITHUB_REPOSITORY", REPOSITORY)
        yield served


@pytest.fixture
def notify(tmp_path: Path, command: Command) -> Callable[..., Ended]:
    """Tells of a run with findings, whose article is a file of this test's."""
    run = sample_run.run(tmp_path)
    (result, *_) = run.articles
    article = result.article.model_copy(update={"folder": None, "source": str(tmp_path / "page.html")})
    write_run(
        run.model_copy(update={"articles": (result.model_copy(update={"article": article}),)}), tmp_path
    )

    def tell(now: str = MORNING, **settings: str) -> Ended:
        given: dict[str, str] = {"GITHUB_TOKEN": TOKEN, "HISTORY": "history.sqlite3", "NOW": now}
        return command("notify", tmp_path, **given | settings)

    return tell


def test_an_issue_is_opened_once(held: Repository, notify: Callable[..., Ended], tmp_path: Path) -> None:
    """Though the history is lost, and though the process was killed before it could remember."""
    said = notify()
    assert (0, f"Opened #1 of {REPOSITORY}.\n") == (said.code, said.out)
    (issue,) = held.issues
    assert f"Help article: {sample_run.TITLE}" == issue["title"]
    for words in ("click **Zoom** Scheduler", "/known until 2026-12-20"):
        assert words in issue["body"]
    assert " @team" not in issue["body"]
    assert (0, "Nothing is due.\n") == ((again := notify()).code, again.out)
    (tmp_path / "history.sqlite3").unlink()
    assert 0 == notify().code
    assert 1 == len(held.issues)


def test_an_issue_that_a_person_closed_is_left_so_for_a_week(
    held: Repository, notify: Callable[..., Ended]
) -> None:
    """Then it is opened again, for the sentences are still wrong."""
    notify()
    held.issues[0]["state"] = "closed"
    assert "Nothing is due.\n" == notify("2026-11-28T08:00:00Z").out
    assert f"Opened again #1 of {REPOSITORY}.\n" == notify("2026-11-29T08:00:00Z").out
    assert "open" == held.issues[0]["state"]


def _decisions(folder: Path) -> dict[str, Any]:
    file = folder / "page.decisions.toml"
    return tomllib.loads(file.read_text("utf-8")) if file.exists() else {}


def test_who_may_write_there_decides_in_a_comment(
    held: Repository, notify: Callable[..., Ended], tmp_path: Path
) -> None:
    """And nobody else; once, with an answer; of what had been found by then."""
    notify()
    held.say(1, "bert", "/known until 2026-12-20 I say so", "2026-11-22T09:00:00Z")
    held.say(1, "nobody", "/known until 2026-12-20 I say so", "2026-11-22T09:00:00Z")
    notify()
    assert {} == _decisions(tmp_path)
    held.say(1, "anna", "/known web_portal.2 until 2026-12-20 a new template", "2026-11-22T10:00:00Z")
    said = notify()
    assert 0 == said.code
    made = _decisions(tmp_path)["web_portal.2"]
    assert ("known", "anna", "a new template", datetime(2026, 11, 22, tzinfo=UTC).date()) == (
        made["kind"], made["by"], made["reason"], made["at"]
    )  # fmt: skip
    assert held.written(1)[0].startswith("@anna web_portal.2 is known until 2026-12-20:")
    written = len(held.written(1))
    (tmp_path / "page.decisions.toml").unlink()
    notify()
    assert ({}, written) == (_decisions(tmp_path), len(held.written(1)))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("/known until 2026-12-20", "cannot be known without --reason"),
        ("/known until 2026-02-30 soon", "That is no day"),
        ("/known nothing.7 until 2026-12-20 why", "no procedure nothing"),
        ("/known web_portal.1 until 2026-12-20 why", "There is no finding at web_portal.1"),
        ("/known until 2026-11-01 why", "is past; name a day to come"),
    ],
)
def test_what_cannot_be_decided_is_answered(
    words: str, said: str, held: Repository, notify: Callable[..., Ended], tmp_path: Path
) -> None:
    """With what is wrong, and nothing is written."""
    notify()
    held.say(1, "anna", words, "2026-11-22T10:00:00Z")
    notify()
    assert said in held.written(1)[0]
    assert {} == _decisions(tmp_path)


def _github(held: Repository, waited: list[float] | None = None, token: str = TOKEN) -> GitHub:
    def wait(seconds: float) -> None:
        (waited if waited is not None else []).append(seconds)

    return GitHub(held.address, REPOSITORY, SecretStr(token), httpx.Client(), wait)


def test_a_limit_is_waited_for_where_that_is_short(held: Repository) -> None:
    """As long as the answer says, and else a minute."""
    waited: list[float] = []
    held.refuses = [(403, {"retry-after": "7"}), (429, {})]
    assert [] == list(_github(held, waited).issues())
    assert [7.0, 60.0] == waited


def test_a_limit_that_lasts_is_said(held: Repository) -> None:
    """And not waited for."""
    until = str(int(datetime.now(UTC).timestamp()) + 3000)
    held.refuses = [(403, {"x-ratelimit-remaining": "0", "x-ratelimit-reset": until})]
    with pytest.raises(NoticeError, match=r"refuses more calls for (2999|3000) s"):
        list(_github(held).issues())
    assert 1 == len(held.calls)


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (401, "does not know STILLRIGHT_GITHUB_TOKEN"),
        (403, "it needs to write issues"),
        (404, "has no such repository"),
        (410, "has issues turned off"),
        (422, "refuses: Refused"),
        (502, "refuses: Refused"),
    ],
)
def test_a_refusal_is_one_message(
    status: int, said: str, held: Repository, notify: Callable[..., Ended]
) -> None:
    """And what is due stays due."""
    held.refuses = [(status, {})] * 2
    refused = notify()
    assert (2, True) == (refused.code, said in refused.err)
    assert TOKEN not in refused.err
    assert f"Opened #1 of {REPOSITORY}.\n" == notify().out


def test_many_issues_are_read_page_by_page(held: Repository) -> None:
    """And what is a pull request is none of them."""
    held.issues = [{"number": n, "labels": [{"name": "stillright"}], "body": ""} for n in range(1, 251)]
    held.issues[7]["pull_request"] = {}
    assert 249 == len(list(_github(held).issues()))
    assert 3 == len(held.calls)


def test_an_issue_that_cannot_be_labelled_is_closed_and_said(held: Repository) -> None:
    """For without its label it would not be found again."""
    held.labels = False
    with pytest.raises(NoticeError, match="does not let STILLRIGHT_GITHUB_TOKEN label"):
        _github(held).open("Help article", "…")
    assert "closed" == held.issues[0]["state"]


def test_a_token_without_a_repository_is_refused(tmp_path: Path, command: Command) -> None:
    """With what is missing."""
    write_run(sample_run.run(tmp_path), tmp_path)
    refused = command("notify", tmp_path, GITHUB_TOKEN=TOKEN)
    assert (2, True) == (refused.code, "needs GITHUB_REPOSITORY" in refused.err)
