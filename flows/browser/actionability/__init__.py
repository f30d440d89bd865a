"""What a control is like when it is to be used: in reach, uncovered, unchanged, harmless at that moment."""
