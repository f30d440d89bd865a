"""Where a person would look next."""
