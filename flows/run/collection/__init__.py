"""Many articles in one run: which, in what order, and which are left out."""
