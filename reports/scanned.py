"""What a search for secrets has found, for a person and for a program: where, never what."""

import json
from collections.abc import Iterator
from pathlib import Path

from flows.redaction.search import Found


def scanned(folder: Path, found: Found) -> Iterator[str]:
    """A line for each place, and what was searched."""
    yield from (f"A secret stands in {hit}." for hit in found.hits)
    yield from (f"Not searched to its end: {gap}." for gap in found.gaps)
    what = f"{found.files} files in {folder}, {found.bytes / 1e6:.1f} MB"
    yield f"Searched {what}: {'no' if not found.hits else len(found.hits)} places with a secret."


def scanned_json(folder: Path, found: Found) -> str:
    """The same for a program."""
    told = {
        "format": 1,
        "folder": str(folder),
        "files": found.files,
        "bytes": found.bytes,
        "found": [each.model_dump(mode="json") for each in found.hits],
        "unsearched": [each.model_dump(mode="json") for each in found.gaps],
    }
    return json.dumps(told, indent=1, ensure_ascii=False)
