"""Microsoft's sign-in for applications, as it answers MSAL before a token is asked for."""

import httpx

_BASE = "https://login.microsoftonline.com/dartmouth.edu"


def configuration(request: httpx.Request) -> httpx.Response | None:
    """What is known of the tenant, where that is what was asked for."""
    if not request.url.path.endswith("/.well-known/openid-configuration"):
        return None
    return httpx.Response(
        200,
        json={
            "issuer": f"{_BASE}/v2.0",
            "authorization_endpoint": f"{_BASE}/oauth2/v2.0/authorize",
            "token_endpoint": f"{_BASE}/oauth2/v2.0/token",
        },
    )
