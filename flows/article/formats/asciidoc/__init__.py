"""AsciiDoc, read into blocks."""
