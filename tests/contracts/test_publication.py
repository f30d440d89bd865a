"""A corrected article goes to the knowledge base or into a branch, and nowhere without a yes."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
import trustme
from pydantic import SecretStr

from fixtures.publication.error import PublicationError
from fixtures.publication.teamdynamix import Login, TeamDynamix
from flows.article.document import read_document
from flows.run.shelf import keep
from reports.run import write_run
from tests import sample_run
from tests.contracts.conftest import Command
from tests.contracts.git_server import git_served
from tests.contracts.team_dynamix import APPLICATION, BEID, KEY, TOKEN, KnowledgeBase, serving
from tests.published import PAGE

NUMBER = 171310
_PAGE = PAGE.read_text("utf-8")
BODY = _PAGE[_PAGE.index("<p>If your Zoom") : _PAGE.index("</div>", _PAGE.index("<p>See Related"))]
SERVICE = Login.of_service(SecretStr(BEID), SecretStr(KEY))


@pytest.fixture
def held() -> Iterator[KnowledgeBase]:
    """The knowledge base with the published article."""
    article = {
        "ID": NUMBER, "AppID": APPLICATION, "CategoryID": 77, "Subject": "Reauthorization", "Body": BODY,
        "Summary": None, "Status": 3, "IsPublished": True, "Tags": ["zoom"], "OwnerUid": "o-1",
    }  # fmt: skip
    with serving(KnowledgeBase({NUMBER: article})) as served:
        yield served


def _base(held: KnowledgeBase, login: Login = SERVICE, waited: list[float] | None = None) -> TeamDynamix:
    def wait(seconds: float) -> None:
        (waited if waited is not None else []).append(seconds)
        held.begin_period()

    return TeamDynamix(held.address, APPLICATION, login, httpx.Client(), wait)


def test_a_published_article_stays_and_gets_a_draft_beside_it(held: KnowledgeBase) -> None:
    """The draft has the new text, the old category and owner, is not submitted and not published."""
    base = _base(held, Login.of_person("kb", SecretStr("made up 1")))
    before = dict(held.articles[NUMBER])
    sent = base.send(base.article(NUMBER), "<p>New</p>", live=False)
    made = held.articles[sent.id]
    assert before == held.articles[NUMBER]
    assert ("<p>New</p>", 1, False, 77, "o-1") == (
        made["Body"], made["Status"], made["IsPublished"], made["CategoryID"], made["OwnerUid"]
    )  # fmt: skip
    assert f"Article {NUMBER} is as it was" in sent.said


def test_told_to_the_article_itself_is_changed_and_of_it_the_text_alone(held: KnowledgeBase) -> None:
    """Every other field is put back as it was got."""
    base = _base(held)
    before = base.article(NUMBER)
    sent = base.send(before, "<p>New</p>", live=True)
    assert [before | {"Body": "<p>New</p>"}] == held.sent
    assert f"Article {NUMBER} has the corrected text." == sent.said


def test_an_article_that_is_not_published_is_changed_itself(held: KnowledgeBase) -> None:
    """It is a draft already."""
    held.articles[NUMBER] |= {"Status": 1, "IsPublished": False}
    base = _base(held)
    assert NUMBER == base.send(base.article(NUMBER), "<p>New</p>", live=False).id
    assert "<p>New</p>" == held.articles[NUMBER]["Body"]


@pytest.mark.parametrize(("mood", "said"), [("drafts", "to be reviewed"), ("cleans", "keeps another one")])
def test_what_became_of_the_text_is_looked_at(held: KnowledgeBase, mood: str, said: str) -> None:
    """A knowledge base that holds it back, or changes it, is not said to have it."""
    held.mood = mood  # type: ignore[assignment]  # one of its moods
    base = _base(held)
    assert said in base.send(base.article(NUMBER), "<p>New&nbsp;</p>", live=True).said


def test_one_call_too_many_waits_until_the_period_is_over(held: KnowledgeBase) -> None:
    """As long as the answer says, and at least the five seconds that are recommended; not for ever."""
    waited: list[float] = []
    base = _base(held, waited=waited)
    held.limit = 1
    assert BODY == base.article(NUMBER)["Body"] == base.article(NUMBER)["Body"]
    assert [True] == [5 <= seconds <= 43 for seconds in waited]
    held.limit = 0
    with pytest.raises(PublicationError, match=r"429.*Try again in some minutes"):
        base.article(NUMBER)


@pytest.mark.parametrize(
    ("status", "said"),
    [(400, "Not tonight"), (401, "_BEID"), (403, "edit articles"), (404, "_APP"), (500, "500")],
)
def test_a_refusal_is_one_message(held: KnowledgeBase, status: int, said: str) -> None:
    """It names what to do, and no key and no token; nothing is sent behind it."""
    base = _base(held)
    article = base.article(NUMBER)
    held.refuses = status
    with pytest.raises(PublicationError) as refused:
        base.send(article, "<p>New</p>", live=True)
    assert said in str(refused.value)
    assert not [word for word in (BEID, KEY, TOKEN) if word in str(refused.value)]
    assert [] == held.sent


def test_a_wrong_login_and_a_server_that_is_away_are_said(held: KnowledgeBase) -> None:
    """Each in its own message."""
    with pytest.raises(PublicationError, match="does not know the login"):
        _base(held, Login.of_service(SecretStr(KEY), SecretStr(BEID))).article(NUMBER)
    with pytest.raises(PublicationError, match="cannot be reached"):
        TeamDynamix("http://127.0.0.1:9", APPLICATION, SERVICE, httpx.Client()).article(NUMBER)


@pytest.fixture
def run(tmp_path: Path) -> Path:
    """The folder of a run of the published article."""
    made = sample_run.run()
    write_run(made, tmp_path / "run")
    keep(made.articles[0].article, PAGE.read_bytes(), tmp_path / "run")
    return tmp_path / "run"


def _settings(held: KnowledgeBase) -> dict[str, str]:
    names = {"TEAMDYNAMIX": held.address, "TEAMDYNAMIX_APP": str(APPLICATION)}
    return names | {"TEAMDYNAMIX_BEID": BEID, "TEAMDYNAMIX_KEY": KEY}


def test_nothing_is_sent_without_a_yes(command: Command, held: KnowledgeBase, run: Path) -> None:
    """The difference is shown; nobody there is no."""
    ended = command("propose", run, "--send", "teamdynamix", **_settings(held))
    assert (0, []) == (ended.code, held.sent)
    assert "-          <li>In the left navigation menu, click Scheduler.</li>" in ended.err
    assert "Nothing was sent." in ended.err


def test_with_a_yes_the_text_of_the_knowledge_base_is_corrected(
    command: Command, held: KnowledgeBase, run: Path
) -> None:
    """In its own markup, whatever the page around it was."""
    ended = command("propose", run, "--send", "teamdynamix", "--yes", **_settings(held))
    made = held.articles[NUMBER + 1]["Body"]
    old, new = "click Scheduler.</li>", "click Zoom Scheduler.</li>"
    assert 0 == ended.code
    assert new in made
    assert BODY.replace(old, new).splitlines()[0] == made.splitlines()[0]
    assert len(read_document("x.html", BODY.encode()).blocks) == len(
        read_document("x.html", made.encode()).blocks
    )


def test_another_text_in_the_knowledge_base_is_left_alone(
    command: Command, held: KnowledgeBase, run: Path
) -> None:
    """What was found is about other sentences then: one message, and nothing is sent."""
    held.articles[NUMBER]["Body"] = "<h2>Method 1</h2><ol><li>Click Zoom.</li></ol>"
    ended = command("propose", run, "--send", "teamdynamix", "--yes", **_settings(held))
    assert (2, []) == (ended.code, held.sent)
    assert "`stillright pull`" in ended.err


def test_a_missing_setting_is_named(command: Command, run: Path) -> None:
    """All of them at once, before anything is called."""
    ended = command("propose", run, "--send", "teamdynamix", TEAMDYNAMIX_APP="1806")
    assert 2 == ended.code
    assert "STILLRIGHT_TEAMDYNAMIX and STILLRIGHT_TEAMDYNAMIX_BEID" in ended.err


def _git(folder: Path, *arguments: str) -> str:
    who = ("-c", "user.name=Test", "-c", "user.email=test@localhost")
    git = (shutil.which("git") or "git", *who, *arguments)
    return subprocess.run(git, cwd=folder, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A work tree with an article that is committed, a bare repository that it is pushed to, and a run."""
    _git(tmp_path, "init", "--bare", "--quiet", "remote.git")
    _git(tmp_path, "init", "--quiet", "--initial-branch=main", "tree")
    page = tmp_path / "tree" / "articles" / "zoom.html"
    page.parent.mkdir()
    page.write_bytes(PAGE.read_bytes())
    (page.parent / "other.txt").write_text("other\n", encoding="utf-8")
    _git(page.parent, "add", ".")
    _git(page.parent, "commit", "--quiet", "-m", "Begin")
    _git(page.parent, "remote", "add", "origin", str(tmp_path / "remote.git"))
    _git(page.parent, "push", "--quiet", "origin", "main")
    made = sample_run.run()
    article = made.articles[0].article.model_copy(update={"source": str(page), "folder": None})
    result = made.articles[0].model_copy(update={"article": article})
    write_run(made.model_copy(update={"articles": (result,)}), tmp_path / "run")
    return tmp_path / "tree"


def test_a_branch_has_one_commit_that_changes_the_article_alone(command: Command, tree: Path) -> None:
    """It stands on what is published; nothing is checked out, and nothing in the work tree is another."""
    ended = command("propose", tree.parent / "run", "--send", "branch", "--yes")
    bare = tree.parent / "remote.git"
    (branch,) = (b for b in _git(bare, "branch", "--format=%(refname:short)").split() if b != "main")
    changed = _git(bare, "diff", "--stat", "--name-only", f"main..{branch}").split()
    assert (0, ["articles/zoom.html"]) == (ended.code, changed)
    assert "click Zoom Scheduler." in _git(bare, "show", f"{branch}:articles/zoom.html")
    assert "Method 2, step 2" in _git(bare, "log", "-1", "--format=%B", branch)
    assert "1" == _git(bare, "rev-list", "--count", f"main..{branch}").strip()
    assert ("", "main") == (_git(tree, "status", "--short"), _git(tree, "branch", "--show-current").strip())
    assert f"as {branch}" in ended.err


def test_no_branch_is_pushed_without_a_yes(command: Command, tree: Path) -> None:
    """The difference is shown; nobody there is no."""
    ended = command("propose", tree.parent / "run", "--send", "branch")
    assert "Nothing was sent." in ended.err
    assert "main" == _git(tree.parent / "remote.git", "branch", "--format=%(refname:short)").strip()


def test_a_file_that_is_not_committed_is_not_sent(command: Command, tree: Path) -> None:
    """Neither one that lies in no repository, nor what a remote refuses: one message each."""
    run = tree.parent / "run"
    (tree.parent / "remote.git" / "hooks" / "pre-receive").write_text("#!/bin/sh\nexit 1\n")
    (tree.parent / "remote.git" / "hooks" / "pre-receive").chmod(0o755)
    refused = command("propose", run, "--send", "branch", "--yes")
    _git(tree, "rm", "--quiet", "--cached", "articles/zoom.html")
    untracked = command("propose", run, "--send", "branch", "--yes")
    (tree / ".git").rename(tree.parent / "away")
    outside = command("propose", run, "--send", "branch", "--yes")
    assert (2, 2, 2) == (refused.code, untracked.code, outside.code)
    assert "`git push` refuses" in refused.err
    assert "`git ls-files` refuses" in untracked.err
    assert "`git rev-parse` refuses" in outside.err


def test_a_git_server_with_an_authority_of_ones_own_is_trusted_where_it_is_named(
    command: Command, tree: Path
) -> None:
    """In `STILLRIGHT_CA_FILE`, and not without it; what git itself is told goes before."""
    authority, file = trustme.CA(), tree.parent / "authority.pem"
    authority.cert_pem.write_to_path(str(file))
    asked = ("propose", tree.parent / "run", "--send", "branch", "--yes")
    with git_served(tree.parent, authority) as address:
        _git(tree, "remote", "set-url", "origin", f"{address}/remote.git")
        refused = command(*asked)
        _git(tree, "config", f"http.{address}.sslCAInfo", str(tree / "none.pem"))
        own = command(*asked, CA_FILE=str(file))
        _git(tree, "config", "--unset", f"http.{address}.sslCAInfo")
        assert "main" == _git(tree.parent / "remote.git", "branch", "--format=%(refname:short)").strip()
        trusted = command(*asked, CA_FILE=str(file))
    assert (2, 2, 0) == (refused.code, own.code, trusted.code), trusted.err
    assert "certificate" in refused.err
    assert 2 == len(_git(tree.parent / "remote.git", "branch").splitlines())
