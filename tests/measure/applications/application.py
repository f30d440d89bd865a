"""The table of applications."""

from collections.abc import Callable
from pathlib import Path

from tests.measure.applications.on_node import flows, jobs, mail, wiki
from tests.measure.applications.on_python import (
    administration,
    calendar,
    database,
    expenses,
    ledger,
    load,
    notebook,
    site,
    studies,
    tickets,
)
from tests.measure.applications.on_python_too import (
    bookmarks,
    club,
    faults,
    firmware,
    handbook,
    homepage,
    interviews,
    printer,
    trials,
    watches,
)
from tests.measure.applications.packages import node_program, python_of
from tests.measure.applications.registry import registry
from tests.measure.applications.start import Start

APPLICATIONS: dict[str, Callable[[Path, int, int], Start]] = {
    "notebook": notebook,
    "wiki": wiki,
    "mail": mail,
    "administration": administration,
    "calendar": calendar,
    "database": database,
    "load": load,
    "flows": flows,
    "expenses": expenses,
    "ledger": ledger,
    "site": site,
    "tickets": tickets,
    "studies": studies,
    "jobs": jobs,
    "registry": registry,
    "handbook": handbook,
    "homepage": homepage,
    "interviews": interviews,
    "watches": watches,
    "faults": faults,
    "bookmarks": bookmarks,
    "printer": printer,
    "firmware": firmware,
    "trials": trials,
    "club": club,
}
"""How each is started, in an empty folder, on a port and with another one to spare."""

PACKAGES: dict[str, Callable[[], Path]] = {
    "notebook": lambda: python_of("jupyterlab"),
    "wiki": lambda: node_program("tiddlywiki"),
    "mail": lambda: node_program("maildev"),
    "administration": lambda: python_of("django"),
    "calendar": lambda: python_of("radicale"),
    "database": lambda: python_of("sqlite-web"),
    "load": lambda: python_of("locust"),
    "flows": lambda: node_program("node-red"),
    "expenses": lambda: python_of("ihatemoney"),
    "ledger": lambda: python_of("fava"),
    "site": lambda: python_of("wagtail"),
    "tickets": lambda: python_of("trac"),
    "studies": lambda: python_of("optuna-dashboard"),
    "jobs": lambda: node_program("crontab-ui"),
    "registry": lambda: node_program("verdaccio"),
    "handbook": lambda: python_of("otterwiki"),
    "homepage": lambda: python_of("lektor"),
    "interviews": lambda: python_of("taguette"),
    "watches": lambda: python_of("changedetection.io"),
    "faults": lambda: python_of("roundup"),
    "bookmarks": lambda: python_of("buku[server]"),
    "printer": lambda: python_of("octoprint"),
    "firmware": lambda: python_of("esphome"),
    "trials": lambda: python_of("mlflow"),
    "club": lambda: python_of("mezzanine"),
}
"""What each is made of; raises RuntimeError where it cannot be had."""
