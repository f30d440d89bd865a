"""The applications that are packages of Node, each on a port and in a folder of its own."""

import smtplib
import subprocess
from email.message import EmailMessage
from pathlib import Path

from tests.measure.applications.packages import node_program
from tests.measure.applications.start import Start

_LETTERS = {
    "Your parcel is on its way": "The parcel leaves today.",
    "Minutes of the spring meeting": "The minutes are attached.",
    "Library books are due": "Two books are due on Friday.",
}


def wiki(folder: Path, port: int, _: int) -> Start:
    """A TiddlyWiki with its first page alone."""
    program = str(node_program("tiddlywiki"))
    subprocess.run(
        [program, "wiki", "--init", "server"], cwd=folder, check=True, capture_output=True, timeout=60
    )
    return Start([program, "wiki", "--listen", f"port={port}", "host=127.0.0.1"], {}, "/status")


def mail(_: Path, port: int, other: int) -> Start:
    """MailDev with three letters in it."""
    options = ["--web", str(port), "--web-ip", "127.0.0.1", "--smtp", str(other), "--ip", "127.0.0.1"]
    return Start([str(node_program("maildev")), *options], {}, "/healthz", lambda: _write_letters(other))


def flows(folder: Path, port: int, _: int) -> Start:
    """Node-RED without a flow; what it would tell its makers is off."""
    options = ["--port", str(port), "--userDir", str(folder), "--define", "uiHost=127.0.0.1"]
    return Start([str(node_program("node-red")), "--no-telemetry", *options], {}, "/")


def jobs(folder: Path, port: int, _: int) -> Start:
    """Crontab UI without a job, in which nothing is told to the system's own list."""
    settings = {"CRON_DB_PATH": str(folder), "HOST": "127.0.0.1", "PORT": str(port)}
    return Start([str(node_program("crontab-ui"))], settings, "/")


def _write_letters(port: int) -> None:
    for subject, text in _LETTERS.items():
        letter = EmailMessage()
        letter["From"], letter["To"], letter["Subject"] = "office@example.org", "reader@example.org", subject
        letter.set_content(text)
        letter.add_alternative(f"<h2>{subject}</h2><p>{text}</p>", subtype="html")
        with smtplib.SMTP("127.0.0.1", port, timeout=20) as post:
            post.send_message(letter)
