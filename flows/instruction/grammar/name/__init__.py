"""Where the name of a control starts in a sentence, and how far it reaches."""
