"""The shape of a sentence: its letters, with what must not be taken apart blotted out."""

from flows.instruction.grammar.mask.mask import shape

__all__ = ["shape"]
