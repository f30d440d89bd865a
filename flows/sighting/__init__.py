"""Which control the words mean."""
