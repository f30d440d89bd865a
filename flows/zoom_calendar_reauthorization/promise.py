"""Is the calendar connection restored, as the article promises?"""

import re
from collections.abc import Iterable, Iterator

from flows.reader import (
    PROMISE,
    Cause,
    Look,
    Met,
    Reader,
    Screen,
    Trouble,
    Troubled,
    Unkept,
    counted,
    in_landmark,
    lines,
    same_word,
    stood,
    tokens,
)

_WELL = re.compile(
    r"(?i)\b(connected|restored|re-?authori[sz]ed|synced|syncing|last sync\w*|in sync|up to date|linked"
    r"|success\w*|active)\b"
)
_ILL = re.compile(
    r"(?i)\b(no (\w+ ){1,3}(is|are|was|were) (\w+ )?(connected|linked|synced|active)"
    r"|expired|disconnected|not (connected|synced|syncing|linked|active)|no longer"
    r"|needs? (your )?(attention|re)|could ?n.t|could not|can.?t|cannot|unable|failed|failure|stopped"
    r"|action (is )?required|problems?|issues?|warning|broken|inactive|error|sign[- ]in again)\b"
)
_LATER = re.compile(
    r"(?i)\b(try again|temporar\w+|unavailable|later|timed? ?out|maintenance|not reach\w*"
    r"|did(n.t| not) answer)\b"
)
_TITLE = re.compile(r"(?i)^(connected|linked|synced|active)( \w+){1,2}s$")
"""The heading of a list (“Connected apps”) says nothing of any one of them."""
_ABOUT = ("connection", "sync", "synced")
"""What such a connection is spoken of by, besides the article's own words."""
_HEADER = 0.12
"""Share of the window that is a page's head, where an address says who is signed in and no more."""
_WRITTEN = frozenset({"text", "generic", "paragraph", "cell", "strong", "heading", "listitem", "definition"})


def restored(reader: Reader) -> Look:
    """See whether the page shows a connection that works, and no longer what was wrong when it all began.

    A page in between that leads on by one button is passed, and the article has to say so.
    """
    reader.window.settle()
    needed = () if _comes(reader) else reader.pass_on()
    if _shows(reader, reader.screen()) or (needed and _comes(reader)):
        return Met(index=PROMISE, needed=needed)
    screen = reader.screen()
    if (trouble := _kept_from_seeing(reader, screen)) is not None:
        return Troubled(index=PROMISE, trouble=trouble)
    shown = next(_wrong(reader, screen), None)
    if shown is not None or _unchanged(reader, screen):
        return Unkept(index=PROMISE, shows=shown)
    detail = "What is promised did not come up, and nothing says the contrary."
    return Troubled(index=PROMISE, trouble=Trouble(cause=Cause.TIMEOUT, detail=detail))


def _comes(reader: Reader) -> bool:
    return reader.window.until(lambda screen: True if _shows(reader, screen) else None) or False


def _kept_from_seeing(reader: Reader, screen: Screen) -> Trouble | None:
    """Why it cannot be seen from here: the site is ill, or what is before the reader is another matter."""
    if (trouble := reader.trouble()) is not None:
        return trouble
    if reader.session.asks_here():
        detail = "A page that asks to sign in stands where the promise should be seen."
        return Trouble(cause=Cause.SESSION_LOST, detail=detail)
    later = _line(_LATER, screen)
    return Trouble(cause=Cause.SITE_DOWN, detail=f"The page says: “{later}”.") if later else None


def works(reader: Reader) -> Trouble | None:
    """That there is nothing to repair: the page says, beside the account's address, that it works already.

    Nothing less will do here: a page that merely shows who is signed in has nothing to say of it.
    """
    about = "" if reader.session.asks_here() else _about(reader.screen(), reader.account.email)
    if not _says_well(about) or _ILL.search(about):
        return None
    detail = "The connection works; the site offers nothing to repair here."
    return Trouble(cause=Cause.NOTHING_TO_REPAIR, detail=detail)


def _shows(reader: Reader, screen: Screen) -> bool:
    if reader.session.asks_here() or next(_left(reader, screen), None) is not None:
        return False
    about = _about(screen, reader.account.email)
    if about:
        return _says_well(about) and not _ILL.search(about)
    said, before = lines(screen), stood(reader.seen)
    if any(_is_wrong(reader, line.words, rows) for line, rows in said.items()):
        return False
    new = (line for line in said if line not in before and _says_well(line.words))
    if any(_is_about_it(reader, row) for line in new for row in said[line]):
        return True
    return _instead(reader, screen)


def _says_well(words: str) -> bool:
    return bool(_WELL.search(_ILL.sub("", words))) and not _TITLE.match(words.strip())


def _left(reader: Reader, screen: Screen) -> Iterator[str]:
    """What said at the beginning that the connection is ill, and still stands where it stood."""
    now, before = counted(lines(screen)), stood(reader.seen)
    for seen in reader.seen:
        for line, rows in lines(seen).items():
            if _is_wrong(reader, line.words, rows) and now[line] >= before[line]:
                yield line.words[:120]


def _wrong(reader: Reader, screen: Screen) -> Iterator[str]:
    """What the page says in place of what is promised."""
    yield from _left(reader, screen)
    said = lines(screen)
    yield from (line.words[:120] for line in said if _is_wrong(reader, line.words, said[line]))


def _unchanged(reader: Reader, screen: Screen) -> bool:
    """Whether the page says what it said when it all began, word for word."""
    now = counted(lines(screen))
    return bool(now) and any(counted(lines(seen)) == now for seen in reader.seen)


def _is_wrong(reader: Reader, words: str, rows: Iterable[str]) -> bool:
    """Whether a line says that something is wrong, and its row what this article is about."""
    asked = words.rstrip().endswith("?")
    return not asked and bool(_ILL.search(words)) and any(_is_about_it(reader, row) for row in rows)


def _is_about_it(reader: Reader, words: str) -> bool:
    """Whether words speak of what the article is about; the name of the site itself stands everywhere."""
    here = reader.window.page.url
    topic = [*(word for word in tokens(reader.course.topic) if word not in here), *_ABOUT]
    if reader.account.email.casefold() in words.casefold():
        return True
    return any(same_word(word, other) for word in tokens(words) for other in topic)


def _told(screen: Screen) -> str:
    """What the page says, without the questions that it puts into a reader's mouth (“Can't sign in?”)."""
    return "\n".join(line for line in screen.text.splitlines() if not line.rstrip().endswith("?"))


def _instead(reader: Reader, screen: Screen) -> bool:
    """Some pages say it by showing the account, in their content, where they showed what was wrong before.

    What holds both the content and the head bears the address too, and shows it nowhere else.
    """
    email = reader.account.email.casefold()
    if _LATER.search(_told(screen)) or any(email in line.words.casefold() for line in stood(reader.seen)):
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
