"""Letters: whom they come from, which one is meant, and which links may be followed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote

import pytest

from flows.article import Facts
from flows.instruction import Instruction, Verb
from flows.screen import Control, Screen
from flows.screen.link.link import without_safe_links
from flows.sites import Folder, Letter, MailRefused, MailUnreachable
from flows.sites.letters.inbox import Inbox, authentic
from flows.verdict import Cause, Met, NoteKind, Readdressed, Troubled

if TYPE_CHECKING:
    from flows.browser import Window

SENDER = "planner-noreply@zoom.us"
SUBJECT = "[Planner] Calendar account connection issue"
LOOK = Instruction(verb=Verb.FIND_LETTER, words=SUBJECT, value=SENDER)
BUTTON = Instruction(verb=Verb.CLICK, words="Reauthorize", role="button")
FIRST = datetime(2026, 11, 1, tzinfo=UTC)


def letter(number: int = 1, **facts: Any) -> Letter:
    """The letter that the article means, or one that differs in these facts."""
    usual: dict[str, Any] = {
        "id": str(number),
        "folder": "inbox",
        "sender": SENDER,
        "subject": SUBJECT,
        "received": FIRST + timedelta(days=number),
        "html": "<a href='https://planner.zoom.us/x'>Reauthorize</a>",
        "dmarc": "pass",
    }
    return Letter(**usual | facts)


@dataclass
class Box:
    """A mailbox that holds these letters, or fails."""

    held: Sequence[Letter] = ()
    failure: Exception | None = None

    def letters(self, folder: Folder, sender: str | None = None) -> Sequence[Letter]:
        """The folder's letters, newest first."""
        if self.failure:
            raise self.failure
        found = [each for each in self.held if each.folder == folder and sender in {None, each.sender}]
        return sorted(found, key=lambda each: each.received, reverse=True)


@dataclass
class Desk:
    """An inbox before a window that keeps what the browser was given to show."""

    mailbox: Box | None
    url: str = "https://mail.invalid/letter/1"
    shown: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Lay the things out as a reader has them."""
        page = SimpleNamespace(url=self.url, goto=lambda *_, **__: None)
        context = SimpleNamespace(route=self.route)
        window = SimpleNamespace(page=page, context=context, patience=0, wake=lambda _: None)
        facts = Facts(sender=SENDER, hosts=("dartmouth.zoom.us", "services.dartmouth.edu"))
        self.inbox = Inbox(cast("Window", window), self.mailbox, facts)

    def route(self, _: str, answer: Any) -> None:
        """Keep what the browser would be answered."""
        answer(SimpleNamespace(fulfill=lambda **facts: self.shown.append(facts["body"])))


def screen_of(*controls: Control) -> Screen:
    """A screen with these on it."""
    return Screen(url="https://mail.invalid/letter/1", title="", width=1280, height=800, controls=controls)


def found(
    *letters: Letter, instruction: Instruction = LOOK, failure: Exception | None = None
) -> tuple[Any, Desk]:
    """What becomes of looking for the letter among these, and the desk at which it was done."""
    desk = Desk(Box(letters, failure))
    return desk.inbox.find(0, instruction, BUTTON), desk


@pytest.fixture(autouse=True)
def _no_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the reader's time be over after the first look at the mailbox."""
    ticks = iter(range(0, 10**9, 60))
    monkeypatch.setattr("flows.sites.letters.inbox.time", SimpleNamespace(monotonic=lambda: next(ticks)))


@pytest.mark.parametrize(
    ("spf", "dkim", "dmarc", "true"),
    [
        ("none", "none", "pass", True),
        ("fail", "pass", "pass", True),
        ("pass", "pass", "none", True),
        ("none", "pass", "none", True),
        ("pass", "pass", "fail", False),
        ("none", "none", "none", False),
        ("fail", "pass", "none", False),
        ("pass", "fail", "none", False),
        ("fail", "fail", "fail", False),
    ],
)
def test_a_sender_is_believed_when_the_mail_server_did(spf: str, dkim: str, dmarc: str, true: bool) -> None:
    """A letter is from whom it says only if its sender was checked, and nothing failed that counts."""
    assert true is authentic(letter(spf=spf, dkim=dkim, dmarc=dmarc))


def test_the_letter_of_the_article_is_opened() -> None:
    """The letter of the named sender and subject is found among others and shown."""
    others = (letter(2, sender="news@zoom.us", subject="News"), letter(3, subject="Another matter", html="x"))
    look, desk = found(*others, letter(1))
    assert (Met, (), 1) == (type(look), look.notes, len(desk.shown))


def test_the_newest_of_several_is_opened() -> None:
    """An older letter of the same kind, whose link may have expired, is left alone."""
    _, desk = found(letter(1, html="old"), letter(9, html="new"), letter(5, html="middle"))
    assert "new" in desk.shown[0]


def test_a_letter_in_the_junk_folder_is_found_and_noted() -> None:
    """A letter among the junk is opened, with a note, unless the article itself looks there."""
    look, _ = found(letter(folder="junk"))
    told, _ = found(letter(folder="junk"), instruction=LOOK.model_copy(update={"place": "junk/spam folder"}))
    assert ([NoteKind.IN_JUNK], []) == (
        [note.kind for note in look.notes],
        [note.kind for note in told.notes],
    )


@pytest.mark.parametrize(
    "change",
    [
        {"dmarc": "fail"},
        {"dmarc": "none"},
        {"sender": "planner-noreply@zoom.us.evil.example"},
        {"sender": "planner-noreply@zoom-us.example"},
        {"sender": "planner-noreply@xzoom.us", "subject": SUBJECT},
    ],
)
def test_a_look_alike_is_never_opened(change: dict[str, Any]) -> None:
    """A letter that did not pass, or comes from a look-alike, is not shown and blames nobody."""
    look, desk = found(letter(**change))
    assert isinstance(look, Troubled)
    assert (Cause.MAIL_MISSING, []) == (look.trouble.cause, desk.shown)


def test_a_look_alike_beside_the_true_letter_is_passed_over() -> None:
    """A newer forgery does not hide the letter that is meant."""
    _, desk = found(letter(1, html="true"), letter(2, html="forged", dmarc="fail"))
    assert ("true" in desk.shown[0], 1) == (True, len(desk.shown))


@pytest.mark.parametrize(
    ("change", "readdressed"),
    [
        ({"sender": "calendar-noreply@zoom.us"}, (SENDER, "calendar-noreply@zoom.us")),
        ({"sender": "planner@mail.zoom.us"}, (SENDER, "planner@mail.zoom.us")),
        ({"subject": "Your calendar needs you"}, (SUBJECT, "Your calendar needs you")),
    ],
)
def test_a_letter_under_another_sender_or_subject_is_told(
    change: dict[str, Any], readdressed: tuple[str, str]
) -> None:
    """The owner's own letter that holds what the next sentence names is the letter, readdressed."""
    look, _ = found(letter(**change))
    assert isinstance(look, Readdressed)
    assert (True, (readdressed,)) == (look.arrived, look.changes)


def test_a_letter_that_nothing_vouches_for_makes_no_drift() -> None:
    """It may be the one that the article describes, so another one does not blame the article."""
    look, desk = found(letter(1, dmarc="none"), letter(2, subject="Your calendar needs you"))
    assert isinstance(look, Troubled)
    assert (Cause.MAIL_MISSING, []) == (look.trouble.cause, desk.shown)


def test_a_forgery_hides_no_drift() -> None:
    """One that failed is not the letter that the article describes, and the owner's own letter is judged."""
    look, desk = found(letter(1, dmarc="fail"), letter(2, subject="Your calendar needs you"))
    assert isinstance(look, Readdressed)
    assert 1 == len(desk.shown)


def test_another_letter_of_the_owner_is_not_taken() -> None:
    """A newsletter of the same owner that holds nothing of the kind is not the letter."""
    look, desk = found(letter(sender="news@zoom.us", subject="What is new", html="<a href='x'>Read</a>"))
    assert isinstance(look, Troubled)
    assert (Cause.MAIL_MISSING, []) == (look.trouble.cause, desk.shown)


def test_looks_of_the_subject_are_forgiven() -> None:
    """Case and punctuation of a subject do not readdress a letter."""
    look, _ = found(letter(subject="[PLANNER] Calendar account connection issue."))
    assert isinstance(look, Met)


@pytest.mark.parametrize("failure", [MailUnreachable("No answer from mail."), MailRefused("Login refused.")])
def test_a_mailbox_that_fails_blames_no_one(failure: Exception) -> None:
    """A mailbox that cannot be read is a fault of its own, never a missing letter."""
    look, _ = found(failure=failure)
    assert isinstance(look, Troubled)
    assert Cause.MAIL_UNREACHABLE is look.trouble.cause


def test_without_a_mailbox_the_letter_could_not_be_looked_for() -> None:
    """Where no mailbox is set the step is unverified, with a message that says so."""
    look = Desk(None).inbox.find(0, LOOK, BUTTON)
    assert isinstance(look, Troubled)
    assert (Cause.MAIL_MISSING, True) == (look.trouble.cause, "No mailbox is set" in look.trouble.detail)


def test_words_of_a_plain_letter_and_a_subject_are_escaped() -> None:
    """What a stranger wrote cannot become markup where it was none."""
    _, desk = found(letter(subject=SUBJECT, html=None, text="<script>steal()</script>"))
    assert "<script>" not in desk.shown[0]


SAFE = "https://nam12.safelinks.protection.outlook.com/?url="


@pytest.mark.parametrize(
    ("url", "behind"),
    [
        (
            f"{SAFE}https%3A%2F%2Fplanner.zoom.us%2Fx%3Fa%3D1%26b%3D2&data=05&reserved=0",
            "https://planner.zoom.us/x?a=1&b=2",
        ),
        ("https://safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example", "https://a.example"),
        (SAFE, SAFE),
        (
            "https://planner.zoom.us/?url=https%3A%2F%2Fevil.example",
            "https://planner.zoom.us/?url=https%3A%2F%2Fevil.example",
        ),
        (
            "https://safelinks.protection.outlook.com.evil.example/?url=https%3A%2F%2Fplanner.zoom.us",
            "https://safelinks.protection.outlook.com.evil.example/?url=https%3A%2F%2Fplanner.zoom.us",
        ),
    ],
)
def test_safe_links_are_unwrapped_and_nothing_else(url: str, behind: str) -> None:
    """The address behind Outlook's wrapper is what counts; a look-alike of the wrapper unwraps nothing."""
    assert behind == without_safe_links(url)


@pytest.mark.parametrize(
    ("url", "trusted"),
    [
        ("https://planner.zoom.us/reauthorize?t=1", True),
        ("https://zoom.us/x", True),
        ("https://services.dartmouth.edu/x", True),
        (f"{SAFE}https%3A%2F%2Fplanner.zoom.us%2Fx", True),
        (f"{SAFE}https%3A%2F%2Fevil.example%2Fx", False),
        ("https://zoom.us.evil.example/", False),
        ("https://zoom.us@evil.example/", False),
        ("https://evil.example/zoom.us", False),
        ("https://evil.example/?next=https://zoom.us", False),
        ("https://z00m.us/", False),
        ("javascript:alert(1)", False),
        ("data:text/html,zoom.us", False),
        ("/relative", False),
        ("//planner.zoom.us/x", True),
        ("https://planner.zoom.us/x\ny", True),
        ("#", False),
        ("", True),  # leads nowhere
        ("https:\\\\planner.zoom.us", False),
        ("https://evil.example\\@planner.zoom.us/", False),
        ("https://planner.zoom.us\x00.evil.example/", False),
        ("javascript://planner.zoom.us/%0aalert(1)", False),
        ("data://planner.zoom.us/x", False),
        ("ftp://planner.zoom.us/x", False),
        ("intent://planner.zoom.us/#Intent;end", False),
        ("http://[planner.zoom.us", False),
        ("https://[your-company].zoom.us/", False),
        ("https://planner.zoom\uff0eus.evil.example/", False),
        (f"{SAFE}https%3A%2F%2Fplanner.zoom.us%2F&url=https%3A%2F%2Fevil.example", False),
        (f"{SAFE}{quote(SAFE, safe='')}https%253A%252F%252Fevil.example", False),
        (f"{SAFE}{quote(SAFE, safe='')}https%253A%252F%252Fplanner.zoom.us%252Fx", True),
        (f"{SAFE}javascript%3Aalert(1)", False),
    ],
)
def test_a_letters_link_is_followed_to_documented_hosts_only(url: str, trusted: bool) -> None:
    """A link that leads where the article does not go is not followed, whatever it looks like."""
    control = Control(ref="e1", role="link", name="Reauthorize", url=url)
    assert trusted is (Desk(None).inbox.distrusted(control, screen_of(control)) is None)


@pytest.mark.parametrize(("pressed", "trusted"), [(0, False), (1, False), (2, False), (3, True)])
def test_a_part_of_a_link_is_as_good_as_the_link(pressed: int, trusted: bool) -> None:
    """A picture in a link, and what holds one, lead where the link does."""
    parts = (
        Control(ref="e1", role="cell", name="Reauthorize"),
        Control(ref="e2", role="link", name="Reauthorize", parent=0, url="https://evil.example"),
        Control(ref="e3", role="img", name="Reauthorize", parent=1),
        Control(ref="e4", role="button", name="Reauthorize"),
    )
    why = Desk(None).inbox.distrusted(parts[pressed], screen_of(*parts))
    assert trusted is (why is None)


def test_links_of_a_site_are_no_letters_business() -> None:
    """On a page that is no letter, this caution does not speak."""
    desk = Desk(None, url="https://dartmouth.zoom.us/")
    control = Control(ref="e1", role="link", name="Help", url="https://help.example")
    assert desk.inbox.distrusted(control, screen_of(control)) is None


def test_a_letter_that_could_not_be_read_is_passed_over() -> None:
    """It hides no other letter, and that it is there is told, with the letter that is found and without."""
    broken = letter(9, sender="", subject="", dmarc="none", unread="its form is broken")
    look, _ = found(broken, letter(1))
    assert ([NoteKind.UNREAD], ["One letter could not be read: its form is broken."]) == (
        [note.kind for note in look.notes],
        [note.text for note in look.notes],
    )
    missing, _ = found(broken, broken.model_copy(update={"id": "8"}))
    assert "2 letters could not be read: its form is broken." in missing.trouble.detail


def test_why_nothing_vouches_for_a_letter_is_told() -> None:
    """Where it is no finding of the server's, the message says what to set."""
    look, _ = found(letter(dmarc="none", doubt="STILLRIGHT_MAIL_AUTHSERV_ID names that server"))
    assert "STILLRIGHT_MAIL_AUTHSERV_ID" in look.trouble.detail
