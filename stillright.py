"""The command: `stillright verify`, and what goes with it.

What starts browsers and servers is imported where it is used, so that help and refusals come at once.
"""

import logging
import sys
import traceback
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import typer
from rich.console import Console
from typer.exceptions import TyperException

from fixtures.browser.discovery import BrowserError
from fixtures.browser.environment import keep_quiet
from fixtures.history.error import HistoryError
from fixtures.notice.error import NoticeError
from fixtures.publication.error import PublicationError
from fixtures.run.lock import alone_in
from fixtures.run.request import OUT, UsageError, VerifyRequest, check
from fixtures.run.signals import heed_signals, leave
from fixtures.run.temporary import temporary_folder
from fixtures.sandbox.catalogue.catalogue import listing
from fixtures.sandbox.process.child import SandboxError
from fixtures.settings import options
from fixtures.settings.environment import without_settings
from fixtures.settings.secret import known_secrets
from fixtures.settings.settings import Settings, SettingsError, load_settings, saved_sign_in
from fixtures.sign_in.seal import SignInError
from flows.article import Article, ArticleError, read_article
from flows.article.comparison import differences
from flows.redaction import SECRETS
from flows.redaction.search import search
from flows.redaction.stream import drawn_on, hiding, open_closed
from flows.run.background import Background, said_in
from flows.run.decision import DecisionKind
from flows.run.event import RunResult
from flows.run.home import HOME
from flows.run.lesson import news, taught
from flows.run.past import Archive
from flows.run.rejudgement import rejudge as judge_again
from reports.allure.build import build_report
from reports.allure.installation import ReportError
from reports.bundle import ALLURE, keep, prepare, write_all
from reports.exit_code import CURRENT, UNVERIFIED, WRONG_USAGE, exit_code, legend
from reports.file import OutputError, write_bytes, write_text
from reports.history import Series, history_json, history_lines
from reports.notice import comment as comment_of
from reports.notice import letter as letter_of
from reports.notice import standing
from reports.printable import one_line
from reports.proposal.corrected import side_by_side as page_of
from reports.proposal.offer import Proposal, decided, in_other_form, offers, proposable, sure
from reports.proposal.offer import propose as write_proposal
from reports.proposal.patch import commit_message, source_lines
from reports.proposal.patch import patch as as_patch
from reports.proposal.telling import asked
from reports.proposal.telling import told as told_proposal
from reports.pulled import pulled, pulled_json
from reports.reading import as_json as reading_json
from reports.reading import lines as reading_lines
from reports.reading import reading
from reports.rejudged import rejudged
from reports.run import read_run
from reports.scanned import scanned, scanned_json
from reports.terminal import Terminal
from reports.wording.lesson import told

if TYPE_CHECKING:
    from fixtures.history.history import History
    from fixtures.notice.issue import Tracker
    from fixtures.notice.subject import Named, Subject, Way

_BROKEN_OFF = 130
"""What Typer makes of a KeyboardInterrupt."""
_SOME_FOUND = 1
"""Of a search for secrets: some stand there, or a file cannot be searched to its end."""
EXPECTED = (
    TyperException,
    UsageError,
    SettingsError,
    SignInError,
    SandboxError,
    BrowserError,
    ArticleError,
    HistoryError,
    NoticeError,
    OutputError,
    PublicationError,
    ReportError,
)

app = typer.Typer(help="Is the help article still right?", add_completion=False, rich_markup_mode=None)


@app.callback()
def _options(*, version: options.Version = False) -> None:  # noqa: ARG001 - it ends the command by itself
    HOME.move(
        Path.cwd()
    )  # the articles are those of the folder that the command is run in, where it has some


@app.command(epilog=legend())
def verify(  # noqa: PLR0913 - one parameter an option
    articles: options.Articles = None,
    *,
    target: options.Target = None,
    edition: options.Edition = None,
    drift: options.Several = None,
    fault: options.Several = None,
    variation: options.Several = None,
    procedure: options.Procedures = None,
    published: options.Published = False,
    out: options.Out = OUT,
    env_file: options.EnvFile = None,
    headed: options.Headed = False,
    slow_mo: options.SlowMo = 0,
    browser: options.Browser = "chromium",
    workers: options.Workers = None,
    record: options.Record = False,
    as_json: options.Json = False,
) -> int:
    """Act out what the articles say, and tell of each sentence whether it is still right."""
    settings = load_settings(env_file, target=target)
    request = VerifyRequest(
        settings=settings,
        articles=tuple(articles or ()),
        published=published,
        edition=edition,
        drifts=tuple(drift or ()),
        faults=tuple(fault or ()),
        variations=tuple(variation or ()),
        procedures=tuple(procedure or ()),
        out=out,
        headed=headed,
        slow_mo=slow_mo,
        browser=browser,
        workers=workers,
        record=record,
    )
    check(request)
    prepare(out)
    with alone_in(out), temporary_folder():
        return _verified(request, as_json=as_json)


def _verified(request: VerifyRequest, *, as_json: bool) -> int:
    """Run the verification, write its reports and show how it ended; returns the exit code."""
    from fixtures.history.history import open_history  # noqa: PLC0415 - see above
    from fixtures.run.verification import verify as run_verification  # noqa: PLC0415 - see above

    console = Console(file=drawn_on(sys.stderr if as_json else sys.stdout))
    with open_history(request.settings) as history, Terminal(console) as terminal:
        run = run_verification(request, terminal, lambda seen: keep(seen, request.out), history)
    bundle = write_all(run, request.out, request.settings.step_summary)
    terminal.finish(run, bundle.written.get("page"))
    failures = bundle.failures + history.failures
    for failure in failures + bundle.leaks:
        _say(failure)
    if as_json and "results" in bundle.written:
        typer.echo(bundle.written["results"])
    # Without its reports a run has told nobody anything; and what was left of a secret goes before all else.
    if bundle.leaks:
        return UNVERIFIED
    return exit_code(run) or (UNVERIFIED if failures else CURRENT)


@app.command()
def sandbox(  # noqa: PLR0913 - one parameter an option
    *,
    edition: options.Edition = None,
    drift: options.Several = None,
    fault: options.Several = None,
    variation: options.Several = None,
    port: options.Port = 0,
    open_browser: options.Open = False,
    write_env: options.WriteEnv = None,
) -> int:
    """Start the stand-in sites for a person, until Ctrl-C."""
    from fixtures.sandbox.person import run_for_person  # noqa: PLC0415 - see above

    with temporary_folder():
        return run_for_person(
            edition=edition,
            drifts=drift or (),
            faults=fault or (),
            variations=variation or (),
            port=port,
            open_browser=open_browser,
            write_env=write_env,
        )


@app.command()
def scan(
    folder: options.Folder, env_file: options.EnvFile = None, *, as_json: options.ScanJson = False
) -> int:
    """Look for every secret of the settings in all files of FOLDER, encoded and packed ones too."""
    if not folder.exists():
        msg = f"There is no {folder} to look into."
        raise UsageError(msg)
    settings = load_settings(env_file, target="sandbox")
    signed_in = saved_sign_in(settings)
    known = known_secrets(settings, signed_in.texts if signed_in else ())
    if not known.count:
        msg = "No secret is set, or none that can be told from other words, so there is nothing to look for."
        raise UsageError(msg)
    found = search(folder, known)
    typer.echo(scanned_json(folder, found) if as_json else "\n".join(scanned(folder, found)))
    return 0 if found.clean else _SOME_FOUND


@app.command()
def rejudge(run: options.Run = OUT) -> None:
    """Judge a saved run again, without a browser, and say what would change."""
    saved = read_run(run)
    for line in rejudged(saved, judge_again(saved)):
        typer.echo(line)


@app.command()
def accept(run: options.Run = OUT, *, yes: options.Yes = False, env_file: options.EnvFile = None) -> None:
    """Learn what the controls of a run look like, of its outdated steps too; shows it first and asks."""
    from fixtures.run.memory_store import load_memory, save_memory  # noqa: PLC0415 - see above

    saved = read_run(run)
    settings = load_settings(env_file, target="sandbox").model_copy(update={"target": saved.target})
    for article in saved.articles:
        memory = load_memory(settings, article.article.slug)
        new = news(memory, article)
        for lesson in new:
            typer.echo(told(lesson, article.article))
        if not new:
            typer.echo(f"{article.article.title}: this run has nothing new to teach.")
        elif yes or _agreed(f"Is this right ({len(new)})?"):
            file = save_memory(settings, taught(memory, new, saved.finished.date()))
            typer.echo(f"Learned {len(new)}, kept in {file}.")
        else:
            typer.echo("Nothing was learned.")


def _agreed(question: str, *, aside: bool = False) -> bool:
    """Whether a person says yes; nobody there is no. `aside`: standard output is for something else."""
    try:
        return typer.confirm(question, default=False, err=aside)
    except typer.Abort:
        typer.echo(err=aside)
        return False


@app.command()
def read(
    article: options.Article, *, env_file: options.EnvFile = None, as_json: options.ReadJson = False
) -> None:
    """Show how every sentence of an article is read, what is not understood, and an editor's remarks."""
    from fixtures.run.source import find_one  # noqa: PLC0415 - see above

    found = find_one(article, load_settings(env_file, target="sandbox"))
    typer.echo(reading_json(reading(found)) if as_json else "\n".join(reading_lines(found)))


@app.command()
def propose(  # noqa: PLR0913 - one parameter an option
    run: options.Run = OUT,
    *,
    article: options.Proposed = None,
    out: options.Corrected = None,
    patch: options.Patch = False,
    side_by_side: options.SideBySide = None,
    send: options.Send = None,
    yes: options.Yes = False,
    env_file: options.EnvFile = None,
) -> None:
    """Write what a run suggests into the article's own source; nothing else of it changes."""
    from fixtures.run.decision_file import load_decisions  # noqa: PLC0415 - see above
    from fixtures.run.source import content_of  # noqa: PLC0415 - see above

    settings = load_settings(env_file, target="sandbox")
    saved = read_run(run)
    decisions = {each.article.slug: load_decisions(each.article) for each in saved.articles}
    saved = Background({}, decisions).behind(saved)
    found = proposable(saved, article, one=bool(out or side_by_side or send))
    for result in found:
        known, day = offers(result, saved.started.date()), saved.started.date()
        choices = {**sure(known), **decided(result, decisions[result.article.slug], day)}
        if not yes and sys.stdin.isatty():
            choices |= asked([offer for offer in known if offer.at not in choices], _answer, _say)
        proposal = write_proposal(result, content_of(result.article, run, settings), choices, day=day)
        typer.echo(as_patch(proposal) if patch else "\n".join(told_proposal(proposal)), nl=not patch)
        if out is not None:
            _say(f"The corrected article: {write_bytes(out, proposal.after)}")
        if side_by_side is not None:
            _say(f"Both versions: {write_text(side_by_side, page_of(proposal))}")
        if send == "branch":
            _push(proposal, saved, settings, yes=yes)
        elif send == "teamdynamix":
            _publish(proposal, settings, yes=yes)
    if not found:
        _say("Nothing to propose: this run found no sentence out of date.")


def _push(proposal: Proposal, run: RunResult, settings: Settings, *, yes: bool) -> None:
    """Push a branch with the corrected article, when its difference was shown and agreed to."""
    from fixtures.publication.branch import Commit, push, source_of  # noqa: PLC0415 - see above

    article = proposal.article.article
    branch = f"stillright/{article.slug}-{run.id}"
    commit = Commit(
        source_of(article), proposal.before, proposal.after, branch, commit_message(proposal, run)
    )
    if _agreed_to(proposal, f"Push this to {settings.git_remote} as {branch}?", yes=yes):
        made = push(commit, settings.git_remote)
        _say(f"Pushed {made[:12]} to {settings.git_remote} as {branch}; open a pull request of it.")


def _publish(proposal: Proposal, settings: Settings, *, yes: bool) -> None:
    """Send the corrected article to TeamDynamix, when its difference was shown and agreed to."""
    from fixtures.publication.knowledge_base import knowledge_base, number_of  # noqa: PLC0415 - see above

    kept = knowledge_base(settings)
    article = kept.article(number_of(proposal.article.article))
    there = in_other_form(proposal, article["Body"].encode(), "body.html")
    how = "in place of the published one" if settings.teamdynamix_live else "as a draft"
    if _agreed_to(there, f"Send this to {settings.teamdynamix} {how}?", yes=yes):
        sent = kept.send(article, there.after.decode(), live=settings.teamdynamix_live)
        _say(sent.said)


def _agreed_to(proposal: Proposal, question: str, *, yes: bool) -> bool:
    """Whether something is sent: what changes of the source is shown first, whoever has agreed before."""
    for line in source_lines(proposal):
        _say(line)
    if not proposal.done:
        _say("No sentence is changed, so nothing is sent.")
    elif yes or _agreed(question, aside=True):
        return True
    else:
        _say("Nothing was sent.")
    return False


@app.command()
def pull(
    articles: options.Articles = None,
    *,
    write: options.WriteCopy = False,
    env_file: options.EnvFile = None,
    as_json: options.PullJson = False,
) -> None:
    """Fetch what is published, and show what it says otherwise than the copy, and what that touches."""
    from fixtures.run.published import check_form  # noqa: PLC0415 - see above
    from fixtures.run.source import find_one  # noqa: PLC0415 - see above
    from flows.run.flow import file_of, flow_files, folders  # noqa: PLC0415 - see above

    settings = load_settings(env_file, target="sandbox")
    for name in articles or folders():
        copy = find_one(name, settings)
        file = file_of(copy)
        if file is None:
            msg = f"{name} is an address; name the copy that it is held against."
            raise UsageError(msg)
        new, content = _published(copy, settings)
        found = differences(copy, new)
        typer.echo(pulled_json(copy, found) if as_json else "\n".join(pulled(copy, found, flow_files(copy))))
        if write and found:
            check_form(file, file.read_bytes(), content)
            _say(f"The new copy: {write_bytes(file, content)}")
        elif found:
            _say("Take it with --write.")


def _published(copy: Article, settings: Settings) -> tuple[Article, bytes]:
    """The article as it is published, and its bytes: from the Web API where the settings name it."""
    from fixtures.publication.knowledge_base import knowledge_base, number_of, page_of  # noqa: PLC0415
    from fixtures.run.published import fetch_published  # noqa: PLC0415 - see above

    if settings.teamdynamix is None:
        return fetch_published(copy, settings)
    content = page_of(knowledge_base(settings).article(number_of(copy)), copy)
    return read_article(copy.source, content), content


def _answer(question: str) -> str:
    """What a person answers; nobody there keeps things as they are."""
    try:
        return str(typer.prompt(question, default="k", err=True))
    except typer.Abort:
        typer.echo(err=True)
        return ""


@app.command()
def history(
    article: options.HistoryArticle = None,
    *,
    env_file: options.EnvFile = None,
    as_json: options.HistoryJson = False,
) -> None:
    """Tell what happened to each step, night by night."""
    from fixtures.history.history import is_begun, open_history  # noqa: PLC0415 - see above
    from fixtures.run.source import slug_of  # noqa: PLC0415 - see above

    settings = load_settings(env_file, target="sandbox")
    if not is_begun(settings):
        msg = f"There is no history {settings.history.file} yet; run `stillright verify` first."
        raise UsageError(msg)
    with open_history(settings) as kept:
        known = kept.series()
        wanted = slug_of(article, settings, {slug for slug, _ in known}) if article else None
        series = [
            Series(slug, target, Archive(kept.entries(slug, target)))
            for slug, target in known
            if wanted in {None, slug}
        ]
    if not series:
        msg = f"The history tells nothing of {article or 'any article'}; run `stillright verify` first."
        raise UsageError(msg)
    typer.echo(history_json(series) if as_json else "\n".join(history_lines(series)))


@app.command()
def mark(  # noqa: PLR0913 - one parameter an option
    article: options.Article,
    step: options.Step,
    decision: options.Mark,
    *,
    until: options.Until = None,
    reason: options.Reason = None,
    write: options.Write = None,
    by: options.By = None,
    run: options.Of = None,
    env_file: options.EnvFile = None,
) -> None:
    """Decide about a step: its finding is known or disputed, a person confirmed it, or nothing any more."""
    from fixtures.history.history import is_begun, open_history  # noqa: PLC0415 - see above
    from fixtures.run.clock import clock  # noqa: PLC0415 - see above
    from fixtures.run.mark import MarkRequest, find_step, last_said  # noqa: PLC0415 - see above
    from fixtures.run.mark import mark as write_mark  # noqa: PLC0415 - see above
    from fixtures.run.source import find_one  # noqa: PLC0415 - see above

    settings = load_settings(env_file, target="sandbox")
    found = find_one(article, settings)
    at, said = find_step(found, step), None
    if run is not None:
        said = said_in(read_run(run), found, *at)
    elif is_begun(settings):
        with open_history(settings) as kept:
            said = last_said(kept, found, *at)
    kind = None if decision == "clear" else DecisionKind(decision)
    day = until.date() if until else None
    today = clock(settings)().date()
    wish = MarkRequest(kind=kind, until=day, reason=reason, write=write, by=by, today=today)
    typer.echo(write_mark(found, at, said, wish))


@app.command()
def notify(
    run: options.Run = OUT, *, dry_run: options.DryRun = False, env_file: options.EnvFile = None
) -> None:
    """Tell people what they were not told yet of what a run found; nothing in quiet hours."""
    from fixtures.history.history import open_history  # noqa: PLC0415 - see above
    from fixtures.notice.issue import tracker  # noqa: PLC0415 - see above
    from fixtures.notice.subject import is_quiet, subjects  # noqa: PLC0415 - see above
    from fixtures.notice.ways import ways  # noqa: PLC0415 - see above
    from fixtures.run.clock import clock  # noqa: PLC0415 - see above

    settings, saved = load_settings(env_file, target="sandbox"), read_run(run)
    now, known, issues = clock(settings)(), ways(settings), tracker(settings)
    if not known and issues is None and not dry_run:
        msg = "STILLRIGHT_NOTIFY names nobody to be told; set it, or see with --dry-run what would be sent."
        raise UsageError(msg)
    if not dry_run and is_quiet(settings, now):
        _say("These are quiet hours, so nobody is told anything; what is due stays due.")
        return
    out = run if run.is_dir() else run.parent
    refused = list[str]()
    with open_history(settings) as kept:
        if not dry_run and issues is not None:
            _each(_heed(saved, issues, kept, refused))
        about = subjects(saved, out, settings, kept, now)
        told = (
            _would_tell(about, known, issues, kept) if dry_run else _tell(about, known, issues, kept, refused)
        )
        if not _each(told) and not refused:
            typer.echo("Nothing is due.")
    if refused:
        raise NoticeError("\n".join(dict.fromkeys(refused)))


def _each(lines: Iterator[str]) -> bool:
    """Print lines as they come; gives whether there were any."""
    some = False
    for line in lines:
        typer.echo(line)
        some = True
    return some


def _would_tell(
    about: "list[Subject]", known: "list[Way]", issues: "Tracker | None", kept: "History"
) -> Iterator[str]:
    """What would be sent to whom."""
    from fixtures.notice.subject import waiting  # noqa: PLC0415 - see above

    whom: list[Named | None] = [*known, *([issues] if issues else [])]
    for subject in about:
        for way in whom or [None]:
            if notices := waiting(subject, way, kept):
                letter = subject.letter(notices, letter_of)
                pictures = [f"With the picture {picture}." for picture in letter.pictures]
                name = way.said if way else "whom STILLRIGHT_NOTIFY will name"
                yield "\n".join([f"To {name}:", letter.body, *pictures, ""])


def _tell(
    about: "list[Subject]", known: "list[Way]", issues: "Tracker | None", kept: "History", refused: list[str]
) -> Iterator[str]:
    """Send what is due, and keep the issues; gives what was done, `refused` a message of each refusal."""
    from fixtures.notice.issue import keep_issue  # noqa: PLC0415 - see above
    from fixtures.notice.subject import tell, unsure  # noqa: PLC0415 - see above

    for subject in about:
        for way in known:
            if lost := unsure(subject, way, kept):
                _say(lost)
            try:
                letter = tell(subject, way, kept, letter_of)
            except NoticeError as error:
                refused.append(str(error))
                continue
            if letter is not None:
                yield f"Told {way.said}: {letter.title}"
        try:
            if issues is not None and (done := keep_issue(subject, issues, kept, standing, comment_of)):
                yield f"{done}."
        except NoticeError as error:
            refused.append(str(error))


def _heed(run: RunResult, issues: "Tracker", kept: "History", refused: list[str]) -> Iterator[str]:
    """Make decisions of what people wrote into the articles' issues."""
    from fixtures.notice.issue import heed  # noqa: PLC0415 - see above

    try:
        for article in run.articles:
            yield from heed(run, article, issues, kept)
    except NoticeError as error:
        refused.append(str(error))


@app.command()
def report(out: options.Out = OUT) -> None:
    """Build the Allure report of the last run, with its history."""
    files = (out / ALLURE, out / "allure-report", out / "allure-history.jsonl")
    typer.echo(build_report(*files, without_settings()))


@app.command()
def catalogue() -> None:
    """List what the sandbox's sites can be set to."""
    typer.echo("\n".join(listing()))


@app.command()
def init(folder: options.NewFolder) -> None:
    """Make a folder of one's own: an article, a flow, the settings, and a workflow for every night."""
    from fixtures.own_folder.own_folder import make_own_folder  # noqa: PLC0415 - see above

    for file in make_own_folder(folder):
        typer.echo(file)
    typer.echo(f"Go there (`cd {folder}`) and run `stillright verify`; then write your own article.")


@app.command()
def doctor(env_file: options.EnvFile = None, *, as_json: options.DoctorJson = False) -> int:
    """Say of each thing that a run on the real sites needs whether it is right, or what to do."""
    from fixtures.doctor.check import all_right  # noqa: PLC0415 - see above
    from fixtures.doctor.check import as_json as checks_json  # noqa: PLC0415 - see above
    from fixtures.doctor.doctor import examine  # noqa: PLC0415 - see above

    checks = []
    with temporary_folder():
        for check in examine(env_file):
            checks.append(check)
            if not as_json:
                typer.echo(one_line(str(check)))
    if as_json:
        typer.echo(checks_json(checks))
    return CURRENT if all_right(checks) else WRONG_USAGE


@app.command()
def sign_in(address: str, env_file: options.EnvFile = None) -> None:
    """Sign in by hand at ADDRESS and keep that for later runs, in STILLRIGHT_SIGN_IN_STATE."""
    from fixtures.run.sign_in_state import ask_to_sign_in  # noqa: PLC0415 - see above

    with temporary_folder():
        file = ask_to_sign_in(load_settings(env_file, target="sandbox"), address)
    typer.echo(f"Kept in {file}, for your eyes only.")


def _message(error: Exception) -> str:
    """One message of an expected error."""
    if isinstance(error, TyperException):
        return error.format_message().replace("Value error, ", "")
    return str(error)


def _say(message: str) -> None:
    typer.echo(message, err=True)


def main() -> None:
    """Run the command; every expected error is one message, and no bug looks like an outdated article."""
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    # A driver that Ctrl-C or somebody ended leaves questions and answers behind that nobody waits for; what
    # was lost with it is said of its step. Python's warnings are for who develops, and asks for them.
    logging.getLogger("asyncio").setLevel(logging.CRITICAL)
    if not sys.warnoptions:
        warnings.simplefilter("ignore")
    heed_signals()
    keep_quiet()
    open_closed()
    with hiding(SECRETS) as losses:
        code = _run()
        sys.stdout.flush()
        for error in losses[:1]:
            _say(f"What was printed could not be written ({error.strerror}); send it somewhere else.")
    leave(code or (UNVERIFIED if losses else CURRENT))


def _run() -> int:
    """Run the command; gives the exit code."""
    try:
        code = app(sys.argv[1:] or ["--help"], standalone_mode=False)
    except EXPECTED as error:
        _say(_message(error))
        code = WRONG_USAGE
    except (KeyboardInterrupt, typer.Abort):
        code = _BROKEN_OFF
    except Exception:  # noqa: BLE001 - Python's own exit code for it would say "outdated"
        traceback.print_exc()
        _say("This is a fault of Stillright and says nothing of the article; please report it.")
        code = UNVERIFIED
    if code == _BROKEN_OFF:
        _say("Interrupted before anything was seen.")
        code = UNVERIFIED
    return code or CURRENT


if __name__ == "__main__":
    main()
