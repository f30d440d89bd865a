"""The corrected article: what is proposed of a run's findings, as a file, as a patch and as a page."""
