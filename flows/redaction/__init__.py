"""What a run must not leave: its secrets, the shapes they come in, and the search for them."""

from flows.redaction.secrets import HIDDEN, SECRETS, Secrets

__all__ = ["HIDDEN", "SECRETS", "Secrets"]
