"""What people decide about findings, and how they write it."""
