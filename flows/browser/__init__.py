"""The live page: what is seen of it, and what is done to it."""
