"""Signing in: the pages that ask, their fields, and what may be typed into them."""
