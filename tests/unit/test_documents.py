"""What the documents show is there: each command with its options, each program that measures."""

import re
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from fixtures.command.group import SUMMARIES, imported

ROOT = Path(__file__).parents[2]
DOCUMENTS = (
    "README.md", ".env.example", ".gitlab-ci.yml", "tests/README.md", ".github/ARCHITECTURE.md",
    ".github/CONTRIBUTING.md", ".github/FLOWS.md", ".github/NIGHT.md", ".github/SECURITY.md",
    ".github/workflows/nightly.yml", "fixtures/own_folder/nightly.yml",
)  # fmt: skip
COMMAND = re.compile(r"\bstillright(?:\.py)? ([a-z][a-z-]+)\b([^`\n|;]*)")
"""A command as a document shows it, and what stands behind it on the line."""
OPTION = re.compile(r"(?<!\S)--?[a-z][a-z-]*")


def _text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def _shown() -> Iterator[tuple[str, str, list[str]]]:
    """Each command that a document shows: the document, the command, its options."""
    for name in DOCUMENTS:
        for command, rest in COMMAND.findall(_text(name)):
            yield name, command, OPTION.findall(rest.partition(" #")[0])


def test_each_command_that_is_shown_is_there_with_its_options() -> None:
    """Whoever pastes a line out of a document is understood."""
    known = {name: {each for option in imported(name).params for each in option.opts} for name in SUMMARIES}
    assert [] == [
        (document, command, option)
        for document, command, options in _shown()
        for option in (command, *options)
        if option not in {command, *known.get(command, set())} or command not in known
    ]


def test_each_program_that_measures_is_there() -> None:
    """Each `python -m` of a document can be run."""
    named = {each for name in DOCUMENTS for each in re.findall(r"python -m (tests\.[a-z._]+)", _text(name))}
    assert {each for each in named if find_spec(each) is None} == set()
    assert "tests.measure.reading" in named


def test_a_summary_speaks_of_an_argument_as_the_help_does() -> None:
    """A word in capitals in a command's one line is the name of one of its arguments."""
    for name, said in SUMMARIES.items():
        arguments = {each.metavar for each in imported(name).params}
        assert set(re.findall(r"\b[A-Z]{3,}\b", said)) - {"STILLRIGHT_SIGN_IN_STATE"} <= arguments, name
