"""The very words on what nothing marks as a control: a press shows whether it is more than words."""

from flows.screen.link.link import tells_about
from flows.screen.role import UNMARKED
from flows.search.discovery import Discovery
from flows.search.search import Search
from flows.sighting.confidence import Ground, sighted
from flows.sighting.place.place import stands_in

_MOST_UNMARKED = 3
"""Places of the same words that are pressed, from the last: what was drawn last lies on top."""


def unmarked(search: Search) -> Discovery | None:
    """The very words on something that nothing marks as a control, if pressing them does something.

    Not on what stood there before the last act; what that has brought up is likelier to be meant.
    """
    screen, old, window = search.window.recent(), frozenset(search.query.brought), search.window
    same = [
        (i, c)
        for i, c in enumerate(screen.controls)
        if c.ref
        and c.role in UNMARKED
        and search.query.names(c)
        and c.label not in old
        and not any(held.away or tells_about(held.url, screen.url) for held in screen.inside(i))
    ]
    for index, control in reversed(same[-_MOST_UNMARKED:]):
        then = (window.page.url, window.count, screen.text)
        here = stands_in(search.query.place, control, screen)
        if here is not False and search.press(control, screen, named=True):
            after = (window.page.url, window.count, window.current().text)
            if after != then:
                return Discovery(sighted(Ground.SAME, index, control, in_place=here), screen, pressed=True)
    return None
