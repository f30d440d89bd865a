"""What is no secret may stand in a file that others read, and nothing else."""

from pathlib import Path

import pytest

from fixtures.settings.public import NAMES
from fixtures.settings.settings import Settings, SettingsError, load_settings
from fixtures.settings.value import Secret


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _write(text: str) -> None:
    Path("stillright.toml").write_text(text, encoding="utf-8")


def test_it_is_read_and_what_is_nearer_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment before `.env`, and that before the file; lists are written as lists."""
    _write('patience = 3\nconfirmations = 3\nnotify_after = 2\nhost_rules = ["a.example=127.0.0.1:1"]\n')
    Path(".env").write_text("STILLRIGHT_CONFIRMATIONS=4\nSTILLRIGHT_NOTIFY_AFTER=5\n", encoding="utf-8")
    monkeypatch.setenv("STILLRIGHT_NOTIFY_AFTER", "6")
    settings = load_settings()
    assert (3, 4, 6) == (settings.patience, settings.confirmations, settings.notify_after)
    assert ["a.example"] == [rule.host for rule in settings.host_rules]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('account_password = "hunter2-hunter2"\n', "account_password does not belong into stillright.toml"),
        ("patiense = 3\n", "did you mean patience?"),
        ("patience = \n", "stillright.toml cannot be read"),
        ('patience = "long"\n', "STILLRIGHT_PATIENCE"),
    ],
)
def test_what_is_wrong_is_one_message(text: str, said: str) -> None:
    """With the name and never the value."""
    _write(text)
    with pytest.raises(SettingsError) as refused:
        load_settings()
    assert said in str(refused.value)
    assert "hunter2" not in str(refused.value)


def test_manners_towards_the_sites_may_stand_in_it() -> None:
    """How many at once, with what pause and under which name is no secret, and worth a review."""
    _write('at_once = 1\npause = 2.5\nuser_agent = "Stillright (+https://example.edu/bots)"\n')
    settings = load_settings()
    assert (1, 2.5) == (settings.at_once, settings.pause)
    assert "Stillright (+https://example.edu/bots)" == settings.user_agent


def test_no_secret_is_among_its_names() -> None:
    """Whatever is declared secret, or bears a login, stays out."""
    fields = Settings.model_fields
    secret = [name for name in NAMES if "Secret" in str(fields[name].annotation)]
    assert ([], True) == (secret, "Secret" in str(Secret))
    assert not NAMES & {"mailbox", "notify", "history", "now", "account_email"}
