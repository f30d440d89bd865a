"""Is the calendar connection restored, as the article promises?"""

import re

from flows.reader import PROMISE, Cause, Look, Met, Reader, Screen, Trouble, Troubled, Unkept, in_landmark

_WELL = re.compile(
    r"(?i)\b(connected|restored|re-?authori[sz]ed|synced|syncing|last sync\w*|in sync|up to date|linked"
    r"|success\w*|active)\b"
)
_ILL = re.compile(
    r"(?i)\b(no (\w+ ){1,3}(is|are|was|were) (\w+ )?(connected|linked|synced|active)"
    r"|expired|disconnected|not (connected|synced|syncing|linked|active)|no longer"
    r"|needs? (your )?(attention|re)|could ?n.t|could not|can.?t|cannot|unable|failed|failure|stopped"
    r"|action (is )?required|problem|broken|inactive|error)\b"
)
_LATER = re.compile(
    r"(?i)\b(try again|temporar\w+|unavailable|later|timed? ?out|maintenance|not reach\w*"
    r"|did(n.t| not) answer)\b"
)
_HEADER = 0.12
"""Share of the window that is a page's head, where an address says who is signed in and no more."""
_WRITTEN = frozenset({"text", "generic", "paragraph", "cell", "strong", "heading", "listitem", "definition"})


def restored(reader: Reader) -> Look:
    """See whether the page shows a connection that works: it says so, and says nothing to the contrary."""
    window = reader.window
    window.settle()
    if window.until(lambda screen: True if _shows(reader, screen) else None):
        return Met(index=PROMISE)
    trouble = reader.trouble()
    screen = window.screen()
    shown = _line(_ILL, screen)
    if trouble is None and (later := _line(_LATER, screen)):
        trouble = Trouble(cause=Cause.SITE_DOWN, detail=f"The page says: “{later}”.")
    if trouble is not None:
        return Troubled(index=PROMISE, trouble=trouble)
    return Unkept(index=PROMISE, shows=shown)


def works(reader: Reader) -> Trouble | None:
    """That there is nothing to repair: the page says, beside the account's address, that it works already.

    Nothing less will do here: a page that merely shows who is signed in has nothing to say of it.
    """
    about = "" if reader.session.asks_here() else _about(reader.screen(), reader.account.email)
    if not _WELL.search(_ILL.sub("", about)) or _ILL.search(about):
        return None
    detail = "The connection works; the site offers nothing to repair here."
    return Trouble(cause=Cause.NOTHING_TO_REPAIR, detail=detail)


def _shows(reader: Reader, screen: Screen) -> bool:
    if reader.session.asks_here():
        return False
    about = _about(screen, reader.account.email)
    if about:
        return bool(_WELL.search(_ILL.sub("", about))) and not _ILL.search(about)
    said = _told(screen)
    if _WELL.search(_ILL.sub("", said)) and not _ILL.search(said):
        return True
    return _instead(reader, screen)


def _told(screen: Screen) -> str:
    """What the page says, without the questions that it puts into a reader's mouth (“Can't sign in?”)."""
    return "\n".join(line for line in screen.text.splitlines() if not line.rstrip().endswith("?"))


def _instead(reader: Reader, screen: Screen) -> bool:
    """Some pages say it by showing the account, in their content, where they showed what was wrong before.

    What holds both the content and the head bears the address too, and shows it nowhere else.
    """
    email = reader.account.email.casefold()
    if _ILL.search(_told(screen)) or _LATER.search(_told(screen)):
        return False
    return any(
        email in c.label.casefold()
        and c.role in _WRITTEN
        and not any(email in screen.controls[held].label.casefold() for held in screen.held.get(i, ()))
        and not in_landmark(c, screen)
        and (c.box is None or c.box.middle[1] > _HEADER * screen.height)
        for i, c in enumerate(screen.controls)
    )


def _about(screen: Screen, email: str) -> str:
    """The words around the account's address, a few holders out; empty where it is not shown."""
    for control in reversed(screen.controls):
        if email.casefold() in control.label.casefold() and control.role in _WRITTEN:
            for holder in list(screen.around(control))[:4]:
                if _WELL.search(holder.words) or _ILL.search(holder.words):
                    return holder.words
    return ""


def _line(pattern: re.Pattern[str], screen: Screen) -> str | None:
    return next((line.strip()[:120] for line in _told(screen).splitlines() if pattern.search(line)), None)
