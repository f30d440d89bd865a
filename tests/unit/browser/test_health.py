"""Is the site well? What counts as ill, with which cause, and what does not."""

from typing import Any

import pytest

from flows.browser import Failure
from flows.browser.health.health import Symptoms, broken, diagnose, network_trouble
from flows.browser.health.sign import Sign, SignKind
from flows.screen import Screen
from flows.verdict import Cause, Trouble
from tests.drawn import drawn

WELL = drawn("""
    - heading "Settings" [level=1] [ref=e1]
    - button "Save" [ref=e2]
""")
BLANK = drawn("")


def failure(**facts: Any) -> Failure:
    """A request of the portal's page that did not get what it asked for."""
    usual: dict[str, Any] = {
        "kind": "status",
        "host": "api.example.org",
        "path": "/data",
        "resource": "fetch",
        "main": False,
    }
    return Failure(**usual | facts)


def sign(kind: SignKind, words: str = "") -> Sign:
    """What a page shows of itself, that it did not show when all was well."""
    return Sign(kind=kind, where="main>div", said=words, known=False)


def ails(
    *failures: Failure, screen: Screen = WELL, signs: tuple[Sign, ...] = (), **facts: Any
) -> Trouble | None:
    """What is diagnosed, or None for a site that is well."""
    found = diagnose(Symptoms(failures=failures, signs=signs, **facts), screen)
    return None if found is None else found.trouble


def cause_of(*failures: Failure, screen: Screen = WELL, **facts: Any) -> Cause | None:
    """The cause that is diagnosed, or None for a site that is well."""
    trouble = ails(*failures, screen=screen, **facts)
    return None if trouble is None else trouble.cause


def said(*lines: str, controls: int = 1) -> Screen:
    """A page that says these lines, with so many buttons."""
    buttons = "".join(f'    - button "B{number}" [ref=e{number}]\n' for number in range(controls))
    return drawn("".join(f"    - paragraph: {line!r}\n" for line in lines) + buttons)


@pytest.mark.parametrize(
    ("line", "cause"),
    [
        ("Target page, context or browser has been closed", Cause.INTERRUPTED),
        ("Page.goto: net::ERR_NAME_NOT_RESOLVED at https://example.org/", Cause.NETWORK),
        ("Locator.evaluate: TypeError: document.querySelectorAll is not a function", Cause.TIMEOUT),
        ("Page.aria_snapshot: Execution context was destroyed", Cause.TIMEOUT),
    ],
)
def test_an_error_of_the_browser_is_no_fault_of_ours(line: str, cause: Cause) -> None:
    """A page can bring each of them about."""
    assert cause == broken(RuntimeError(line), "https://example.org/").cause


def test_a_page_without_failures_is_well() -> None:
    """Nothing ails a page that came whole."""
    assert cause_of() is None


@pytest.mark.parametrize(
    ("facts", "cause"),
    [
        ({"main": True, "resource": "document", "status": 503}, Cause.SITE_DOWN),
        ({"main": True, "resource": "document", "status": 500}, Cause.SITE_DOWN),
        ({"main": True, "resource": "document", "status": 429}, Cause.RATE_LIMITED),
        ({"status": 502}, Cause.SITE_DOWN),
        ({"status": 429}, Cause.RATE_LIMITED),
        ({"status": 404, "resource": "script"}, Cause.SITE_DOWN),
        ({"kind": "failed", "error": "net::ERR_CONNECTION_RESET"}, Cause.NETWORK),
        ({"kind": "failed", "error": "net::ERR_TIMED_OUT"}, Cause.TIMEOUT),
    ],
)
def test_what_a_page_did_not_get_ails_it(facts: dict[str, Any], cause: Cause) -> None:
    """A failed page or a failed part of it is told by its own cause."""
    assert cause is cause_of(failure(**facts))


@pytest.mark.parametrize(
    "facts",
    [
        {"status": 404},
        {"status": 401},
        {"status": 403},
        {"status": 500, "host": "ads.tracker.example"},
        {"kind": "failed", "error": "net::ERR_NAME_NOT_RESOLVED", "host": "ads.tracker.example"},
    ],
)
def test_small_failures_do_not_ail_a_page(facts: dict[str, Any]) -> None:
    """A missing picture's data, a refused extra and a stranger's tracker excuse nothing."""
    assert cause_of(failure(**facts)) is None


def test_the_page_itself_counts_wherever_it_is() -> None:
    """A page whose own address fails is ill though another host answered for it."""
    assert Cause.SITE_DOWN is cause_of(
        failure(main=True, host="elsewhere.example", resource="document", status=502)
    )


@pytest.mark.parametrize(
    ("words", "cause"),
    [
        ("We are down for scheduled maintenance", Cause.SITE_DOWN),
        ("503 Service Unavailable", Cause.SITE_DOWN),
        ("Something went wrong. Try again later.", Cause.SITE_DOWN),
        ("Too many requests", Cause.RATE_LIMITED),
        ("Please verify you are human", Cause.CAPTCHA),
        ("Type the characters that you see in the picture.", Cause.CAPTCHA),
        ("Confirm that you are a person", Cause.CAPTCHA),
        ("I'm not a robot", Cause.CAPTCHA),
        ("Need admin approval", Cause.ADMIN_APPROVAL),
        ("Needs administrator approval", Cause.ADMIN_APPROVAL),
        ("Your account does not have a Scheduler license", Cause.NOT_LICENSED),
        ("Your account has no Scheduler license. Ask your administrator for one.", Cause.NOT_LICENSED),
        ("This product is not available to you", Cause.NOT_LICENSED),
        ("Not included in your plan", Cause.NOT_LICENSED),
        ("Booking isn’t part of your current plan", Cause.NOT_LICENSED),
        ("Ask your account owner or admin to assign a license to you", Cause.NOT_LICENSED),
    ],
)
def test_a_page_that_says_what_ails_it_is_believed(words: str, cause: Cause) -> None:
    """Error pages, challenges and refusals are told by their words, which are quoted."""
    trouble = ails(screen=said(words))
    assert trouble is not None
    assert (cause, True) == (trouble.cause, words in trouble.detail)


@pytest.mark.parametrize("words", ["Read about our maintenance windows", "Report that something went wrong"])
def test_a_working_page_may_speak_of_trouble(words: str) -> None:
    """A full page that mentions maintenance is well: with a control gone from it the article is wrong."""
    assert ails(screen=said(words, controls=30)) is None


def test_a_challenge_counts_on_a_page_of_any_size() -> None:
    """A person's proof may be asked for amid a full page."""
    trouble = ails(screen=said("Please verify you are human", controls=30))
    assert trouble is not None
    assert Cause.CAPTCHA is trouble.cause


@pytest.mark.parametrize("role", ["link", "tab"])
def test_what_leads_elsewhere_is_called_so_and_asks_for_nothing(role: str) -> None:
    """A settings page may have a part for challenges, and what is gone from it is gone."""
    links = "\n".join(f'- {role} "Part {n}" [ref=e{n}]' for n in range(20))
    assert ails(screen=drawn(f'{links}\n- {role} "CAPTCHA and keys" [ref=e30]')) is None


@pytest.mark.parametrize(
    ("screen", "busy", "cause"),
    [(WELL, True, Cause.TIMEOUT), (BLANK, False, Cause.SITE_DOWN), (BLANK, True, Cause.TIMEOUT)],
)
def test_a_page_that_never_came_is_ill(screen: Screen, busy: bool, cause: Cause) -> None:
    """A busy sign that stays and a blank page are faults, not missing controls."""
    assert cause is cause_of(screen=screen, signs=(sign(SignKind.BUSY),) if busy else ())


def test_an_alert_counts_on_a_page_of_any_size() -> None:
    """What a page marks as an alert is no remark in passing, however much else there is on it."""
    words = "Your calendar is not included in your plan."
    alert = drawn(f'    - alert "" [ref=e99]: {words!r}\n')
    big = said(*(), controls=40)
    both = big.model_copy(update={"controls": (*big.controls, *alert.controls)})
    assert Cause.NOT_LICENSED is cause_of(screen=both)
    assert None is cause_of(screen=said(words, controls=40))


def test_what_failed_tells_more_than_that_something_did() -> None:
    """A page that only says that something went wrong is told by the request behind it."""
    page = said("Something went wrong while loading this page.")
    assert Cause.RATE_LIMITED is cause_of(failure(status=429), screen=page)
    assert Cause.SITE_DOWN is cause_of(failure(status=500), screen=page)


def test_the_page_is_blamed_before_its_parts() -> None:
    """Where page and part failed, the page's own failure is the cause."""
    page = failure(main=True, resource="document", status=429)
    assert Cause.RATE_LIMITED is cause_of(page, failure(status=500))


@pytest.mark.parametrize(
    ("error", "cause"),
    [
        ("net::ERR_NAME_NOT_RESOLVED at https://a.example", Cause.NETWORK),
        ("net::ERR_CONNECTION_REFUSED", Cause.NETWORK),
        ("net::ERR_CERT_AUTHORITY_INVALID", Cause.NETWORK),
        ("net::ERR_CONNECTION_TIMED_OUT", Cause.TIMEOUT),
        ("Timeout 30000ms exceeded", Cause.TIMEOUT),
        ("NS_ERROR_UNKNOWN_HOST", Cause.NETWORK),
        ("", Cause.NETWORK),
    ],
)
def test_a_network_error_is_told_in_words(error: str, cause: Cause) -> None:
    """A browser's error becomes a cause and a sentence without the browser's own jargon."""
    trouble = network_trouble(error, "portal.example.org")
    assert (cause, True, False) == (
        trouble.cause,
        "portal.example.org" in trouble.detail,
        "ERR_" in trouble.detail,
    )


def test_a_site_that_cannot_be_reached_is_told_with_its_port() -> None:
    """And with what that means: a server that is down is not a broken connection."""
    facts = {"kind": "failed", "host": "127.0.0.1", "port": 8811, "path": "/settings", "main": True}
    trouble = ails(failure(**facts, resource="document", error="net::ERR_CONNECTION_REFUSED"))
    assert trouble is not None
    assert "127.0.0.1:8811/settings cannot be reached (the server refuses connections)." == trouble.detail


@pytest.mark.parametrize(
    ("turned", "signs", "certain"),
    [(False, (), True), (True, (), False), (True, (SignKind.EMPTY,), True), (True, (SignKind.BUSY,), True)],
)
def test_a_part_of_a_new_page_may_be_of_no_concern(
    turned: bool, signs: tuple[SignKind, ...], certain: bool
) -> None:
    """A page asks for many things when it is loaded; what fails there is certain to matter where it shows."""
    shown = tuple(map(sign, signs))
    found = diagnose(Symptoms(failures=(failure(status=500),), turned=turned, signs=shown), WELL)
    assert found is not None
    assert (Cause.SITE_DOWN, certain) == (found.trouble.cause, found.certain)


def test_what_was_asked_for_before_the_last_act_is_not_certain_to_matter() -> None:
    """What the act itself has asked for is what may be missing behind it."""
    found = diagnose(Symptoms(failures=(failure(status=500, since=False),), turned=False), WELL)
    assert found is not None
    assert False is found.certain


def test_a_part_that_stays_empty_ails_a_page() -> None:
    """What came up to hold something and holds nothing did not get it."""
    assert Cause.SITE_DOWN is cause_of(signs=(sign(SignKind.EMPTY),))


@pytest.mark.parametrize(
    ("words", "turned", "cause"),
    [
        ("Oops! Error E-17", False, Cause.SITE_DOWN),
        ("We are unable to show your reports.", False, Cause.SITE_DOWN),
        ("The list could not be loaded.", True, Cause.SITE_DOWN),
        ("Too many requests", True, Cause.RATE_LIMITED),
        ("Saved.", False, None),
        ("Done, with no errors.", False, None),
        ("This field is required, or an error comes.", False, None),
    ],
)
def test_what_is_told_after_an_act_is_believed(words: str, turned: bool, cause: Cause | None) -> None:
    """A toast that says that something failed ails the page; one that asks for something does not."""
    screen = said(*(), controls=30)
    assert cause is cause_of(screen=screen, signs=(sign(SignKind.SAID, words),), turned=turned)


def test_what_was_said_when_all_was_well_is_passed_over() -> None:
    """An alert that stood there while steps were right says nothing of what is missing now."""
    words = "Something went wrong with the weather."
    known = frozenset({words})
    assert None is cause_of(screen=said(words), signs=(sign(SignKind.SAID, words),), known=known)


def test_the_documented_sites_are_one() -> None:
    """A part that another host of the article's own was asked for belongs to the page."""
    part = failure(host="scheduler.example.com", status=500)
    screen = WELL
    alone, together = (
        diagnose(Symptoms(failures=(part,)), screen),
        diagnose(Symptoms(failures=(part,)), screen, frozenset({"example.com"})),
    )
    assert (None, True) == (alone, together is not None)
