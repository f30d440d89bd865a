"""Links as Outlook wraps them: `https://REGION.safelinks.protection.outlook.com/?url=…`."""

from urllib.parse import parse_qs, urlsplit

_HOST = "safelinks.protection.outlook.com"


def unwrapped(url: str) -> str:
    """The address behind a wrapped link; any other as it is."""
    address = urlsplit(url)
    if (address.hostname or "").endswith(_HOST):
        return parse_qs(address.query).get("url", [url])[0]
    return url
