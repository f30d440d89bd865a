"""People are told by real services, once, and are not told what is secret."""

import base64
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from trustme import CA

import stillright
from flows.run.event import RunResult
from reports.run import write_run
from tests import sample_run
from tests.contracts.conftest import Command
from tests.contracts.web_hook import WebHook, listening

TOKEN = "xk7Qa92LmP04"
LATER = "2026-11-23T09:00:00Z"


@pytest.fixture
def hook() -> Iterator[WebHook]:
    """A service whose address holds a token."""
    with listening(TOKEN) as served:
        yield served


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """The folder of a run with findings, and with pictures of them."""
    folder = tmp_path / "out"
    folder.mkdir()
    write_run(_run(folder), folder)
    return folder


def _run(folder: Path) -> RunResult:
    return sample_run.run(folder)


def test_a_letter_has_what_a_maintainer_needs(hook: WebHook, out: Path, command: Command) -> None:
    """Article, sentence, what to write, where to decide, and the picture; and what was sent is printed."""
    said = command("notify", out, NOTIFY=hook.address, HISTORY="history.sqlite3")
    assert (0, "") == (said.code, said.err)
    (letter,) = hook.letters
    for words in (
        sample_run.TITLE,
        "Method 2, step 2: In the left navigation menu, click Scheduler.",
        "Suggested: In the left navigation menu, click Zoom Scheduler.",
        "stillright mark zoom_calendar_reauthorization web_portal.2 known --until",
    ):
        assert words in letter["message"]
    assert "\x1b" not in letter["message"]
    assert base64.b64decode(letter["attachments"][0]["base64"]).startswith((b"\x89PNG", b"\xff\xd8"))
    assert "Told address 1 of STILLRIGHT_NOTIFY (json)" in said.out


def test_what_was_told_is_not_told_again(hook: WebHook, out: Path, command: Command) -> None:
    """By the same address; another one is told, whatever their order."""
    settings = {"HISTORY": "history.sqlite3", "NOW": LATER}
    assert 0 == command("notify", out, NOTIFY=hook.address, **settings).code
    again = command("notify", out, NOTIFY=f"{hook.address}  {hook.address}", **settings)
    assert ("Nothing is due.\n", 1) == (again.out, len(hook.letters))
    with listening() as other:
        assert 0 == command("notify", out, NOTIFY=f"{other.address} {hook.address}", **settings).code
        assert (1, 1) == (len(other.letters), len(hook.letters))


def test_dry_run_shows_and_sends_nothing(hook: WebHook, out: Path, command: Command) -> None:
    """As often as it is asked, with nobody named too."""
    for address in ("", hook.address, hook.address):
        shown = command("notify", out, "--dry-run", NOTIFY=address, HISTORY="history.sqlite3")
        assert (0, True) == (shown.code, "Method 2, step 2: In the left" in shown.out)
        assert "With the picture " in shown.out
    assert [] == hook.letters


def test_what_a_service_refuses_is_due_again(hook: WebHook, out: Path, command: Command) -> None:
    """And is said without the token in its address."""
    hook.status = 503
    refused = command("notify", out, NOTIFY=hook.address, HISTORY="history.sqlite3")
    assert (2, True) == (refused.code, "Address 1 of STILLRIGHT_NOTIFY (json) did not take it" in refused.err)
    assert TOKEN not in refused.out + refused.err
    hook.status = 200
    assert 0 == command("notify", out, NOTIFY=hook.address, HISTORY="history.sqlite3").code
    assert 1 == len(hook.letters)


def test_a_process_that_is_killed_in_the_middle_sends_nothing_twice(
    hook: WebHook, out: Path, command: Command, tmp_path: Path
) -> None:
    """That it is not known whether it went out is said, once."""
    hook.answers.clear()
    settings = {"STILLRIGHT_NOTIFY": hook.address, "STILLRIGHT_HISTORY": "history.sqlite3"}
    settings["STILLRIGHT_NOW"] = "2026-11-22T09:00:00Z"
    process = subprocess.Popen(
        [sys.executable, stillright.__file__, "notify", str(out)], cwd=tmp_path,
        env={**os.environ, **settings, "PYTHONPATH": str(Path(stillright.__file__).parent)},
    )  # fmt: skip
    assert hook.asked.wait(60)
    process.send_signal(signal.SIGKILL)
    assert -signal.SIGKILL == process.wait()
    hook.answers.set()
    for unsure in (True, False):
        said = command("notify", out, NOTIFY=hook.address, HISTORY="history.sqlite3", NOW=LATER)
        assert (0, "Nothing is due.\n") == (said.code, said.out)
        assert unsure == ("it is not known whether" in said.err)
    assert 1 == len(hook.letters)


def test_an_authority_of_ones_own_is_trusted_where_it_is_named(
    out: Path, command: Command, tmp_path: Path
) -> None:
    """In `STILLRIGHT_CA_FILE`, and nowhere else."""
    authority, file = CA(), tmp_path / "authority.pem"
    before = [os.environ.get(name) for name in ("REQUESTS_CA_BUNDLE", "SSL_CERT_FILE")]
    authority.cert_pem.write_to_path(str(file))
    with listening(authority=authority) as served:
        refused = command("notify", out, NOTIFY=served.address, HISTORY="history.sqlite3")
        assert (2, []) == (refused.code, served.letters)
        trusted = command("notify", out, NOTIFY=served.address, HISTORY="history.sqlite3", CA_FILE=str(file))
        assert (0, "", 1) == (trusted.code, trusted.err, len(served.letters))
    assert before == [os.environ.get(name) for name in ("REQUESTS_CA_BUNDLE", "SSL_CERT_FILE")]


def test_in_quiet_hours_nobody_is_told_and_nothing_is_lost(
    hook: WebHook, out: Path, command: Command
) -> None:
    """The time zone counts."""
    settings = {"NOTIFY": hook.address, "HISTORY": "history.sqlite3", "TIME_ZONE": "America/New_York"}
    settings["NOTIFY_QUIET"] = "22:00-07:00"
    quiet = command("notify", out, **settings, NOW="2026-11-22T11:59:00Z")
    assert (0, True, []) == (quiet.code, "quiet hours" in quiet.err, hook.letters)
    assert 0 == command("notify", out, **settings, NOW="2026-11-22T12:00:00Z").code
    assert 1 == len(hook.letters)


def test_what_a_run_says_in_maintenance_is_told_to_nobody(hook: WebHook, out: Path, command: Command) -> None:
    """The run began at 03:15 on a Sunday."""
    settings = {"NOTIFY": hook.address, "HISTORY": "history.sqlite3", "MAINTENANCE": "Sun 02:00-04:00"}
    assert "Nothing is due.\n" == command("notify", out, **settings).out
    assert [] == hook.letters


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({}, "STILLRIGHT_NOTIFY names nobody"),
        ({"NOTIFY": "nobody.example"}, "STILLRIGHT_NOTIFY must be addresses as apprise has them"),
        ({"NOTIFY": f"nothing://host/{TOKEN}"}, "Address 1 of STILLRIGHT_NOTIFY (nothing) is none that"),
        ({"NOTIFY_QUIET": "at night"}, "STILLRIGHT_NOTIFY_QUIET must be of the form 22:00-07:00"),
        ({"TIME_ZONE": "Dartmouth"}, "STILLRIGHT_TIME_ZONE must be the name of a time zone"),
        ({"NOTIFY_AFTER": "0"}, "STILLRIGHT_NOTIFY_AFTER"),
    ],
)
def test_a_wrong_setting_is_one_message(
    settings: dict[str, str], said: str, out: Path, command: Command
) -> None:
    """That names it, and not its value."""
    refused = command("notify", out, **settings)
    assert (2, True) == (refused.code, said in refused.err)
    assert TOKEN not in refused.out + refused.err
    assert "Traceback" not in refused.err


def test_what_is_no_run_is_refused(tmp_path: Path, command: Command) -> None:
    """And nobody is told anything."""
    refused = command("notify", tmp_path / "nothing", NOTIFY="json://127.0.0.1:9/")
    assert (2, True) == (refused.code, "Run `stillright verify` first" in refused.err)


def test_one_change_in_two_articles_is_told_once(hook: WebHook, tmp_path: Path, command: Command) -> None:
    """One letter a change, with its articles; nothing of it again in the article's own, nor the next time."""
    folder = tmp_path / "two"
    write_run(sample_run.run(folder, articles=2), folder)
    shown = command("notify", folder, "--dry-run", HISTORY="history.sqlite3")
    said = command("notify", folder, NOTIFY=hook.address, HISTORY="history.sqlite3")
    assert (0, "") == (said.code, said.err)
    letters = [letter["message"] for letter in hook.letters]
    about = [letter for letter in letters if "Suggested: In the left navigation menu, click Zoom" in letter]
    assert (1, 2) == (len(about), about[0].count("click Zoom Scheduler."))
    assert f"{sample_run.TITLE}, part 2:" in about[0]
    assert len(letters) == shown.out.count("To whom STILLRIGHT_NOTIFY will name:")
    again = command("notify", folder, NOTIFY=hook.address, HISTORY="history.sqlite3")
    assert ("Nothing is due.\n", len(letters)) == (again.out, len(hook.letters))
