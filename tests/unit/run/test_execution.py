"""A run that is led on a machine which does nothing but report: what is begun, with whose account."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr

from fixtures.run.request import VerifyRequest
from fixtures.run.revocation import Revocation
from fixtures.run.workers.assignment import Assignment
from fixtures.run.workers.dispatcher import Staged
from fixtures.run.workers.execution import execute
from fixtures.run.workers.report import Answered, Done, Failed, Learned, Lost, Report, Told
from fixtures.settings.secret import secret_values
from fixtures.settings.settings import Settings, load_settings
from flows.article import read_article
from flows.browser.health.noise import Noise, NoiseKind
from flows.run.event import Event, RunResult
from flows.run.knowledge.background import Background
from flows.run.ledger import Ledger
from flows.run.run import finish
from flows.schedule import Answer, Ask
from flows.verdict import Cause, Trouble

_ACCOUNTS = '[[account]]\nemail = "two@a.example"\npassword = "second horse"\nsites = ["www.a.example"]\n'


class Pretence:
    """A machine on which every procedure ends at once: well, or as it was told."""

    def __init__(self, report: Callable[[Report], None], workers: int = 2) -> None:
        self.workers, self.closed = workers, [False]
        self.begun: list[Assignment] = []
        self.ends: dict[str, Cause] = {}
        self.losses: list[str] = []
        """Articles whose worker is lost, once for each time that they stand here."""
        self._report = report

    def start(self, assignment: Assignment) -> None:
        """Report its end."""
        self.begun.append(assignment)
        name = assignment.article.slug
        if name in self.losses:
            self.losses.remove(name)
            self._report(Lost(assignment.job, "Its worker is gone."))
            return
        cause = self.ends.get(name, Cause.MAIL_MISSING)
        trouble = Trouble(cause=cause, detail="as it was told")

        for event in _told(assignment, trouble):
            self._report(Told(assignment.job, event))
        noise = assignment.ambience.noise()
        noise.learn(NoiseKind.LINE, ["Chat failed"], f"https://www.a.example/{name}")
        self._report(Learned(noise))
        self._report(Done(assignment.job))

    def ask(self, ask: Ask) -> None:
        """Every site is well."""
        self._report(Answered(ask.site, Answer()))

    def close(self, *, broken_off: bool) -> None:
        """Nothing is left behind."""
        self.closed.append(not broken_off)


def _told(assignment: Assignment, trouble: Trouble) -> list[Event]:
    told: list[Event] = []
    finish(assignment.article, assignment.procedure, {}, 0, told.append, trouble)
    return told


def led(
    settings: Settings,
    tmp_path: Path,
    names: str = "abc",
    budget: timedelta | None = None,
    revocation: Revocation | None = None,
    **kept: object,
) -> tuple[RunResult, Pretence]:
    """A run over articles that sign in at one site, on a pretended machine; `kept`: what that is told."""
    texts = {n: f"# {n}\n\n1. Go to https://www.a.example.\n2. Sign in.\n".encode() for n in names}
    articles = [read_article(f"{name}.md", text) for name, text in texts.items()]
    ledger = Ledger(articles, target="live", browser="chromium")
    request = VerifyRequest(settings=settings, out=tmp_path, budget=budget)
    staged = Staged(request, settings, None, ledger, {}, Background(), None, revocation)
    made: list[Pretence] = []

    def on(report: Callable[[Report], None]) -> Pretence:
        made.append(Pretence(report))
        vars(made[0]).update(kept)
        return made[0]

    return execute(staged, lambda _: None, lambda _, __: None, on), made[0]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Two test accounts, one of them in a file."""
    file = tmp_path / "accounts.toml"
    file.write_text(_ACCOUNTS)
    file.chmod(0o600)
    return load_settings(
        target="live", account_email="one@a.example", account_password="first horse",
        test_accounts="one@a.example,two@a.example", accounts_file=str(file),
    )  # fmt: skip


def test_each_procedure_has_an_account_of_its_own(settings: Settings, tmp_path: Path) -> None:
    """Two that sign in at once do so with the two accounts, and the third with one that is free again."""
    run, machine = led(settings, tmp_path)
    emails = [each.settings.account_email for each in machine.begun]
    assert {"one@a.example", "two@a.example"} == set(emails[:2])
    assert 3 == len(emails) == len(run.articles)
    assert [False, True] == machine.closed


class Revoked(Revocation):
    """Keeps whose grants were to be revoked."""

    def __init__(self) -> None:
        self.emails: list[str] = []

    def before(self, email: str) -> None:
        """Revoke nothing."""
        self.emails.append(email)


def test_each_account_is_revoked_before_it_signs_in(settings: Settings, tmp_path: Path) -> None:
    """Here, before its procedure is begun: whoever acts it out is not given the secret that revokes."""
    revocation = Revoked()
    revoking = {"graph_tenant": "a.example", "graph_client_id": "ours", "graph_revokes": ("Zoom",)}
    secretive = settings.model_copy(update={**revoking, "graph_client_secret": SecretStr("the-Graph-s3cret")})
    _, machine = led(secretive, tmp_path, revocation=revocation)
    assert [each.settings.account_email for each in machine.begun] == revocation.emails
    assert "the-Graph-s3cret" not in {
        value for each in machine.begun for value in secret_values(each.settings)
    }
    assert all(each.request.settings == each.settings for each in machine.begun)


def test_who_needs_no_account_is_lent_none(tmp_path: Path) -> None:
    """No password is sent where nothing signs in, and the letters of the account are nobody's business."""
    own = load_settings(
        target="live", account_email="one@a.example", account_password="first horse",
        test_accounts="one@a.example",
    )  # fmt: skip
    article = read_article("desk.md", b"# Desk\n\n1. Go to https://www.a.example.\n2. Click **A**.\n")
    ledger = Ledger([article], target="live", browser="chromium")
    revocation = Revoked()
    request = VerifyRequest(settings=own, out=tmp_path)
    staged = Staged(request, own, None, ledger, {}, Background(), None, revocation)
    machines: list[Pretence] = []
    execute(
        staged,
        lambda _: None,
        lambda _, __: None,
        lambda report: machines.append(Pretence(report)) or machines[0],  # type: ignore[func-returns-value]
    )
    (begun,) = machines[0].begun
    assert [None, None] == [begun.settings.account_email, begun.settings.account_password]
    assert [] == revocation.emails


def test_what_is_bad_on_two_pages_is_noise_to_whoever_begins_then(settings: Settings, tmp_path: Path) -> None:
    """Two of four have ended before the last begins, and each has heard it on a page of its own."""
    _, machine = led(settings, tmp_path, "abcd")
    first, *_, last = (begun.ambience.noise() for begun in machine.begun)
    assert [Noise(), Noise(lines={"Chat failed"})] == [first, last]


def test_what_a_refusing_site_leaves_undone_is_said_of_each_and_told_once(
    settings: Settings, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """After a 429 the other procedures of its site are rate limited, and were not begun."""
    run, machine = led(settings, tmp_path, "abcde", ends=dict.fromkeys("abcde", Cause.RATE_LIMITED))
    causes = [step.verdict.cause for a in run.articles for p in a.procedures for step in p.steps[:1]]
    assert [Cause.RATE_LIMITED] * 5 == causes
    assert 2 == len(machine.begun)
    assert 1 == sum("a.example refused" in record.message for record in caplog.records)


def test_accounts_that_are_refused_are_not_tried_for_ever(settings: Settings, tmp_path: Path) -> None:
    """Two procedures each; what is left says so, and was not begun."""
    run, machine = led(settings, tmp_path, "abcdefg", ends=dict.fromkeys("abcdefg", Cause.SIGN_IN_REFUSED))
    assert 4 == len(machine.begun)
    assert {Cause.SIGN_IN_REFUSED} == {a.procedures[0].steps[0].verdict.cause for a in run.articles}


def test_after_its_budget_nothing_is_begun_and_what_is_left_is_named(
    settings: Settings, tmp_path: Path
) -> None:
    """Nobody is blamed for it, and it is no part of the run."""
    run, machine = led(settings, tmp_path, budget=timedelta(0))
    assert ([], ()) == (machine.begun, run.articles)
    assert ["a.md", "b.md", "c.md"] == [each.source for each in run.left_out]


def test_what_a_lost_worker_had_is_begun_again(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its procedure is in the run's result as any other is."""
    fast = settings.model_copy(update={"procedure_seconds": 0.1})
    monkeypatch.setattr("fixtures.run.workers.dispatcher.CLOSING", 0)
    run, machine = led(fast, tmp_path, losses=["b"])
    assert ["a", "b", "b", "c"] == sorted(each.article.slug for each in machine.begun)
    assert {Cause.MAIL_MISSING} == {p.steps[0].verdict.cause for a in run.articles for p in a.procedures}


def test_what_a_machine_fails_with_ends_the_run(settings: Settings, tmp_path: Path) -> None:
    """As where there is no browser: whoever waits for the run is told, and the machine is let go of."""
    machines: list[Pretence] = []

    class Broken(Pretence):
        def start(self, assignment: Assignment) -> None:
            del assignment
            self._report(Failed(OSError("no browser")))

    def on(report: Callable[[Report], None]) -> Pretence:
        machines.append(Broken(report))
        return machines[0]

    article = read_article("desk.md", b"# Desk\n\n1. Go to https://www.a.example.\n2. Click **A**.\n")
    ledger = Ledger([article], target="live", browser="chromium")
    staged = Staged(
        VerifyRequest(settings=settings, out=tmp_path), settings, None, ledger, {}, Background(), None
    )
    with pytest.raises(OSError, match="no browser"):
        execute(staged, lambda _: None, lambda _, __: None, on)
    assert [False, False] == machines[0].closed
