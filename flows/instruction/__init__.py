"""A sentence, and what a reader does who has read it."""

from flows.instruction.instruction import Instruction, Verb
from flows.instruction.readings import Readings
from flows.instruction.sentence import read_sentence

__all__ = ["Instruction", "Readings", "Verb", "read_sentence"]
