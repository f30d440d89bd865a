"""A change of a site in the words of the finding that it is in each article."""

from flows.run.notices.change import SiteChange
from flows.verdict import Drift


def as_drift(change: SiteChange) -> Drift:
    """The finding, without a sentence to write: that is another one in each article."""
    return Drift(kind=change.kind, says=change.says, shows=change.shows, suggestion="", confidence=1)
