"""The command: its options, its exit codes, and one clear message for whatever is wrong."""

import errno
import json
import re
import shutil
import sys
from pathlib import Path

import pytest

import flows
from fixtures.command.group import SUMMARIES, imported
from fixtures.run.sources import source
from fixtures.sandbox.catalogue.catalogue import KINDS
from fixtures.settings.settings import load_settings
from flows.article import ArticleError
from flows.run.flow.flow import article_file, folders
from flows.run.flow.script import flow_of, follow_words
from flows.verdict import Ruling
from reports import bundle, status
from reports.exit_code import exit_code
from tests import sample_run
from tests.contracts.conftest import Command

PROJECT = Path(__file__).parents[2]
README = (PROJECT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        ("verfy", "verify"),
        ("verify --drfit x", "--drift"),
        ("verify --drift gear-renamd", "gear-renamed"),
        ("verify --fault portal-dwn", "portal-down"),
        ("verify --variation ifram", "iframe"),
        ("verify --edition 2026", "2026-10"),
        ("verify --target lvie", "'live'"),
        ("verify --browser opera", "'chromium'"),
        ("verify --workers 0", "--workers"),
        ("verify --slow-mo quick", "--slow-mo"),
        ("verify --env-file nowhere.env", "nowhere.env"),
        ("verify --target live", "STILLRIGHT_ACCOUNT_EMAIL"),
        ("verify --out /dev/null", "/dev/null"),
        ("report --out nowhere", "stillright verify"),
        ("sign-in https://portal.example.edu", "STILLRIGHT_SIGN_IN_STATE"),
    ],
)
def test_wrong_usage_is_one_message(command: Command, arguments: str, named: str) -> None:
    """Exit 2, nothing run, and one line that names what is wrong or near."""
    ended = command(*arguments.split())
    assert (2, "", 1) == (ended.code, ended.out, len(ended.err.splitlines()))
    assert named in ended.err


@pytest.mark.parametrize("name", ["account", "memory", "reader", "run", "screen", "article"])
def test_an_article_may_be_called_like_anything_of_the_engine(tmp_path: Path, name: str) -> None:
    """A file's article has no flows, whatever the file is called; an engine's package is no article."""
    file = tmp_path / f"{name}.md"
    file.write_text("# Desk\n\n1. Go to https://desk.example.org.\n2. Click **Open**.\n", encoding="utf-8")
    (article,) = source.take((str(file),), load_settings(None, target="sandbox"))
    assert (None, follow_words) == (article.folder, flow_of(article, article.procedures[0]))
    assert article_file(name) is None


def test_a_file_called_like_another_articles_folder_is_told_apart(tmp_path: Path) -> None:
    """It has neither the folder's flows nor its name in results and in the memory."""
    (folder,) = folders()
    file = tmp_path / f"{folder}.md"
    file.write_text("# Desk\n\n1. Go to https://desk.example.org.\n2. Click **Open**.\n", encoding="utf-8")
    (article,) = source.take((str(file),), load_settings(None, target="sandbox"))
    assert (None, f"{folder}_2", "procedure_1") == (article.folder, article.slug, article.procedures[0].id)


@pytest.mark.parametrize("option", ["--edition 2026-10", "--drift gear-renamed", "--fault portal-down"])
def test_live_sites_cannot_be_set(command: Command, monkeypatch: pytest.MonkeyPatch, option: str) -> None:
    """What only the sandbox can do is refused with the real sites."""
    monkeypatch.setenv("STILLRIGHT_ACCOUNT_EMAIL", "f00@dartmouth.edu")
    monkeypatch.setenv("STILLRIGHT_ACCOUNT_PASSWORD", "correct horse")
    monkeypatch.setenv("STILLRIGHT_TEST_ACCOUNTS", "f00@dartmouth.edu")
    ended = command("verify", "--target", "live", *option.split())
    assert (2, True) == (ended.code, option.partition(" ")[0] in ended.err)


def test_a_wrong_setting_is_named_and_not_shown(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names the setting, never its value."""
    monkeypatch.setenv("STILLRIGHT_ACCOUNT_TOTP_SECRET", "hunter2!")
    ended = command("verify")
    assert (2, True, False) == (
        ended.code,
        "STILLRIGHT_ACCOUNT_TOTP_SECRET" in ended.err,
        "hunter2" in ended.err,
    )


def test_a_read_only_folder_is_found_out_first(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing can be written, nothing is run."""

    def refuse(*_: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    ended = command("verify", "--out", "out")
    assert (2, "Cannot write out: the folder is read-only; choose another one with --out.\n") == (
        ended.code,
        ended.err,
    )


def test_a_full_disk_is_found_out_first(
    command: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Where there is no room for a run, nothing is run, and no probe is left."""
    usage = type(shutil.disk_usage(tmp_path))(10**9, 10**9 - 2**20, 2**20)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    ended = command("verify", "--out", "out")
    assert (2, True, []) == (ended.code, "1 MB" in ended.err, list((tmp_path / "out").iterdir()))


def test_a_fault_of_our_own_is_not_blamed_on_the_article(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Python's exit code for a crash is 1, which would say "outdated"; ours is not."""

    def fail(_: Path) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("fixtures.command.verification.prepare", fail)
    ended = command("verify")
    assert (status.UNVERIFIED, True) == (ended.code, "says nothing of the article" in ended.err)


@pytest.mark.parametrize(
    ("rulings", "interrupted", "code"),
    [
        (["current", "current"], False, 0),
        (["current", "outdated"], False, 1),
        (["unverified", "outdated"], False, 1),
        (["outdated"], True, 1),
        (["current", "unverified"], False, 3),
        (["current"], True, 3),
        ([], True, 3),
    ],
)
def test_the_exit_code_is_the_contract(rulings: list[str], interrupted: bool, code: int) -> None:
    """Outdated beats unverified beats current, and a run that was broken off is never current."""
    run = sample_run.run()
    articles = tuple(run.articles[0].model_copy(update={"verdict": Ruling(ruling)}) for ruling in rulings)
    assert code == exit_code(run.model_copy(update={"articles": articles, "interrupted": interrupted}))


def test_every_report_is_written(tmp_path: Path) -> None:
    """A run leaves results, page, summary, badge, what Allure reads; the job's summary grows by its own."""
    job = tmp_path / "job.md"
    job.write_text("earlier\n", encoding="utf-8")
    written = bundle.write_all(sample_run.run(tmp_path), tmp_path, job)
    assert ((), [True] * 7) == (written.failures, [path.exists() for path in written.written.values()])
    assert "earlier\n" + written.written["summary"].read_text(encoding="utf-8") + "\n" == job.read_text(
        encoding="utf-8"
    )


def test_one_report_that_fails_does_not_take_the_others_along(tmp_path: Path) -> None:
    """What cannot be written is said in one line, and the rest is there."""
    (tmp_path / "index.html").mkdir()
    written = bundle.write_all(sample_run.run(tmp_path), tmp_path)
    assert (1, {"results", "lines", "run", "summary", "badge", "allure"}) == (
        len(written.failures),
        set(written.written),
    )


def test_the_catalogue_lists_every_entry(command: Command) -> None:
    """Each drift, fault and variation stands there with its line."""
    ended = command("catalogue")
    missing = [
        e.name for entries in KINDS.values() for e in entries.values() if f"{e.line}\n" not in ended.out
    ]
    assert (0, []) == (ended.code, missing)


BOARD = """# Export a board

1. Go to https://board.example.org and click **Boards**.
2. Frobnicate the gizmo, then save the changes.
"""


def test_reading_shows_each_sentence_and_what_was_not_understood(command: Command, tmp_path: Path) -> None:
    """A writer sees what is done with what, and which words say nothing; no browser, no account."""
    file = tmp_path / "board.md"
    file.write_text(BOARD, encoding="utf-8")
    ended = command("read", file)
    expected = [
        "  1. Go to https://board.example.org and click Boards.",
        "       open “https://board.example.org”",
        "       click “Boards”",
        "  2. Frobnicate the gizmo, then save the changes.",
        "       click “save” (described) [changes]",
        "     ! Not understood: “Frobnicate the gizmo”; say which control to use, by the words on it.",
    ]
    assert (0, expected) == (ended.code, ended.out.splitlines()[3:9])
    assert "2 steps, 1 not wholly understood." == ended.out.splitlines()[-1]


def test_a_reading_is_data_for_other_programs(command: Command, tmp_path: Path) -> None:
    """With --json nothing but one document: procedures with their steps, and an editor's remarks."""
    file = tmp_path / "board.md"
    file.write_text(BOARD, encoding="utf-8")
    ended = command("read", file, "--json")
    read = json.loads(ended.out)
    (procedure,) = read["procedures"]
    first, second = procedure["steps"]
    assert (0, "", ("procedure_1", "Export a board")) == (
        ended.code,
        ended.err,
        (procedure["id"], procedure["title"]),
    )
    assert [("open", None), ("unread", "Not understood")] == [
        (step["instructions"][0]["verb"], step["problem"] and step["problem"][:14])
        for step in (first, second)
    ]
    assert ["unread"] == [remark["rule"] for remark in read["editorial"]]


def _parameters(name: str) -> set[str]:
    """The long names of a command's options."""
    options = {option for each in imported(name).params for option in (*each.opts, *each.secondary_opts)}
    return {option for option in options if option.startswith("--")}


@pytest.mark.parametrize("name", SUMMARIES)
def test_a_command_says_of_itself_what_the_list_says_of_it(name: str) -> None:
    """The list of commands is known before any of them is imported, and says the same as each."""
    assert imported(name).help == SUMMARIES[name]


def test_the_readme_lists_every_option() -> None:
    """The README's table of options is the command's own."""
    table = README.partition("## The options")[2].partition("\n## ")[0]
    assert _parameters("verify") == set(re.findall(r"`(--[a-z-]+)", table))


def test_the_readme_lists_every_exit_code() -> None:
    """The README's table of exit codes is the code's own."""
    rows = re.findall(r"^\| (\d) \| (.+?) \|$", README, re.MULTILINE)
    assert status.EXIT_CODES == {int(code): meaning.replace("`", "") for code, meaning in rows}


def test_the_readme_names_only_targets_that_exist() -> None:
    """Each `make NAME` of the README is a target of the Makefile."""
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    assert set() == set(re.findall(r"`make ([a-z]+)", README)) - targets


ARTICLE = "# Desk\n\n## Turn it on\n\n1. Go to https://desk.example.org.\n2. Click **On**.\n"
FLOW = "def act_out(reader):\n    pass\n"


@pytest.mark.parametrize(
    ("names", "module", "content", "says"),
    [
        ("{1: 'turn_on'}", "turn_onn", FLOW, "there is no turn_on.py"),
        ("{2: 'turn_on'}", "turn_on", FLOW, "procedure 2 is “turn_on”"),
        ("{}", "turn_on", FLOW, "turn_on.py has act_out, and no procedure has that id"),
        ("{1: 'turn_on'}", "turn_on", "", "turn_on.py has no act_out(reader)"),
        ("{1: 'turn_on'}", "turn_on", "def act_out(", "turn_on.py is no Python"),
        ("{}", "turn_onn", "def acts_out(reader):\n    pass\n", "turn_onn.py is used by nothing"),
        (
            "{1: turn_on}",
            "turn_on",
            FLOW,
            "flows/desk_flow/__init__.py, line 1: NameError: name 'turn_on' is not",
        ),
        ("{1: 'turn_on'}", "turn_on", FLOW, None),
    ],
)
def test_a_flow_that_would_not_be_used_is_said(  # noqa: PLR0913, PLR0917 - pytest's own, and a row of the table
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, names: str, module: str, content: str, says: str | None
) -> None:
    """A flow that is there and not found would leave its promise unchecked without a word."""
    folder = tmp_path / "flows" / "desk_flow"
    folder.mkdir(parents=True)
    (folder / "article.md").write_text(ARTICLE, encoding="utf-8")
    (folder / "__init__.py").write_text(f"PROCEDURES = {names}\n", encoding="utf-8")
    (folder / f"{module}.py").write_text(content, encoding="utf-8")
    monkeypatch.setattr("flows.run.home.HOME.flows", folder.parent)
    monkeypatch.setattr(flows, "__path__", [*flows.__path__, str(folder.parent)])
    for name in [name for name in sys.modules if name.startswith("flows.desk_flow")]:
        monkeypatch.delitem(sys.modules, name)
    if says is None:
        (article,) = source.take(("desk_flow",), load_settings(None, target="sandbox"))
        assert "turn_on" == article.procedures[0].id
        return
    with pytest.raises(ArticleError) as caught:
        source.take(("desk_flow",), load_settings(None, target="sandbox"))
    assert says in str(caught.value)
