"""A table of a page: data, counted steps, or only an arrangement."""

import re

from lxml.html import HtmlElement


def is_data(table: HtmlElement) -> bool:
    """Tell a table of data from one that only arranges the page."""
    columns = max((len(row.xpath("./td|./th")) for row in table.iter("tr")), default=0)
    arranged = "boolean(.//table|.//h1|.//h2|.//h3|.//h4)"
    steps = table.xpath("boolean(.//ol)") and not table.xpath("boolean(.//th)")
    return columns > 1 and not table.xpath(arranged) and not steps


def named_cells(table: HtmlElement) -> list[tuple[str, HtmlElement]]:
    """Give the cells with lists of steps in a table that has heads, each with its name; none elsewhere.

    Where each row is a task, its first cell names it; where each column is a way, its head does.
    """
    if not table.xpath("boolean(.//th)") or not table.xpath("boolean(.//td//ol)"):
        return []
    head, *body = rows(table)
    heads = [_said(cell) for cell in head]
    found = []
    for cells in body:
        listed = [index for index, cell in enumerate(cells) if cell.xpath("boolean(.//ol)")]
        for index in listed:
            ways = len(listed) > 1 or index == 0
            name = heads[index] if ways and index < len(heads) else _said(cells[0])
            found.append((name, cells[index]))
    return found


def rows(table: HtmlElement) -> list[list[HtmlElement]]:
    """Give the cells of each row."""
    return [[cell for cell in row if cell.tag in ("td", "th")] for row in table.iter("tr")]


def numbered_cells(table: HtmlElement) -> list[HtmlElement] | None:
    """Give the cells beside the numbers, where the first column counts the steps; None where it does not."""
    every = rows(table)
    counted = [cells for cells in every if len(cells) > 1 and _count(cells[0]) is not None]
    numbers = [_count(cells[0]) for cells in counted]
    if len(numbers) < 2 or numbers != list(range(1, len(numbers) + 1)) or len(every) > len(counted) + 1:
        return None
    return [cells[1] for cells in counted]


def _count(cell: HtmlElement) -> int | None:
    found = re.fullmatch(r"(?:step\s*)?(\d{1,2})[.)]?", _said(cell), re.IGNORECASE)
    return int(found.group(1)) if found else None


def _said(cell: HtmlElement) -> str:
    return " ".join(" ".join(map(str, cell.itertext())).split())
