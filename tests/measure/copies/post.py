"""The mail of a copy: an SMTP server that checks who sent, before an IMAP server that hands out."""

import asyncio
import smtplib
import ssl
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime, formataddr, make_msgid
from typing import Any
from urllib.parse import quote

from aiosmtpd.smtp import SMTP, Envelope, Session
from jinja2 import Environment
from proxyprotocol.reader import ProxyProtocolReader
from pymap.imap import IMAPServer

from fixtures.sandbox.mail.store import JUNK, Store
from fixtures.sandbox.state import Setting, State
from tests.measure.copies.world import World

SERVER = "mx1.mail.dartmouth.test"
HONEST = "192.0.2.11"
"""The address that letters of the true senders come from, as this server writes it down."""


class Post:
    """Both servers on 127.0.0.1, and the one mailbox."""

    def __init__(self, world: World, tls: ssl.SSLContext, pages: Environment) -> None:
        self.world = world
        self.tls = tls
        self.pages = pages
        faults = {"mail.login_refused": True} if "mail_refused" in world.faults else {}
        self.store = Store(State(Setting(faults=faults)))
        self.password = ""
        self.imap_port = 0
        self.servers: list[asyncio.Server] = []

    async def start(self) -> None:
        """Listen, and fill the mailbox."""
        self.store.config.apply_context()
        self.password = await self.store.add(self.world.email)
        loop = asyncio.get_running_loop()
        smtp = await loop.create_server(lambda: SMTP(self, hostname=SERVER, loop=loop), "127.0.0.1", 0)
        serve: Any = ProxyProtocolReader(self.store.config.proxy_protocol).get_callback(
            IMAPServer(self.store.login, self.store.config)
        )

        async def gate(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            if "mail_down" in self.world.faults:
                writer.transport.abort()
            else:
                await serve(reader, writer)

        imap = await asyncio.start_server(gate, "127.0.0.1", 0, ssl=self.tls)
        self.servers = [smtp, imap]
        self.imap_port = imap.sockets[0].getsockname()[1]
        await asyncio.to_thread(self._send, smtp.sockets[0].getsockname()[1])

    def stop(self) -> None:
        """Listen no more."""
        for server in self.servers:
            server.close()

    async def handle_DATA(self, _: SMTP, __: Session, envelope: Envelope) -> str:  # noqa: N802 - as aiosmtpd calls it
        """File a letter with this server's findings on top, in Exchange Online's form."""
        source = envelope.original_content or b""
        sender = envelope.mail_from or ""
        domain = sender.rpartition("@")[2]
        result = "fail" if b"X-Origin: elsewhere" in source else "pass"
        now = format_datetime(datetime.now(UTC))
        top = (
            f"Received: from out.{domain} ({HONEST}) by {SERVER} with Microsoft SMTP Server; {now}\r\n"
            f"Authentication-Results: spf={result} (sender IP is {HONEST})\r\n"
            f" smtp.mailfrom={domain}; dkim={result} (signature was verified)\r\n"
            f" header.d={domain};dmarc={result} action=none\r\n"
            f" header.from={domain};compauth={result} reason=100\r\n"
            f"Received-SPF: {result.title()} (protection.outlook.com: domain of {domain})\r\n"
            f"Return-Path: {sender}\r\n"
        )
        notification = self.world.words["mail.subject"].encode() in source
        junk = self.world.features["letter"] == "junk" and notification
        folder = JUNK if junk else "INBOX"
        await self.store.put(self.world.email, folder, top.encode() + source, datetime.now(UTC))
        return "250 Filed"

    def _send(self, port: int) -> None:
        with smtplib.SMTP("127.0.0.1", port, local_hostname="localhost", timeout=30) as server:
            for letter in self._letters():
                server.send_message(letter)

    def _letters(self) -> list[EmailMessage]:
        """The notification among others."""
        world = self.world
        zoom = (world.words["mail.name"], world.words["mail.sender"])
        link = f"https://scheduler.zoom.us/r/{world.link}"
        if world.features["safe_links"]:
            wrapped = f"?url={quote(link, safe='')}&data=05%7C02&reserved=0"
            link = f"https://nam12.safelinks.protection.outlook.com/{wrapped}"
        letters = [
            self._letter(zoom, "[Zoom Scheduler] New booking: Office hours", "booking", 50),
            self._letter(("Registrar", "registrar@dartmouth.edu"), "Winter term calendar", "booking", 30),
            self._impostor(),
        ]
        if "no_letter" not in world.faults:
            letters.append(self._letter(zoom, world.words["mail.subject"], "letter", 1, link=link))
        letters.append(self._letter(("Library", "library@dartmouth.edu"), "Books are due", "booking", 0))
        return letters

    def _impostor(self) -> EmailMessage:
        link = "https://scheduler-zoom.example/r/1"
        sender = ("Zoom Scheduler", "scheduler-noreply@zoom-mail.example")
        letter = self._letter(sender, self.world.words["mail.subject"], "letter", 0, link=link)
        letter["X-Origin"] = "elsewhere"
        return letter

    def _letter(
        self, sender: tuple[str, str], subject: str, page: str, age: int, link: str = "https://zoom.us/"
    ) -> EmailMessage:
        letter = EmailMessage()
        letter["From"] = formataddr(sender)
        letter["To"] = self.world.email
        letter["Subject"] = subject
        letter["Date"] = format_datetime(datetime.now(UTC) - timedelta(hours=age))
        letter["Message-ID"] = make_msgid(domain=sender[1].rpartition("@")[2])
        button = self.world.words["mail.button"]
        letter.set_content(f"{subject}\n\n{button}: {link}\n")
        html = self.pages.get_template(f"{page}.html").render(subject=subject, link=link, button=button)
        letter.add_alternative(html, subtype="html")
        return letter
