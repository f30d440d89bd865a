"""Steps whose numbers were typed by hand, or written otherwise than in digits."""
