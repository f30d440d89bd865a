"""Applications from the registries, started here, and articles about them that no code knows."""
