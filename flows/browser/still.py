"""For how long a page has shown the very same: what a reader waits for who has not found a thing."""

import time

from flows.screen import Screen


class Still:
    """For how long a page has shown the very same."""

    def __init__(self) -> None:
        self._screen: Screen | None = None
        self._at = 0.0

    def since(self, screen: Screen) -> float:
        """Seconds since the page began to show this screen, as far as it was looked at."""
        now = time.monotonic()
        if self._screen is None or self._screen.controls != screen.controls or self._screen.url != screen.url:
            self._screen, self._at = screen, now
        return now - self._at
