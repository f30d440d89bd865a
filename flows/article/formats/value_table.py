"""A table that says what is to be typed or chosen: a field and its value."""

import re

_FIELD = (
    r"(?:(?:form )?fields?(?: names?)?|settings?|options?|names?|propert(?:y|ies)|parameters?|items?|box"
    r"|columns?)"
)
_VALUE = (
    r"(?:(?:example |sample |new )?values?|examples?|entry|enter(?: this)?|type(?: this)?|input"
    r"|what to (?:enter|type|choose|select|put)(?: in)?|set (?:it )?to|select|choose)"
)
_HEADER = re.compile(rf"\W*{_FIELD}\W*\t\W*{_VALUE}\W*", re.IGNORECASE)


def holds_values(head: str) -> bool:
    """Tell whether two cells, joined by a tab, head a table of fields and values.

    A second column that describes ("Description", "Meaning") says nothing of what is to be typed.
    """
    return _HEADER.fullmatch(head) is not None
