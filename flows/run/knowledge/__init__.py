"""What earlier runs said of an article's steps, and what is still for somebody to act on."""
