"""Pages that do their worst, on a server of their own, and the article that leads to them."""
