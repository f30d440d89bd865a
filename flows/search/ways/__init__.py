"""The ways to look for a control that is not where its words say, one a module."""
