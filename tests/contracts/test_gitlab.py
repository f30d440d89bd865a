"""On GitLab the article's issue lives as it does on GitHub."""

import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from pydantic import SecretStr

from fixtures.notice.error import NoticeError
from fixtures.notice.gitlab import GitLab
from fixtures.notice.issue import Tracker, tracker
from fixtures.settings.settings import load_settings
from reports.run import write_run
from tests import sample_run
from tests.contracts.conftest import Command
from tests.contracts.git_hub import Repository
from tests.contracts.git_lab import PROJECT, TOKEN, serving


@pytest.fixture
def held() -> Iterator[Repository]:
    """The project, to which Anna may push and Bert may not."""
    with serving(Repository(permissions={"anna": "write", "bert": "read"})) as served:
        yield served


def _gitlab(held: Repository, waited: list[float] | None = None, token: str = TOKEN) -> GitLab:
    def wait(seconds: float) -> None:
        (waited if waited is not None else []).append(seconds)

    return GitLab(held.address, PROJECT, SecretStr(token), httpx.Client(trust_env=False), wait)


def test_an_issue_lives(held: Repository) -> None:
    """Opened, found, changed, closed, opened again, with the fields that GitHub's have."""
    kept = _gitlab(held)
    assert 1 == kept.open("Help article", "wrong")["number"]
    kept.change(1, {"title": "Help article", "body": "right", "state": "closed"})
    same = {"number": 1, "title": "Help article", "body": "right"}
    assert [same | {"state": "closed"}] == list(kept.issues())
    kept.change(1, {"state": "open"})
    assert [same | {"state": "open"}] == list(kept.issues())


def test_who_may_push_decides(held: Repository) -> None:
    """What the system writes is no comment, and who is no member may nothing."""
    kept = _gitlab(held)
    kept.open("Help article", "wrong")
    for login in ("anna", "bert", "nobody"):
        held.say(1, login, "/known until 2026-12-20 why", "2026-11-22T10:00:00Z")
    kept.comment(1, "Heard.")
    said = list(kept.comments(1))
    assert ["anna", "bert", "nobody", "articles[bot]"] == [each["user"]["login"] for each in said]
    assert [True, False, False] == [kept.may_write(each["user"]["login"]) for each in said[:3]]
    assert not kept.may_write("who never wrote")


def test_limits_and_refusals_are_told(held: Repository) -> None:
    """A short limit is waited for, a long one said, as is each refusal; the token is in no message."""
    waited: list[float] = []
    held.refuses = [(429, {"Retry-After": "7"}), (429, {})]
    assert ([], [7.0, 60.0]) == (list(_gitlab(held, waited).issues()), waited)
    until = str(int(datetime.now(UTC).timestamp()) + 3000)
    held.refuses = [
        (429, {"RateLimit-Remaining": "0", "RateLimit-Reset": until}), (403, {}), (404, {}), (500, {}),
    ]  # fmt: skip
    for said in ("refuses more calls for", "needs the scope api", "no such project", "refuses: Refused"):
        with pytest.raises(NoticeError, match=said):
            list(_gitlab(held).issues())
    with pytest.raises(NoticeError, match="does not know STILLRIGHT_GITLAB_TOKEN") as refused:
        list(_gitlab(held, token="glpat-other").issues())
    assert "glpat-other" not in str(refused.value)


def test_an_issue_that_cannot_be_labelled_is_closed_and_said(held: Repository) -> None:
    """For without its label it would not be found again."""
    held.labels = False
    with pytest.raises(NoticeError, match="does not let STILLRIGHT_GITLAB_TOKEN label"):
        _gitlab(held).open("Help article", "…")
    assert "closed" == held.issues[0]["state"]


def test_the_settings_say_where(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipeline's own variables name the project; two services at once are refused."""
    monkeypatch.setenv("STILLRIGHT_GITLAB_TOKEN", TOKEN)
    with pytest.raises(NoticeError, match="needs CI_PROJECT_PATH"):
        tracker(load_settings(target="sandbox"))
    monkeypatch.setenv("CI_PROJECT_PATH", PROJECT)
    kept = tracker(load_settings(target="sandbox"))
    assert (True, f"gitlab:{PROJECT}") == (isinstance(kept, Tracker), kept.name if kept else None)
    monkeypatch.setenv("STILLRIGHT_GITHUB_TOKEN", "github_pat_11MADEUP0000000000")
    with pytest.raises(NoticeError, match="leave one of them out"):
        tracker(load_settings(target="sandbox"))


def test_a_comment_decides_there_as_well(held: Repository, tmp_path: Path, command: Command) -> None:
    """Of somebody who may push; the decisions file says who, and the issue what came of it."""
    run = sample_run.run(tmp_path)
    (result, *_) = run.articles
    article = result.article.model_copy(update={"folder": None, "source": str(tmp_path / "page.html")})
    write_run(
        run.model_copy(update={"articles": (result.model_copy(update={"article": article}),)}), tmp_path
    )
    where = {"CI_PROJECT_PATH": PROJECT, "CI_API_V4_URL": held.address}
    given = {"GITLAB_TOKEN": TOKEN, "HISTORY": "history.sqlite3", "NOW": "2026-11-22T08:00:00Z"}
    with pytest.MonkeyPatch.context() as patch:
        for name, each in where.items():
            patch.setenv(name, each)
        assert f"Opened #1 of {PROJECT}.\n" == command("notify", tmp_path, **given).out
        held.say(1, "bert", "/known until 2026-12-20 I say so", "2026-11-22T09:00:00Z")
        held.say(1, "anna", "/known web_portal.2 until 2026-12-20 why", "2026-11-22T10:00:00Z")
        assert 0 == command("notify", tmp_path, **given).code
    made = tomllib.loads((tmp_path / "page.decisions.toml").read_text("utf-8"))
    assert {"web_portal.2": "anna"} == {step: each["by"] for step, each in made.items()}
    assert held.written(1)[0].startswith("@anna web_portal.2 is known until 2026-12-20:")
