"""How the way through a procedure ends: for good, or with a gap behind which it may be taken up again."""


class WayEnded(Exception):
    """The way cannot be gone on from here; the rest of the procedure is unreached."""


class Gap(WayEnded):
    """A step could not be followed, and nothing stopped the reader: a later one may be begun all the same."""


class Unproved(WayEnded):
    """Behind a step that could not be followed, what is not there proves nothing against the article."""
