"""The sentence that should stand there."""
