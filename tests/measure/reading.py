"""How well sentences are read: `python -m tests.measure.reading [BLOCK ...]` measures the labelled sentences.

Right: every act and claim as labelled. Partly: no act that is not labelled, and what is missing is said to
be unread, or an act lacks its place, role or hint. Unread: nothing was read and it is said so. Wrongly: an
act that a reader is not told, or one told that is lost without a word.
"""

import re
import sys
import tomllib
from collections import Counter
from collections.abc import Collection, Iterable
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from flows.instruction import Instruction, Verb, read_sentence

_FILES = (
    "sentences.toml",
    "styles.toml",
    "desks.toml",
    "kinds.toml",
    "harbours.toml",
    "shores.toml",
    "meadows.toml",
    "kilns.toml",
    "mills.toml",
    "forges.toml",
    "quarries.toml",
)
HELD_OUT = (
    "held_out",
    "held_out_forms",
    "held_out_shores",
    "held_out_meadows",
    "held_out_kilns",
    "held_out_mills",
    "held_out_forges",
)
"""Blocks, each a file, that nobody mended the grammar with for as long as they were held out."""
_FOLDER = Path(__file__).parents[1] / "unit" / "instruction"
_STRONG = re.compile(r"\*\*(.+?)\*\*")
_TOLD = ("verb", "words", "nth", "value", "either", "condition", "application")
"""What an act cannot be without: a reader who lacks one of these does something else."""

Row = dict[str, Any]


class Reading(StrEnum):
    """How a sentence was read."""

    RIGHT = "right"
    PARTLY = "partly"
    UNREAD = "unread"
    WRONGLY = "wrongly"


def labelled(*blocks: str) -> list[Row]:
    """Give the labelled sentences of these blocks, of all where none is named; not those held out."""
    return _rows(_FILES, blocks)


def held_out(block: str) -> list[Row]:
    """Give the labelled sentences of a block that nobody mends the grammar with."""
    return _rows((f"{block}.toml",), ())


def _rows(files: Iterable[str], blocks: Collection[str]) -> list[Row]:
    tables = [tomllib.loads((_FOLDER / name).read_text(encoding="utf-8")) for name in files]
    rows = ((block, row) for table in tables for block, rows in table.items() for row in rows)
    return [_unmarked(row) | {"block": block} for block, row in rows if not blocks or block in blocks]


def _unmarked(row: Row) -> Row:
    """Part the words of a row from the marks that stand for what its source sets apart."""
    marked = tuple(_STRONG.findall(row["text"]))
    links = tuple((words, address) for words, address in row.get("links", ()))
    text = re.sub(r"\[(.+?)\]\(\S+?\)", r"\1", _STRONG.sub(r"\1", row["text"]))
    return row | {"text": text, "emphasis": row.get("emphasis", marked), "links": links}


def bare(rows: Iterable[Row]) -> list[Row]:
    """Give the rows that have marks without them, as articles are that set nothing apart."""
    return [row | {"emphasis": ()} for row in rows if row["emphasis"]]


def told(instruction: Instruction) -> Row:
    """Give what an instruction says, without the offset."""
    return instruction.model_dump(mode="json", exclude_none=True, exclude={"start", "described"})


def acts(row: Row) -> tuple[Instruction, ...]:
    """Give the instructions that are read of a row's sentence; it is read once, however often it is asked."""
    return _acts(row["text"], tuple(row["emphasis"]), row["links"])


@cache
def _acts(
    text: str, emphasis: tuple[str, ...], links: tuple[tuple[str, str], ...]
) -> tuple[Instruction, ...]:
    return tuple(read_sentence(text, emphasis, links))


def read(row: Row) -> list[Row]:
    """Give what is read of a row's sentence."""
    return [told(act) for act in acts(row)]


def graded(row: Row) -> Reading:
    """Compare what is read of a row's sentence with its label."""
    found = read(row)
    if found == row["acts"]:
        return Reading.RIGHT
    unread = [act for act in found if act["verb"] == Verb.UNREAD]
    wanted = [_core(act) for act in row["acts"]]
    claimed = [_core(act) for act in found if act["verb"] not in {Verb.UNREAD, Verb.EXPECT}]
    lost = any(core not in claimed and core["verb"] not in {Verb.UNREAD, Verb.EXPECT} for core in wanted)
    if any(core not in wanted for core in claimed) or (lost and not unread):
        return Reading.WRONGLY
    return Reading.UNREAD if len(unread) == len(found) else Reading.PARTLY


def _core(act: Row) -> Row:
    return {name: act[name] for name in _TOLD if name in act}


def _shares(rows: Iterable[Row]) -> str:
    counts = Counter(graded(row) for row in rows)
    total = sum(counts.values()) or 1
    return "".join(f"{counts[each]:6} {counts[each] / total:6.1%}" for each in Reading) + f"{total:7}"


def _say(*lines: object, sep: str = " ") -> None:
    sys.stdout.write(sep.join(map(str, lines)) + "\n")


def main(blocks: list[str]) -> None:
    """Print every miss of the blocks, then the shares of each block, of all, and of those held out."""
    rows = labelled(*blocks)
    for row in rows:
        if (grade := graded(row)) is not Reading.RIGHT:
            _say(f"{grade.upper()} ({row['block']}) {row['text']}")
            _say("  told:", *row["acts"], sep="\n    ")
            _say("  read:", *read(row), sep="\n    ")
    _say(" " * 10 + "".join(f"{each:>13}" for each in Reading) + "    all")
    for block in dict.fromkeys(row["block"] for row in rows):
        _say(f"{block:10}", _shares(row for row in rows if row["block"] == block), sep="")
    _say(f"{'all':10}", _shares(rows), sep="")
    _say(f"{'no marks':10}", _shares(bare(rows)), sep="")
    for block in HELD_OUT:
        _say(f"{block.removeprefix('held_'):10}", _shares(held_out(block)), sep="")


if __name__ == "__main__":
    main(sys.argv[1:])
