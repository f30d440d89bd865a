"""What people are told, in words that every report shares."""
