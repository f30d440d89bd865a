"""The stand-in mail: letters really travel, and the receiving server is honest about who sent them."""

import imaplib
import smtplib
from collections.abc import Iterator

import pytest

from fixtures.sandbox.mail.delivery import SERVER, results, submitters
from fixtures.sandbox.mail.letters import IMPOSTOR_LINK
from fixtures.sandbox.mail.setting import DEFAULT_WORDS
from fixtures.sandbox.state import Setting, State
from flows.sites import Letter
from tests.contracts.post_office import LINK, READER, PostOffice, post_office

SENDER = "scheduler-noreply@zoom.us"
SUBJECT = "[Zoom Scheduler] Calendar account connection issue"


@pytest.fixture
def office() -> Iterator[PostOffice]:
    """Mail servers with one reader."""
    with post_office() as running:
        yield running


def notification(office: PostOffice) -> Letter:
    """The one letter that names the documented subject in the inbox."""
    (letter,) = [one for one in office.mailbox().letters("inbox", SENDER) if one.subject == SUBJECT]
    return letter


def test_the_notification_arrives(office: PostOffice) -> None:
    """It comes from the documented sender with the documented subject, authenticated, with its button."""
    office.notify()
    letter = notification(office)
    assert ("pass", "pass", "pass") == (letter.spf, letter.dkim, letter.dmarc)
    assert DEFAULT_WORDS["mail.sender_name"] == letter.sender_name
    assert LINK.replace("&", "&amp;") in (letter.html or "")
    assert f">{DEFAULT_WORDS['mail.button']}</a>" in (letter.html or "")
    assert LINK in (letter.text or "")


def test_the_other_letters(office: PostOffice) -> None:
    """An older Scheduler letter, a newsletter and an impostor's letter are there, older ones further down."""
    office.send_others()
    found = office.mailbox().letters("inbox")
    assert ["scheduler-noreply@zoom-us.example", "news@campus-news.example", SENDER] == [
        letter.sender for letter in found
    ]
    assert sorted((letter.received for letter in found), reverse=True) == [one.received for one in found]
    impostor, _, older = found
    assert (SUBJECT, DEFAULT_WORDS["mail.sender_name"]) == (impostor.subject, impostor.sender_name)
    assert IMPOSTOR_LINK in (impostor.html or "")
    assert SUBJECT != older.subject


def test_a_forged_sender_fails(office: PostOffice) -> None:
    """Whoever writes Zoom's address without being Zoom passes none of the three checks."""
    office.state.configure(Setting(features={"mail.forged": True}))
    office.send_others()
    letter = notification(office)
    assert ("fail", "none", "fail") == (letter.spf, letter.dkim, letter.dmarc)


@pytest.mark.parametrize(
    ("user", "envelope", "sender", "expected"),
    [
        ("zoom", "bounce@mail.zoom.us", "no-reply@scheduler.zoom.us", "pass pass pass"),
        (None, "x@zoom.us", "x@zoom.us", "fail none fail"),
        (None, "", "x@zoom.us", "none none fail"),
        (None, "x@elsewhere.example", "x@elsewhere.example", "none none none"),
        ("impostor", "x@zoom-us.example", "x@zoom.us", "pass none fail"),
        ("impostor", "x@zoom.us", "x@zoom.us", "fail none fail"),
        ("impostor", "x@zoom-us.example", "x@evilzoom.us", "pass none none"),
    ],
)
def test_results_follow_from_who_submitted(
    user: str | None, envelope: str, sender: str, expected: str
) -> None:
    """SPF, DKIM and DMARC pass only for a submitter's own domains."""
    submitter = submitters(State(Setting())).get(user or "")
    words = results(submitter, envelope, sender).split("; ")
    assert SERVER == words[0]
    assert expected == " ".join(word.partition("=")[2].split()[0] for word in words[1:])


def test_a_claim_in_this_servers_name_is_taken_off(office: PostOffice) -> None:
    """Authentication results that a sender wrote in the receiving server's name do not reach the reader."""
    claim = f"{SERVER}; spf=pass; dkim=pass; dmarc=pass\r\n header.from=zoom.us"
    letter = f"Authentication-Results: {claim}\r\nFrom: {SENDER}\r\nSubject: {SUBJECT}\r\n\r\nHello"
    office.hand_in(letter.encode(), envelope=SENDER)
    found = notification(office)
    assert ("fail", "none", "fail") == (found.spf, found.dkim, found.dmarc)
    with imaplib.IMAP4("127.0.0.1", office.servers.imap_port) as client:
        client.login(READER, office.password)
        client.select("INBOX", readonly=True)
        fetched = client.fetch("1", "(BODY.PEEK[HEADER])")[1][0]
    assert isinstance(fetched, tuple)
    assert 1 == fetched[1].lower().count(b"authentication-results:")


def test_a_wrong_submission_is_turned_away(office: PostOffice) -> None:
    """A wrong password is refused, and so is a letter for somebody who has no mailbox."""
    with smtplib.SMTP("127.0.0.1", office.servers.smtp_port, local_hostname="localhost") as server:
        with pytest.raises(smtplib.SMTPAuthenticationError):
            server.login("zoom", "wrong")
        with pytest.raises(smtplib.SMTPRecipientsRefused):
            server.sendmail("x@y.example", ["stranger@dartmouth.edu"], b"Subject: Hello\r\n\r\n")


def test_junk_is_where_it_says(office: PostOffice) -> None:
    """With the feature on, only the notification is in the folder that is marked as junk."""
    office.state.configure(Setting(features={"mail.junk": True}))
    office.notify()
    office.send_others()
    box = office.mailbox()
    assert [SUBJECT] == [letter.subject for letter in box.letters("junk")]
    assert 3 == len(box.letters("inbox"))


@pytest.mark.parametrize(
    ("setting", "expected"),
    [
        (Setting(faults={"mail.no_letter": True}), []),
        (Setting(faults={"mail.no_html": True}), [(SENDER, SUBJECT, False, "pass")]),
        (Setting(faults={"mail.fails_authentication": True}), [(SENDER, SUBJECT, True, "fail")]),
        (
            Setting(words={"mail.sender": "no-reply@scheduler.zoom.us", "mail.subject": "Reconnect"}),
            [("no-reply@scheduler.zoom.us", "Reconnect", True, "pass")],
        ),
    ],
)
def test_what_becomes_of_the_notification(
    setting: Setting, expected: list[tuple[str, str, bool, str]]
) -> None:
    """Faults and words change what the reader finds (sender, subject, with HTML, DMARC)."""
    with post_office(setting) as office:
        office.notify()
        found = office.mailbox().letters("inbox")
    assert expected == [(one.sender, one.subject, one.html is not None, one.dmarc) for one in found]


def test_safe_links_wrap_the_address(office: PostOffice) -> None:
    """With the feature on, the button leads through Outlook's host, the real address inside."""
    office.state.configure(Setting(features={"mail.safe_links": True}))
    office.notify()
    html = notification(office).html or ""
    assert "safelinks.protection.outlook.com/?url=https%3A%2F%2Fscheduler.zoom.us%2Freauthorize" in html
    assert LINK not in html
