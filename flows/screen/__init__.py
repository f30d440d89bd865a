"""What a person could see at one moment."""
