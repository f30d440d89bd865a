"""The command: `stillright verify`, and what goes with it; each command is a module of `fixtures.command`."""

import gc
import logging
import sys
import traceback
import warnings
from pathlib import Path

# The parts stand beside this file: in the checkout, and in the package `stillright` that a wheel makes of it.
# They go before whatever else is called like one of them.
sys.path.insert(0, str(Path(__file__).parent))

import typer

from fixtures.browser.environment import keep_quiet
from fixtures.command.dialogue import say
from fixtures.command.group import Commands
from fixtures.command.version import Version
from fixtures.run.signals import heed_signals, leave
from flows.redaction import SECRETS
from flows.redaction.stream import hiding, open_closed
from reports.status import CURRENT, UNVERIFIED, WRONG_USAGE

_LITTER = 50_000
"""So many more things made than gone let Python look for what holds itself. With its own 700 that took a
seventh of a command's start, while it was imported."""
_BROKEN_OFF = 130
"""What Typer makes of a KeyboardInterrupt."""

pytest_plugins = (
    "fixtures.plugin.plugin", "fixtures.plugin.visit", "fixtures.plugin.trace", "fixtures.command.allure",
)  # fmt: skip
"""What pytest loads with this module: `pytest_plugins = ["stillright"]` in a `conftest.py`."""

app = typer.Typer(cls=Commands, help="Is the help article still right?", rich_markup_mode=None)


@app.callback()
def _options(*, version: Version = False) -> None:  # noqa: ARG001 - it ends the command by itself
    from flows.run.home import HOME  # noqa: PLC0415 - it imports much that no help needs

    # The articles are those of the folder that the command is run in, where it has some.
    HOME.move(Path.cwd())


def main() -> None:
    """Run the command; every expected error is one message, and no bug looks like an outdated article."""
    gc.set_threshold(_LITTER, 20, 20)
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    # A driver that Ctrl-C or somebody ended leaves questions and answers behind that nobody waits for; what
    # was lost with it is said of its step. Python's warnings are for who develops, and asks for them.
    logging.getLogger("asyncio").setLevel(logging.CRITICAL)
    if not sys.warnoptions:
        warnings.simplefilter("ignore")
    heed_signals()
    keep_quiet()
    open_closed()
    with hiding(SECRETS) as losses:
        code = _run()
        sys.stdout.flush()
        for error in losses[:1]:
            say(f"What was printed could not be written ({error.strerror}); send it somewhere else.")
    leave(code or (UNVERIFIED if losses else CURRENT))


def _run() -> int:
    """Run the command; gives the exit code."""
    try:
        code = app(sys.argv[1:] or ["--help"], standalone_mode=False)
    except (KeyboardInterrupt, typer.Abort):
        code = _BROKEN_OFF
    except Exception as error:  # noqa: BLE001 - Python's own exit code for it would say "outdated"
        code = _refused(error)
    if code == _BROKEN_OFF:
        say("Interrupted before anything was seen.")
        code = UNVERIFIED
    return code or CURRENT


def _refused(error: Exception) -> int:
    """Say what is wrong with what was asked for, or that Stillright has a fault; gives the exit code."""
    from fixtures.command.expected import message_of  # noqa: PLC0415 - it imports much that no help needs

    message = message_of(error)
    if message is not None:
        say(message)
        return WRONG_USAGE
    traceback.print_exception(error)
    say("This is a fault of Stillright and says nothing of the article; please report it.")
    return UNVERIFIED


if __name__ == "__main__":
    main()
