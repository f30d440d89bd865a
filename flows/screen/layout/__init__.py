"""How a screen is laid out: rows and distances, dialogs and widgets."""
