"""The words that a reader looks for come out of the article: no label stands in the flows."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

import flows
from fixtures.sandbox.catalogue.words import DOCUMENTED
from flows.article.article import Article
from flows.instruction.instruction import Instruction, Verb
from flows.verdict import Ruling
from tests.measure.accuracy.case import AS_IT_IS
from tests.measure.accuracy.stand import Stand
from tests.published import load

FLOWS = Path(flows.__file__).parent
FILE = FLOWS / "zoom_calendar_reauthorization" / "article.html"
ARTICLE = load(FILE)
USES = {Verb.CLICK, Verb.SELECT, Verb.SCROLL, Verb.CHECK, Verb.UNCHECK, Verb.CONFIRM}
OTHER_WORDS = (
    "Amber Lantern", "Blue Harbour", "Cedar Bridge", "Dawn Chorus", "Ember Valley", "Fern Hollow",
    "Golden Anchor", "Hazel Meadow", "Ivory Tower", "Juniper Gate", "Kindred Spirit", "Lunar Garden",
)  # fmt: skip
"""Words that no site has; each label gets its own."""


def _named(article: Article) -> Iterator[tuple[str, int, Instruction]]:
    """(procedure, step, instruction) of each control that the article names."""
    for procedure, step in ((p.id, s.number) for p in article.procedures for s in p.steps):
        for each in article.readings.at(procedure, step):
            if each.verb in USES and each.words and each.start is not None and "@" not in (each.value or ""):
                yield procedure, step, each


LABELS = tuple(dict.fromkeys(instruction.words or "" for _, _, instruction in _named(ARTICLE)))
RENAMED = dict(zip(LABELS, OTHER_WORDS, strict=False))


def _sentences(renamed: dict[str, str]) -> dict[str, str]:
    """The article's sentences that change, each with its new words."""
    texts = {(p.id, step.number): step.text for p in ARTICLE.procedures for step in p.steps}
    changed: dict[tuple[str, int], str] = {}
    # From the end of a sentence to its beginning, so that the places of earlier words stay what they are.
    for procedure, step, each in sorted(_named(ARTICLE), key=lambda named: -(named[2].start or 0)):
        if each.words in renamed:
            text = changed.get((procedure, step), texts[procedure, step])
            changed[procedure, step] = text[: each.start] + renamed[each.words] + text[each.end :]
    return {texts[key]: text for key, text in changed.items()}


def _copy(renamed: dict[str, str], file: Path) -> Path:
    """The article with other words for some labels."""
    page = BeautifulSoup(FILE.read_text("utf-8"), "lxml")
    sentences = _sentences(renamed)
    for element in page.find_all(["li", "td"]):
        text = " ".join(element.get_text().split())
        if text in sentences:
            element.string = sentences.pop(text)
    assert {} == sentences
    file.write_text(str(page), encoding="utf-8")
    return file


def _procedures(renamed: dict[str, str]) -> list[str]:
    return sorted({procedure for procedure, _, each in _named(ARTICLE) if each.words in renamed})


@pytest.mark.browser
@pytest.mark.parametrize("label", [*LABELS, "all of them"])
def test_a_label_can_be_any_other(label: str, ours: Stand, tmp_path: Path) -> None:
    """Changed in the article and on the site, it is found: the run is current, with no change of code."""
    renamed = {label: RENAMED[label]} if label in RENAMED else RENAMED
    words = {key: new for old, new in renamed.items() for key in DOCUMENTED[old]}
    copy = _copy(renamed, tmp_path / "copy.html")
    case = AS_IT_IS.model_copy(update={"procedures": tuple(_procedures(renamed))})
    run = ours.run(case, tmp_path / "out", words=words, articles=(str(copy),))
    steps = [step for procedure in run.articles[0].procedures for step in procedure.steps]
    read = {each.words for step in steps for each in step.observation.instructions}
    assert (Ruling.CURRENT, set()) == (run.articles[0].verdict, set(renamed.values()) - read), [
        step.verdict for step in steps if step.verdict.ruling is not Ruling.CURRENT
    ]


def test_every_label_has_other_words_and_a_place() -> None:
    """Each control that the article names has words of its own to change to, and the site shows it."""
    assert (set(LABELS), set(DOCUMENTED)) == (set(RENAMED), set(LABELS))


def _literals(source: str) -> Iterator[tuple[int, str]]:
    """(line, text) of each string in the code that says something to it; docstrings are left out."""
    tree = ast.parse(source)
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.lineno, node.value


def test_no_label_stands_in_the_flows() -> None:
    """No string in the code of `flows` is a label of a documented control."""
    found = [
        f"{module.relative_to(FLOWS)}:{line}: {text}"
        for module in sorted(FLOWS.rglob("*.py"))
        for line, text in _literals(module.read_text("utf-8"))
        if text in LABELS
    ]
    assert [] == found


def test_a_label_in_code_is_seen() -> None:
    """As an argument, in a list, in a formatted string; not in a docstring."""
    source = '"""Next"""\npress("Next")\nwords = ["Next"]\nf"Next{words}"\n'
    assert [2, 3, 4] == [line for line, text in _literals(source) if text == "Next"]
