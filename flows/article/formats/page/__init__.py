"""Pages of the web, read into blocks."""
