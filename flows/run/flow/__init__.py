"""The flows that act procedures out."""
