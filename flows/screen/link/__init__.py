"""Where a link leads, and whose a host is."""
