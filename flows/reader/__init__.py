"""Acts a step as a person would who reads the article, and keeps what was observed."""
