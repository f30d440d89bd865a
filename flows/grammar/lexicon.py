"""The English words that help articles are made of: verbs, nouns of controls, words of place.

General English only; no control of any site is named here.
"""

import re

ROLES: dict[str, str] = {
    "button": "button", "buttons": "button", "tab": "tab", "tabs": "tab", "link": "link", "links": "link",
    "hyperlink": "link", "checkbox": "checkbox", "checkboxes": "checkbox", "check box": "checkbox",
    "check boxes": "checkbox", "tick box": "checkbox", "tickbox": "checkbox", "icon": "icon", "menu": "menu",
    "drop-down menu": "combobox", "dropdown menu": "combobox", "drop-down list": "combobox",
    "dropdown list": "combobox", "drop-down": "combobox", "dropdown": "combobox", "pull-down menu": "combobox",
    "list box": "combobox", "combo box": "combobox", "menu item": "menuitem", "menu option": "menuitem", "menu entry": "menuitem", "command": "menuitem",
    "option": "option", "options": "option", "radio button": "radio", "toggle switch": "switch", "toggle": "switch",
    "switch": "switch", "slider": "switch", "text box": "textbox", "textbox": "textbox", "text field": "textbox",
    "input field": "textbox", "input box": "textbox", "field": "textbox", "fields": "textbox", "box": "textbox",
    "search box": "searchbox", "search bar": "searchbox", "search field": "searchbox",
}  # fmt: skip
"""Nouns of controls and their ARIA roles; `icon` is none, and a "box" of a tick is a checkbox."""

REGIONS = frozenset(
    "page screen window dialog section pane panel area site website app application portal list view bar header "
    "heading column row table group form pop-up popup wizard program client sidebar toolbar ribbon card tile".split()
)
"""Nouns of what holds controls; after a name they belong to no control."""

CLICK = ("double tap", "click", "tap", "press", "hit", "push", "expand", "collapse", "follow")
GO = (
    "goto",
    "go back",
    "go",
    "navigate",
    "browse",
    "return",
    "head",
    "switch",
    "move",
    "open",
    "access",
    "visit",
    "launch",
)
SELECT = ("select", "choose", "pick")
CHECK = ("check", "tick", "mark", "enable", "activate", "turn on", "toggle on", "switch on")
UNCHECK = ("uncheck", "untick", "unmark", "clear", "deselect", "unselect", "disable", "deactivate", "turn off",
           "toggle off", "switch off")  # fmt: skip
CONFIRM = ("confirm", "verify", "ensure", "make sure", "be sure", "double-check")
ENTER = ("enter", "type in", "type", "input", "key in", "key-in", "fill in", "fill out", "provide", "paste")
SIGN_IN = ("sign back in", "log back in", "sign in", "log in", "log on", "sign on", "login", "sign into", "log into",
           "authenticate")  # fmt: skip
SIGN_OUT = ("sign out", "log out", "log off", "sign off", "logout")
GRANT = ("grant", "allow", "approve", "accept", "authorize", "authorise", "consent", "agree", "give")
SEEK = ("look for", "look in", "look through", "locate", "find", "search")
OTHER_READ = (
    "scroll",
    "wait",
    "set",
    "change",
    "turn",
    "toggle",
    "look",
    "try",
    "search for",
    "adjust",
    "see",
    "use",
)
READ = (
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
    *SEEK,
    *OTHER_READ,
)
"""Verbs that a reading is known for."""

UNREAD = ("add", "apply", "ask", "attach", "begin", "call", "cancel", "close", "complete", "configure",
          "connect", "contact", "continue", "copy", "create", "customize", "delete", "disconnect", "dismiss",
          "double-click", "download", "drag", "drop", "edit", "email", "exit", "fill", "finish", "force", "highlight",
          "hold", "hover", "ignore", "import", "export", "insert", "install", "join", "keep", "leave", "let", "log",
          "make", "minimize", "modify", "note", "notify", "obtain", "pair", "pause", "perform", "plug", "point",
          "power", "print", "quit", "read", "reboot", "reconnect", "record", "refer", "refresh", "register",
          "reinstall", "release", "reload", "remove", "rename", "repeat", "replace", "reply", "report", "request",
          "reset", "resize", "restart", "restore", "resume", "retry", "review", "right-click", "run", "save", "scan",
          "schedule", "send", "share", "shut", "sign", "skip", "specify", "start", "stop", "submit", "swipe", "take",
          "test", "turn", "uninstall", "unlock", "unplug", "update", "upgrade", "upload", "use", "view", "write",
          "zoom")  # fmt: skip
"""Verbs of acts that no reading is known for; a clause of theirs is said to be unread."""

IMPERATIVES = frozenset(verb.split()[0] for verb in (*READ, *UNREAD))
"""First words of imperatives, lower case."""

NOUNS_TOO = frozenset("access call change clear contact copy drop email enable export import input keep log mark "
                      "note open press record report request schedule search see set share sign start switch tap test "
                      "toggle turn type update upgrade view zoom head return move follow hit find".split())  # fmt: skip
"""Imperatives that may as well be nouns; "and" before them parts two clauses only if an object follows."""

PARTICLES = frozenset("in out off on up back".split())
PARTICLE_VERBS = frozenset(
    "sign log turn opt check set back zoom switch clock dial fill start stay signed".split()
)
"""First words of labels like "Sign in", whose second word is not a place."""

STOPS = frozenset(
    "from in on at under next beside below above near by to for with via using within inside through until after before"
    " when if while as located and or then but again once twice now immediately instead here there that which you it is"
    " are so labeled labelled named called marked titled of behind along across appearing found shown without unless"
    " where because".split()
)
"""Words that end a label which is told by its capital alone."""

ADJECTIVES = (
    "blue green red gr[ae]y orange purple black white yellow large small big little tiny round square circular top"
    " bottom left right upper lower first second third last new corresponding appropriate respective same main"
).split()

FUNCTION_WORDS = frozenset(
    "a an the this that these those your you we our i it its they he she there here in on at from under within inside"
    " below above beneath next beside near to for using through via if when once after before as until while unless"
    " optional optionally note tip important warning please now then first second third finally lastly again also"
    " simply just will would should must may can could do does did is are be not no never only and or but with by of"
    " all any each every some either both depending otherwise alternatively repeat step how what who why where which"
    " whether make remember by during since because although within".split()
)
"""Words that start a sentence in a capital without being the name of anything."""


def either(words: tuple[str, ...] | list[str] | frozenset[str]) -> str:
    """Give a pattern for any of the words, the longest first, their gerunds too."""
    ranked = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(_forms(word) for word in ranked) + ")"


def _forms(word: str) -> str:
    verb, _, rest = word.partition(" ")
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb
    double = f"(?:{verb[-1]})?" if re.fullmatch(r"\w*[aeiou][bdglmnpt]", verb) else ""
    tail = f" {rest}" if rest else ""
    return f"(?:{re.escape(verb)}|{re.escape(stem)}{double}ing){re.escape(tail)}"
