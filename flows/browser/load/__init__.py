"""Whether a page has come, and where it is sent on."""
