"""A browser that is led to the sandbox, and a person with an account."""

import os
import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Playwright

from fixtures.sandbox.process.process import Sandbox
from tests.pages.sandbox.visitor import Visitor


@pytest.fixture(scope="session")
def launch(playwright: Playwright) -> Callable[[str], Browser]:
    """Starts a browser with these host rules, and nothing else of what the verification sets."""
    executable = os.environ.get("STILLRIGHT_BROWSER_EXECUTABLE") or shutil.which("chromium")

    def start(host_rules: str) -> Browser:
        rules = ",".join(f"MAP {host} {address}" for host, address in map(_halves, host_rules.split(",")))
        return playwright.chromium.launch(
            executable_path=executable, args=[f"--host-resolver-rules={rules}"], chromium_sandbox=False
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
