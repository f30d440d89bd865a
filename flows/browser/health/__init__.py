"""How well the page is: what failed, what is owed, what it says of itself, and what of that is mere noise."""
