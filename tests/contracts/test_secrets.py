"""No password, one-time code or secret is left anywhere: not in a trace, a report, a log or a message."""

import io
import json
import re
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pyotp
import pytest

from fixtures.sandbox.person import env_file
from fixtures.sandbox.process.process import Sandbox, SandboxAccount
from flows.redaction import HIDDEN
from tests import command

pytestmark = [pytest.mark.browser, pytest.mark.walk, pytest.mark.timeout(900)]  # five runs, one by one

PYTEST = "import sys, pytest\nsys.exit(pytest.main(sys.argv[1:]))"
CRASH = """
from playwright.sync_api import ElementHandle

as_before = ElementHandle.evaluate

def evaluate(self, expression, given=None):
    if isinstance(given, dict) and given.get("hidden"):
        raise ZeroDivisionError(given["text"])
    return as_before(self, expression, given)

ElementHandle.evaluate = evaluate
"""
"""A fault of our own at the very moment at which a secret is typed, with the secret in its message."""


class Left(NamedTuple):
    """What runs have left, and what must not be in it."""

    folder: Path
    secrets: dict[str, re.Pattern[bytes]]
    """By what each is, for people."""
    codes: list[int]
    """Exit codes."""
    scanned: command.Ended
    """What the product's own search says of it all."""


@pytest.fixture(scope="module")
def left(tmp_path_factory: pytest.TempPathFactory) -> Left:
    """The command and pytest with all that they can keep, of sites that are well, refused, crashed."""
    folder, began = tmp_path_factory.mktemp("left"), time.time()
    settings = tmp_path_factory.mktemp("settings") / "settings.env"
    with Sandbox.start() as running:
        person = running.new_account()
        settings.write_text(env_file(running, person), encoding="utf-8")
        live = ["--target", "live", "--env-file", str(settings)]
        codes = [_command(folder / "command", live), _pytest(folder / "well", PYTEST, live)]
        running.configure(faults=["sign-in-refused"])
        codes.append(_pytest(folder / "refused", PYTEST, live))
        running.configure()
        codes.append(_pytest(folder / "crashed", CRASH + PYTEST, live))
        scanned = command.run("scan", folder, "--env-file", settings, folder=settings.parent)
    return Left(folder, _secrets(person, began, time.time()), codes, scanned)


def _command(folder: Path, options: list[str]) -> int:
    folder.mkdir()
    kept = ["--record", "--out", str(folder / "out")]
    ended = command.run(
        "verify", *options, "--procedure", "mail_and_calendar", *kept, folder=folder, PATIENCE="4"
    )
    (folder / "printed.txt").write_text(ended.out + ended.err, encoding="utf-8")
    return ended.code


def _pytest(folder: Path, program: str, options: list[str]) -> int:
    folder.mkdir()
    kept = ["--output", folder / "out", "--alluredir", folder / "allure", "--junitxml", folder / "junit.xml"]
    shown = "--tracing on --screenshot on --showlocals -vv --log-level DEBUG -k web_portal".split()
    asked = [sys.executable, "-c", program, "tests/test_articles.py", *options, *shown, *map(str, kept)]
    ended = command.ended(asked, command.PROJECT, PATIENCE="4")
    (folder / "printed.txt").write_text(ended.out + ended.err, encoding="utf-8")
    return ended.code


def _secrets(person: SandboxAccount, began: float, ended: float) -> dict[str, re.Pattern[bytes]]:
    """A pattern for each secret; one-time codes are looked for as values, for any number has six digits."""
    account = person.account
    assert account.totp_secret is not None
    code_secret = account.totp_secret.get_secret_value()
    clock = pyotp.TOTP(code_secret)
    codes = "|".join({clock.at(moment) for moment in range(int(began) - 30, int(ended) + 60, 10)})
    words = {
        "password": account.password.get_secret_value(),
        "one-time-code secret": code_secret,
        "mailbox password": person.mailbox_password.get_secret_value(),
    }
    exact = {name: re.compile(re.escape(word).encode()) for name, word in words.items()}
    return exact | {"one-time code": re.compile(rf"""(?<=["'>=\s])(?:{codes})(?=["'<&\s\\])""".encode())}


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file, and every file in every archive, by name."""
    for file in folder.rglob("*"):
        if file.is_file():
            yield from _opened(str(file.relative_to(folder)), file.read_bytes())


def _opened(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    yield name, content
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for each in archive.namelist():
                yield from _opened(f"{name}!{each}", archive.read(each))


def _found(folder: Path, secrets: dict[str, re.Pattern[bytes]]) -> list[str]:
    return [
        f"{what} in {name}"
        for name, content in _files(folder)
        for what in secrets
        if secrets[what].search(content)
    ]


def test_nothing_secret_is_left(left: Left) -> None:
    """Not in output folders, traces, results, pages, Allure's and JUnit's files, logs or messages."""
    assert [] == _found(left.folder, left.secrets)


def test_the_search_of_the_product_agrees(left: Left) -> None:
    """`stillright scan` finds nothing in what any of the runs has left."""
    assert (0, True) == (left.scanned.code, ": no places with a secret." in left.scanned.out), (
        left.scanned.out
    )


def test_the_runs_left_what_they_should(left: Left) -> None:
    """The search above is of runs that typed the secrets, ended in every way, and kept all there is."""
    kinds = {
        re.sub(r"[\w.-]*?([a-z]+\.\w+)$", r"\1", name.rpartition("/")[2]) for name, _ in _files(left.folder)
    }
    wanted = {
        "results.json",
        "run.json",
        "index.html",
        "summary.md",
        "result.json",
        "junit.xml",
        "printed.txt",
    }
    assert ([0, 0, 1, 1], set()) == (left.codes, wanted - kinds)


@pytest.mark.parametrize("where", ["command/out/traces", "well/out", "refused/out"])
def test_traces_let_nobody_in(left: Left, where: str) -> None:
    """A trace has parts before and behind each sign-in, and hides the cookies of both."""
    logs = [content for name, content in _files(left.folder / where) if name.endswith(".network")]
    events = [json.loads(line) for log in logs for line in log.splitlines()]
    sides = [event["snapshot"][side] for event in events for side in ("request", "response")]
    headers = [header for side in sides for header in side["headers"]]
    values = {header["value"] for header in headers if header["name"].lower() in {"cookie", "set-cookie"}}
    values |= {cookie["value"] for side in sides for cookie in side["cookies"]}
    assert (True, {HIDDEN}) == (len(logs) >= 2, values)


def test_a_crash_is_told_without_its_secret(left: Left) -> None:
    """The lines that failed are named, and what they had in hand is not."""
    printed = (left.folder / "crashed" / "printed.txt").read_text(encoding="utf-8")
    assert (True, True) == (
        f"ZeroDivisionError: {HIDDEN}" in printed,
        "A fault of Stillright itself" in printed,
    )


def test_the_search_finds_what_is_there(tmp_path: Path) -> None:
    """In a file, and in an archive inside an archive."""
    inner, outer = io.BytesIO(), tmp_path / "outer.zip"
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("trace.network", '{"otc":"123456"}')
    with zipfile.ZipFile(outer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("inner.zip", inner.getvalue())
    (tmp_path / "log.txt").write_text("correct horse", encoding="utf-8")
    secrets = {"password": re.compile(b"correct horse"), "code": re.compile(b'(?<=")123456(?=")')}
    assert ["code in outer.zip!inner.zip!trace.network", "password in log.txt"] == sorted(
        _found(tmp_path, secrets)
    )
