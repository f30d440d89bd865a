"""Ten further applications that are packages of Python: what is changed in them is changed on its way."""

import os
import shutil
import subprocess
from pathlib import Path

from tests.measure.applications.packages import python_of, python_program
from tests.measure.applications.start import HERE, NAME, PASSWORD, Start, bare_environment

_PATIENCE = 560
"""Seconds for a step of making what an application needs."""


def handbook(folder: Path, port: int, _: int) -> Start:
    """An Otter Wiki with two pages, in which everybody may write."""
    pages = folder / "pages"
    pages.mkdir()
    (pages / "home.md").write_text("# Home\n\nWelcome to our wiki.\n", encoding="utf-8")
    (pages / "garden.md").write_text("# Garden\n\nThe garden is behind the house.\n", encoding="utf-8")
    author = ("-c", "user.name=editor", "-c", f"user.email={NAME}")
    for asked in (["init", "-q", "."], ["add", "."], [*author, "commit", "-qm", "start"]):
        _make(["git", *asked], pages)
    (folder / "settings.cfg").write_text(
        f"REPOSITORY='{pages}'\nSQLALCHEMY_DATABASE_URI='sqlite:///{folder / 'wiki.sqlite'}'\n"
        "SECRET_KEY='abcdefgh12345678abcdefgh'\nSITE_NAME='Team Wiki'\n",
        encoding="utf-8",
    )
    command = [str(python_program("otterwiki", "flask")), "--app", "otterwiki.server", "run", "-p", str(port)]
    return Start(command, {"OTTERWIKI_SETTINGS": str(folder / "settings.cfg")}, "/")


def homepage(folder: Path, port: int, _: int) -> Start:
    """Lektor's administration of a site of one page."""
    made = {
        "office.lektorproject": "[project]\nname = Office\n",
        "models/page.ini": "[model]\nname = Page\nlabel = {{ this.title }}\n\n"
        "[fields.title]\nlabel = Title\ntype = string\n\n[fields.body]\nlabel = Body\ntype = markdown\n",
        "templates/page.html": "<!doctype html><title>{{ this.title }}</title>{{ this.body }}",
        "content/contents.lr": "_model: page\n---\ntitle: Office\n---\nbody: Welcome.\n",
        "content/projects/contents.lr": "_model: page\n---\ntitle: Projects\n---\nbody: Ours.\n",
    }
    for name, text in made.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    program = str(python_program("lektor", "lektor"))
    return Start([program, "--project", str(folder), "server", "-p", str(port)], {}, "/")


def interviews(folder: Path, port: int, _: int) -> Start:
    """Taguette for one person, who need not show its token."""
    program = [str(python_of("taguette")), str(HERE / "interviews.txt")]
    options = ["-p", str(port), "--no-browser", "--database", str(folder / "interviews.sqlite3")]
    return Start([*program, *options], {"HOME": str(folder)}, "/")


def watches(folder: Path, port: int, _: int) -> Start:
    """changedetection.io with what it watches at first."""
    program = str(python_program("changedetection.io", "changedetection.io"))
    return Start([program, "-d", str(folder), "-C", "-p", str(port), "-h", "127.0.0.1"], {}, "/")


def faults(folder: Path, port: int, _: int) -> Start:
    """Roundup's classic tracker, in which everybody may report something."""
    admin, tracker = str(python_program("roundup", "roundup-admin")), folder / "tracker"
    _make([admin, "-i", str(tracker), "install", "classic", "sqlite"], folder)
    config = tracker / "config.ini"
    text = config.read_text("utf-8")
    for name, told in {
        "web": f"http://127.0.0.1:{port}/tracker/",
        "domain": "example.org",
        "host": "localhost",
    }.items():
        text = text.replace(f"#{name} = NO DEFAULT", f"{name} = {told}")
    config.write_text(text, encoding="utf-8")
    _make([admin, "-i", str(tracker), "initialise", PASSWORD], folder)
    allowed = tracker / "schema.py"
    allowed.write_text(allowed.read_text("utf-8") + _REPORTING, encoding="utf-8")
    program = str(python_program("roundup", "roundup-server"))
    options = ["-n", "127.0.0.1", "-p", str(port), *_as_nobody(folder, tracker)]
    return Start([program, *options, f"tracker={tracker}"], {}, "/tracker/")


def _as_nobody(folder: Path, tracker: Path) -> list[str]:
    """Roundup does not run as root; what that needs where we do."""
    if os.name == "nt" or os.geteuid():
        return []
    folder.chmod(0o755)
    for each in (tracker, *tracker.rglob("*")):
        shutil.chown(each, "nobody")
    return ["-u", "nobody"]


_REPORTING = """
for kind in ("issue", "file", "msg"):
    for act in ("Create", "Edit"):
        db.security.addPermissionToRole("Anonymous", act, kind)
"""


def bookmarks(folder: Path, port: int, _: int) -> Start:
    """Bukuserver without a bookmark."""
    program = str(python_program("buku[server]", "bukuserver"))
    return Start(
        [program, "run", "--host", "127.0.0.1", "--port", str(port)], {"BUKU_DEFAULT_DBDIR": str(folder)}, "/"
    )


def printer(folder: Path, port: int, _: int) -> Start:
    """OctoPrint that is set up, whose one editor is signed in by where they come from."""
    program = str(python_program("octoprint", "octoprint"))
    shutil.copy(HERE / "printer.yaml", folder / "config.yaml")
    _make(
        [program, "--basedir", str(folder), "user", "add", "editor", "--password", PASSWORD, "--admin"],
        folder,
    )
    options = ["serve", "--iknowwhatimdoing", "--host", "127.0.0.1", "--port", str(port)]
    return Start([program, "--basedir", str(folder), *options], {}, "/")


def firmware(folder: Path, port: int, _: int) -> Start:
    """ESPHome's dashboard with one device and a wireless network."""
    (folder / "secrets.yaml").write_text(
        'wifi_ssid: "Garden"\nwifi_password: "sunflower"\n', encoding="utf-8"
    )
    shutil.copy(HERE / "firmware.yaml", folder / "greenhouse.yaml")
    program = str(python_program("esphome", "esphome"))
    return Start([program, "dashboard", "--address", "127.0.0.1", "--port", str(port), str(folder)], {}, "/")


def trials(folder: Path, port: int, _: int) -> Start:
    """MLflow without an experiment of one's own."""
    program = str(python_program("mlflow", "mlflow"))
    options = ["--host", "127.0.0.1", "--port", str(port), "--workers", "1"]
    held = [
        "--backend-store-uri",
        f"sqlite:///{folder / 'runs.db'}",
        "--artifacts-destination",
        str(folder / "files"),
    ]
    settings = {"MLFLOW_SERVER_ALLOWED_HOSTS": "*", "MLFLOW_SERVER_ENABLE_JOB_EXECUTION": "false"}
    return Start([program, "server", *options, *held], settings, "/health")


def club(folder: Path, port: int, _: int) -> Start:
    """Mezzanine's administration with its demonstration pages and one editor."""
    python, made = str(python_of("mezzanine")), folder / "site"
    made.mkdir()
    _make([str(python_program("mezzanine", "mezzanine-project")), "club", "."], made)
    _make([python, "manage.py", "createdb", "--noinput"], made)
    account = ["--noinput", "--username", NAME, "--email", NAME]
    _make([python, "manage.py", "createsuperuser", *account], made, DJANGO_SUPERUSER_PASSWORD=PASSWORD)
    return Start(
        [python, str(made / "manage.py"), "runserver", "--noreload", f"127.0.0.1:{port}"], {}, "/admin/login/"
    )


def _make(command: list[str], folder: Path, **settings: str) -> None:
    environment = bare_environment() | settings
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True, timeout=_PATIENCE)
