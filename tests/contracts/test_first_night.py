"""`stillright doctor --first-night` walks the sites, says what is so and what is not, and changes nothing."""

import json
from pathlib import Path

import pytest

from fixtures.sandbox.person import env_file
from fixtures.sandbox.process.process import Sandbox
from tests import command

pytestmark = [pytest.mark.browser, pytest.mark.walk]


@pytest.mark.parametrize(
    ("edition", "otherwise"),
    [
        ("as-documented", set()),
        (
            "2026-10",
            {
                ("web_portal", "Reauthorize"), ("web_portal", "Add an account"),
                ("mail_and_calendar", "Settings"), ("mail_and_calendar", "Office 365"),
                ("mail_and_calendar", "Authorize"),
            },
        ),
    ],
)  # fmt: skip
def test_what_is_assumed_is_found_so_or_otherwise_and_nothing_is_changed(
    edition: str, otherwise: set[tuple[str, str]], tmp_path: Path
) -> None:
    """Each with its page's picture; the connections stand as they stood, and no secret is left behind."""
    settings = tmp_path / "settings.env"
    with Sandbox.start(edition=edition) as running:
        person = running.new_account()
        settings.write_text(env_file(running, person), encoding="utf-8")
        settings.chmod(0o600)
        before = running.account_state(person.account.email)
        done = command.run(
            "doctor",
            "--first-night",
            "--env-file",
            settings,
            folder=tmp_path,
            timeout=600,
            PATIENCE=command.PATIENCE,
        )
        assert before == running.account_state(person.account.email)
    out = tmp_path / "reports" / "out" / "first-night"
    found = json.loads((out / "first-night.json").read_text(encoding="utf-8"))
    (article,) = found["articles"]
    by_state: dict[str, set[tuple[str, str]]] = {}
    for answer in article["answers"]:
        assumed = answer["assumption"]
        by_state.setdefault(answer["state"], set()).add((assumed["procedure"], assumed["words"]))
        assert answer["picture"] is None or (out / answer["picture"]).is_file()
    assert otherwise == by_state.get("found otherwise", set()), done.out
    assert {("web_portal", "Scheduler"), ("web_portal", "Settings"), ("web_portal", "Accounts")} <= by_state[
        "found so"
    ]
    assert ("mail_and_calendar", "Accept") in by_state["not reached"]
    assert person.account.password.get_secret_value() not in (out / "first-night.md").read_text("utf-8")
