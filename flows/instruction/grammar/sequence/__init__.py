"""How clauses bear on each other."""
