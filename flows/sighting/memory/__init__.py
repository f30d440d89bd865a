"""What controls looked like when their steps were last right."""
