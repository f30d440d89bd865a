"""No label of a control that the article names stands in the flows."""

import ast
import re
from collections.abc import Iterator

from fixtures.sandbox.catalogue.words import DOCUMENTED
from flows.run.home import FLOWS
from tests.labels import LABELS, RENAMED


def test_every_label_has_other_words_and_a_place() -> None:
    """Each control that the article names has words of its own to change to, and the site shows it."""
    assert (set(LABELS), set(DOCUMENTED)) == (set(RENAMED), set(LABELS))


def _literals(source: str) -> Iterator[tuple[int, str]]:
    """(line, text) of each string in the code that says something to it; docstrings are left out."""
    alone = set[int]()
    for node in ast.walk(ast.parse(source)):  # an expression comes before what is in it
        if isinstance(node, ast.Expr):
            alone.add(id(node.value))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone:
            yield node.lineno, node.value


_LABEL = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(map(re.escape, LABELS), key=len, reverse=True))})(?!\w)")


def _labels(text: str) -> list[str]:
    """The labels that stand in it, alone or as words among others, as in a pattern."""
    plain = re.sub(r"\\[A-Za-z]", " ", text)  # a pattern's `\b` is no letter of the word behind it
    return _LABEL.findall(plain)


def test_no_label_stands_in_the_flows() -> None:
    """No string in the code of `flows` holds a label of a documented control, written as on the control."""
    found = [
        f"{module.relative_to(FLOWS)}:{line}: {text}"
        for module in sorted(FLOWS.rglob("*.py"))
        for line, text in _literals(module.read_text("utf-8"))
        if _labels(text)
    ]
    assert [] == found


def test_a_label_in_code_is_seen() -> None:
    """As an argument, in a list, in a formatted string, in a pattern; not in a docstring or another word."""
    said = ['press("Next")', 'words = ["Next"]', 'f"to Next{words}"', r'seek(r"\bBack|\bNext")']
    source = "\n".join(['"""Next"""', *said, 'ask("Nextcloud")'])
    assert [2, 3, 4, 5] == [line for line, text in _literals(source) if _labels(text) == ["Next"]]
