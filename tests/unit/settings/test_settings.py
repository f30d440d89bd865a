"""Settings are read once, checked, and never shown."""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from fixtures.settings.address import HostRule, MailboxAddress
from fixtures.settings.environment import PREFIX
from fixtures.settings.secret import secret_values
from fixtures.settings.settings import Settings, SettingsError, load_settings

LIVE: dict[str, Any] = {
    "target": "live",
    "account_email": "F00Test@dartmouth.edu",
    "account_password": "correct horse",
    "test_accounts": "f00test@dartmouth.edu, other@dartmouth.edu",
}


@pytest.fixture(autouse=True)
def _bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No setting of whoever runs the tests."""
    for name in list(os.environ):
        if name.startswith(PREFIX) or name in {"CI", "GITHUB_STEP_SUMMARY"}:
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


def _file(folder: Path, text: str) -> Path:
    file = folder / "given.env"
    file.write_text(text, encoding="utf-8")
    return file


def _message(**given: object) -> str:
    with pytest.raises(SettingsError) as caught:
        load_settings(**given)  # type: ignore[arg-type]  # wrong ones among them
    return str(caught.value)


def test_without_any_setting_it_is_the_sandbox() -> None:
    """Nothing needs to be set for the sandbox."""
    settings = load_settings()
    assert ("sandbox", 10, 2) == (settings.target, settings.patience, settings.confirmations)


def test_hand_beats_environment_beats_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What was given by hand wins over the environment, and that over the file."""
    file = _file(
        tmp_path, "STILLRIGHT_PATIENCE=3\nSTILLRIGHT_CONFIRMATIONS=3\nSTILLRIGHT_ZOOM_EMAIL=a@b.edu\n"
    )
    monkeypatch.setenv("STILLRIGHT_PATIENCE", "4")
    monkeypatch.setenv("STILLRIGHT_CONFIRMATIONS", "4")
    settings = load_settings(file, patience=5)
    assert (5, 4, "a@b.edu") == (settings.patience, settings.confirmations, settings.zoom_email)


def test_a_file_of_far_more_lines_than_settings_is_refused(tmp_path: Path) -> None:
    """Reading it would take minutes; the message says how long it is."""
    file = _file(tmp_path, "".join(f"K{n}=1\n" for n in range(200_000)))
    assert "has 200000 lines, more than 5000" in _message(env_file=file)


def test_the_default_file_is_read_where_there_is_one(tmp_path: Path) -> None:
    """`.env` in the folder one stands in counts without being named."""
    (tmp_path / ".env").write_text("STILLRIGHT_PATIENCE=7\n", encoding="utf-8")
    assert 7 == load_settings().patience


def test_an_empty_setting_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line of .env.example that was left empty sets nothing."""
    monkeypatch.setenv("STILLRIGHT_ACCOUNT_EMAIL", "")
    assert load_settings().account_email is None


def test_lists_and_addresses_are_parsed() -> None:
    """Test accounts come in lower case, rules and the mailbox in their parts."""
    settings = load_settings(
        **LIVE, mailbox="imaps://mail.example.edu", mailbox_password="p", host_rules="*.Zoom.us=h:1"
    )
    assert ("f00test@dartmouth.edu", "other@dartmouth.edu") == settings.test_accounts
    assert (HostRule(host="*.zoom.us", address="h", port=1),) == settings.host_rules
    assert MailboxAddress(scheme="imaps", host="mail.example.edu", port=993) == settings.mailbox
    assert "F00Test@dartmouth.edu" == settings.mailbox_user


@pytest.mark.parametrize(
    ("text", "switch"),
    [
        ("a.edu=127.0.0.1:8443", "MAP a.edu 127.0.0.1:8443"),
        ("*.zoom.us=localhost:1", "MAP *.zoom.us localhost:1"),
        ("a.edu=~NOTFOUND", "MAP a.edu ~NOTFOUND"),
        ("*=~NOTFOUND", "MAP * ~NOTFOUND"),
        ("a.edu=[::1]:443", "MAP a.edu [::1]:443"),
        ("a.edu=staging.edu", "MAP a.edu staging.edu"),
    ],
)
def test_a_host_rule_reads_as_the_browser_wants_it(text: str, switch: str) -> None:
    """Each form of a rule becomes the browser's own form."""
    assert switch == str(HostRule.parse(text))


def test_a_rule_with_a_star_is_about_the_hosts_below() -> None:
    """`*.zoom.us` speaks of every host below zoom.us and not of zoom.us."""
    rule = HostRule.parse("*.zoom.us=h:1")
    assert [True, False, False] == [rule.covers(host) for host in ("a.zoom.us", "zoom.us", "evilzoom.us")]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("patience", "hunter2"),
        ("patience", "nan"),
        ("step_seconds", "inf"),
        ("sign_in_at", "https://hunter 2.example"),
        ("sign_in_at", "https://hunter2.example, https://a b.example"),
        ("sign_in_at", "https://hunter2<.example"),
        ("mailbox", "imap://hunter 2"),
        ("mailbox", "imaps://hunter2|x:993"),
        ("host_rules", "*=hunter2"),
        ("host_rules", "*=127.0.0.1:8443"),
        ("host_rules", "a.edu=hunter 2:1"),
        ("host_rules", "a.edu=hunter2@b:1"),
        ("memory", "/proc/hunter2"),
        ("memory", "/dev/null/hunter2"),
        ("account_name", "hunter\n2"),
        ("account_password", "hunter2\nSTILLRIGHT_TARGET=live"),
        ("account_password", "   "),
        ("mailbox_user", "hunter2\x07"),
        ("mailbox_client_id", "\u202ehunter2"),
        ("patience", "-1"),
        ("confirmations", "0"),
        ("target", "hunter2"),
        ("account_email", "hunter2"),
        ("account_totp_secret", "hunter2!"),
        ("mailbox", "pop3://hunter2"),
        ("mailbox", "imap://user:hunter2@host"),
        ("mailbox", "imap://hunter2:99999"),
        ("host_rules", "hunter2"),
        ("host_rules", "a.edu=hunter2:99999"),
        ("host_rules", "a b=hunter2:1"),
        ("ca_file", "hunter2.pem"),
        ("browser_executable", "hunter2"),
        ("test_accounts", "hunter2"),
    ],
)
def test_a_wrong_value_is_named_and_not_shown(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    """The message names the setting and what is right, never the value."""
    monkeypatch.setenv(PREFIX + name.upper(), value)
    message = _message()
    assert message.startswith(f"{PREFIX}{name.upper()} ")
    assert (True, False) == ("must" in message or "should" in message, "hunter2" in message)


def test_every_wrong_setting_is_named_at_once() -> None:
    """One run of the command tells everything that is to be corrected."""
    message = _message(patience="x", confirmations="y")
    assert [True, True] == [f"{PREFIX}{name}" in message for name in ("PATIENCE", "CONFIRMATIONS")]


def test_no_trace_of_a_secret_is_left_in_the_error() -> None:
    """A debugger that follows the error back finds no value."""
    with pytest.raises(SettingsError) as caught:
        load_settings(account_totp_secret="hunter2!")
    assert (None, None) == (caught.value.__cause__, caught.value.__context__)


def test_a_secret_is_not_shown() -> None:
    """Neither repr nor JSON of the settings holds a secret."""
    settings = load_settings(**LIVE, account_totp_secret="abcd efgh")
    shown = repr(settings) + str(settings) + settings.model_dump_json()
    code = settings.account_totp_secret.get_secret_value() if settings.account_totp_secret else None
    assert "ABCDEFGH" == code
    assert [False, False] == [secret in shown for secret in ("correct horse", "ABCDEFGH")]


def test_a_misspelt_setting_gets_the_near_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """A setting that does not exist would silently do nothing; it is refused."""
    monkeypatch.setenv("STILLRIGHT_PATIENSE", "3")
    assert "Did you mean STILLRIGHT_PATIENCE?" in _message()


def test_a_misspelt_setting_in_the_file_is_refused_too(tmp_path: Path) -> None:
    """The message names the file."""
    file = _file(tmp_path, "STILLRIGHT_MAIL_BOX=imap://h:1\nOTHER_PROGRAM=1\n")
    message = _message(env_file=file)
    assert [True, True] == [part in message for part in (str(file), "STILLRIGHT_MAILBOX?")]


@pytest.mark.parametrize("made", ["missing", "folder", "binary"])
def test_a_settings_file_that_cannot_be_read_is_named(tmp_path: Path, made: str) -> None:
    """A named file that is missing, a folder or no text is an error that names it."""
    file = tmp_path / "named.env"
    if made == "folder":
        file.mkdir()
    if made == "binary":
        file.write_bytes(b"STILLRIGHT_PATIENCE=\xff\xfe\x00")
    assert str(file) in _message(env_file=file)


@pytest.mark.parametrize(
    ("left_out", "named"),
    [
        ({"account_email": None}, "ACCOUNT_EMAIL is missing"),
        ({"account_password": None}, "ACCOUNT_PASSWORD is missing"),
        ({"test_accounts": None}, "ACCOUNT_EMAIL is not one of STILLRIGHT_TEST_ACCOUNTS"),
        (
            {"test_accounts": "someone.else@dartmouth.edu"},
            "ACCOUNT_EMAIL is not one of STILLRIGHT_TEST_ACCOUNTS",
        ),
        ({"sign_in_state": "nowhere.json"}, "SIGN_IN_STATE names a file that does not exist"),
        ({"mailbox": "imap://h:1"}, "MAILBOX_PASSWORD is missing"),
        ({"mailbox": "imap://h:1", "mailbox_client_id": "id"}, "MAILBOX_CLIENT_SECRET is missing"),
    ],
)
def test_live_is_refused_until_it_is_complete(left_out: dict[str, str | None], named: str) -> None:
    """Nothing is opened at a real site with an account that is incomplete or no test account."""
    message = _message(**{**LIVE, **left_out})
    assert f"STILLRIGHT_{named}" in message
    assert "f00test@dartmouth.edu" not in message.lower()


def test_a_saved_sign_in_stands_for_the_password(tmp_path: Path) -> None:
    """With a saved sign-in no password need be kept."""
    state = tmp_path / "state.json"
    state.write_text("{}", encoding="utf-8")
    assert state == load_settings(**{**LIVE, "account_password": None}, sign_in_state=state).sign_in_state


def test_ci_and_its_summary_are_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What GitHub sets is part of the settings."""
    monkeypatch.setenv("CI", "woodpecker")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    settings = load_settings()
    assert (True, tmp_path / "summary.md") == (settings.ci, settings.step_summary)


def test_the_example_holds_every_setting() -> None:
    """Whoever copies .env.example sees all there is, each once, and nothing that is not."""
    example = Path(__file__).parents[3] / ".env.example"
    lines = example.read_text(encoding="utf-8").splitlines()
    named = [line.lstrip("# ").partition("=")[0] for line in lines if line.lstrip("# ").startswith(PREFIX)]
    known = [
        PREFIX + name.upper() for name, field in Settings.model_fields.items() if not field.validation_alias
    ]
    assert sorted(known) == sorted(named)


def test_a_history_is_a_file_or_a_server_whose_password_is_hidden() -> None:
    """A path is taken as it is; of a server's address nothing is shown."""
    assert Path("reports/history.sqlite3") == load_settings().history.file
    assert Path("kept/runs.sqlite3") == load_settings(history="kept/runs.sqlite3").history.file
    settings = load_settings(history="postgresql://writer:a%20long%20pass@db.example.edu/history")
    assert settings.history.file is None
    assert {"postgresql://writer:a%20long%20pass@db.example.edu/history", "a long pass"} <= set(
        secret_values(settings)
    )
    assert "pass" not in repr(settings.history.server)
    assert "HISTORY must be the path of a file, or postgresql://" in _message(history="mysql://db/history")


def test_another_time_than_now_is_the_sandboxs_alone() -> None:
    """With the real sites no run says that it was on another day; a time without an offset is in UTC."""
    said = load_settings(now="2026-11-14T03:15:00").now
    assert datetime(2026, 11, 14, 3, 15, tzinfo=UTC) == said
    assert datetime(2026, 11, 14, 8, 15, tzinfo=UTC) == load_settings(now="2026-11-14T03:15:00-05:00").now
    assert f"{PREFIX}NOW is for tests" in _message(now="2026-11-14", **LIVE)
    assert f"{PREFIX}NOW" in _message(now="yesterday")


def accounts_file(folder: Path, text: str, mode: int = 0o600) -> str:
    """A file with more test accounts."""
    file = folder / "accounts.toml"
    file.write_text(text)
    file.chmod(mode)
    return str(file)


def test_more_accounts_come_from_a_file_and_are_as_secret(tmp_path: Path) -> None:
    """Each of its passwords is known to whoever hides secrets, and no form of the settings shows one."""
    file = accounts_file(tmp_path, '[[account]]\nemail = "b@a.example"\npassword = "Second-Horse.7"\n')
    settings = load_settings(target="live", accounts_file=file, test_accounts="b@a.example")
    assert "Second-Horse.7" in set(secret_values(settings))
    assert "Second-Horse" not in f"{settings!r}{settings.model_dump_json()}"
    assert ["b@a.example"] == [account.email for account in settings.spare_accounts]


@pytest.mark.parametrize(
    ("complaint", "text", "mode"),
    [
        ("chmod 600", '[[account]]\nemail = "b@a.example"\npassword = "Second-Horse.7"\n', 0o640),
        ("account 1 password", '[[account]]\nemail = "b@a.example"\n', 0o600),
        ("account 1 email", '[[account]]\nemail = "b"\npassword = "Second-Horse.7"\n', 0o600),
        ("account 1 sitess", '[[account]]\nemail = "b@a.example"\npassword = "x"\nsitess = []\n', 0o600),
        ("is no TOML", "email: b@a.example", 0o600),
        ("TEST_ACCOUNTS", '[[account]]\nemail = "c@a.example"\npassword = "Second-Horse.7"\n', 0o600),
    ],
)
def test_a_wrong_file_of_accounts_is_one_message(
    tmp_path: Path, complaint: str, text: str, mode: int
) -> None:
    """It names the setting and what to do, and no secret."""
    file = accounts_file(tmp_path, text, mode)
    with pytest.raises(SettingsError) as error:
        load_settings(target="live", accounts_file=file, test_accounts="b@a.example")
    assert "STILLRIGHT_ACCOUNTS_FILE" in str(error.value)
    assert complaint in str(error.value)
    assert [] == [each for each in ("Horse", file) if each in str(error.value)]
