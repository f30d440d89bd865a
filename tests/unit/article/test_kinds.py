"""Documents of every kind that help is published in, each with the outline that a person sees in it."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from flows.article import read_article

FOLDER = Path(__file__).parent / "documents"
DOCUMENTS: list[dict[str, Any]] = [
    {"kind": kind.stem, **document}
    for kind in sorted(FOLDER.glob("*.yaml"))
    for document in yaml.safe_load(kind.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize("document", DOCUMENTS, ids=[f"{each['kind']}-{each['file']}" for each in DOCUMENTS])
def test_a_document_has_the_outline_that_a_person_sees_in_it(document: dict[str, Any]) -> None:
    """Procedures and steps are those that are told to do, whatever marks, notes and page parts are around."""
    article = read_article(document["file"], document["text"].encode())
    steps = [step for procedure in article.procedures for step in procedure.steps]
    if "outline" in document:
        assert document["outline"] == {
            procedure.title: [step.text for step in procedure.steps] for procedure in article.procedures
        }
    if "title" in document:
        assert document["title"] == article.title
    if "labels" in document:
        assert document["labels"] == [step.label for step in steps]
