"""The same articles in Doc Detective."""
