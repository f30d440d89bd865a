"""The history in a real database: SQLite, and a PostgreSQL of its own."""

import multiprocessing
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from multiprocessing.context import ForkServerProcess
from multiprocessing.synchronize import Event
from pathlib import Path
from secrets import token_urlsafe

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from pydantic import SecretStr
from sqlalchemy import create_engine, func, insert, select, text

from fixtures.history.database import Database
from fixtures.history.error import HistoryError
from fixtures.history.history import History
from fixtures.history.table import METADATA, RUN, STEP
from fixtures.settings.address import HistoryAddress
from flows.redaction import SECRETS
from flows.run.event import ArticleResult, RunResult, StepFinished
from flows.verdict import Ruling
from tests import sample_run
from tests.contracts.postgres import postgres

SLUG = sample_run.article().slug


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """One PostgreSQL for all these tests."""
    with postgres() as address:
        yield address


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> HistoryAddress:
    """Where an empty history is."""
    if request.param == "sqlite":
        return HistoryAddress.parse(str(tmp_path / "reports" / "history.sqlite3"))
    server = request.getfixturevalue("server")
    engine = create_engine(server)
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()
    return HistoryAddress.parse(server)


def night(number: int, **changes: object) -> RunResult:
    """The sample run on a night, counted from 1."""
    started = datetime(2026, 11, number, 3, 15, tzinfo=UTC)
    told = {"id": f"night-{number}", "started": started, "finished": started + timedelta(minutes=1)}
    return sample_run.run().model_copy(update=told | changes)


def steps(run: RunResult) -> list[StepFinished]:
    """What the run told, step by step."""
    return [
        StepFinished(article=article.article.slug, procedure=procedure.procedure.id, result=step)
        for article in run.articles
        for procedure in article.procedures
        for step in procedure.steps
    ]


def test_what_is_written_is_what_is_read(address: HistoryAddress) -> None:
    """Every verdict of every step, with its cause, its finding, its time and its run's."""
    history, run = History(address), night(1)
    history.begin(run)
    history.end(run)
    entries = {(entry.procedure, entry.number): entry for entry in history.entries(SLUG, "sandbox")}
    assert len(steps(run)) == len(entries)
    outdated, down = entries["web_portal", 2], entries["email_notification", 3]
    assert (Ruling.OUTDATED, "Scheduler", "Zoom Scheduler") == (
        outdated.ruling, outdated.findings[0].says, outdated.findings[0].shows
    )  # fmt: skip
    assert ("site_down", run.started, 0.8125, "night-1") == (down.cause, down.at, down.seconds, down.run)
    assert [(SLUG, "sandbox")] == history.series()
    assert [] == history.entries(SLUG, "live")
    history.close()


def test_the_tables_are_those_that_the_code_asks(address: HistoryAddress) -> None:
    """The migrations and the tables of this version say the same."""
    database = Database(address)
    with database.transaction() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert [] == compare_metadata(context, METADATA)
    database.close()


def test_a_history_of_a_later_version_is_left_alone(address: HistoryAddress) -> None:
    """It is said, and nothing in it is changed."""
    database = Database(address)
    with database.transaction(writes=True) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '999'"))
    database.close()
    with pytest.raises(HistoryError, match="later version"):
        Database(address)


def test_a_step_outlives_a_run_that_is_killed(address: HistoryAddress) -> None:
    """What had its verdict is there at once, without the run's end."""
    history, run = History(address), night(1)
    history.begin(run)
    history.take(run, steps(run)[0])
    other = History(address)
    assert 1 == len(other.entries(SLUG, "sandbox"))
    database = Database(address)
    with database.transaction() as connection:
        assert connection.execute(select(RUN.c.finished)).scalar() is None
    for each in (history, other, database):
        each.close()


CONTEXT = multiprocessing.get_context("forkserver")
CONTEXT.set_forkserver_preload(["fixtures.history.history", "tests.sample_run"])


def _write(address: HistoryAddress, number: int, nights: int, begun: Event) -> None:
    """One of several processes: so many runs, each step by step."""
    for each in range(nights):
        history, run = History(address), night(number, id=f"{number}-{each}")
        history.begin(run)
        for told in steps(run):
            history.take(run, told)
            begun.set()
        history.end(run)
        history.close()
        assert () == history.failures


def begin(address: HistoryAddress, number: int, nights: int) -> tuple[ForkServerProcess, Event]:
    """A process that writes so many runs of a night, and what tells that it has begun to."""
    begun = CONTEXT.Event()
    process = CONTEXT.Process(target=_write, args=(address, number, nights, begun))
    process.start()
    return process, begun


def test_two_runs_at_once_wait_for_each_other(address: HistoryAddress) -> None:
    """Both begin the very first history, and nothing of either is lost."""
    for process, _ in [begin(address, number, 3) for number in (1, 2)]:
        process.join()
        assert 0 == process.exitcode
    history = History(address)
    assert 2 * 3 * len(steps(night(1))) == len(history.entries(SLUG, "sandbox"))
    history.close()


def test_a_kill_at_any_moment_leaves_a_history_that_goes_on(address: HistoryAddress) -> None:
    """It is killed while it writes, again and again; what is there is whole, and the next run adds to it."""
    for number, seconds in enumerate((0.0, 0.01, 0.05), 1):
        process, begun = begin(address, number, 400)
        assert begun.wait(60)
        process.join(seconds)
        process.kill()
        process.join()
    history = History(address)
    left = history.entries(SLUG, "sandbox")
    history.begin(night(9))
    history.end(night(9))
    assert () == history.failures
    assert {1, 2, 3} == {entry.at.day for entry in left}
    assert len(left) + len(steps(night(9))) == len(history.entries(SLUG, "sandbox"))
    history.close()


def test_old_runs_are_thinned_out_once_a_day(address: HistoryAddress) -> None:
    """Of an old day that has three runs the last is left, with its steps."""
    database = Database(address)
    history, run = History(address), night(1)
    values = {name: getattr(run, name) for name in ("target", "edition", "browser", "version")}
    row = {"article": SLUG, "procedure": "web_portal", "number": 1, "text": "A", "verdict": "current"}
    with database.transaction(writes=True) as connection:
        for hour in range(4):
            started = run.started - timedelta(days=60, hours=-hour)
            connection.execute(insert(RUN).values(id=f"old-{hour}", started=started, **values))
            connection.execute(insert(STEP).values(run=f"old-{hour}", findings=[], seconds=1, **row))
    history.end(run)
    assert () == history.failures
    with database.transaction() as connection:
        old = select(RUN.c.id).where(RUN.c.id.like("old-%")).order_by(RUN.c.id)
        # The first is where the verdict began.
        assert ["old-0", "old-3"] == list(connection.execute(old).scalars())
        assert 2 == connection.execute(select(func.count()).where(STEP.c.run.like("old-%"))).scalar()
    for each in (history, database):
        each.close()


def test_what_is_learned_to_be_secret_is_hidden_at_the_end(address: HistoryAddress) -> None:
    """A finding that was written down before its words were known to be secret does not keep them."""
    history, run = History(address), night(1)
    secret = token_urlsafe(12)
    web = run.articles[0].procedures[1]
    drift = web.steps[1].verdict.drifts[0].model_copy(update={"shows": f"Hello {secret}"})
    verdict = web.steps[1].verdict.model_copy(update={"drifts": (drift,)})
    step = web.steps[1].model_copy(update={"verdict": verdict})
    procedure = web.model_copy(update={"steps": (step,)})
    articles: tuple[ArticleResult, ...] = (run.articles[0].model_copy(update={"procedures": (procedure,)}),)
    run = run.model_copy(update={"articles": articles})
    history.begin(run)
    history.take(run, steps(run)[0])
    assert secret in str(history.entries(SLUG, "sandbox"))
    SECRETS.know(secret)
    history.end(run)
    assert secret not in str(history.entries(SLUG, "sandbox"))
    history.close()


@pytest.mark.parametrize(
    ("content", "told"),
    [(b"no database at all, but quite some text\n" * 40, "no database"), (None, "cannot be used")],
)
def test_a_file_that_is_no_history_is_one_clear_message(
    tmp_path: Path, content: bytes | None, told: str
) -> None:
    """The message names the file and what to do, and the file stays."""
    file = tmp_path / "history.sqlite3"
    if content is None:
        file.mkdir()
    else:
        file.write_bytes(content)
    with pytest.raises(HistoryError, match=told) as caught:
        Database(HistoryAddress.parse(str(file)))
    assert str(file) in str(caught.value)
    assert content is None or content == file.read_bytes()


def test_a_server_that_does_not_answer_is_one_clear_message_without_its_password() -> None:
    """The message says what to see to."""
    found = HistoryAddress.parse("postgresql://stillright:hunter2hunter2@127.0.0.1:9/nowhere")
    assert SecretStr("hunter2hunter2") == found.password
    with pytest.raises(HistoryError, match="cannot be used") as caught:
        Database(found)
    assert "hunter2" not in str(caught.value)


def test_a_history_that_goes_away_costs_no_verdict(tmp_path: Path) -> None:
    """The run goes on, and what was not kept is said once at its end."""
    file = tmp_path / "history.sqlite3"
    history, run = History(HistoryAddress.parse(str(file))), night(1)
    history.begin(run)
    history.close()
    file.unlink()
    file.mkdir()
    for told in steps(run)[:2]:
        history.take(run, told)
    history.end(run)
    assert 1 == len(history.failures)
    assert str(file) in history.failures[0]
