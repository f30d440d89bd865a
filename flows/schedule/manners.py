"""How a run behaves towards sites that are not its own."""

from flows.record import Record

AT_ONCE = 2
"""Procedures at once at a site (chosen: what two people at their desks ask of it)."""


class Manners(Record):
    """What a run allows itself."""

    at_once: int | None = AT_ONCE
    """Procedures at once at a site; None for any number."""
    pause: float = 0
    """Seconds between two acts of a procedure, and between two beginnings at a site."""
    asks: bool = True
    """Each site is asked how it wants to be treated before it is gone to, and after it was not well.

    Not the sites that were started for the run: they want nothing, and what ails them is what is tried.
    """


UNBOUND = Manners(at_once=None, asks=False)
"""Towards sites that were started for this run alone."""
