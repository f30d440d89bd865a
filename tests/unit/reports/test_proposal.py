"""The corrected article of a run: what is written into it, what is asked, and the page to save it from."""

import base64
import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from flows.article import ArticleError, read_article
from flows.run.decisions.decision import Decided, Decision, DecisionKind, Decisions, findings
from flows.run.event import ArticleResult
from flows.run.knowledge.background import Background
from flows.run.shelf import keep, kept
from flows.verdict import Drift, DriftKind, Ruling, Verdict
from reports.file import OutputError
from reports.proposal.corrected import CORRECTED, side_by_side, write_corrected
from reports.proposal.offer import Choice, decided, offers, proposable, propose, sure
from reports.proposal.patch import patch
from reports.proposal.telling import asked, told
from tests import sample_run
from tests.forms import forms
from tests.measure.record.recording import read_runs
from tests.published import PAGE

SOURCE = PAGE.read_bytes()
SETTINGS = ("mail_and_calendar", 2)


def _result() -> ArticleResult:
    return sample_run.run().articles[0]


def _with(at: tuple[str, int], *drifts: Drift) -> ArticleResult:
    """The sample with nothing else outdated than one step."""
    (article,) = sample_run.run(all_current=True).articles
    verdict = Verdict(ruling=Ruling.OUTDATED, message="", drifts=drifts)
    procedures = tuple(
        p.model_copy(
            update={
                "steps": tuple(
                    s.model_copy(update={"verdict": verdict}) if (p.procedure.id, s.step.number) == at else s
                    for s in p.steps
                )
            }
        )
        for p in article.procedures
    )
    return article.model_copy(update={"procedures": procedures})


def _drift(suggestion: str, says: str | None = None, shows: str | None = None) -> Drift:
    kind = DriftKind.RELABELLED if says else DriftKind.REMOVED
    return Drift(kind=kind, says=says, shows=shows, suggestion=suggestion, confidence=0.9)


GONE = _with(SETTINGS, _drift("(Rewrite this step: the page no longer has “Settings”.)"))
TORN = _with(
    SETTINGS,
    _drift("In the left pane, click Profile.", "Settings", "Profile"),
    _drift("In the left pane, click Account.", "Settings", "Account"),
)


RUNS = read_runs()


@pytest.mark.one_in(8)
@pytest.mark.parametrize("name", RUNS)
def test_what_a_recorded_run_suggests_is_read_from_its_corrected_article(name: str) -> None:
    """Each sure sentence is read at its step, and all others are the published ones."""
    (article,) = RUNS[name].articles
    choices = sure(offers(article))
    proposal = propose(article, SOURCE, choices)
    new = read_article(article.article.source, proposal.after)
    wanted = [
        [getattr(choices.get((p.id, s.number)), "text", s.text) for s in p.steps]
        for p in article.article.procedures
    ]
    assert () == proposal.left
    assert wanted == [[s.text for s in p.steps] for p in new.procedures]


def test_what_is_torn_or_gone_is_asked_and_else_left() -> None:
    """Sentences that contradict each other, and a step that is gone, are written only as somebody says."""
    for article in (TORN, GONE):
        assert {} == sure(offers(article))
        proposal = propose(article, SOURCE, {})
        assert (SOURCE, 1) == (proposal.after, len(proposal.undecided))
        assert "left to you" in "\n".join(told(proposal))


@pytest.mark.parametrize(
    ("answer", "text"),
    [
        ("2", "In the left pane, click Account."),
        ("Click Account on the left.", "Click Account on the left."),
        ("r", None),
    ],
)
def test_an_answer_is_written(answer: str, text: str | None) -> None:
    """By its number, in other words, or by taking the step out."""
    lines: list[str] = []
    choices = asked(offers(TORN), lambda _: answer, lines.append)
    new = read_article("x.html", propose(TORN, SOURCE, choices).after)
    steps = [step.text for step in new.procedures[2].steps]
    assert {SETTINGS: Choice(text)} == choices
    assert (text in steps) if text else (5 == len(steps))
    assert any("click Profile" in line for line in lines)


@pytest.mark.parametrize("answer", ["", "k", " K "])
def test_no_answer_keeps_the_sentence(answer: str) -> None:
    """Nobody there, or somebody who wants it kept, changes nothing."""
    assert {} == asked(offers(GONE), lambda _: answer, lambda _: None)


def _decisions(kind: DecisionKind, write: str | None, until: date | None = None) -> Decisions:
    """What somebody has decided of the step in `TORN`."""
    (procedure,) = (p for p in TORN.procedures if p.procedure.id == SETTINGS[0])
    step = procedure.steps[SETTINGS[1] - 1]
    decision = Decision(kind=kind, by="A. Writer", until=until, at=date(2026, 11, 1))
    return {
        SETTINGS: Decided(
            procedure=SETTINGS[0],
            number=SETTINGS[1],
            sentence=step.step.text,
            findings=findings(step.verdict),
            write=write,
            decision=decision,
        )
    }


@pytest.mark.parametrize("write", ["In the left pane, click Account.", ""])
def test_what_stands_in_the_file_of_decisions_is_written(write: str) -> None:
    """A sentence, or nothing where the step goes; while the decision holds and the finding is the same."""
    day = date(2026, 11, 22)
    made = _decisions(DecisionKind.KNOWN, write, until=day)
    assert {SETTINGS: Choice(write or None)} == decided(TORN, made, day)
    assert {} == decided(TORN, made, day + timedelta(days=1))
    assert {} == decided(GONE, made, day)
    assert {} == decided(TORN, _decisions(DecisionKind.KNOWN, None), day)


def test_what_is_disputed_is_not_proposed() -> None:
    """A finding that a person calls wrong changes no word, until its date."""
    day = date(2026, 11, 22)
    made = _decisions(DecisionKind.DISPUTED, None, until=day)
    run = sample_run.run().model_copy(update={"articles": (TORN,)})
    (article,) = Background({}, {TORN.article.slug: made}).behind(run).articles
    assert (0, 1) == (len(offers(article, day)), len(offers(article, day + timedelta(days=1))))


def test_what_is_sure_is_not_asked() -> None:
    """A question is asked only where something has to be decided."""
    article = _with(SETTINGS, _drift("In the left pane, click Profile.", "Settings", "Profile"))
    assert {} == asked(offers(article), lambda _: pytest.fail("asked"), lambda _: None)


def test_the_patch_names_the_file_and_changes_its_lines() -> None:
    """One hunk with the line as it was and as it is now; a Word document has none, and that is said."""
    article = _with(SETTINGS, _drift("In the left pane, click Profile.", "Settings", "Profile"))
    made = patch(propose(article, SOURCE, sure(offers(article))), "article.html").splitlines()
    assert ["--- a/article.html", "+++ b/article.html"] == made[:2]
    changed = [line.strip() for line in made[2:] if line[0] in "+-"]
    old, new = ("<li>In the left pane, click Settings.</li>", "<li>In the left pane, click Profile.</li>")
    assert [old, new] == [line[1:].strip() for line in changed]
    word = propose(article.model_copy(), forms()["word"].content, {})
    with pytest.raises(ArticleError, match="--out FILE"):
        patch(word)


def test_the_page_gives_the_corrected_article_to_save(tmp_path: Path) -> None:
    """The bytes behind its link are the corrected article; what a site has said breaks nothing out."""
    article = _result()
    keep(article.article, SOURCE, tmp_path)
    corrected = write_corrected(article, tmp_path)
    assert corrected is not None
    page = (tmp_path / corrected.link).read_text("utf-8")
    (link,) = re.findall(r'href="data:application/octet-stream;base64,([^"]+)"', page)
    proposal = propose(article, SOURCE, sure(offers(article)))
    assert base64.b64decode(link) == proposal.after != SOURCE
    assert "<script" not in page
    assert len(proposal.left) + len(proposal.undecided) == corrected.waiting


def test_a_page_of_an_earlier_run_goes(tmp_path: Path) -> None:
    """Where nothing is to be written any more, no corrected article is left from the night before."""
    keep(_result().article, SOURCE, tmp_path)
    assert write_corrected(_result(), tmp_path) is not None
    assert write_corrected(sample_run.run(all_current=True).articles[0], tmp_path) is None
    assert [] == list((tmp_path / CORRECTED).iterdir())


def test_a_source_that_is_not_as_it_was_is_not_used(tmp_path: Path) -> None:
    """What was found is about other words then."""
    keep(_result().article, SOURCE + b" ", tmp_path)
    assert kept(_result().article, tmp_path) is None
    assert write_corrected(_result(), tmp_path) is None


def test_a_page_without_a_change_says_so() -> None:
    """It is no empty page."""
    assert "Nothing of this article is changed" in side_by_side(propose(GONE, SOURCE, {}))


def test_one_of_several_articles_has_to_be_named() -> None:
    """Where one file is asked for, which article it is of must be clear."""
    run = sample_run.run()
    other = run.articles[0].article.model_copy(update={"slug": "other"})
    several = run.model_copy(
        update={"articles": (*run.articles, run.articles[0].model_copy(update={"article": other}))}
    )
    assert 2 == len(proposable(several, None, one=False))
    assert ["other"] == [result.article.slug for result in proposable(several, "other", one=True)]
    with pytest.raises(OutputError, match="--article: zoom_calendar_reauthorization, other"):
        proposable(several, None, one=True)
    with pytest.raises(OutputError, match="no article nowhere"):
        proposable(several, "nowhere", one=False)
