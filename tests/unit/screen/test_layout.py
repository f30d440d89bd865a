"""What stands in a row."""

from flows.screen.layout.layout import in_row
from tests.drawn import drawn

PAGE = """
- generic [ref=e1]:
  - banner [ref=e2]:
    - link "Settings" [ref=e3] [cursor=pointer] [box={x},10,35,35]
    - link "Robin" [ref=e4] [cursor=pointer] [box=1159,11,90,30]
  - main [ref=e5]:
    - button "Copy" [ref=e6] [cursor=pointer] [box=1117,166,90,30]
    - button "Copy" [ref=e7] [cursor=pointer] [box=1117,229,90,30]
  - navigation [ref=e8]:
    - link "One" [ref=e9] [cursor=pointer] [box=10,100,90,30]
    - link "Two" [ref=e10] [cursor=pointer] [box=10,140,90,30]
    - link "Three" [ref=e11] [cursor=pointer] [box=10,180,90,30]
"""


def test_what_is_only_aligned_with_things_of_another_region_is_in_no_row() -> None:
    """Two links of a bar are no navigation, wherever the content begins; three of a column are."""
    for x in (1097, 1112):
        screen = drawn(PAGE.format(x=x))
        in_rows = [c.label for c in screen.controls if c.pointer and in_row(c, screen)]
        assert ["One", "Two", "Three"] == in_rows, x
