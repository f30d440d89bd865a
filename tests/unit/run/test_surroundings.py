"""A run is alone in its folder, leaves nothing temporary, and has nobody log what it types."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from fixtures.browser.environment import keep_quiet
from fixtures.run.lock import alone_in
from fixtures.run.request import UsageError
from fixtures.run.temporary import PREFIX, temporary_folder
from fixtures.settings.settings import load_settings
from flows.redaction.gate import leaks
from flows.redaction.secrets import Secrets


@pytest.fixture
def base(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where temporary folders are made; a short path, for a long one is not taken."""
    with tempfile.TemporaryDirectory(prefix="t-", dir="/tmp") as folder:
        monkeypatch.setattr(tempfile, "tempdir", folder)
        yield Path(folder)


def test_two_runs_in_one_folder(tmp_path: Path) -> None:
    """The second is refused with what to do; when the first has ended, another may begin."""
    with (
        alone_in(tmp_path),
        pytest.raises(UsageError, match=r"Another run is writing into .+ --out\."),
        alone_in(tmp_path),
    ):
        pass
    with alone_in(tmp_path):
        assert [] == list(tmp_path.iterdir())


def test_what_is_temporary_goes(base: Path) -> None:
    """It is where this process and those that it starts look for it, and nobody else; then it is gone."""
    with temporary_folder() as folder:
        assert (str(folder), 0o700) == (os.environ["TMPDIR"], folder.stat().st_mode & 0o777)
        Path(tempfile.mkdtemp(), "profile").write_text("x", encoding="utf-8")
        assert base == folder.parent
    assert ([], str(base)) == (list(base.iterdir()), tempfile.gettempdir())


def test_only_what_was_left_is_swept(base: Path) -> None:
    """Not what a run that goes on holds, nor what others have made, or may read."""
    left, open_to_all, other = (base / name for name in (f"{PREFIX}left", f"{PREFIX}open", "other"))
    for folder, mode in ((left, 0o700), (open_to_all, 0o755), (other, 0o700)):
        folder.mkdir()
        folder.chmod(mode)
    (base / f"{PREFIX}link").symlink_to(other)
    with temporary_folder() as first:
        tempfile.tempdir = str(base)
        with temporary_folder() as second:
            assert (True, True) == (first.is_dir(), second.is_dir())
    assert {"other", f"{PREFIX}open", f"{PREFIX}link"} == {each.name for each in base.iterdir()}


def test_runs_that_begin_at_one_moment_leave_each_other_alone(
    base: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another looks for what was left just when the folder of this one is made, and not held yet."""
    others: list[str] = []
    made = tempfile.mkdtemp

    def made_beside_another(prefix: str, dir: Path) -> str:  # noqa: A002 - as tempfile has it
        folder = made(prefix=prefix, dir=str(dir))
        if not others:
            others.append(folder)
            with temporary_folder():
                pass
        return folder

    monkeypatch.setattr(tempfile, "mkdtemp", made_beside_another)
    with temporary_folder() as folder:
        assert (True, 1) == (folder.is_dir(), len(list(base.iterdir())))


def test_a_run_that_was_killed_as_it_began_is_swept_as_well(base: Path) -> None:
    """Its folder is not held; one that is as new may be of a run that is just beginning."""
    old, new = (base / f".{PREFIX}{each}" for each in ("old", "new"))
    for folder in (old, new):
        folder.mkdir(mode=0o700)
    os.utime(old, (0, 0))
    with temporary_folder():
        assert (False, True) == (old.exists(), new.exists())


def test_nothing_logs_what_is_typed(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """What asks Playwright or the browser to is left out, and named; all else stays."""
    for name in ("DEBUG", "DEBUG_FILE", "PWDEBUG", "SSLKEYLOGFILE", "PLAYWRIGHT_BROWSERS_PATH"):
        monkeypatch.setenv(name, "pw:*")
    keep_quiet()
    left = [name for name in ("DEBUG", "DEBUG_FILE", "PWDEBUG", "SSLKEYLOGFILE") if name in os.environ]
    assert ([], "pw:*") == (left, os.environ["PLAYWRIGHT_BROWSERS_PATH"])
    assert "DEBUG and DEBUG_FILE and PWDEBUG and SSLKEYLOGFILE would log" in caplog.text


@pytest.mark.parametrize(("mode", "told"), [(0o600, False), (0o644, True), (0o640, True)])
def test_a_file_that_others_can_read(
    mode: int, told: bool, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A warning says which and what to do, of the settings as of a saved sign-in."""
    settings, state = tmp_path / "a.env", tmp_path / "b.state.json"
    state.write_text("{}", encoding="utf-8")
    settings.write_text(f"STILLRIGHT_SIGN_IN_STATE={state}\n", encoding="utf-8")
    for file in (settings, state):
        file.chmod(mode)
    load_settings(settings, target="sandbox")
    assert [told, told] == [f"run `chmod 600 {file}`" in caplog.text for file in (settings, state)]


def test_the_gate_removes_what_runs_write(tmp_path: Path) -> None:
    """A secret in a file of a run goes with the file and is told by its place; other people's files stay."""
    secrets = Secrets()
    secrets.know("Canary.77-Horse")
    for name in ("run.json", "index.html", ".env"):
        (tmp_path / name).write_text("Canary.77-Horse" if name != "index.html" else "", encoding="utf-8")
    (told,) = leaks(tmp_path, ("run.json", "index.html", "traces"), secrets)
    assert (
        f"A secret of the run stood in {tmp_path}/run.json. The file was removed; please report it." == told
    )
    assert {"index.html", ".env"} == {each.name for each in tmp_path.iterdir()}
