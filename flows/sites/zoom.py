"""Where Zoom has what no article gives an address for.

Sources: public captures of 2025-10 and 2025-11 (the settings, `/logout`), public scripts of 2026-10
(the Scheduler).
"""

from flows.article.address import joined

SCHEDULER = "https://scheduler.zoom.us/me/appts"
SETTINGS = "/profile/setting?tab=zoomMailCalendar"
"""Of any portal, as `dartmouth.zoom.us`."""
SIGN_OUT = "/logout"
"""Of any portal."""


def settings_of(address: str) -> str:
    """The address of the settings on the portal that a page of it belongs to."""
    return joined(address, SETTINGS)
