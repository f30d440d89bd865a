"""How long a reader waits, and for what. Every wait for a page has its name and its reason here.

Seconds, where nothing else is said. A reader's own patience (`STILLRIGHT_PATIENCE`, 10) is the longest wait
for a control; these are shorter, for what is known to come sooner or not at all. They are chosen on the
sandbox at its usual delays and on component libraries, whose animations take up to 0.4 s.
"""

FIRST_LOOK = 0.25
"""After a look that found nothing: the next, if the page says nothing of a change before."""
LONGEST_BLIND = 2.0
"""Between two looks at a page that says nothing of a change: a frame of another host changes unheard."""
RECENT = 1.0
"""For so long a screen is what is to be seen, where nobody has done anything since: a glance. After that the
page is asked whether it has changed."""
QUIET = 0.1
"""Without a change: then a page has come to rest."""
RESTLESS = 4.0
"""After these a page that still moves (a clock, a long poll) is taken as it is."""
STILL = 2.5
"""Without a change, an answer that is owed or a sign of loading: then a page has nothing more to give by
itself, and a person looks elsewhere (chosen: twice what the slowest of the sandbox's parts take)."""
AT_REST = 1.5
"""What a page at rest that waits for nothing may still bring up by itself."""
GLANCE = 0.4
"""The same behind one of many things that are tried in turn: the length of an animation."""
TRIED = 2.0
"""The same behind a thing that is tried, where the page still waits for an answer."""
OWED = 3
"""Times a short wait that it may take where the site owes an answer to what was done: it may come late."""
SOON = 2.0
"""In which a thing that may come up, and need not, comes up."""
OPENED = 0.7
"""In which what was closed shows its words: an animation and a bit."""
POPUP = 1.5
"""In which a list or menu that the sentence names shows its entries, which may be fetched first."""
TAB = 2.0
"""In which a tab or menu that the sentence names shows what stands behind it."""
TICKED = 1.0
"""In which a tick brings up what waited for it."""
ADMITTED = 10.0
"""What a page to sign in at may take at the least: what it sends is checked, and leads over several pages."""
MAILED = 5.0
"""What a letter may take at the least, also for a reader of little patience."""
LETTERS = 0.5
"""Between two questions to a mailbox."""
REPLACED = 5.0
"""What one page may take at the least to be replaced by another, which cannot be looked at meanwhile."""
PAGES = 3
"""Times a reader's patience that a page of its own may take to come."""

TOUCH_MS = 2500
"""Milliseconds that a control may take to hold still and come into reach."""
COVERED_MS = 1000
"""The same of one over which something lies: the browser has scrolled to it in every way after a third of it.
What goes by itself is waited for behind it, with all patience."""
HOVER_MS = 1000
"""Milliseconds that a tooltip may take to come up."""
SCROLLING_MS = 8000
"""Milliseconds that a list is scrolled for at the longest: some two thousand entries."""
FARTHER_MS = 20_000
"""Milliseconds that all lists of a page that draw only what is in sight are scrolled for at the longest."""
IMPRINT_MS = 500
"""Milliseconds that a page may take to say whether it has changed; one that does not say so is read again."""
ANSWER_MS = 1000
"""Milliseconds that a page may take to answer what is asked of one control."""
PICTURE_MS, FRAME_MS = 5000, 1000
"""Milliseconds that a picture of the page may take, and that bringing a control into it may."""
BLANK_MS = 2000
"""Milliseconds that a page may take to be left for a blank one: it answers at once, or never."""
