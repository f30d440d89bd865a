"""The browser is found, is told how to be quiet, and its troubles are one message."""

import logging
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from fixtures.browser import discovery
from fixtures.browser.launch import BrowserError, FoundBrowser, find_browser, launch_arguments
from fixtures.settings.settings import Settings, load_settings

AddProgram = Callable[[str], Path]


@pytest.fixture
def add_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AddProgram:
    """Puts a program on a search path that has nothing else; no browser is downloaded or remembered."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path / "downloads"))
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.setattr(discovery, "_ON_MACOS", ())

    def add(name: str) -> Path:
        program = folder / name
        program.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        return program

    return add


def _settings(**given: Any) -> Settings:
    return load_settings(**{"target": "sandbox", **given})


def test_the_given_browser_is_taken(add_program: AddProgram) -> None:
    """What the setting names goes before all that is found."""
    add_program("chromium")
    given = add_program("mine")
    assert given == find_browser(given).path


def test_the_first_on_the_path_is_found(add_program: AddProgram) -> None:
    """Chromium goes before Chrome, and the answer says how it was found."""
    add_program("google-chrome")
    chromium = add_program("chromium")
    assert FoundBrowser(path=chromium, how="found on the system") == find_browser()


def test_a_remembered_browser_is_taken_while_it_is_there(add_program: AddProgram) -> None:
    """What set-up found is used again, and forgotten when it was removed."""
    add_program("chromium")
    edge = add_program("microsoft-edge")
    discovery.remember(FoundBrowser(path=edge, how="found on the system", sandbox=False))
    before = find_browser()
    edge.unlink()
    assert (edge, "chromium") == (before.path, (find_browser().path or edge).name)


@pytest.mark.usefixtures("add_program")
def test_without_a_browser_one_message_says_what_to_do() -> None:
    """The message names the command and the setting that help."""
    with pytest.raises(BrowserError, match=r"make browser.*STILLRIGHT_BROWSER_EXECUTABLE"):
        find_browser()


def test_what_playwright_downloaded_goes_first(
    add_program: AddProgram, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Playwright's own browser is taken once its download is complete, and only that of this version."""
    add_program("chromium")
    package = tmp_path / "driver" / "package"
    package.mkdir(parents=True)
    (package / "browsers.json").write_text('{"browsers": [{"name": "chromium", "revision": "7"}]}')
    monkeypatch.setattr(discovery, "driver", lambda: package.parent)
    for revision in ("6", "7"):
        (tmp_path / "downloads" / f"chromium-{revision}").mkdir(parents=True)
    (tmp_path / "downloads" / "chromium-6" / "INSTALLATION_COMPLETE").touch()
    before = find_browser()
    (tmp_path / "downloads" / "chromium-7" / "INSTALLATION_COMPLETE").touch()
    assert ("chromium", None) == ((before.path or package).name, find_browser().path)


def test_the_browser_is_led_and_kept_quiet(add_program: AddProgram, tmp_path: Path) -> None:
    """Host rules become one argument, and nothing but the pages talks to the network."""
    add_program("chromium")
    settings = _settings(host_rules="a.edu=127.0.0.1:1,*.b.edu=~NOTFOUND")
    arguments = launch_arguments(settings, profile_folder=tmp_path)["args"]
    (rules,) = (argument for argument in arguments if argument.startswith("--host-resolver-rules="))
    assert rules.endswith(", MAP a.edu 127.0.0.1:1, MAP *.b.edu ~NOTFOUND")
    assert "--disable-background-networking" in arguments


def test_the_browser_gets_no_secret(
    add_program: AddProgram, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Our settings are not in the browser's environment, where its pages' crashes could print them."""
    add_program("chromium")
    monkeypatch.setenv("STILLRIGHT_ACCOUNT_PASSWORD", "correct horse")
    arguments = launch_arguments(_settings(), profile_folder=tmp_path)
    assert "correct horse" not in repr(arguments)


@pytest.mark.parametrize(("user", "sandboxed"), [(0, False), (1000, True)])
def test_only_root_goes_without_the_sandbox(
    add_program: AddProgram, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, user: int, sandboxed: bool
) -> None:
    """An ordinary user's browser keeps its sandbox; Chromium refuses it to root."""
    add_program("chromium")
    monkeypatch.setattr("os.geteuid", lambda: user)
    assert sandboxed == launch_arguments(_settings(), profile_folder=tmp_path)["chromium_sandbox"]


def test_no_sandbox_is_said_once(
    add_program: AddProgram, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """However often a browser is started, the log says it once."""
    add_program("chromium")
    monkeypatch.setattr("os.geteuid", lambda: 0)
    monkeypatch.setattr("fixtures.browser.launch._said", set())
    with caplog.at_level(logging.INFO):
        for _ in range(3):
            launch_arguments(_settings(), profile_folder=tmp_path)
    assert 1 == [record.name for record in caplog.records].count("fixtures.browser.launch")


@pytest.mark.parametrize(
    ("target", "headed", "name"),
    [("sandbox", False, "shell"), ("sandbox", True, "chromium"), ("live", False, "chromium")],
)
def test_real_sites_and_people_see_the_whole_browser(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, target: str, headed: bool, name: str
) -> None:
    """The headless shell is for the stand-in sites alone, and where no window is asked for."""
    monkeypatch.setenv("DISPLAY", ":1")
    found = FoundBrowser(path=tmp_path / "chromium", how="found on the system", shell=tmp_path / "shell")
    arguments = launch_arguments(
        _settings(target=target), headed=headed, profile_folder=tmp_path, found=found
    )
    assert str(tmp_path / name) == arguments["executable_path"]


@pytest.mark.parametrize("name", ["firefox", "webkit"])
def test_another_browser_cannot_be_led(tmp_path: Path, name: Any) -> None:
    """Host rules with Firefox or WebKit are refused by name; of the sandbox nobody has set any."""
    for target, words in (
        ("live", "STILLRIGHT_HOST_RULES.*--browser chromium"),
        ("sandbox", "--target live"),
    ):
        settings = _settings(host_rules="a.edu=b:1", target=target)
        with pytest.raises(BrowserError, match=rf"{name}.*{words}"):
            launch_arguments(settings, name=name, profile_folder=tmp_path)


def test_headed_without_a_screen_is_one_message(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a screen the message says so, and how to do without."""
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(BrowserError, match="--headed needs a screen"):
        launch_arguments(_settings(), headed=True, profile_folder=tmp_path)
