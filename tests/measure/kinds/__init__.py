"""Small pages and articles, a folder a case, each with the answer that is right."""
