"""Sentences into instructions, and other words into sentences."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from flows.instruction import Instruction
from flows.sentence import read_sentence, rewrite

TABLE = tomllib.loads((Path(__file__).parent / "sentences.toml").read_text(encoding="utf-8"))["sentence"]
SHARE = 0.95
"""Least share of the table that must be read wholly right; what is not is listed by the failing test."""


def told(instruction: Instruction) -> dict[str, Any]:
    """Give what an instruction says, without the offset."""
    return instruction.model_dump(mode="json", exclude_none=True, exclude={"start"})


def misread(row: dict[str, Any]) -> str | None:
    """Give how a row of the table was misread, or None."""
    acts = [told(act) for act in read_sentence(row["text"], row.get("emphasis", ()))]
    return None if acts == row["acts"] else f"{row['text']}\n  told: {row['acts']}\n  read: {acts}"
