"""What a run knows of its sites' noise before a procedure begins."""

import pickle

from flows.browser.health.ambience import Ambience
from flows.browser.health.noise import Noise, NoiseKind

BEACON, LIST = "POST a.example/beacon?#", "GET a.example/api/list?#"
HOME, REPORTS = "https://a.example/#/home", "https://a.example/#/reports"


def heard(*pages: str, request: str = BEACON) -> Noise:
    """What a procedure has learned where a request has failed on these pages while steps were right."""
    noise = Noise()
    for page in pages:
        noise.learn(NoiseKind.REQUEST, [request], page)
    return noise


def test_what_fails_wherever_one_goes_is_noise_in_the_next_procedure() -> None:
    """Whether one procedure has been on both pages, or each on one of them."""
    both = Ambience().after(heard(HOME, REPORTS))
    each = Ambience().after(heard(HOME)).after(heard(REPORTS))
    assert [{BEACON}, {BEACON}] == [both.noise().requests, each.noise().requests]


def test_what_fails_on_one_page_alone_may_be_what_the_next_procedure_comes_for() -> None:
    """A list that nobody has needed yet is no noise, however often its page was passed."""
    assert Noise() == Ambience().after(heard(HOME, request=LIST)).after(heard(HOME, request=LIST)).noise()


def test_what_was_answered_since_is_noise_no_more() -> None:
    """Should it fail again, it may be in earnest."""
    known = Ambience().after(heard(HOME, REPORTS))
    next_one = known.noise()
    next_one.answer(BEACON)
    assert Noise() == known.after(next_one).noise()


def test_lines_and_busy_signs_are_known_as_requests_are() -> None:
    """An alert at the top of every page, and a sign in its corner that never stops turning."""
    noise = Noise()
    for page in (HOME, REPORTS):
        noise.learn(NoiseKind.LINE, ["The weather could not be loaded."], page)
        noise.learn(NoiseKind.ELEMENT, ["a.example header>i"], page)
    known = Ambience().after(noise).noise()
    assert ({"The weather could not be loaded."}, {"a.example header>i"}) == (known.lines, known.elements)


def test_it_does_not_grow_with_the_run_and_goes_to_other_machines() -> None:
    """Of a run of thousands of procedures the last things heard are kept."""
    ambience = Ambience()
    for number in range(60):
        noise = Noise()
        noise.learn(NoiseKind.LINE, (f"Line {number} {each} failed" for each in range(50)), HOME)
        ambience = ambience.after(noise)
    assert 2000 == len(ambience.heard)
    assert ambience == pickle.loads(pickle.dumps(ambience))  # noqa: S301 - our own
