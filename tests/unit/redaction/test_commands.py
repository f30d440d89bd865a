"""What is printed of a stranger's words: nothing that a terminal or the service of a workflow would obey."""

import io
import re

import pytest
from hypothesis import strategies as st
from rich.console import Console
from rich.text import Text

from flows.redaction import Secrets
from flows.redaction.commands import Printed, without_commands
from flows.redaction.stream import HidingStream, drawn_on
from tests.examples import drawn

OBEYED = re.compile(r"(?m)##\w*\[|^\s*::|[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
COMMANDS = [
    "::error::x",
    "  ::set-output name=a::b",
    "a\n::error::x",
    "a\r::error::x",
    "a\r\n\t::add-mask::x",
    "a\x0b::error::x",
    "a\u2028::error::x",
    "a\x85::error::x",
    "\u202e::error::x",
    "\x1b[0m::error::x",
    "\x1b]0;title\x07::error::x",
    "::::error",
    "x ##[error]y",
    "####[group]y",
    "##vso[task.setvariable variable=a]b",
    "##teamcity[message text='a']",
    "##\x1b[0m[error]y",
    "##\x00[error]y",
    "\x1b[2J\x1b[H",
    "\x1b[1A\x1b[2Kwell done",
    "\x1b]52;c;aGVsbG8=\x07",
    "\x1b]8;;https://evil.example\x1b\\click\x1b]8;;\x1b\\",
    "\x1bP+q544e\x1b\\",
    "\x1b_Gf=24\x1b\\",
    "\x1b]0;never ends",
    "\x1b",
    "\x1bc",
    "\x9b31m",
    "\x9d0;title\x9c",
    "a\rb",
    "a\bb",
    "\x07",
    "\x0e\x0f",
    "\u202egpj.exe\u202c",
    "\u2066x\u2069",
    "\x1b\x1b[[31m",
    "\x1b[\x1b[31m31m",
]


@pytest.mark.parametrize("text", COMMANDS)
def test_nothing_is_obeyed(text: str) -> None:
    """Escapes, carriage returns, marks of direction and commands of workflows are broken."""
    assert OBEYED.search(without_commands(text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "Press Save.",
        "a\n  b\n",
        "C++: std::vector",
        "12:30::45",
        "# Heading",
        "## Heading",
        "[x] ##",
        "naïve – “quoted” 日本語 👍",
    ],
)
def test_words_stay(text: str) -> None:
    """What nobody obeys is printed as it is."""
    assert text == without_commands(text)


@pytest.mark.parametrize("text", COMMANDS)
def test_a_stream_obeys_nothing(text: str) -> None:
    """What is written to a stream is harmless, also behind a line that was begun before."""
    for begun in ("", "  ", "x\n", "x\n  "):
        out = io.StringIO()
        stream = HidingStream(out, Secrets())
        stream.write(begun)
        stream.write(text)
        assert OBEYED.search(out.getvalue()) is None


@pytest.mark.parametrize("text", COMMANDS)
def test_who_draws_may_draw(text: str) -> None:
    """On a stream to draw on, rich's colours pass and no title, link or clipboard does."""
    out = io.StringIO()
    console = Console(
        file=drawn_on(HidingStream(out, Secrets())), force_terminal=True, color_system="standard"
    )
    console.print(Text(without_commands(text), style="bold red"))
    shown = out.getvalue()
    assert shown.startswith("\x1b[1;31m") or not without_commands(text).strip()
    assert OBEYED.search(re.sub(r"\x1b\[[0-9;]*m", "", shown)) is None
    assert not re.search(
        r"\x1b[^\[]|\x1b\[[0-9;]*[^0-9;m]",
        Printed(styled=True).harmless(f"\x1b[31m{text}").replace("\x1b[1A", "").replace("\x1b[2K", ""),
    )


PIECES = st.sampled_from(
    [*"#[]:\r\n\t \x1b\x9b\x9d\\;m0x\x07", "##", "::", "\x1b[", "\x1b]", "\x1b\\", "vso", "\u2028"]
)


@drawn(
    300,
    anew=True,
    first=st.lists(PIECES, max_size=30).map("".join),
    second=st.lists(PIECES, max_size=10).map("".join),
)
def test_no_mixture_is_obeyed(first: str, second: str) -> None:
    """However the pieces of commands are put together, none is made by taking another out."""
    assert OBEYED.search(without_commands(first + second)) is None
    assert without_commands(without_commands(first)) == without_commands(first)
