"""Pictures fit for an article: what of a page they show, and whom; and whether an older one still holds."""
