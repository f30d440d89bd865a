"""All that can be done to a copy, by name."""

from tests.measure.copies.drifts import DRIFTS
from tests.measure.copies.entry import Entry
from tests.measure.copies.faults import FAULTS
from tests.measure.copies.variations import VARIATIONS

ENTRIES: dict[str, Entry] = {**VARIATIONS, **DRIFTS, **FAULTS}


def applies(name: str, copy: int) -> bool:
    """Whether that copy can be set so."""
    return copy in (ENTRIES[name].copies or (copy,))
