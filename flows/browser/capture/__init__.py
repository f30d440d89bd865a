"""What is to be seen of a page at one moment, and whether it is still so."""
