"""How the time to read an article grows with its length: `python -m tests.measure.linear [--most N]`.

Each row is a text made of one piece again and again, and the seconds of processor time for N pieces and for
twice as many: about twice is linear, four times is quadratic. No test, for a busy machine would fail it.
"""

import argparse
import sys
import time
from contextlib import suppress

from flows.article import ArticleError, read_article

PIECES = {
    "steps.html": ("<h1>T</h1><ol>", "<li>Click <b>Save</b> in the menu."),
    "lists.html": ("<h1>T</h1>", "<ol><li>Click <b>Save</b>.</li></ol><p>x</p>"),
    "methods.html": ("<h1>T</h1>", "<h2>Method 1</h2><ol><li>Click <b>Save</b>.</li></ol>"),
    "issues.html": ("<table><tr><th>Issue<th>What to Try", "<tr><td>a<td>Click Save"),
    "pictures.html": ("<ol><li>", "Click <b>Save</b> <img alt=x> "),
    "deep.html": ("<ol><li>Click A", "<div>"),
    "steps.md": ("# T\n\n", "1. Click **Save** in the menu.\n"),
    "notes.md": ("# T\n\n", "!!! note\n    1. Click **Save**.\n"),
    "marks.md": ("1. ", "**a** [x](http://a.b) `c` "),
    "liquid.md": ("# T\n\n", "{% "),
    "short-codes.md": ("# T\n\n", "{{< "),
    "comments.md": ("# T\n\n", "{/* "),
    "ticks.md": ("# T\n\n", "` ``` "),
    "brackets.md": ("# T\n\n", "[a](b "),
    "components.md": ("# T\n\n", '<Tab "'),
    "steps.txt": ("T\n\n", "1. Click Save in the menu.\n"),
    "addresses.txt": ("T\n\n", "https://a.b/ "),
}  # fmt: skip


def seconds(name: str, pieces: int) -> float:
    """Processor time for so many pieces, read or refused."""
    head, piece = PIECES[name]
    content = (head + piece * pieces).encode()
    started = time.process_time()
    with suppress(ArticleError):  # too many steps, or none: it was read before it was refused
        read_article(name, content)
    return time.process_time() - started


def main() -> None:
    """Print a row a piece."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=10_000)
    most: int = parser.parse_args().most
    for name in PIECES:
        once, twice = seconds(name, most), seconds(name, 2 * most)
        ratio = twice / max(once, 1e-3)
        sys.stdout.write(f"| {name} | {most} | {once:.2f} | {twice:.2f} | {ratio:.1f} |\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
