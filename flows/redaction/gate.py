"""The last look at what a run has left: a file in which a secret stands is removed."""

from collections.abc import Collection, Iterator
from pathlib import Path

from flows.redaction.search import search
from flows.redaction.secrets import Secrets


def leaks(folder: Path, own: Collection[str], secrets: Secrets) -> Iterator[str]:
    """Remove each file that holds a secret, and say where it stood; say as well what cannot be searched.

    `own`: names, in the folder, of what runs write; all else in it is somebody else's, and not touched.
    """
    for name in own:
        place = folder / name
        if not place.exists():
            continue
        found = search(place, secrets)
        for hit in found.hits:
            hit.path.unlink(missing_ok=True)
            yield f"A secret of the run stood in {hit}. The file was removed; please report it."
        for gap in found.gaps:
            yield f"Nobody knows whether a secret stands in {gap}. Look yourself, or remove it."
