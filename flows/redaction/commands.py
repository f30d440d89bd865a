"""What a terminal, or the service that runs a workflow, would take for a command in what is printed.

A site's words reach the terminal in messages. An escape there moves the cursor over our own lines or sets
the clipboard; `::error::` and `##[…]` are obeyed by GitHub, Azure and TeamCity.
"""

import re

from flows.characters import readable

_STYLE = re.compile(r"\x1b\[[0-9;]*[mAK]|\x1b\[\?25[lh]|\r")
"""What rich draws with: colours, a line up, a line cleared, the cursor hidden and shown."""
_SEQUENCE = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?"  # CSI (ECMA-48, section 5.4)
    r"|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\|\x9c)?"  # OSC, DCS and the like
    r"|\x1b."  # any other
)
_BREAK = re.compile("[\r\x0b\x0c\x85\u2028\u2029]")
"""What some take for the end of a line and some do not, so that one line would be two."""
_ANYWHERE = re.compile(r"##(?=\w*\[)")
"""`##[error]`, `##vso[task…]`, `##teamcity[…]`: obeyed wherever they stand in a line."""
_AT_BEGINNING = re.compile(r"^(\s*):(?=:)", re.MULTILINE)
"""`::error::`: obeyed at the beginning of a line, white space left out."""


def without_commands(text: str) -> str:
    """The text with its lines and words, and nothing in it that anything would obey."""
    return Printed(styled=False).harmless(text)


class Printed:
    """What is written to one stream, piece by piece."""

    def __init__(self, *, styled: bool) -> None:
        """`styled`: what rich draws with may pass; its words are made harmless before they are drawn."""
        self._styled = styled
        self._begun = ""

    def harmless(self, text: str) -> str:
        """The next piece, without commands."""
        plain = _ANYWHERE.sub("## ", self._plain(text))
        before = self._begun and "."  # a line that has begun with another thing is no command any more
        kept = _AT_BEGINNING.sub(r"\1: ", before + plain).removeprefix(before)
        line = kept.rpartition("\n")[2].strip()
        self._begun = line if "\n" in kept else self._begun or line
        return kept

    def _plain(self, text: str) -> str:
        if not self._styled:
            return _BREAK.sub(" ", _bare(text.replace("\r\n", "\n")))
        pieces, at = list[str](), 0
        for style in _STYLE.finditer(text):
            pieces += [_bare(text[at : style.start()]), style[0]]
            at = style.end()
        return "".join([*pieces, _bare(text[at:])])


def _bare(text: str) -> str:
    return readable(_SEQUENCE.sub("", text))
