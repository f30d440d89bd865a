"""Regular expressions that are compiled when they are first asked, and not when their module is imported.

Those that hold the grammar's lists of words take half a second, and most commands read no sentence.
"""

import re
from functools import cached_property
from typing import Any, cast


class LatePattern:
    """Answers as the compiled pattern does, once it is asked for anything but how it is written."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        """As it is written, so that another one may hold it."""
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self._flags)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        answer = getattr(self._compiled, name)
        setattr(self, name, answer)
        return answer


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that is compiled when it is first asked. Raises re.error no earlier than then.

    It is no `re.Pattern` for the functions of `re`, nor for `isinstance`: ask it by its methods.
    """
    return cast("re.Pattern[str]", LatePattern(pattern, flags))
