"""A browser that is led to the sandbox, and a person with an account."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright

from fixtures.browser.launch import launch_arguments
from fixtures.sandbox.process.process import Sandbox
from fixtures.settings.settings import load_settings
from tests.pages.sandbox.visitor import Visitor


@pytest.fixture(scope="session")
def launch(playwright: Playwright) -> Callable[[str], Browser]:
    """Starts the verification's browser with these host rules, and nothing else of what that sets."""
    set_up = launch_arguments(load_settings(target="sandbox"), profile_folder=Path())
    program = {name: set_up[name] for name in ("executable_path", "channel") if name in set_up}

    def start(host_rules: str) -> Browser:
        rules = ",".join(f"MAP {host} {address}" for host, address in map(_halves, host_rules.split(",")))
        return playwright.chromium.launch(
            **program, args=[f"--host-resolver-rules={rules}"], chromium_sandbox=False
        )

    return start


def _halves(rule: str) -> tuple[str, str]:
    host, _, address = rule.partition("=")
    return host, address


@pytest.fixture(scope="session")
def led(running: Sandbox, launch: Callable[[str], Browser]) -> Iterator[Browser]:
    """A browser that finds the sandbox under the sites' own names."""
    found = launch(running.host_rules)
    yield found
    found.close()


@pytest.fixture
def visitor(sandbox: Sandbox, led: Browser) -> Iterator[Visitor]:
    """A person with a new account, in a window of their own; the sites are as documented."""
    context = led.new_context(ignore_https_errors=True)
    context.set_default_timeout(6_000)
    yield Visitor(context.new_page(), sandbox)
    context.close()
