"""What may stand for words that are gone, and the proof of it."""
