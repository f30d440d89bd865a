"""From an article to the results of its verification."""
