"""Microsoft, with the second factors that a university has put behind it.

Facts: hosts and page order from Microsoft's "application consent experience" and public scripts that
sign in (fields `loginfmt`, `passwd`, `otc`; pages "Pick an account", "Stay signed in?").
"""

import re

from flows.sites.providers.provider import IdentityProvider

_DUO = ("duosecurity.com", "duo.com")
"""Duo's prompt after Microsoft's, as https://duo.com/docs/microsoft-eam describes it."""

MICROSOFT = IdentityProvider(
    name="Microsoft",
    hosts=("login.microsoftonline.com", "login.microsoft.com", "login.live.com", "login.windows.net"),
    second_factor_hosts=_DUO,
    knows_addresses=True,
    # Its pages hold the form and nothing else to press but what refuses; tenants reword the button.
    submits=re.compile(""),
)
