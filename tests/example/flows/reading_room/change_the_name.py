"""Method 1: its words are enough for each step; that the promise was kept has to be seen."""

from flows.reader import PROMISE, Instruction, Look, Met, Reader, Troubled, Unkept, Verb

SITES = "http://rooms.example.org/admin/sites/site/"


def act_out(reader: Reader) -> None:
    """Follow each step; behind the last one the name is looked up where visitors' pages take it from."""
    *steps, last = reader.procedure.steps
    for step in steps:
        reader.follow(step)
    reader.follow(last, promise=renamed)


def renamed(reader: Reader) -> Look:
    """The list of sites has the name that was typed, whatever the page behind the button says."""
    wanted = next(
        i.value
        for step in reader.procedure.steps
        for i in _read(reader, step.number)
        if i.verb is Verb.ENTER and i.value
    )
    reader.open(SITES)
    if reader.window.until(lambda screen: True if wanted in screen.text else None):
        return Met(index=PROMISE)
    trouble = reader.trouble()
    if trouble is not None:  # an outage is no news about the article
        return Troubled(index=PROMISE, trouble=trouble)
    return Unkept(index=PROMISE, shows=reader.screen().title)


def _read(reader: Reader, number: int) -> tuple[Instruction, ...]:
    return reader.readings.at(reader.procedure.id, number)
