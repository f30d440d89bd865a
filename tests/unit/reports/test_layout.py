"""The article's blocks as a page has them."""

from flows.article import Block
from reports.page.layout import layout


def _item(text: str, level: int = 1, *, ordered: bool = True, step: tuple[str, int] | None = None) -> Block:
    return Block(kind="item", text=text, level=level, ordered=ordered, line=1, step=step)


def _heading(text: str, level: int) -> Block:
    return Block(kind="heading", text=text, level=level, line=1)


def test_no_level_of_headings_is_jumped_over() -> None:
    """Headings go down by one level at most, whatever the source has."""
    elements = layout([_heading("T", 1), _heading("A", 2), _heading("B", 5), _heading("C", 2)], "T")
    assert [("A", 1), ("B", 2), ("C", 1)] == [(element.text, element.level) for element in elements]


def test_lists_stand_inside_their_item() -> None:
    """An item of depth two belongs to the item above it."""
    (outer,) = layout([_item("a"), _item("b", 2, ordered=False), _item("c")], "T")
    assert ["a", "c"] == [item.text for item in outer.items]
    assert ["b"] == [item.text for item in outer.items[0].lists[0].items]


def test_a_procedures_list_does_not_run_into_the_next() -> None:
    """Items of two procedures are two lists, each numbered from its own first step."""
    first, second = layout([_item("a", step=("p", 1)), _item("b", step=("q", 1))], "T")
    assert (1, 1) == (first.items[0].number, second.items[0].number)


def test_a_heading_knows_the_procedure_that_it_opens() -> None:
    """Remarks on a procedure find its heading."""
    elements = layout([_heading("H", 2), _item("a", step=("p", 1)), _heading("I", 2)], "T")
    assert ["p", None] == [element.procedure for element in elements if element.kind == "heading"]


def test_rows_make_a_table_under_their_header() -> None:
    """Header and rows are one table, its cells apart."""
    header = Block(kind="header_row", text="Issue\tTry", line=1)
    row = Block(kind="row", text="a\tb", line=2, step=("common_issues", 1))
    (table,) = layout([header, row], "T")
    assert (["Issue", "Try"], ["a", "b"]) == (table.header, table.rows[0].cells)
