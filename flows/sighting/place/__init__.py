"""Where on a screen a sentence's place is."""
