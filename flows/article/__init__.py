"""A document, and the procedures and steps in it."""
