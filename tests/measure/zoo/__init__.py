"""The documented acts on pages of published component libraries, as they come from the registry."""
