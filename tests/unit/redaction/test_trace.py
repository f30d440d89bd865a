"""A trace of Playwright's is scrubbed in each of its entries, and stays one."""

import gzip
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from fixtures.browser import trace
from flows.redaction import HIDDEN, Secrets
from flows.redaction.search import search

COOKIE, CODE, TOKEN = "s3sSi0nVa1ue4v2k", "0.AXoA9f3k2J8q", "c5rFt0k3nVa1ue8q"
PASSWORD = "Canary'7&<ü>/Horse"


@pytest.fixture
def secrets(monkeypatch: pytest.MonkeyPatch) -> Secrets:
    """Those that are known before the trace is read: the password alone."""
    made = Secrets()
    made.know(PASSWORD)
    monkeypatch.setattr(trace, "SECRETS", made)
    return made


def _picture() -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (64, 40), "#f00").save(made, "JPEG")
    return made.getvalue()


def _entries(shown: str) -> Iterator[tuple[str, bytes]]:
    request = {
        "url": f"https://x.example/cb?code={CODE}",
        "headers": [{"name": "Cookie", "value": f"sid={COOKIE}"}],
        "cookies": [],
    }
    response = {
        "headers": [{"name": "set-cookie", "value": f"a=1; Path=/\nsid={COOKIE}"}],
        "cookies": [{"name": "sid", "value": COOKIE}],
    }
    yield (
        "trace.network",
        json.dumps(
            {"type": "resource-snapshot", "snapshot": {"request": request, "response": response}}
        ).encode(),
    )
    field = ["INPUT", {"type": "hidden", "name": "csrf_token", "value": TOKEN}]
    events = [
        {"type": "after", "result": {"cookies": [{"name": "sid", "value": COOKIE}]}},
        {
            "type": "frame-snapshot",
            "snapshot": {"frameUrl": f"https://x.example/cb?code={CODE}", "html": ["FORM", field, shown]},
        },
    ]
    yield "trace.trace", "\n".join(map(json.dumps, events)).encode()
    yield "trace.stacks", json.dumps({"files": [f"/home/{TOKEN}"]}).encode()
    yield "resources/a.html", f'<input name="csrf_token" value="{TOKEN}">{COOKIE}'.encode()
    yield "resources/b.bin", gzip.compress(f'{{"state":"{CODE}"}}'.encode())
    yield "screencast/page@1.jpeg", _picture()


def _scrubbed(folder: Path, shown: str) -> Path:
    """A trace of these, scrubbed."""
    file = folder / "trace.zip"
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in _entries(shown):
            archive.writestr(name, content)
    trace.scrub(file)
    return file


@pytest.mark.parametrize("shown", ["Hello", f"Incorrect password: {PASSWORD}"])
def test_nothing_lets_anybody_in(secrets: Secrets, shown: str, tmp_path: Path) -> None:
    """What the trace itself calls a cookie, a code or a token is hidden in every other entry as well."""
    file = _scrubbed(tmp_path, shown)
    looked_for = Secrets()
    looked_for.know(PASSWORD, COOKIE, CODE, TOKEN)
    assert search(file, looked_for).clean
    assert secrets.count >= 4


def test_it_is_still_a_trace(secrets: Secrets, tmp_path: Path) -> None:
    """The same entries, each line of a log an event, packed ones still packed, pictures as they were."""
    assert secrets.count
    with zipfile.ZipFile(_scrubbed(tmp_path, "Hello")) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    assert [name for name, _ in _entries("")] == list(entries)
    events = [
        json.loads(line) for name in ("trace.network", "trace.trace") for line in entries[name].splitlines()
    ]
    assert "Hello" == events[2]["snapshot"]["html"][2]
    assert f'{{"state":"{HIDDEN}"}}'.encode() == gzip.decompress(entries["resources/b.bin"])
    assert _picture() == entries["screencast/page@1.jpeg"]


def test_no_picture_is_left_of_a_page_that_shows_a_password(secrets: Secrets, tmp_path: Path) -> None:
    """A grey one of its size takes its place, for the viewer asks for it."""
    assert secrets.count
    with zipfile.ZipFile(_scrubbed(tmp_path, f"Incorrect password: {PASSWORD}")) as archive:
        shown = Image.open(io.BytesIO(archive.read("screencast/page@1.jpeg")))
    assert ((64, 40), (0x88, 0x88, 0x88)) == (shown.size, shown.getpixel((32, 20)))


@pytest.mark.usefixtures("secrets")
def test_a_run_that_is_stopped_leaves_no_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever ends it in the middle: neither half a trace nor a file beside it stays."""
    recorded = tmp_path / "recorded.zip"
    with zipfile.ZipFile(recorded, "w") as made:
        made.writestr("trace.network", "{}")

    def stopped(*_: object, **__: object) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr(trace, "_clean", stopped)
    with pytest.raises(KeyboardInterrupt):
        trace.scrub(recorded, tmp_path / "traces" / "desk.zip")
    assert ([], [recorded]) == (list((tmp_path / "traces").iterdir()), list(tmp_path.glob("*.zip")))
