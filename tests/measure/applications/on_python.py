"""The applications that are packages of Python, each on a port and in a folder of its own."""

import shutil
import sqlite3
import subprocess
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from tests.measure.applications.packages import python_of, python_program
from tests.measure.applications.start import HERE, NAME, PASSWORD, Start, bare_environment

_PATIENCE = 560
"""Seconds for a step of making a site; all of it takes twenty on a machine with nothing else to do."""


def notebook(folder: Path, port: int, _: int) -> Start:
    """JupyterLab behind a password, in an empty folder."""
    python = python_of("jupyterlab")
    script = "import sys; from jupyter_server.auth import passwd; print(passwd(sys.argv[1], 'sha1'))"
    hashed = subprocess.run(
        [python, "-c", script, PASSWORD], capture_output=True, text=True, check=True, timeout=60
    ).stdout.strip()
    names = ("CONFIG_DIR", "DATA_DIR", "RUNTIME_DIR")
    places = {f"JUPYTER_{name}": str(folder / name.lower()) for name in names}
    (folder / "files").mkdir()
    options = [
        "--no-browser", "--allow-root", "--ip=127.0.0.1", f"--port={port}", "--ServerApp.port_retries=0",
        f"--ServerApp.root_dir={folder / 'files'}", f"--PasswordIdentityProvider.hashed_password={hashed}",
    ]  # fmt: skip
    command = [str(python), "-m", "jupyterlab", *options]
    return Start(command, {**places, "IPYTHONDIR": str(folder / "ipython")}, "/login")


def administration(folder: Path, port: int, _: int) -> Start:
    """Django's administration with one site and one editor."""
    program = [str(python_of("django")), str(HERE / "administration.txt"), str(folder), str(port)]
    return Start(program, {"EDITOR_NAME": NAME, "EDITOR_PASSWORD": PASSWORD}, "/admin/login/")


def calendar(folder: Path, port: int, _: int) -> Start:
    """Radicale with one reader and no calendar."""
    (folder / "readers").write_text(f"{NAME}:{PASSWORD}\n", encoding="utf-8")
    options = [
        "--server-hosts", f"127.0.0.1:{port}", "--storage-filesystem-folder", str(folder / "collections"),
        "--auth-type", "htpasswd", "--auth-htpasswd-encryption", "plain",
        "--auth-htpasswd-filename", str(folder / "readers"),
    ]  # fmt: skip
    return Start([str(python_of("radicale")), "-m", "radicale", *options], {}, "/.web/")


def database(folder: Path, port: int, _: int) -> Start:
    """sqlite-web with two tables and three books."""
    with closing(sqlite3.connect(folder / "library.db")) as library:
        library.executescript((HERE / "database.sql").read_text("utf-8"))
    program = str(python_program("sqlite-web", "sqlite_web"))
    return Start([program, "-x", "-H", "127.0.0.1", "-p", str(port), str(folder / "library.db")], {}, "/")


def load(folder: Path, port: int, _: int) -> Start:
    """Locust, whose visitors visit nothing but Locust's own first page, once a second."""
    shutil.copy(HERE / "load.txt", folder / "locustfile.py")
    options = ["-f", "locustfile.py", "--host", f"http://127.0.0.1:{port}"]
    web = ["--web-host", "127.0.0.1", "--web-port", str(port)]
    return Start([str(python_program("locust", "locust")), *options, *web], {}, "/")


def expenses(folder: Path, port: int, _: int) -> Start:
    """I Hate Money with its demonstration project."""
    (folder / "settings.py").write_text(
        f'SQLALCHEMY_DATABASE_URI = "sqlite:///{folder / "expenses.sqlite3"}"\n'
        'SECRET_KEY = "slate"\nACTIVATE_DEMO_PROJECT = True\nSESSION_COOKIE_SECURE = False\n',
        encoding="utf-8",
    )
    program = [str(python_of("ihatemoney")), "-m", "ihatemoney.manage", "run"]
    settings = {"IHATEMONEY_SETTINGS_FILE_PATH": str(folder / "settings.py")}
    return Start([*program, "--host", "127.0.0.1", "--port", str(port)], settings, "/")


def tickets(folder: Path, port: int, _: int) -> Start:
    """Trac, in which everybody may report something."""
    admin = str(python_program("trac", "trac-admin"))
    for asked in (
        ["initenv", "Facilities", "sqlite:db/trac.db"],
        ["permission", "add", "anonymous", "TICKET_CREATE", "TICKET_MODIFY"],
    ):
        subprocess.run(
            [admin, str(folder / "list"), *asked], check=True, capture_output=True, timeout=_PATIENCE
        )
    program = str(python_program("trac", "tracd"))
    return Start([program, "-s", "--hostname", "127.0.0.1", "-p", str(port), str(folder / "list")], {}, "/")


def studies(folder: Path, port: int, _: int) -> Start:
    """Optuna's dashboard with two studies."""
    python, held = str(python_of("optuna-dashboard")), folder / "studies.sqlite3"
    made = [python, str(HERE / "studies.txt"), str(held)]
    subprocess.run(made, check=True, capture_output=True, timeout=_PATIENCE)
    program = str(python_program("optuna-dashboard", "optuna-dashboard"))
    return Start([program, "--host", "127.0.0.1", "--port", str(port), f"sqlite:///{held}"], {}, "/")


def ledger(folder: Path, port: int, _: int) -> Start:
    """Fava with the accounts of a small club."""
    shutil.copy(HERE / "ledger.beancount", folder)
    program = str(python_program("fava", "fava"))
    return Start([program, "--host", "127.0.0.1", "--port", str(port), "ledger.beancount"], {}, "/")


def site(folder: Path, port: int, _: int) -> Start:
    """Wagtail with its first page and one editor; the site is made once, and copied."""
    python = python_of("wagtail")
    made = python.parents[1] / "site"
    if not (made / "finished").is_file():
        _make_site(python, made)
    shutil.copytree(made, folder / "site")
    return Start(
        [str(python), str(folder / "site" / "manage.py"), "runserver", "--noreload", f"127.0.0.1:{port}"],
        {"PYTHONPATH": str(folder / "site")},
        "/admin/login/",
    )


def _make_site(python: Path, made: Path) -> None:
    """Two requests at once lock SQLite as the template sets it up, so it is told to wait."""
    shutil.rmtree(made, ignore_errors=True)
    made.mkdir()
    account = {"DJANGO_SUPERUSER_PASSWORD": PASSWORD, "PYTHONPATH": str(made)}
    manage = [str(python), str(made / "manage.py")]
    new = ["createsuperuser", "--noinput", "--username", NAME, "--email", NAME]
    _make([str(python.with_name("wagtail")), "start", "office", str(made)], made, account)
    with (made / "office" / "settings" / "base.py").open("a", encoding="utf-8") as settings:
        settings.write(
            '\nDATABASES["default"]["OPTIONS"] = '
            '{"timeout": 60, "transaction_mode": "IMMEDIATE", "init_command": "PRAGMA journal_mode=WAL;"}\n'
        )
    _make([*manage, "migrate", "--verbosity", "0"], made, account)
    _make([*manage, *new], made, account)
    (made / "finished").touch()


def _make(command: list[str], folder: Path, settings: Mapping[str, str]) -> None:
    subprocess.run(
        command, cwd=folder, env=bare_environment() | dict(settings),
        check=True, capture_output=True, timeout=_PATIENCE,
    )  # fmt: skip
