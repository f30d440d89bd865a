"""Where an article comes from: pages, Markdown and plain text, read into blocks."""
