"""Which hosts an article documents, where customers have their names under the name of one platform."""

import pytest

from flows.screen.link.tenant import belongs, documented

NEIGHBOURS = [
    ("acme.zendesk.com", "evil.zendesk.com"),
    ("acme.zendesk.com", "acme-zendesk.zendesk.com"),
    ("acme.service-now.com", "evil.service-now.com"),
    ("acme.my.salesforce.com", "evil.my.salesforce.com"),
    ("acme.lightning.force.com", "evil.lightning.force.com"),
    ("acme.sharepoint.com", "evil-my.sharepoint.com"),
    ("acme.okta.com", "evil.okta.com"),
    ("acme.slack.com", "evil.slack.com"),
    ("acme.atlassian.net", "evil.atlassian.net"),
    ("university.zoom.us", "evil.zoom.us"),
    ("university.instructure.com", "EVIL.instructure.com."),
    ("acme.wordpress.com", "evil.wordpress.com"),
    ("acme.github.io", "evil.github.io"),
    ("support.zoom.us", "evil.zoom.us"),
    ("support.zendesk.com", "evil.zendesk.com"),
    ("a.acme.zendesk.com", "a.evil.zendesk.com"),
    ("acme.zendesk.com", "acme.zendesk.com.evil.example"),
    ("acme.zendesk.com", "evilzendesk.com"),
    ("acme.service-now.com", "acme.zendesk.com"),
]


@pytest.mark.parametrize(("ours", "theirs"), NEIGHBOURS)
def test_customers_of_one_platform_are_strangers(ours: str, theirs: str) -> None:
    """What one of them is named for says nothing of another."""
    assert (True, False) == (belongs(ours, documented([ours])), belongs(theirs, documented([ours])))


@pytest.mark.parametrize(
    ("named", "host"),
    [
        ("zoom.us", "university.zoom.us"),
        ("www.zoom.us", "university.zoom.us"),
        ("university.zoom.us", "zoom.us"),
        ("university.zoom.us", "www.zoom.us"),
        ("university.zoom.us", "us05web.zoom.us"),
        ("university.zoom.us", "scheduler.zoom.us"),
        ("support.zoom.us", "us04web.zoom.us"),
        ("acme.zendesk.com", "guide.acme.zendesk.com"),
        ("acme.zendesk.com", "support.zendesk.com"),
        ("acme.slack.com", "files.slack.com"),
        ("acme.okta.com", "login.okta.com"),
        ("example.org", "accounts.example.org"),
        ("app.example.org", "accounts.example.org"),
        ("portal.ox.ac.uk", "login.ox.ac.uk"),
        ("127.0.0.1", "127.0.0.1"),
        ("localhost", "localhost"),
    ],
)
def test_hosts_of_one_owner_belong_together(named: str, host: str) -> None:
    """The platform where it is named itself, its own hosts with a customer, all hosts of anybody else."""
    assert belongs(host, documented([named]))
