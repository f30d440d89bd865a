"""Families of roles: THE table of what can be pressed, chosen, typed into, listed, read.

Roles are those of WAI-ARIA 1.2 (https://www.w3.org/TR/wai-aria-1.2/#role_definitions) as Playwright's
snapshot writes them; it adds `text` for words on their own. A family is called after ARIA's class
where there is one, and says where it is wider or narrower than that, and why.
"""

COMMANDS = frozenset({"button", "link", "menuitem"})
"""ARIA's *command*: a press does something at once. Narrower: the items of a menu that are set are CHOSEN."""

WORDED = COMMANDS | {"tab", "treeitem"}
"""What is pressed for the words that are read on it: COMMANDS, and what brings up a part of the page."""

PRESSED = WORDED | {"option", "combobox"}
"""What a press is for. Wider than COMMANDS: a press opens a combobox and takes an option."""

ENTRIES = frozenset({"menuitem", "menuitemradio", "menuitemcheckbox", "option", "treeitem"})
"""ARIA's *required owned elements* of a menu, a listbox and a tree: what such a thing holds."""

ROWS = frozenset({"listitem", "row", "gridcell"})
"""What a list or grid holds, and many a page lets one choose: ARIA does not make these to be used.

Without `cell`: a table is to be read, a grid is to be used.
"""

CHOSEN = frozenset({"radio", "option", "menuitemradio", "menuitemcheckbox", "switch", "checkbox"})
"""The roles that support `aria-checked`. Narrower: a treeitem with a box has a checkbox in it."""

TOGGLES = frozenset({"checkbox", "switch"})
"""Of these, what is set and unset by itself, and not in another's stead."""

BOXES = TOGGLES | {"radio"}
"""Of these, what is drawn as a small box with its words beside it, and styled by most sites."""

TEXT_FIELDS = frozenset({"textbox", "searchbox", "spinbutton"})
"""What holds typed text and nothing else: what stands in it is nobody's label."""

TYPED = TEXT_FIELDS | {"combobox"}
"""What one types into; a combobox holds a text field, or opens a list only."""

FIELDS = TYPED | {"listbox", "slider"}
"""ARIA's *input*: what keeps a value, labelled by words before it. Narrower: BOXES have theirs behind."""

MENUS = frozenset({"menu", "menubar", "tree", "listbox"})
"""ARIA's *composite* widgets whose items are entries, also where these are marked as mere list items."""

SELECTS = frozenset({"listbox", "radiogroup"})
"""ARIA's *select*, of which one chooses. Narrower: out of a menu one does not choose, one acts."""

DIALOGS = frozenset({"dialog", "alertdialog"})
"""What stands in front of the rest of a page."""

ALERTS = frozenset({"alert", "alertdialog"})
"""What a page itself marks as a thing that one has to know."""

_BARS = frozenset({"navigation", "banner", "complementary", "menu", "tablist"})

GUIDES = _BARS | {"menubar", "tree"}
"""What one gets about with, in contrast to a page's content.

ARIA's *landmarks* of that kind, and the composite widgets that stand for them on many a page.
"""

REGIONS = _BARS | DIALOGS | {"main", "tabpanel"}
"""What a person says that a thing stands in. The menubar and the tree around a menu are not said besides."""

WORDS = frozenset({"text", "generic", "paragraph", "strong", "heading", "cell"})
"""What may be nothing but words."""

LABELS = WORDS | {"gridcell", "rowheader", "columnheader", "term"}
"""Words that may be another thing's label. Without emphasis, which is a remark beside a label."""

PARTS = WORDS | {"emphasis", "gridcell", "rowheader"}
"""Words that may be a part of what can be pressed: of a button, of a row that is pressed anywhere."""

UNMARKED = frozenset({"generic", "listitem", "cell", "paragraph", "strong"})
"""What nothing marks as a control, and a script may make one: a heading is made one by what it holds."""

STILL = DIALOGS | frozenset("heading document main region article form group list tabpanel".split())
"""ARIA's *structure* and *landmarks* that are no control themselves, whatever the pointer does over them."""

CLICKED = frozenset({"button", "link"})
"""What is pressed wherever it stands: a menuitem is not, it belongs to what its menu is about."""

ONWARD = CLICKED | {"tab"}
"""What leads on from a page. Entries are left out: one list has more of them than a page has ways."""

_FAMILIES = (
    COMMANDS,
    frozenset({"tab"}),
    TOGGLES | {"menuitemcheckbox"},
    frozenset({"radio", "option", "menuitemradio"}),
    TYPED,
)
_UNSAID = frozenset({"icon", "image", "item", "control"})
"""What articles call any control."""
_UNTOLD = frozenset({"generic", "listitem", "img", "text"})
"""Roles that say nothing of what a thing is to whoever sees it."""


def agrees(says: str | None, role: str) -> bool | None:
    """Whether the role that the sentence names fits; None where it names none or an icon."""
    if says is None or says in _UNSAID or role in _UNTOLD:
        return None
    family = next((each for each in _FAMILIES if says in each), frozenset({says}))
    return says == role or (role in family and {says, role} != CLICKED)
