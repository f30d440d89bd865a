"""The families of roles, and whether a role is the one that a sentence names."""

import pytest

from flows.screen import role
from flows.screen.role import agrees

TOLD = frozenset(
    "alert alertdialog application article banner blockquote button caption cell checkbox code columnheader"
    " combobox complementary contentinfo definition deletion dialog directory document emphasis feed figure"
    " form generic grid gridcell group heading img insertion link list listbox listitem log main mark marquee"
    " math meter menu menubar menuitem menuitemcheckbox menuitemradio navigation none note option paragraph"
    " presentation progressbar radio radiogroup region row rowgroup rowheader scrollbar search searchbox"
    " separator slider spinbutton status strong subscript superscript switch tab table tablist tabpanel term"
    " textbox time timer toolbar tooltip tree treegrid treeitem"
    " text iframe".split()
)
"""What Playwright takes for a role (`validRoles` of its bundle), and what its snapshot adds."""


def test_every_family_is_of_roles_that_a_snapshot_tells() -> None:
    """A role that no snapshot tells, as of a tag, is in none."""
    families = {
        name: each for name, each in vars(role).items() if isinstance(each, frozenset) and name[0] != "_"
    }
    assert {} == {name: told for name, each in families.items() if (told := each - TOLD)}


@pytest.mark.parametrize(
    ("says", "role", "agreed"),
    [
        ("button", "button", True),
        ("button", "link", False),
        ("link", "button", False),
        ("menu", "button", False),
        ("checkbox", "switch", True),
        ("tab", "tab", True),
        ("tab", "link", False),
        ("option", "radio", True),
        ("button", "menuitem", True),
        (None, "link", None),
        ("icon", "button", None),
        ("button", "generic", None),
    ],
)
def test_roles_agree_or_are_noted(says: str | None, role: str, agreed: bool | None) -> None:
    """A link where the article says button is told; what has no role or is named by none is not."""
    assert agreed is agrees(says, role)
