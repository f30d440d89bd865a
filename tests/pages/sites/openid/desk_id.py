"""The provider as the reader knows it: all that a second provider takes."""

from flows.sites import IdentityProvider

HOST = "id.localhost"
DESK_ID = IdentityProvider(name="Desk ID", hosts=(HOST,))
