"""What stands before the first act of a sentence."""

from flows.instruction.grammar.preamble.adjunct import VERB
from flows.instruction.grammar.preamble.opening import Opening
from flows.instruction.grammar.preamble.preamble import read_opening

__all__ = ["VERB", "Opening", "read_opening"]
