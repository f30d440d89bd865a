"""What is kept of a page: its picture, its screen, and nothing secret."""
