"""What of a run may be begun when."""

from collections.abc import Sequence

from flows.schedule import Ailment, Answer, Ask, Job, Manners, Pool, PoolAccount, Schedule, Start
from flows.schedule.site_state import ASKED_FOR, ENOUGH
from flows.verdict import Cause

POLITE = Manners(at_once=2)
WELL, ILL = Answer(), Answer(well=False, said="answers 503")


def job(name: str, at: str = "a.example", *, takes_account: bool = False) -> Job:
    """A procedure whose way leads to one site."""
    return Job(
        article=name,
        procedure="procedure_1",
        sites=(at,),
        takes_account=takes_account,
        addresses=(f"https://www.{at}/",),
    )


def played(
    schedule: Schedule, now: float, answer: Answer = WELL
) -> tuple[list[str], list[tuple[str, Cause]]]:
    """The articles that are begun now, and those that are given up; each site that is asked answers so."""
    names, dropped = [], []
    for move in schedule.moves(now):
        if isinstance(move, Ask):
            schedule.answered(move.site, answer, now)
        elif isinstance(move, Start):
            names.append(move.job.article)
        else:
            dropped.append((move.job.article, move.trouble.cause))
    return names, dropped


def begun(schedule: Schedule, now: float) -> list[str]:
    """The articles that are begun now, where every site is well."""
    return played(schedule, now)[0]


def dropped(schedule: Schedule, now: float) -> list[tuple[str, Cause]]:
    """The articles that are given up now, and why."""
    return played(schedule, now)[1]


def jobs(*names: str) -> Sequence[Job]:
    """Procedures at one site, without an account."""
    return [job(name) for name in names]


def test_the_first_are_begun_first_and_no_more_than_there_are_workers() -> None:
    """With two workers two procedures run; the third begins when one of them is done."""
    schedule = Schedule(jobs("1", "2", "3"), workers=2)
    assert ["1", "2"] == begun(schedule, 0)
    assert [] == begun(schedule, 1)
    schedule.ended(job("2"), 2)
    assert ["3"] == begun(schedule, 2)
    schedule.ended(job("1"), 3)
    schedule.ended(job("3"), 3)
    assert schedule.done


def test_an_account_is_one_procedures_at_a_time_and_who_needs_none_does_not_wait() -> None:
    """Of three that sign in with one account one runs, and the two that do not sign in run beside it."""
    signing = [job(name, takes_account=True) for name in ("1", "2", "3")]
    schedule = Schedule([*signing, *jobs("4", "5")], 5, Pool([PoolAccount(name="t@a.example")]))
    assert ["1", "4", "5"] == begun(schedule, 0)
    schedule.ended(signing[0], 1)
    assert ["2"] == begun(schedule, 1)


def test_an_account_serves_its_own_sites_and_one_for_all_is_kept_for_others() -> None:
    """Who goes where an account of its own is gets that, and leaves the one for all sites to the rest."""
    accounts = [PoolAccount(name="all"), PoolAccount(name="b", sites=("b.example",))]
    work = [job("1", "b.example", takes_account=True), job("2", takes_account=True)]
    schedule = Schedule(work, 2, Pool(accounts))
    starts = [move for move in schedule.moves(0) if isinstance(move, Start)]
    assert [("1", "b"), ("2", "all")] == [(start.job.article, start.account) for start in starts]


def test_where_no_account_is_for_a_site_that_is_said_of_each_of_its_procedures() -> None:
    """Nobody waits for an account that the pool does not have."""
    pool = Pool([PoolAccount(name="b", sites=("b.example",))])
    schedule = Schedule([job("1", takes_account=True)], 1, pool)
    assert [("1", Cause.NOT_ALLOWED)] == dropped(schedule, 0)
    assert schedule.done


def _signing(at: str = "a.example") -> tuple[list[Job], Schedule]:
    """Four procedures that sign in there, and two accounts; two are begun at once."""
    work = [job(name, at, takes_account=True) for name in ("1", "2", "3", "4")]
    return work, Schedule(work, 2, Pool([PoolAccount(name="one"), PoolAccount(name="two")]))


def test_an_account_that_was_refused_twice_at_a_site_is_not_used_there_again() -> None:
    """A locked account costs two procedures, and not every other one: the rest have those that are let in."""
    work, schedule = _signing()
    assert ["1", "2"] == begun(schedule, 0)
    schedule.ended(work[0], 1, refused_at="a.example")
    assert ["3"] == begun(schedule, 1)
    schedule.ended(work[2], 2, refused_at="a.example")
    assert [] == begun(schedule, 2)
    schedule.ended(work[1], 3)
    assert ["4"] == begun(schedule, 3)


def test_where_every_account_is_refused_nobody_signs_in_any_more() -> None:
    """What is left there is not begun, and it is said why; elsewhere the accounts are used as before."""
    work = [job(name, takes_account=True) for name in ("1", "2", "3")]
    other = job("4", "b.example", takes_account=True)
    schedule = Schedule([*work, other], 1, Pool([PoolAccount(name="one")]))
    for at, each in enumerate(work[:2]):
        assert [each.article] == begun(schedule, at)
        schedule.ended(each, at, refused_at="a.example")
    assert (["4"], [("3", Cause.SIGN_IN_REFUSED)]) == played(schedule, 3)


def test_one_refusal_is_forgotten_when_the_account_is_let_in() -> None:
    """It may have been the site's fault."""
    work, schedule = _signing()
    schedule.workers = 1
    for at, refused in enumerate(("a.example", None, "a.example", None)):
        assert [work[at].article] == begun(schedule, at)
        schedule.ended(work[at], at, refused_at=refused)
    assert schedule.done


def test_at_a_site_are_no_more_than_the_manners_allow() -> None:
    """With two at once a third waits for its site, and one at another site does not."""
    schedule = Schedule([*jobs("1", "2", "3"), job("4", "b.example")], 9, manners=POLITE)
    assert ["1", "2", "4"] == begun(schedule, 0)
    schedule.ended(job("1"), 1)
    assert ["3"] == begun(schedule, 1)


def test_a_pause_lies_between_two_beginnings_at_a_site() -> None:
    """The next one is begun when the pause is over, and the schedule knows when that is."""
    schedule = Schedule(jobs("1", "2"), 9, manners=Manners(pause=5))
    assert ["1"] == begun(schedule, 10)
    assert [] == begun(schedule, 12)
    assert 15 == schedule.wakes(12)
    assert ["2"] == begun(schedule, 15)


def test_where_robots_are_asked_to_wait_one_is_there_at_a_time_with_that_pause_between_its_acts() -> None:
    """A site is asked before it is gone to, and its crawl delay is kept by whoever goes there."""
    schedule = Schedule(jobs("1", "2"), 9, manners=POLITE)
    (ask,) = schedule.moves(0)
    assert Ask(site="a.example", address="https://www.a.example/") == ask
    schedule.answered("a.example", Answer(delay=7), 1)
    (start,) = schedule.moves(1)
    assert isinstance(start, Start)
    assert 7 == start.pause
    schedule.ended(job("1"), 2)
    assert [] == begun(schedule, 2)
    assert ["2"] == begun(schedule, 8)


def test_a_site_that_refuses_is_left_alone_for_the_rest_of_the_run() -> None:
    """After a 429 what is left to do there is rate limited, untried; the rest of the run goes on."""
    schedule = Schedule([*jobs("1", "2", "3"), job("4", "b.example")], 1, manners=POLITE)
    assert ["1"] == begun(schedule, 0)
    schedule.ended(job("1"), 1, [Ailment(site="a.example", refuses=True)])
    assert (["4"], [("2", Cause.RATE_LIMITED), ("3", Cause.RATE_LIMITED)]) == played(schedule, 1)


def test_a_provider_that_refuses_stops_those_who_sign_in_alone() -> None:
    """Where people sign in is no site of the article, but without it nobody who signs in gets on."""
    signing = [job(name, takes_account=True).model_copy(update={"through": ("id.example",)}) for name in "12"]
    schedule = Schedule([*signing, job("3")], 1, manners=POLITE)
    begun(schedule, 0)
    schedule.ended(signing[0], 1, [Ailment(site="id.example", refuses=True)])
    assert (["3"], [("2", Cause.RATE_LIMITED)]) == played(schedule, 1)


def test_a_site_that_is_not_well_is_asked_before_anybody_goes_there_again() -> None:
    """One procedure finds it ill: it is asked, after growing times, until it is well; others go on."""
    schedule = Schedule([*jobs("1", "2"), job("3", "b.example")], 1, manners=POLITE)
    assert ["1"] == begun(schedule, 0)
    schedule.ended(job("1"), 1, [Ailment(site="a.example", refuses=False)])
    asked = next(schedule.moves(1))
    assert isinstance(asked, Ask)
    schedule.answered("a.example", ILL, 2)
    assert ["3"] == begun(schedule, 2)
    schedule.ended(job("3", "b.example"), 3)
    assert 32 == schedule.wakes(3)
    assert ["2"] == begun(schedule, 32)


def test_a_site_that_asks_for_time_is_given_it() -> None:
    """`Retry-After` lies before the next question, where it is longer than one would wait by oneself."""
    schedule = Schedule(jobs("1"), 1, manners=POLITE)
    assert 1 == len(list(schedule.moves(0)))
    schedule.answered("a.example", Answer(well=False, retry_after=400), 1)
    assert 401 == schedule.wakes(1)


def test_nobody_waits_for_a_site_for_ever() -> None:
    """When nothing else is left and it was asked often enough, what is left there ends as the site is."""
    many = [str(number) for number in range(ASKED_FOR)]
    schedule, now, given = Schedule(jobs(*many), 1, manners=POLITE), 0.0, list[tuple[str, Cause]]()
    for _ in range(ENOUGH + 1):
        assert [] == given
        given = played(schedule, now, ILL)[1]
        now = schedule.wakes(now) or now
    assert [(number, Cause.SITE_DOWN) for number in many] == given
    assert schedule.done


def test_for_few_nobody_waits() -> None:
    """They begin though the site did not answer a question: a reader sees more of it than that."""
    schedule = Schedule(jobs("1", "2"), 1, manners=POLITE)
    assert 1 == len(list(schedule.moves(0)))
    schedule.answered("a.example", ILL, 1)
    assert ["1"] == begun(schedule, 1)


def test_what_a_lost_worker_did_is_begun_again_once_with_an_account_that_has_rested() -> None:
    """Nobody gets the account while the lost worker may still be at it; a second loss ends the procedure."""
    work = job("1", takes_account=True)
    schedule = Schedule([work], 1, Pool([PoolAccount(name="t@a.example")]))
    assert ["1"] == begun(schedule, 0)
    assert schedule.lost(work, rests_until=60) is None
    assert [] == begun(schedule, 59)
    assert 60 == schedule.wakes(59)
    assert ["1"] == begun(schedule, 60)
    drop = schedule.lost(work, rests_until=0)
    assert drop is not None
    assert Cause.INTERRUPTED == drop.trouble.cause
    assert schedule.done
