"""What is never done to a page, and what is withheld from its site."""
