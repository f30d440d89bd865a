"""How well it is told which pictures of an article are out of date: `python -m tests.measure.pictures`.

The published article had pictures at three steps. They are drawn from the sandbox as it is documented, put
into a copy of the article, and each edition and ten drifts are verified with it. What must be told of each
picture was written down before anything was run: whether a reader would find another on the site.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from fixtures.run.request import VerifyRequest
from fixtures.run.verification import verify
from fixtures.settings.settings import load_settings
from flows.run.event import RunResult
from reports.illustration import illustrate
from tests.published import PAGE

MAIL, TAB, DIALOG = ("email_notification", 2), ("web_portal", 5), ("mail_and_calendar", 5)
AT: Mapping[tuple[str, int], str] = {
    MAIL: "Click the Reauthorize button in the email.",
    TAB: "click Add an account.",
    DIALOG: "checkbox is selected.",
}
"""Where the published article had pictures: behind the item with these words."""


class Case(NamedTuple):
    """One setting of the sites, what is verified against it, and which pictures are out of date."""

    name: str
    procedures: tuple[str, ...]
    stale: frozenset[tuple[str, int]] = frozenset()
    edition: str | None = None


def _drift(name: str, at: tuple[str, int], *, stale: bool = True) -> Case:
    return Case(name, (at[0],), frozenset({at} if stale else ()))


ALL = tuple(procedure for procedure, _ in AT)
CASES = (
    Case("as-documented", ALL, edition="as-documented"),
    Case("2026-10", ALL, frozenset({TAB}), edition="2026-10"),
    _drift("letter-button", MAIL),
    _drift("letter-subject", MAIL, stale=False),
    _drift("reconnect", TAB),
    _drift("reauthorize-near", TAB),
    _drift("gear-top-right", TAB, stale=False),
    _drift("scheduler-renamed", TAB, stale=False),
    _drift("authorise-access", DIALOG),
    _drift("oauth-near", DIALOG),
    _drift("authorize-swapped", DIALOG),
    _drift("microsoft-365", DIALOG),
)
"""`authorize-swapped` changes what stands where, and no word; `microsoft-365` a word in the dialog's text."""


def main() -> int:
    """Measure, and tell each picture that was judged otherwise than a person would."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--case", action="append", help="only this one; may be given several times")
    asked = parser.parse_args().case
    with tempfile.TemporaryDirectory() as folder:
        article = illustrated(Path(folder))
        told = [each for case in CASES if not asked or case.name in asked for each in _held(case, article)]
    for good in (False, True):
        group = [right for stale, right in told if stale is not good]
        name = "good ones left alone" if good else "out of date and told so"
        _say(f"{name}: {sum(group)} of {len(group)}")
    return 0


def illustrated(folder: Path) -> Path:
    """The article with pictures at three steps, of the sites as they are documented."""
    run = _run(Case("as-documented", ALL), str(PAGE), folder / "drawn")
    page = PAGE.read_text("utf-8")
    drawn = {each.path.stem: each.path for each in illustrate(run, folder / "drawn", folder / "pictures")}
    for (procedure, step), words in AT.items():
        file = drawn[f"{procedure}-{step}"]
        page = page.replace(words, f'{words}<br><img src="pictures/{file.name}" alt="">', 1)
    article = folder / "article.html"
    article.write_text(page, "utf-8")
    return article


def _held(case: Case, article: Path) -> Iterator[tuple[bool, bool]]:
    """(out of date, rightly judged) of each picture whose step was reached."""
    with tempfile.TemporaryDirectory() as out:
        run = _run(case, str(article), Path(out))
    for procedure in run.articles[0].procedures:
        for step in procedure.steps:
            at = (procedure.procedure.id, step.step.number)
            if at not in AT:
                continue
            if step.observation.evidence.screen is None:
                _say(f"-      {case.name}: {at[0]}.{at[1]} was not reached, so its picture was not held")
                continue
            gone = [words for picture in step.pictures for words in picture.gone]
            right = bool(gone) is (at in case.stale)
            word = "right" if right else "WRONG"
            _say(
                f"{word}  {case.name}: {at[0]}.{at[1]}, {step.verdict.ruling}, gone: {', '.join(gone) or '-'}"
            )
            yield at in case.stale, right


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _run(case: Case, article: str, out: Path) -> RunResult:
    drifts = () if case.edition or case.name == "as-documented" else (case.name,)
    request = VerifyRequest(
        settings=load_settings(target="sandbox"), articles=(article,), edition=case.edition, drifts=drifts,
        procedures=case.procedures, out=out,
    )  # fmt: skip
    return verify(request, lambda _: None)


if __name__ == "__main__":
    sys.exit(main())
