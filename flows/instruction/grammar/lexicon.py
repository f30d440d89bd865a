"""Tables of the English words that help articles are made of: verbs, nouns of controls, words of place.

Long because it is tables. General English only; no control of any site is named here.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain


def _listed(words: str) -> tuple[str, ...]:
    return tuple(" ".join(word.split()) for word in words.split(",") if word.strip())


def _set(words: str) -> frozenset[str]:
    return frozenset(_listed(words))


_NOUNS = {
    "button": "button, buttons, drop-down button, dropdown button",
    "tab": "tab, tabs",
    "link": "link, links, hyperlink",
    "checkbox": "checkbox, checkboxes, check box, check boxes, tick box, tickbox",
    "icon": "icon, icons",
    "menu": "menu, menus",
    "combobox": (
        "drop-down menu, dropdown menu, drop-down list, dropdown list, drop-down, dropdown, pull-down "
        "menu, list box, combo box, drop down menu, drop down list, drop down box, drop down, dropdown box, "
        "drop-down box, pull-down list, pull-down, pull down menu, pull down list, pull down, pulldown menu, "
        "pulldown"
    ),
    "menuitem": "menu item, menu option, menu entry, command",
    "option": "option, options",
    "radio": "radio button, radio buttons",
    "switch": "toggle switch, toggle switches, toggle button, "
    "toggle, toggles, switch, switches, slider, sliders",
    "textbox": (
        "text box, textbox, text field, text area, textarea, text editor, editor, input field, input box, "
        "field, fields, box, boxes"
    ),
    "searchbox": "search box, search bar, search field",
}
ROLES = {noun: role for role, nouns in _NOUNS.items() for noun in _listed(nouns)}
"""Nouns of controls and their ARIA roles; `icon` is none, and a "box" of a tick is a checkbox."""

REGIONS = _set(
    """
    app, application, area, bar, card, client, column, dialog, form, group, header, heading, list, page, pane,
    panel, pop-up, popup, portal, program, ribbon, row, screen, section, sidebar, site, table, tile, toolbar,
    view, website, window, wizard
    """
)
"""Nouns of what holds controls; after a name they belong to no control."""

LOOKS = _set(
    """
    arrow, avatar, bell, bin, caret, chevron, clock, cog, cogwheel, ellipsis, gear, globe, hamburger, heart,
    image, kebab, lock, logo, magnifying glass, meatball, overflow, paper clip, paperclip, pencil, picture,
    pin, plus, sign, star, symbol, thumbnail, trash can, wheel, wrench
    """
)
"""Nouns of what a control looks like; after a name they are no part of it."""

KINDS = _set(
    """
    add-in, add-on, addon, attachment, calendar, category, channel, contact, country, course, device,
    document, entry, event, extension, feature, file, folder, format, integration, kind, label, language,
    level, method, mode, node, notebook, permission, plan, product, profile, project, repo, repository,
    role, setting, space, team, template, theme, type, user, workspace
    """
)
"""Nouns of what a name may be the name of."""

HOVER = _listed("hover, hover-over, mouse over, point, rest the pointer, rest the cursor")
RIGHT_CLICK = _listed("right-click, right click, secondary-click, control-click, ctrl-click")
DOUBLE_CLICK = _listed("double-click, double click, double tap, double-tap")
CLICK = _listed("click, tap, touch, press, hit, push, expand, collapse, follow")
GO = _listed(
    """
    goto, go back, go, navigate, browse, return, head, switch, move, open, access, visit, launch
    """
)
SELECT = _listed("select, choose, pick, opt for, go for, go with, settle on, decide on")
CHECK = _listed(
    "check, check off, tick off, checkmark, tick, mark, enable, activate, turn on, toggle on, switch on"
)
UNCHECK = _listed(
    """
    uncheck, untick, un-check, un-tick, unmark, clear,
    deselect, unselect, disable, deactivate, turn off, toggle off, switch off
    """
)
CONFIRM = _listed("confirm, verify, ensure, make sure, be sure, double-check")
ENTER = _listed(
    """
    enter, re-enter, reenter, retype, re-type, type in, type, input, key in, key-in, fill in, fill out, fill,
    provide, paste
    """
)
SIGN_IN = _listed(
    """
    sign back in, log back in, sign in, log in, log on, sign on, login, sign into, log into, authenticate
    """
)
SIGN_OUT = _listed("sign out, log out, log off, sign off, logout")
GRANT = _listed("grant, allow, approve, accept, authorize, authorise, consent, agree, give")
DEEDS = _listed(
    """
    add, apply, archive, attach, close, create, download, duplicate, edit, export, finish, generate, import,
    invite, preview, publish, register, save, send, share, submit, update, upload
    """
)
"""Verbs that stand on buttons themselves; what does harm is not among them, for it is not guessed."""
MUSING = _listed(
    "review, read, decide, consider, note down, make a note of, make note of, make a mental note of,"
    "take note of, watch,"
    "observe, identify, examine, inspect, compare, monitor, look over, keep in mind, bear in mind, be aware,"
    "be careful"
)
"""Verbs of what a reader does without touching anything."""
_OTHERS = _listed(
    """
    look for, look in, look through, locate, find, search, scroll, wait, set, change, turn, toggle, look, try,
    search for, adjust, position, describe, summarize, summarise, see, use, leave, keep, look up, load,
    identify, examine, inspect, compare, monitor, bear in mind, be aware, be careful,
    call up, bring up, pull up, start at, start on, start from, begin at, begin on, direct, steer, aim
    """
)
READ = (
    *HOVER,
    *RIGHT_CLICK,
    *DOUBLE_CLICK,
    *CLICK,
    *GO,
    *SELECT,
    *CHECK,
    *UNCHECK,
    *CONFIRM,
    *ENTER,
    *SIGN_IN,
    *SIGN_OUT,
    *GRANT,
    *_OTHERS,
)
"""Verbs that a reading is known for."""

UNREAD = _listed(
    """
    add, apply, archive, ask, attach, begin, call, cancel, close, complete, configure, connect,
    consider, contact, continue, copy, create, customize, decide, define, delete, disconnect, dismiss,
    download, drag, drop, duplicate, edit, email, exit, export, fill, finish, force, generate,
    highlight, hold, ignore, import, insert, install, invite, join, let, log, make, minimize, modify,
    note, notify, obtain, pair, pause, perform, place, plug, power, preview, print, publish, put, quit,
    read, reboot, reconnect, record, refer, refresh, register, reinstall, relaunch, release, reload,
    remove, rename, reopen, repeat, replace, reply, report, request, reset, resize, restart, restore,
    resume, retry, review, run, save, scan, schedule, send, share, shut, sign, skip, slide, specify,
    start, stop, submit, swipe, take, test, turn, uninstall, unlock, unplug, update, upgrade, upload,
    observe, use, view, watch, write, zoom
    """
)
"""Verbs of acts that no reading is known for; a clause of theirs is said to be unread."""

NAMINGS = _listed("name your, name the, name it, name this, title your, title the, label your, label the")
"""Nouns that are verbs before a small word: "name your server"."""

IMPERATIVES = frozenset(verb.split()[0] for verb in (*READ, *UNREAD))
"""First words of imperatives, lower case."""

THEN = r"(?:>+|→|›|»|\u276f|▸|‣|➔|➜|⟶|->|=>|(?<=\s)\|(?=\s))"
"""A pattern for what stands between the parts of a path."""

NOUNS_TOO = _set(
    """
    access, archive, call, change, clear, contact, copy, drop, email, enable, export, find, follow, head, hit,
    import, input, keep, log, mark, move, note, open, place, position,
    press, preview, record, report, request, return,
    schedule, search, see, set, share, sign, start, switch, tap, test, toggle, turn, type, update,
    upgrade, view, zoom
    """
)
"""Imperatives that may as well be nouns; "and" before them parts two clauses only if an object follows."""

PARTICLES = _set("in, out, off, on, up, back")
PARTICLE_VERBS = _set(
    """
    back, check, clock, dial, fill, log, opt, set, sign, signed, start, stay, switch, turn, zoom
    """
)
"""First words of labels like "Sign in", whose second word is not a place."""

STOPS = _set(
    """
    above, across, after, again, along, and, appearing, are, as, at, because, before, behind, below,
    beside, but, by, called, every, for, found, from, here, if, immediately, in, inside, instead,
    is, it, labeled, labelled, located, marked, named, near, next, now, of, on, once, or, shown,
    assuming, except, provided, providing,
    situated, so, that, then, there, through, titled, to, twice, under, unless, until, using, via,
    when, where, which, while, with, within, without, you
    """
)
"""Words that end a label which is told by its capital alone."""

ADJECTIVES = _listed(
    """
    blue, green, red, gr[ae]y, orange, purple, black, white, yellow, large, small, big, little, tiny, round,
    square, circular, top, bottom, left, right, upper, lower, first, second, third,
    fourth, fifth, sixth, seventh, eighth, ninth, tenth, 1st, 2nd, 3rd, [4-9]th, 10th, last, new,
    corresponding, appropriate, respective, relevant, same, main
    """
)
"""What is said of a control's looks or place before its name, as patterns."""

FUNCTION_WORDS = _set(
    """
    a, above, after, again, all, also, alternatively, although, an, and, any, are, as, assuming, at,
    avoid, be,
    because, before, below, beneath, beside, both, but, by, can, could, depending, did, do, does, don,
    during, each, either, even, every, except, finally, given, first, for, from, he, here,
    how, i, if, important, in, inside,
    instead, is, it, its, just, lastly, make, may, must, near, never, next, no, not, note, now, of, on,
    once, only, optional, optionally, or, otherwise, our, please, provided,
    providing, supposing, rather, remember, repeat, second, she,
    should, simply, since, some, step, that, the, then, there, these, they, third, this, those, through,
    tip, to, under, unless, until, using, via, warning, we, what, when, where, whether, which, while, who,
    why, will, with, within, without, would, you, your
    """
)
"""Words that start a sentence in a capital without being the name of anything."""

STRESSED = _set(
    """
    after, all, always, and, before, both, cannot, do, don't, is, must, never, no, not, one, only, or, same
    """
)
"""Words that writers stress and that name no control."""

JOINTS = _set("&, +, -, a, an, for, of, with")
"""Words inside a name, between two that start with a capital."""

GOING = _set("back, browse, go, going, goto, head, navigate, navigating, return, switch")
"""Verbs whose "to" stands before a name."""

NAMING = _set(
    """
    activate, activating, called, change, choose, choosing, click, clicking, deactivate, deselect,
    disable, disabling, double-click, enable, enabling, expand, hit, labeled, labelled, locate, named,
    open, pick, press, pressing, reads, right-click, says, select, selecting, set, tap, tapping, tick,
    titled, toggle, type, uncheck, unselect, untick
    """
)
"""Verbs before which small words belong to a name: "click Add a room"."""

STATES = _set(
    """
    selected, checked, ticked, unchecked, unticked, unselected, deselected, cleared, enabled, disabled,
    turned, switched, empty, blank, unchanged, untouched
    """
)
"""Words that say how a control is, behind its name."""

AFTERTHOUGHTS = _set(
    """
    above, all, appropriate, before, below, long, bottom, care, caution, desired, described, each, every,
    example, follows, it, left, lower, necessary, needed, normal, one, order, prompted, required, right,
    shown, soon, these, those, top, upper, usual, well
    """
)
"""Words behind "as", "with", "in" that are no part of a label."""

SURE_NOUNS = _set("button, checkbox, field, icon, link, tab")
"""Nouns of controls that are no part of a name that is set apart."""

CORE = _set("choose, click, confirm, enter, navigate, press, scroll, select, tap, type, verify")
"""Verbs that start an act even where they are capitalised."""


def either(words: Iterable[str]) -> str:
    """Give a pattern for any of the words, the longest first, their gerunds too.

    Words that begin alike are told apart letter by letter: a list of five hundred would be gone through at
    each place where a verb might stand.
    """
    tree: _Tree = {}
    for form in chain.from_iterable(map(_forms, words)):
        branch = tree
        for letter in form:
            branch = branch.setdefault(letter, {})
        branch[_END] = {}
    return _branches(tree)


_Tree = dict[str, "_Tree"]
_END = ""
"""After the last letter of a word."""


def _branches(tree: _Tree) -> str:
    letters = [re.escape(letter) + _branches(tree[letter]) for letter in sorted(tree) if letter != _END]
    ways = letters + [""] * (_END in tree)
    return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"


def _forms(word: str) -> Iterator[str]:
    verb, _, rest = word.partition(" ")
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb
    doubled = [verb + verb[-1]] if _DOUBLING.fullmatch(verb) else []
    for form in (verb, *(f"{each}ing" for each in (stem, *doubled))):
        yield f"{form} {rest}" if rest else form


_DOUBLING = re.compile(r"\w*[aeiou][bdglmnpt]")
"""Verbs whose last letter may be written twice: setting."""
