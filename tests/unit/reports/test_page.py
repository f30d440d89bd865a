"""What the article page holds, seen without a browser."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from PIL import Image

from flows.picture.staleness import StalePicture
from flows.run.event import RunResult
from flows.verdict import Drift, DriftKind, Evidence, Note, NoteKind, Ruling, Verdict
from reports.page.page import write_page
from tests import sample_run
from tests.sample_run import HOSTILE

PLAIN_HOSTILE = HOSTILE.replace("\x1b", "").strip()


def _page(tmp_path: Path, **options: bool | int) -> BeautifulSoup:
    run = sample_run.run(tmp_path, **options)  # type: ignore[arg-type]  # one of each kind
    return BeautifulSoup(write_page(run, tmp_path).read_text(encoding="utf-8"), "lxml")


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> BeautifulSoup:
    """The page of a run with one of each kind, for who only looks at it."""
    return _page(tmp_path_factory.mktemp("page"))


def _one(within: Tag, selector: str) -> Tag:
    """The first thing that the selector finds; it is there."""
    found = within.select_one(selector)
    assert found is not None, selector
    return found


def test_the_article_is_there_as_published(tmp_path: Path) -> None:
    """Every heading, paragraph, sentence and cell of the article is on the page, in its order."""
    page = _page(tmp_path)
    for hidden in page.select(".vh, .margin, figure, .found"):
        hidden.decompose()
    text = " ".join(_one(page, "main").get_text(" ").split())
    place = 0
    for block in sample_run.article().blocks:
        for cell in block.text.split("\t"):
            place = re.sub(r" ([.,])", r"\1", text).find(cell, place)
            assert place >= 0, cell


def test_each_sentence_is_marked_with_icon_and_word(page: BeautifulSoup) -> None:
    """Twenty sentences have an icon and the word of their verdict."""
    badges = page.select(".step .badge")
    words = [badge.get_text(strip=True) for badge in badges]
    assert len(badges) == 20 == len([badge for badge in badges if badge.select_one("svg")])
    assert {"Current": 12, "Outdated": 5, "Could not verify": 1, "Not reached": 1, "By hand": 1} == {
        word: words.count(word) for word in words
    }


def test_the_summary_says_what_to_do_and_leads_there(page: BeautifulSoup) -> None:
    """The line on top counts the sentences to change; each has a link that leads to it."""
    links = [link["href"] for link in page.select(".todo ol a")]
    assert "5 of 20 sentences need new wording." in _one(page, ".verdict").text
    assert len(links) == 5
    assert all(page.select(str(link)) for link in links)


def test_every_link_inside_the_page_leads_somewhere(page: BeautifulSoup) -> None:
    """No jump ends nowhere and no id is there twice."""
    ids = [str(element["id"]) for element in page.select("[id]")]
    targets = {str(link["href"])[1:] for link in page.select('[href^="#"]')}
    assert len(ids) == len(set(ids))
    assert set() == targets - set(ids)


def test_the_suggestion_can_be_copied_word_for_word(page: BeautifulSoup) -> None:
    """The button carries the sentence as it should read, the page shows which words are new."""
    step = _one(page, "#web_portal-2")
    assert _one(step, "button.copy")["data-copy"] == "In the left navigation menu, click Zoom Scheduler."
    assert [ins.get_text() for ins in step.select("ins")] == ["new: Zoom (end)"]
    assert [mark.get_text() for mark in step.select("mark")] == ["outdated words: Scheduler (end)"]


def test_all_suggestions_are_copied_and_what_has_none_is_said(tmp_path: Path) -> None:
    """A step that is gone is in the copied text with what to do, and named beside the button; said once."""
    run = sample_run.run()
    gone = Drift(
        kind=DriftKind.REMOVED, says="Scheduler", shows=None, confidence=0.8,
        suggestion="(Rewrite this step: the page no longer has “Scheduler”.)",
    )  # fmt: skip
    of = ("web_portal", 2)
    page = BeautifulSoup(write_page(with_verdict(run, of, gone), tmp_path).read_text("utf-8"), "lxml")
    button = _one(page, ".todo .copy")
    assert "4 suggested sentences; none is there for Method 2, step 2" == button["data-place"]
    told = "Rewrite this step: the page no longer has “Scheduler”."
    assert f"  no sentence is suggested: {told}" in str(button["data-copy"]).splitlines()
    assert "No sentence can be suggested for Method 2, step 2." in page.get_text()
    margin = _one(page, "#web_portal-2 .margin").get_text(" ", strip=True)
    assert (1, 1) == (
        margin.count("no longer has “Sch"),
        margin.count("80 % certain, an estimate by what speaks for it."),
    )


def test_a_run_with_nothing_to_copy_has_no_button_for_it(tmp_path: Path) -> None:
    """Where each outdated step is gone, there is only said what to do."""
    gone = Drift(
        kind=DriftKind.REMOVED, says="Scheduler", shows=None, confidence=0.8, suggestion="(Rewrite it.)"
    )
    run = with_verdict(sample_run.run(all_current=True), ("web_portal", 2), gone)
    page = BeautifulSoup(write_page(run, tmp_path).read_text("utf-8"), "lxml")
    assert ([], True) == (page.select(".todo .copy"), "Rewrite it." in _one(page, ".todo").text)


def with_verdict(run: RunResult, of: tuple[str, int], drift: Drift) -> RunResult:
    """The run with one step outdated by this."""
    verdict = Verdict(ruling=Ruling.OUTDATED, message="It is gone.", drifts=(drift,))
    article = run.articles[0]
    procedures = tuple(
        procedure.model_copy(
            update={
                "steps": tuple(
                    step.model_copy(update={"verdict": verdict})
                    if (procedure.procedure.id, step.step.number) == of
                    else step
                    for step in procedure.steps
                )
            }
        )
        for procedure in article.procedures
    )
    return run.model_copy(update={"articles": (article.model_copy(update={"procedures": procedures}),)})


def test_words_of_a_site_make_no_markup(page: BeautifulSoup) -> None:
    """A script, a tag or a link in a label, a letter or an address is shown as text."""
    assert 1 == len(page.select("script"))
    assert [] == page.select('b:-soup-contains("bold"), a[href^="javascript"]')
    assert PLAIN_HOSTILE in _one(page, "#email_notification-2").text
    assert "\x1b" not in page.text


def test_an_address_that_is_no_web_address_is_no_link(tmp_path: Path) -> None:
    """An article's own address is a link only where it leads to the web."""
    run = sample_run.run()
    published = run.articles[0].article.model_copy(update={"url": "javascript:alert(1)"})
    articles = (run.articles[0].model_copy(update={"article": published}),)
    html = write_page(run.model_copy(update={"articles": articles}), tmp_path).read_text(encoding="utf-8")
    assert "javascript:alert(1)" not in html.replace("[link](javascript:alert(1))", "")


def test_the_page_needs_nothing_from_anywhere(page: BeautifulSoup) -> None:
    """One file: every picture is inside, and no style, script or font is fetched."""
    sources = [str(image["href"]) for image in page.select("image")]
    assert 18 == len(sources)
    assert all(source.startswith("data:image/png;base64,") for source in sources)
    assert [] == page.select("link, script[src], img[src^=http], iframe")
    assert "url(" not in _one(page, "style").text


def test_secrets_of_an_address_are_not_shown(page: BeautifulSoup) -> None:
    """Neither login nor code nor fragment of a visited address is on the page."""
    html = str(page)
    assert "scheduler.zoom.us/me/appts" in html
    assert not [secret for secret in ("SECRETCODE", "user:pw", "#token") if secret in html]


def test_remarks_stand_at_their_place_and_in_a_list(page: BeautifulSoup) -> None:
    """A remark on a step is beside the step, one on a procedure under its heading, all in one list."""
    order = sample_run.REMARKS[1].text
    assert order in _one(page, "#mail_and_calendar-5").text
    assert sample_run.REMARKS[0].text in _one(page, "#mail_and_calendar + p").text
    assert [remark.text for remark in sample_run.REMARKS] == [
        line.get_text(strip=True) for line in page.select(".remarks .gist")
    ]


def test_a_sentence_without_a_block_is_still_shown(tmp_path: Path) -> None:
    """A finding is on the page even where the article's blocks do not have its sentence."""
    run = sample_run.run()
    published = run.articles[0].article
    blocks = tuple(block for block in published.blocks if block.step != ("web_portal", 2))
    article = run.articles[0].model_copy(update={"article": published.model_copy(update={"blocks": blocks})})
    html = write_page(run.model_copy(update={"articles": (article,)}), tmp_path).read_text(encoding="utf-8")
    step = _one(BeautifulSoup(html, "lxml"), "#web_portal-2")
    assert "Method 2, step 2" in step.text


def test_a_sentence_that_was_not_part_of_the_run_has_no_verdict(tmp_path: Path) -> None:
    """With only one procedure verified, the others are shown without a verdict."""
    run = sample_run.run()
    article = run.articles[0].model_copy(update={"procedures": run.articles[0].procedures[1:2]})
    html = write_page(run.model_copy(update={"articles": (article,)}), tmp_path).read_text(encoding="utf-8")
    page = BeautifulSoup(html, "lxml")
    assert 6 == len(page.select(".step .badge"))
    assert 14 == len(page.find_all(string="Not part of this run"))


def test_a_run_broken_off_says_so(tmp_path: Path) -> None:
    """What was seen until then is shown, with a line on top."""
    run = sample_run.run().model_copy(update={"interrupted": True})
    assert "The run was broken off." in write_page(run, tmp_path).read_text(encoding="utf-8")


def test_a_run_without_articles_is_a_page(tmp_path: Path) -> None:
    """A run that was broken off before the first article still has a page."""
    run = sample_run.run().model_copy(update={"articles": ()})
    assert "Nothing was verified." in write_page(run, tmp_path).read_text(encoding="utf-8")


def test_an_article_that_is_current_says_so(tmp_path: Path) -> None:
    """Nothing is listed to change."""
    page = _page(tmp_path, all_current=True)
    assert _one(page, ".verdict").get_text(strip=True) == "Every sentence still works."
    assert [] == page.select(f".step:not(.is-{Ruling.CURRENT}), .copy")


def test_a_picture_that_is_out_of_date_stands_beside_the_one_to_take(tmp_path: Path) -> None:
    """Both are drawn at the sentence, the new one can be saved, and the list at the top leads there."""
    (tmp_path / "evidence").mkdir()
    for name in ("old", "new"):
        Image.new("RGB", (80, 40), "white").save(tmp_path / "evidence" / f"{name}.png")
    run = sample_run.run()
    (article,) = run.articles
    first, *others = article.procedures
    step, *rest = first.steps
    stale = StalePicture(source="old.png", gone=("Scheduler",), file="evidence/old.png")
    seen = step.observation.model_copy(update={"evidence": Evidence(picture="evidence/new.png")})
    note = Note(kind=NoteKind.PICTURE, text="The picture is out of date: it shows “Scheduler”.")
    verdict = step.verdict.model_copy(update={"notes": (note,)})
    step = step.model_copy(update={"pictures": (stale,), "observation": seen, "verdict": verdict})
    first = first.model_copy(update={"steps": (step, *rest)})
    article = article.model_copy(update={"procedures": (first, *others)})
    written = write_page(run.model_copy(update={"articles": (article,)}), tmp_path)
    page = BeautifulSoup(written.read_text("utf-8"), "lxml")
    at = f"{first.procedure.id}-1"
    pair = _one(page, f"#{at} .replaced")
    assert ["In the article", "The site now"] == [
        str(next(each.stripped_strings)) for each in pair.select("figcaption")
    ]
    assert 2 == len(pair.select("image[href^='data:image/png']"))
    assert "evidence/new.png" == _one(pair, "a[download]")["href"]
    listed = _one(page, f".todo a[href='#{at}']").find_parent("li")
    assert listed is not None
    assert note.text in listed.text
