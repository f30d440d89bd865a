"""Pressing: what was found, and what became of it."""
