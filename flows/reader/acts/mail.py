"""What a step says of a letter: it is looked for in the mailbox and shown in the browser."""

from flows.reader.step import StepContext


def find_letter(step: StepContext, index: int) -> bool:
    """Look for the letter in the inbox, then among the junk, and open it as a mail program would."""
    look = step.course.inbox.find(index, step.instructions[index], step.then(index))
    if look.met:
        step.known = step.course.before = ()  # nothing of what stood there before has to do with it
    step.decide(look)
    return look.met
