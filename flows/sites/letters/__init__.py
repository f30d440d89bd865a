"""Letters in the reader's mailbox, and how one is opened."""
