"""A sentence, and what a reader does who has read it."""
