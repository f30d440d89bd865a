"""The one way in which values that are saved are declared."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

FileName = Annotated[str, StringConstraints(pattern=r"^\w[\w-]{0,99}$")]
"""A word that may stand in the name of a file, wherever it was read: no path, no dot, no end of a line."""


class Record(BaseModel):
    """A value that does not change once made and refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")
