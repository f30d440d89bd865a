"""The one way in which values that are saved are declared."""

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A value that does not change once made and refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")
