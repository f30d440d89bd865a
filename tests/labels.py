"""The labels of the controls that the article names, other words for each, and the article with those."""

from collections.abc import Iterator
from pathlib import Path

from bs4 import BeautifulSoup

from flows.article import Article
from flows.instruction import Instruction, Verb
from tests.published import PAGE, load

ARTICLE = load(PAGE)
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


def _sentences() -> dict[str, str]:
    """The article's sentences that change, each with its new words."""
    texts = {(p.id, step.number): step.text for p in ARTICLE.procedures for step in p.steps}
    changed: dict[tuple[str, int], str] = {}
    # From the end of a sentence to its beginning, so that the places of earlier words stay what they are.
    for procedure, step, each in sorted(_named(ARTICLE), key=lambda named: -(named[2].start or 0)):
        if each.words in RENAMED:
            text = changed.get((procedure, step), texts[procedure, step])
            changed[procedure, step] = text[: each.start] + RENAMED[each.words] + text[each.end :]
    return {texts[key]: text for key, text in changed.items()}


def renamed(file: Path) -> Path:
    """The article with other words for each label, in that file."""
    page = BeautifulSoup(PAGE.read_text("utf-8"), "lxml")
    sentences = _sentences()
    for element in page.find_all(["li", "td"]):
        text = " ".join(element.get_text().split())
        if text in sentences:
            element.string = sentences.pop(text)
    assert {} == sentences
    file.write_text(str(page), encoding="utf-8")
    return file
