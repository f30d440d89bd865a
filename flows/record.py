"""The one way in which values that are saved are declared."""

from datetime import UTC, datetime
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

FileName = Annotated[str, StringConstraints(pattern=r"^\w[\w-]{0,99}$")]
"""A word that may stand in the name of a file, wherever it was read: no path, no dot, no end of a line."""


_FIRST, _LAST = datetime(1970, 1, 1, tzinfo=UTC), datetime(9000, 1, 1, tzinfo=UTC)
"""From each moment between them some days, or an offset, can be reckoned either way."""


def _in_utc(value: datetime) -> datetime:
    moment = value.replace(tzinfo=UTC) if value.tzinfo is None else value
    if not _FIRST <= moment < _LAST:
        msg = "must lie between the years 1970 and 9000"
        raise ValueError(msg)
    return moment.astimezone(UTC)


Moment = Annotated[datetime, AfterValidator(_in_utc)]
"""A date and time, in UTC where no offset is told; none that nothing can be reckoned from."""


class Record(BaseModel):
    """A value that does not change once made and refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")
