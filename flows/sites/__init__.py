"""What no article says: how one signs in at a site, and how one opens a letter."""
