"""Filling in: fields, boxes, and what they are set to."""
