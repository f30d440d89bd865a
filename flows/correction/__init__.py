"""An article's source with other words in it: nothing else of its markup changes."""

from flows.correction.change import Change
from flows.correction.correction import Correction, correct

__all__ = ["Change", "Correction", "correct"]
