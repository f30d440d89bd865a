"""Identity providers: one file each, and a line here. The first whose pages they are answers for a page."""

from flows.sites.providers.microsoft import MICROSOFT
from flows.sites.providers.provider import SITE, IdentityProvider

__all__ = ["PROVIDERS", "SITE", "IdentityProvider"]

PROVIDERS: tuple[IdentityProvider, ...] = (MICROSOFT,)
