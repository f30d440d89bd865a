"""What tells that a press does harm: words, what stands around them, what the page says."""
