"""What stands for words that are gone: what speaks for it, and what forbids it."""
