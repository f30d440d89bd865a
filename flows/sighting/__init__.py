"""Which control the words mean."""

from flows.sighting.match import find
from flows.sighting.memory.fingerprint import Appearance
from flows.sighting.memory.memory import Memory
from flows.sighting.sighting import RENAMED, Fit, Sighting

__all__ = ["RENAMED", "Appearance", "Fit", "Memory", "Sighting", "find"]
