"""What an observation says of its step, and the words that should stand there."""
