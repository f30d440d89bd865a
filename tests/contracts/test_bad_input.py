"""Whatever is given that cannot be: one clear message, the right exit code, nothing half-written."""

import json
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import flows
from tests.command import PATIENCE, PROJECT, Ended, ended, going, run
from tests.contracts import conftest
from tests.contracts.conftest import Command

ARTICLE = Path(flows.__file__).parent / "zoom_calendar_reauthorization" / "article.html"
TEXT = ARTICLE.read_text("utf-8")
MOUNT, UMOUNT = shutil.which("mount") or "", shutil.which("umount") or ""
BYTES = bytes(range(256)) * 16


def _one_message(done: Ended | conftest.Ended, *named: str) -> None:
    """Exit 2, nothing on standard output, one line on the other that names what is wrong and what to do."""
    assert (2, "", 1) == (done.code, done.out, len(done.err.strip().splitlines())), done.err
    assert [] == [each for each in named if each not in done.err], done.err


ARTICLES: dict[str, tuple[bytes, str]] = {
    "empty.html": (b"", "give a file"),
    "blank.html": (b" \n\t\n", "give a file"),
    "picture.html": (b"\x89PNG\r\n\x1a\n" + BYTES, "save it as HTML"),
    "binary.html": (BYTES, "save it as"),
    "large.html": (b"<p>word</p>\n" * 4_400_000, "MB"),
    "no-steps.html": (b"<h1>Title</h1><p>Nothing to do here.</p>", "ordered lists"),
    "no-steps.md": (b"# Title\n\nNothing to do here.\n", "ordered lists"),
    "no-such-encoding.html": (b'<meta charset="utf-99"><ol><li>Click Next.</li></ol>', "save it as UTF-8"),
    "not-what-it-says.html": (
        '<meta charset="utf-8"><ol><li>Öffnen</li></ol>'.encode("latin-1"),
        "save it as UTF-8",
    ),
}


@pytest.mark.parametrize("name", ARTICLES)
def test_an_article_that_is_none(command: Command, name: str, tmp_path: Path) -> None:
    """The file is named, with what is wrong with it and what to give instead."""
    content, advice = ARTICLES[name]
    (tmp_path / name).write_bytes(content)
    _one_message(command("verify", name, "--out", "out"), name, advice)
    assert [] == list((tmp_path / "out").iterdir())


@pytest.mark.row
def test_an_article_that_is_none_in_a_process_of_its_own(tmp_path: Path) -> None:
    """A shell is told the same: nothing but the message, no warning of Python's, no traceback."""
    (tmp_path / "binary.html").write_bytes(BYTES)
    _one_message(run("verify", "binary.html", "--out", "out", folder=tmp_path), "binary.html", "save it as")


@pytest.mark.parametrize(
    ("name", "advice"), [("nowhere.html", "file"), (".", "folder"), ("web_portl", "folder")]
)
def test_an_article_that_is_not_there(command: Command, name: str, advice: str) -> None:
    """A file, a folder and a name that hold no article are told apart."""
    _one_message(command("verify", name, "--out", "out"), name, advice)


@pytest.mark.parametrize("name", ["a\0.md", "a\0.xml", "\ud800.md"])
def test_a_list_with_a_name_that_no_file_can_have(command: Command, name: str, tmp_path: Path) -> None:
    """It is left out, and said so like any other that is not there."""
    (tmp_path / "night.csv").write_bytes(f"{name},1,me\n".encode("utf-8", "surrogatepass"))
    done = command("verify", "night.csv", "--out", "out")
    assert (2, "") == (done.code, done.out), done.err
    assert "Traceback" not in done.err


def test_decisions_that_are_a_device(command: Command, tmp_path: Path) -> None:
    """They may never end, and are not begun to be read."""
    (tmp_path / "page.md").write_text("# A\n\n1. Go to https://b.example.org.\n", encoding="utf-8")
    (tmp_path / "page.decisions.toml").symlink_to("/dev/zero")
    _one_message(command("mark", "page.md", "procedure_1.1", "confirmed"), "page.decisions.toml", "no file")


@pytest.mark.parametrize(
    "odd", ["https://[your-company].example", "http://a\u2100b/", "//[", "http://b:PORT/"]
)
def test_an_article_with_a_link_that_is_none(command: Command, odd: str, tmp_path: Path) -> None:
    """Its links are as its writers left them: it is read all the same, and no link is a fault of ours."""
    steps = f"<li>Go to {odd}.</li><li>Open <a href='{odd}'>our portal</a>.</li><li>Go to https://b.example.org.</li>"
    page = f"<link rel='canonical' href='{odd}'><h1>A</h1><ol>{steps}</ol>"
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    _one_message(command("verify", "page.html", "--procedure", "none", "--out", "out"), "procedure_1")


@pytest.mark.parametrize(
    ("name", "advice"), [("https://[your-company].example", "neither"), ("http://b:PORT/", "save the page")]
)
def test_an_address_that_is_none(command: Command, name: str, advice: str) -> None:
    """What is no address is taken for a file's name; what cannot be fetched is said so."""
    _one_message(command("verify", name, "--out", "out"), advice)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "windows-1252", "shift_jis"])
def test_an_article_in_another_encoding(command: Command, encoding: str, tmp_path: Path) -> None:
    """It is read as what it says it is: all of its procedures are known."""
    page = TEXT.replace('charset="utf-8"', f'charset="{encoding}"')
    (tmp_path / "page.html").write_bytes(page.encode(encoding))
    done = command("verify", "page.html", "--procedure", "none", "--out", "out")
    _one_message(done, "email_notification", "web_portal", "mail_and_calendar", "common_issues")


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("verify --procedure web_portl", "web_portal"),
        ("sandbox --drift gear-renamd", "gear-renamed"),
        ("sandbox --port 70000", "--port"),
    ],
)
def test_an_option_that_is_none(command: Command, words: str, named: str) -> None:
    """What is near is named."""
    _one_message(command(*words.split()), named)


@pytest.mark.row
def test_an_option_that_is_none_in_a_process_of_its_own(tmp_path: Path) -> None:
    """A shell is told the same."""
    _one_message(run("verify", "--hedaed", folder=tmp_path), "--headed")


LIVE = (
    "STILLRIGHT_TARGET=live\nSTILLRIGHT_ACCOUNT_EMAIL=f00@dartmouth.edu\n"
    "STILLRIGHT_ACCOUNT_PASSWORD=hunter2\nSTILLRIGHT_TEST_ACCOUNTS=f00@dartmouth.edu\n"
)


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        (LIVE.replace("_PASSWORD=hunter2", "_PASSWORD="), "STILLRIGHT_ACCOUNT_PASSWORD"),
        (LIVE.replace("_TEST_ACCOUNTS=f00", "_TEST_ACCOUNTS=f01"), "STILLRIGHT_TEST_ACCOUNTS"),
        (LIVE + "STILLRIGHT_ACCOUNT_TOTP_SECRET=hunter2!", "STILLRIGHT_ACCOUNT_TOTP_SECRET"),
        (LIVE + "STILLRIGHT_MAILBOX=imap://127.0.0.1:143", "STILLRIGHT_MAILBOX_PASSWORD"),
        (LIVE + "STILLRIGHT_CA_FILE=nowhere.pem", "STILLRIGHT_CA_FILE"),
        (LIVE + "STILLRIGHT_HOST_RULES=hunter2", "STILLRIGHT_HOST_RULES"),
        ("STILLRIGHT_NOW=0001-01-01T00:00:00+23:59", "STILLRIGHT_NOW"),
        ("STILLRIGHT_NOW=9999-12-31T23:59:59-23:59", "STILLRIGHT_NOW"),
        ("STILLRIGHT_PATIENCE=soon", "STILLRIGHT_PATIENCE"),
        ("STILLRIGHT_PATIENSE=4", "STILLRIGHT_PATIENCE"),
    ],
)
def test_settings_that_cannot_be(command: Command, settings: str, named: str, tmp_path: Path) -> None:
    """The setting is named, and what it was set to is not."""
    (tmp_path / "my.env").write_text(settings, encoding="utf-8")
    done = command("verify", "--env-file", "my.env")
    _one_message(done, named)
    assert "hunter2" not in done.err


def test_settings_that_cannot_be_in_a_process_of_its_own(tmp_path: Path) -> None:
    """Neither stream nor environment of a process holds what a setting was set to."""
    (tmp_path / "my.env").write_text(LIVE + "STILLRIGHT_HOST_RULES=hunter2", encoding="utf-8")
    done = run("verify", "--env-file", "my.env", folder=tmp_path)
    _one_message(done, "STILLRIGHT_HOST_RULES")
    assert "hunter2" not in done.err


def test_settings_that_are_no_text(command: Command, tmp_path: Path) -> None:
    """A file that is no settings file is refused by its name."""
    (tmp_path / "my.env").write_bytes(BYTES)
    _one_message(command("verify", "--env-file", "my.env"), "my.env")


@pytest.mark.row
def test_a_browser_that_is_none(tmp_path: Path) -> None:
    """A program that is no browser is found out, and the setting is named."""
    done = run("verify", "--out", "out", folder=tmp_path, BROWSER_EXECUTABLE="/bin/true")
    _one_message(done, "STILLRIGHT_BROWSER_EXECUTABLE")


@pytest.mark.walk
def test_no_browser_at_all(tmp_path: Path) -> None:
    """On a machine without one the message says how to get one."""
    program = (
        "import os, sys\nimport fixtures.browser.discovery as found\n"
        "found.remembered = lambda: None\nos.environ['PATH'] = ''\n"
        "os.environ['PLAYWRIGHT_BROWSERS_PATH'] = sys.argv.pop(1)\n"
        "import stillright\nstillright.main()"
    )
    asked = [sys.executable, "-c", program, str(tmp_path), "verify", "--out", str(tmp_path / "out")]
    _one_message(ended(asked, PROJECT), "make browser")


@pytest.mark.row
def test_a_port_in_use(tmp_path: Path) -> None:
    """The port is named."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        _one_message(run("sandbox", "--port", port, folder=tmp_path), port, "--port")


@pytest.fixture
def mounted(tmp_path: Path) -> Iterator[Path]:
    """A folder that a test may mount a file system of its own on."""
    folder = tmp_path / "mounted"
    folder.mkdir()
    yield folder
    if UMOUNT:
        subprocess.run([UMOUNT, "--lazy", str(folder)], check=False, capture_output=True)


def _mount(folder: Path, options: str) -> None:
    """Only a file system is read-only or full for root as well, and only root may mount one."""
    if not MOUNT:
        pytest.skip("there is no mount here")  # macOS has none that makes such a file system
    done = subprocess.run(
        [MOUNT, "-t", "tmpfs", "-o", options, "tmpfs", str(folder)],
        check=False,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        pytest.skip(f"mounting is not permitted here: {done.stderr.strip()}")  # nor to anybody but root


@pytest.mark.parametrize("part", ["", "below"])
def test_a_file_in_place_of_the_output_folder(command: Command, part: str, tmp_path: Path) -> None:
    """The path is named, and the option that chooses another."""
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    _one_message(command("verify", "--out", Path("file") / part), "file", "--out")
    assert "mine" == (tmp_path / "file").read_text("utf-8")


def test_a_read_only_output_folder(mounted: Path) -> None:
    """It is found out before anything is run."""
    _mount(mounted, "ro")
    done = run("verify", "--out", mounted, folder=mounted.parent)
    _one_message(done, "read-only", "--out")


def test_a_disk_without_room(command: Command, mounted: Path) -> None:
    """It is found out before anything is run, and nothing is left on it."""
    _mount(mounted, "size=1m")
    done = command("verify", "--out", mounted)
    _one_message(done, "make room", "--out")
    assert [] == list(mounted.iterdir())


@pytest.mark.browser
@pytest.mark.walk
def test_a_disk_that_fills_up(mounted: Path) -> None:
    """The run goes on to its end and says so of each report; what was seen before is whole on the disk."""
    _mount(mounted, "size=70m")
    out = mounted / "out"
    with going(
        "verify", "--procedure", "web_portal", "--out", out, folder=mounted.parent, PATIENCE=PATIENCE
    ) as running:
        running.until("step 2: current")
        _fill(mounted / "filler")
        done = running.end()
    told = done.err.strip().splitlines()
    assert (3, True, set()) == (done.code, bool(told), {line for line in told if "make room" not in line}), (
        done.err
    )
    saved = json.loads((out / "run.json").read_text("utf-8"))
    assert (True, []) == (saved["interrupted"], [each.name for each in out.rglob("*.part")])


def _fill(file: Path) -> None:
    with file.open("wb", buffering=0) as filler:
        try:
            while filler.write(b"0" * 4096):
                pass
        except OSError:
            return


def test_an_article_of_other_sites_than_the_sandbox(command: Command, tmp_path: Path) -> None:
    """Nothing is started: the option that is missing is named, for a file and for an address."""
    (tmp_path / "desk.md").write_text("# Desk\n\n1. Go to https://desk.example.org.\n2. Click **A**.\n")
    _one_message(command("verify", "desk.md", "--out", "out"), "desk.example.org", "--target live")
    _one_message(command("verify", "https://desk.example.org/kb/1", "--out", "out"), "--target live")
