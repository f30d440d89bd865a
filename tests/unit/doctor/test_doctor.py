"""Each thing that a run needs is said to be right, or what to do; broken in turn."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from fixtures.browser.discovery import BrowserError
from fixtures.doctor import account, articles, machine, network
from fixtures.doctor.check import Check, State, all_right, right, skipped, wrong
from fixtures.doctor.mail import mailbox
from fixtures.doctor.past import history
from fixtures.settings.settings import Settings, load_settings
from fixtures.sign_in.saved import SavedSignIn
from flows.article import read_article
from flows.sites import Folder, Letter, MailRefused, MailUnreachable

NOW = datetime(2026, 11, 27, 3, 0, tzinfo=UTC)
TEST_ACCOUNT = {
    "account_email": "f00@dartmouth.edu", "account_password": "correct horse",
    "test_accounts": "f00@dartmouth.edu",
}  # fmt: skip


def _settings(**given: Any) -> Settings:
    return load_settings(target="sandbox", **given)


def _said(check: Check) -> tuple[State, str]:
    return check.state, check.text


@pytest.mark.parametrize(("version", "state"), [((3, 10, 4), State.WRONG), ((3, 11, 0), State.RIGHT)])
def test_an_old_python_is_told(version: tuple[int, ...], state: State) -> None:
    """With the version that it is."""
    found = machine.python(version)
    assert (state, True) == (found.state, ".".join(map(str, version)) in found.text)


def test_a_browser_that_does_not_start_is_told() -> None:
    """Its own reason; where there is none at all also what to run outside of a checkout."""

    def fail() -> str:
        message = "There is no browser on this machine. Run `make browser`, or set …"
        raise BrowserError(message)

    assert (State.RIGHT, "Chromium 156 starts.") == _said(machine.browser(lambda: "Chromium 156"))
    broken = machine.browser(fail)
    assert (State.WRONG, True) == (broken.state, "-m playwright install chromium" in broken.text)


def test_a_machine_without_fonts_is_told(tmp_path: Path) -> None:
    """A folder that is missing, or holds something else, has none; one anywhere below is enough."""
    folders = (tmp_path / "missing", tmp_path)
    (tmp_path / "readme.txt").touch()
    assert State.WRONG is machine.fonts(folders).state
    (tmp_path / "truetype" / "liberation").mkdir(parents=True)
    (tmp_path / "truetype" / "liberation" / "LiberationSans-Regular.TTF").touch()
    assert State.RIGHT is machine.fonts(folders).state


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """The reason is the system's; nothing is left in the folder, and none is made."""
    (tmp_path / "file").touch()
    assert State.RIGHT is machine.writable("reports", tmp_path / "a" / "b").state
    broken = machine.writable("reports", tmp_path / "file" / "out")
    assert (State.WRONG, True) == (broken.state, "file" in broken.text)
    assert [tmp_path / "file"] == list(tmp_path.iterdir())


def test_settings_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    """By their names; a misspelt one as well, and never with their values."""
    file = tmp_path / "settings.env"
    file.write_text("STILLRIGHT_ACCOUNT_EMAIL=hunter2\n", encoding="utf-8")
    file.chmod(0o600)
    known, found = account.settings(file)
    assert (None, State.WRONG) == (known, found.state)
    assert ("STILLRIGHT_ACCOUNT_EMAIL" in found.text, "hunter2" in found.text) == (True, False)


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({}, ()),
        ({"account_password": None}, ("ACCOUNT_PASSWORD is missing",)),
        ({"test_accounts": None}, ("is not one of STILLRIGHT_TEST_ACCOUNTS",)),
        ({"sign_in_state": "none.state"}, ("names a file that does not exist",)),
        ({"mailbox": "imaps://mail.example.org"}, ("MAILBOX_PASSWORD is missing",)),
        (
            {"account_password": None, "test_accounts": None},
            ("is not one of STILLRIGHT_TEST_ACCOUNTS", "ACCOUNT_PASSWORD is missing"),
        ),
    ],
)
def test_an_account_is_complete_or_each_gap_is_a_line(given: dict[str, Any], says: Sequence[str]) -> None:
    """What lacks, by the name of the setting; one that is no test account is a gap."""
    found = list(account.account(_settings(**TEST_ACCOUNT | given), needed=True))
    assert (not says) is all_right(found)
    assert len(says or "1") == len(found)
    assert [] == [each for each, check in zip(says, found, strict=False) if each not in check.text]


@pytest.mark.parametrize(("needed", "state"), [(True, State.WRONG), (False, State.SKIPPED)])
def test_no_account_is_only_wrong_where_one_is_needed(needed: bool, state: State) -> None:
    """An article that signs in nowhere needs none."""
    assert [state] == [each.state for each in account.account(_settings(), needed=needed)]


def _saved(days: float | None) -> SavedSignIn:
    expires = -1 if days is None else (NOW + timedelta(days=days)).timestamp()
    cookie = {"name": "a", "value": "b", "domain": "login.microsoftonline.com", "path": "/"}
    state = {"cookies": [cookie | {"httpOnly": True, "expires": expires}]}
    return SavedSignIn(state=state, signed_in=NOW - timedelta(days=30), sealed=True)


@pytest.mark.parametrize(
    ("saved", "state", "says"),
    [
        (None, State.SKIPPED, "none is kept"),
        (_saved(60), State.RIGHT, "made on 28 October 2026, and ends on 26 January 2027 at the latest"),
        (_saved(None), State.RIGHT, "ends when the sites like"),
        (_saved(3), State.WRONG, "in 3 days"),
        (_saved(-1), State.WRONG, "ended on 26 November 2026"),
        (_saved(60).model_copy(update={"sealed": False}), State.WRONG, "STILLRIGHT_SIGN_IN_KEY"),
    ],
)
def test_a_saved_sign_in_has_an_age_and_an_end(saved: SavedSignIn | None, state: State, says: str) -> None:
    """Both are told; one that ends within a week, or lies plain, is something to do."""
    found = account.sign_in(saved, NOW)
    assert (state, True) == (found.state, says in found.text)


def _box(outcome: Sequence[Letter] | Exception) -> Any:
    def letters(_folder: Folder) -> Sequence[Letter]:
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    return SimpleNamespace(letters=letters)


@pytest.mark.parametrize(
    ("box", "needed", "state"),
    [
        (_box([]), True, State.RIGHT),
        (_box(MailRefused("refuses the login of f00")), True, State.WRONG),
        (_box(MailUnreachable("cannot be reached")), False, State.WRONG),
        (None, True, State.WRONG),
        (None, False, State.SKIPPED),
    ],
)
def test_a_mailbox_is_opened_by_its_login(box: Any, needed: bool, state: State) -> None:
    """A refusal is wrong also where no article needs it, for it is set; none is wrong where one is needed."""
    assert state is mailbox(lambda: box, needed=needed).state


def _answers(*seconds: float | None) -> list[network.Answer]:
    return [
        network.Answer(host="a", status=200, behind=None if each is None else timedelta(seconds=each))
        for each in seconds
    ]


@pytest.mark.parametrize(
    ("seconds", "state", "says"),
    [
        ((0.4, -1.2), State.RIGHT, "as the hosts' clocks do"),
        ((2, 90_000, 1), State.RIGHT, "as the hosts' clocks do"),
        ((95, 96, None), State.WRONG, "96 s behind the hosts' clocks"),
        ((-3600,), State.WRONG, "3600 s ahead of the hosts' clocks"),
        ((None,), State.SKIPPED, "no host has told"),
        ((), State.SKIPPED, "no host has told"),
    ],
)
def test_a_clock_is_held_against_those_of_most_hosts(
    seconds: Sequence[float | None], state: State, says: str
) -> None:
    """One-time codes last half a minute; a single host that is wrong says nothing."""
    found = network.clock(_answers(*seconds))
    assert (state, True) == (found.state, says in found.text.replace("95.5", "96"))


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (network.Answer(host="a", status=200, encrypted=True), State.RIGHT),
        (network.Answer(host="a", status=403), State.RIGHT),
        (network.Answer(host="a", status=503), State.WRONG),
        (network.Answer(host="a", trouble="its name is not known here."), State.WRONG),
    ],
)
def test_a_host_answers_or_why_not(answer: network.Answer, state: State) -> None:
    """Any answer but a fault of its own means that it is there."""
    assert state is network.host(answer).state


def test_a_history_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    """One that is not begun is right, and not begun for that; what is no database is told."""
    file = tmp_path / "history.sqlite3"
    known = _settings(history=str(file))
    assert (State.RIGHT, False) == (history(known).state, file.exists())
    file.write_text("no database, and long enough to be taken for one" * 30)
    broken = history(known)
    assert (State.WRONG, True) == (broken.state, "no database that can be read" in broken.text)


def test_a_history_that_could_not_be_begun_is_told_before_the_first_run() -> None:
    """Not only once a night has nowhere to put what it has found."""
    found = history(_settings(history="/proc/nowhere/history.sqlite3"))
    assert (State.WRONG, True) == (found.state, "/proc/nowhere cannot be written" in found.text)


def test_what_is_skipped_is_nothing_to_do() -> None:
    """Only what is wrong is."""
    assert all_right([right("a", "b"), skipped("c", "d")])
    assert not all_right([right("a", "b"), wrong("c", "d")])


def test_pictures_that_nobody_reads_are_told() -> None:
    """An article with a picture needs the extra `ocr` for it; one without has no line."""
    with_one = read_article("a.md", b"# A\n\n1. Click Next.\n\n   ![](next.png)\n")
    told = articles.pictures(with_one, readable=False)
    assert told is not None
    assert (State.SKIPPED, True) == (told.state, "stillright[ocr]" in told.text)
    read = articles.pictures(with_one, readable=True)
    assert (State.RIGHT, None) == (
        read.state if read else None,
        articles.pictures(read_article("a.md", b"# A\n\n1. Click Next.\n"), readable=False),
    )
