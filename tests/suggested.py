"""What the catalogue's drifts must suggest, as changes of the published article."""

from collections.abc import Iterable

from fixtures.sandbox.catalogue.entry import ANY, Entry
from flows.correction import Change
from tests.published import PAGE, load

PLACES = {
    (p.id, s.number): (position, s.number)
    for position, p in enumerate(load(PAGE).procedures)
    for s in p.steps
}


def suggested(entries: Iterable[Entry]) -> list[Change]:
    """Each sentence that some of them must suggest, once; the words that are told to a person are none."""
    found: dict[tuple[int, int, str], set[tuple[str, str]]] = {}
    for finding in (each for entry in entries for each in entry.expects.findings):
        if finding.suggestion not in {ANY, ""} and not finding.suggestion.startswith("("):
            key = (*PLACES[finding.procedure, finding.step], finding.suggestion)
            pair = (finding.says or ANY, finding.shows or ANY)
            found.setdefault(key, set()).update({pair} if ANY not in pair else set())
    return [Change(*key, tuple(sorted(pairs))) for key, pairs in found.items()]
