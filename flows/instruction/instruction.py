"""One act or claim in a step."""

from enum import StrEnum

from flows.record import Record


class Verb(StrEnum):
    """What the reader is told to do or to expect."""

    OPEN = "open"
    """Go to an address (`value`)."""
    SIGN_IN = "sign_in"
    """`words` names the account ("Zoom account", "Outlook/Office 365 account")."""
    SIGN_OUT = "sign_out"
    """`words` names what to sign out of."""
    GRANT = "grant"
    """Agree to the permissions that are asked for; the sentence does not name the button."""
    CLICK = "click"
    """Use a button, link, tab, icon, menu item; also "open X", "go to X", each part of `A > B > C`."""
    DOUBLE_CLICK = "double_click"
    RIGHT_CLICK = "right_click"
    HOVER = "hover"
    """Rest the pointer on a control, so that more of it shows."""
    SELECT = "select"
    """Choose one of several: option, radio button, list item; `place` names the list."""
    CHECK = "check"
    UNCHECK = "uncheck"
    CONFIRM = "confirm"
    """A state that must hold; `words` names the control, `value` the state ("selected")."""
    SCROLL = "scroll"
    """Bring `words` into sight; where it is a tab, open it."""
    ENTER = "enter"
    """Type `value` into the field `words`; `value` None: what the words name, from the account."""
    PRESS = "press"
    """A key of the keyboard (`value`)."""
    FIND_LETTER = "find_letter"
    """A letter from `value` (an address) whose subject is `words`, in the folder `place`."""
    EXPECT = "expect"
    """Something happens or is shown by itself; `words` is the claim, verbatim."""
    UNREAD = "unread"
    """A sentence, or a part of one, that could not be read; `words` holds it."""


class Instruction(Record):
    """One act or claim, read from a step's sentence."""

    verb: Verb
    words: str | None = None
    """The words that name the control, verbatim as they stand in the sentence."""
    start: int | None = None
    """Offset in the sentence at which `words` start (None when they do not stand there literally)."""
    role: str | None = None
    """ARIA role that the sentence names (button, tab, checkbox, link, menu, option, ...), `icon`, or None."""
    place: str | None = None
    """The words of place, verbatim: "left navigation menu", "bottom-left corner of the Scheduler page"."""
    hint: str | None = None
    """What the sentence says of its looks: "tiny gear icon".

    Of `enter`: what is typed, where it is described and not quoted ("your name").
    """
    nth: int | None = None
    """Which of its kind it is, in the order of the page, from 1; from -1 backwards counted from the end."""
    value: str | None = None
    described: bool = False
    """The words say what is meant and are not its own: "your department", not "Department"."""
    either: int | None = None
    """Instructions of one step with the same number are alternatives: one of them is enough."""
    condition: str | None = None
    """The words of an "if", "when prompted", "(optional)"; the act is due only when it holds."""
    application: str | None = None
    """The program that the sentence says this is done in, where it says so ("Zoom desktop app")."""

    @property
    def end(self) -> int | None:
        """Offset just behind `words`."""
        return None if self.start is None or self.words is None else self.start + len(self.words)
