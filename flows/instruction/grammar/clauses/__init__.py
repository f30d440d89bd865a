"""The ways in which an act is told, one a module, and the table that orders them."""
