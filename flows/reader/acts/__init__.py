"""One act a verb."""
