"""Independent copies of the article's sites: the same words in wholly other markup, to measure the flows."""
