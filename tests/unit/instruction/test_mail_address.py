"""What counts as a mail address in a sentence."""

from flows.instruction.grammar.phrase import MAIL_ADDRESS


def test_found_where_it_stands() -> None:
    """Each address of a sentence, with what a mailbox's name may hold."""
    text = "Write to no-reply+x@zoom.us, or (help.desk@dartmouth.edu)."
    assert ["no-reply+x@zoom.us", "help.desk@dartmouth.edu"] == MAIL_ADDRESS.findall(text)


def test_a_word_of_a_megabyte_holds_none() -> None:
    """And is read once: were each of its letters tried as the first, this would take hours."""
    assert [] == MAIL_ADDRESS.findall("a" * 1_000_000)
