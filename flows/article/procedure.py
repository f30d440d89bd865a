"""One documented way to reach the goal, as data."""

from flows.record import FileName, Record


class Step(Record):
    """One numbered item that a reader follows."""

    number: int
    """Position in its procedure, from 1."""
    label: str | None = None
    """The article's own number of it, as a reader sees it: "2", "5.b", "Step 3"; None where it has none."""
    text: str
    """The sentence verbatim, runs of white space folded to one space; each paragraph on a line of its own."""
    problem: str | None = None
    """Of a common issue: the words of its first column; `text` is the remedy."""
    emphasis: tuple[str, ...] = ()
    """Runs of words that the source sets apart (bold, code, quoted keyboard keys), in order."""
    links: tuple[tuple[str, str], ...] = ()
    """(words, address) of each hyperlink in the sentence."""
    pictures: tuple[str, ...] = ()
    """Where the pictures at it are to be had, as the article writes it; `embedded:2` is in the article."""
    instead: bool = False
    """Another way than the steps before it: what it lies in says that one of several is enough."""
    line: int
    """Line of the source on which the sentence starts, from 1."""
    element: str
    """Where in the source's structure it stands, for people: `Method 2, item 3`."""

    @property
    def name(self) -> str:
        """What people call it: `step 5.b` where the article says so, else by its position."""
        return f"step {self.label or self.number}".replace("step Step", "step")


class Procedure(Record):
    """One documented way to reach the goal."""

    id: FileName
    number: int | None
    """Number in its heading ("Method 2"); None for the common issues and where headings have no numbers."""
    title: str
    introduction: str = ""
    steps: tuple[Step, ...]
