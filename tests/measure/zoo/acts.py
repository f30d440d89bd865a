"""The documented acts, each as the sentences of a small article and what a page must have seen of them."""

from dataclasses import dataclass

from flows.verdict import DriftKind

GROUP = "More options"
"""What the group is called that hides a control."""


@dataclass(frozen=True)
class Act:
    """One act that help articles ask for."""

    id: str
    line: str
    word: str
    """The words of the control that the act is about."""
    near: str | None
    """What it is called where it was renamed; None where the page shows no words to rename."""
    steps: tuple[str, ...]
    log: tuple[str, ...]
    """What the page must have seen, in order; the last entry is the act itself."""
    hides: bool = False
    """Whether it is also tried behind a closed group."""

    def seen(self, word: str) -> list[str]:
        """What the page must have seen where the control goes by `word`."""
        return [entry.replace(self.word, word) if entry is self.log[-1] else entry for entry in self.log]


@dataclass(frozen=True)
class Case:
    """What was done to the control, and which drift must be told."""

    name: str
    drift: DriftKind | None


PRESENT = Case("present", None)
GONE = Case("gone", DriftKind.REMOVED)
RENAMED = Case("renamed", DriftKind.RELABELLED)
HIDDEN = Case("hidden", DriftKind.ADDED)
CASES = {case.name: case for case in (PRESENT, GONE, RENAMED, HIDDEN)}

_ALL = (
    Act("tab", "open a tab", "Members", "Team members", ("Click the Members tab.",), ("tab:Members",)),
    Act(
        "strip", "a tab of a strip that must be scrolled", "Audit log", "Audit log archive",
        ("Select the Audit log tab.",), ("strip:Audit log",),
    ),
    Act(
        "select", "choose from a list", "French", "French (France)",
        ("From the Language list, select French.",), ("language:French",), hides=True,
    ),
    Act(
        "list", "choose from a list of hundreds", "Zagreb", "Zagreb (Croatia)",
        ("In the City list, select Zagreb.",), ("city:Zagreb",),
    ),
    Act(
        "suggest", "choose from an autocomplete", "Switzerland", "Switzerland (CH)",
        ("In the Country field, type Sw and select Switzerland.",), ("country:Switzerland",),
    ),
    Act(
        "box", "tick a box", "Send weekly summary", "Email weekly summary",
        ("Select the Send weekly summary checkbox.",), ("box:Send weekly summary=on",), hides=True,
    ),
    Act(
        "clear", "clear a box", "Show tips", "Show daily tips",
        ("Clear the Show tips checkbox.",), ("box:Show tips=off",),
    ),
    Act(
        "switch", "turn a switch on", "Dark mode", "Dark colour mode",
        ("Turn on the Dark mode switch.",), ("switch:Dark mode=on",), hides=True,
    ),
    Act(
        "radio", "choose a radio button of a named group", "Private", "Private group",
        ("Under Visibility, select Private.",), ("visibility:Private",), hides=True,
    ),
    Act(
        "field", "type in a field", "Display name", "Public display name",
        ("In the Display name field, enter Robin.",), ("field:Display name=Robin",), hides=True,
    ),
    Act(
        "date", "type a date", "Start date", "Project start date",
        ('In the Start date field, enter "2026-12-24" and press Enter.',), ("date:Start date=2026-12-24",),
    ),
    Act(
        "dialog", "a button in a dialog", "Save", "Save changes",
        ("Click Edit profile.", "In the Edit profile dialog, click Save."),
        ("press:Edit profile", "dialog:Save"),
    ),
    Act(
        "icon", "an icon without a name in a named corner", "Settings", None,
        ("In the top-right corner, click Settings (gear icon).",), ("icon:Settings",),
    ),
    Act(
        "group", "open a group", "Advanced", "Advanced options",
        ("Expand Advanced and select the Show hidden items checkbox.",), ("box:Show hidden items=on",),
    ),
    Act("menu", "a menu", "Print", "Print preview", ("From the File menu, choose Print.",), ("menu:Print",)),
    Act(
        "submenu", "a menu in a menu", "PDF", "PDF document",
        ("From the File menu, choose Export > PDF.",), ("menu:PDF",),
    ),
    Act(
        "tree", "a leaf of a tree", "Invoices", "All invoices",
        ("In the folder tree, expand Documents and select Invoices.",), ("tree:Invoices",),
    ),
)  # fmt: skip
ACTS = {act.id: act for act in _ALL}

KNOWN: dict[tuple[str, str], str] = {
    (
        "vuetify",
        "submenu",
    ): "The items of a menu that is opened a second time are not told from what stood there.",
}
"""Misses that are known, by (library, act), each with its reason; no test is held to them."""
