"""What a person could see at one moment."""

from flows.screen.control import Box, Control
from flows.screen.screen import Screen

__all__ = ["Box", "Control", "Screen"]
