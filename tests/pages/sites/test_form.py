"""The fields of sign-in pages of many makings, told apart by what they are for."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from flows.sites import Kind, fields

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def sheet(browser: Browser) -> Iterator[Page]:
    """A page that each test writes anew."""
    page = browser.new_page()
    yield page
    page.close()


def kinds(sheet: Page, markup: str) -> dict[Kind, str]:
    """What each field is taken for, by its id."""
    sheet.set_content(f"<!doctype html><style>input {{display: block}}</style>{markup}")
    return {kind: field.locator.get_attribute("id") or "" for kind, field in fields(sheet).items()}


@pytest.mark.parametrize(
    ("markup", "told"),
    [
        ("<input id=a type=email name=loginfmt>", {"username": "a"}),
        ("<input id=a type=text placeholder='Email or phone number'>", {"username": "a"}),
        ("<label for=a>NetID</label><input id=a>", {"username": "a"}),
        ("<label>User name <input id=a></label>", {"username": "a"}),
        ("<input id=a aria-label='Sign in name'>", {"username": "a"}),
        ("<input id=a type=tel autocomplete=username>", {"username": "a"}),
        ("<input id=a type=password name=passwd>", {"password": "a"}),
        ("<input id=a type=password style='opacity:0'>", {"password": "a"}),
        ("<input id=a type=tel name=otc maxlength=6>", {"code": "a"}),
        ("<input id=a type=text autocomplete=one-time-code>", {"code": "a"}),
        ("<label for=a>Enter code</label><input id=a type=text>", {"code": "a"}),
        ("<label for=a>Passcode</label><input id=a type=password>", {"code": "a"}),
        ("<input id=a type=number placeholder='Verification code'>", {"code": "a"}),
        ("<input id=a><button>Next</button>", {"unnamed": "a"}),
        ("<input id=a type=email><input id=b type=password>", {"username": "a", "password": "b"}),
        ("<label for=a>Postal code</label><input id=a type=number>", {}),
        ("<input id=a type=checkbox name=email>", {}),
        ("<input id=a type=hidden name=login>", {}),
        ("<input id=a type=file name=user>", {}),
        ("<p>Nothing to fill</p>", {}),
    ],
)
def test_a_field_is_known_by_what_is_written_at_it(sheet: Page, markup: str, told: dict[Kind, str]) -> None:
    """Name, type, label, placeholder and the browser's own hint tell what a field is for."""
    assert told == kinds(sheet, markup)


@pytest.mark.parametrize(
    ("markup", "address"),
    [
        ("<input type=email name=user>", True),
        ("<label>E-mail address <input name=user></label>", True),
        ("<input name=email>", True),
        ("<input placeholder='Email or user name'>", False),
        ("<label>Login (e-mail, phone) <input></label>", False),
        ("<label>User name <input></label>", False),
        ("<label>Email me my user name <input></label>", False),
    ],
)
def test_a_field_for_an_address_alone_is_told(sheet: Page, markup: str, address: bool) -> None:
    """An account with a name of its own is known there by its address."""
    sheet.set_content(markup)
    assert [address] == [field.address for field in fields(sheet).values()]


@pytest.mark.parametrize(
    "decoy",
    [
        "<input id=x type=password style='display:none'>",
        "<input id=x type=password style='visibility:hidden'>",
        "<input id=x type=password tabindex=-1>",
        "<input id=x type=password style='position:absolute;left:-9999px'>",
        "<input id=x type=password style='width:0;height:0;border:0;padding:0'>",
        "<input id=x type=password disabled>",
        "<input id=x type=password readonly>",
        "<div aria-hidden=true><input id=x type=password></div>",
        "<div hidden><input id=x type=password></div>",
        "<div style='display:none'><input id=x type=password></div>",
    ],
)
def test_a_decoy_is_never_filled(sheet: Page, decoy: str) -> None:
    """A field that a person could not fill, such as a trap for robots, is passed over for the real one."""
    assert {"password": "a"} == kinds(sheet, f"{decoy}<input id=a type=password>")


@pytest.mark.parametrize(
    "markup",
    [
        '<iframe srcdoc="<input id=a type=password>"></iframe>',
        "<iframe srcdoc=\"<iframe srcdoc='<input id=a type=password>'></iframe>\"></iframe>",
        "<p id=h></p><script>h.attachShadow({mode: 'open'}).innerHTML = '<input id=a type=email>'</script>",
    ],
    ids=["frame", "frame in a frame", "shadow"],
)
def test_a_field_inside_something_is_found(sheet: Page, markup: str) -> None:
    """A field in an embedded page or an open shadow root is a field to a person."""
    sheet.set_content(markup)
    sheet.frames[-1].locator("input").wait_for()
    assert ["a"] == [field.locator.get_attribute("id") for field in fields(sheet).values()]


def test_the_first_of_two_fields_of_a_kind_is_meant(sheet: Page) -> None:
    """Of two fields for the same thing the one that comes first is filled."""
    assert {"username": "a"} == kinds(
        sheet, "<input id=a type=email><input id=b type=email name=confirm_email>"
    )


def test_what_is_found_can_be_filled(sheet: Page) -> None:
    """The locator that is given is the field itself."""
    sheet.set_content("<input id=x type=password style='display:none'><input id=a type=password>")
    fields(sheet)["password"].locator.fill("made-up")
    assert "made-up" == sheet.locator("#a").input_value()
