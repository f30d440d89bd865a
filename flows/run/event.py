"""What a run tells while it goes on, and what it leaves; reporters read these and nothing else."""

from flows.article import Article, Procedure, Remark, Step
from flows.picture.staleness import StalePicture
from flows.record import FileName, Moment, Record
from flows.run.collection.left_out import LeftOut
from flows.run.decisions.decision import Decision, EndedDecision
from flows.run.past import Past
from flows.verdict import Observation, Ruling, Verdict


class StepResult(Record):
    """A step, what happened at it and what that means."""

    step: Step
    observation: Observation
    verdict: Verdict
    past: Past | None = None
    """How it has come to this verdict; None where no history was kept."""
    decision: Decision | None = None
    """What a person decided of this finding; it may be past its date."""
    pictures: tuple[StalePicture, ...] = ()
    """The article's pictures at this step that show what the site does not any more."""
    known: bool = False
    """Whether the finding was marked known, and was not past its date on the run's day."""


class Usage(Record):
    """What a browser and its driver have taken for a procedure."""

    memory: int
    """Bytes at the most, what they share with others left out."""
    processor_seconds: float


class ProcedureResult(Record):
    """A procedure that was acted out."""

    procedure: Procedure
    steps: tuple[StepResult, ...]
    verdict: Ruling
    seconds: float
    usage: Usage | None = None
    """None where it was not measured."""


class ArticleResult(Record):
    """An article that was verified."""

    article: Article
    procedures: tuple[ProcedureResult, ...]
    editorial: tuple[Remark, ...]
    verdict: Ruling
    reads: int | None = None
    """How often it is read in a month; None where nobody says."""
    owner: str = ""
    """Who looks after it; empty where nobody says."""
    ended: tuple[EndedDecision, ...] = ()
    """Decisions that have ended by themselves, and still stand in their file."""
    decisions_url: str | None = None
    """Where a person opens the file of the decisions to change it; None where no repository is known."""


class RunResult(Record):
    """One verification, finished or broken off."""

    id: str
    """`20261122T031500Z-4f2a`: start and a random tail, safe in a file name."""
    started: Moment
    finished: Moment
    target: FileName
    edition: str | None
    browser: str
    unsandboxed: str = ""
    """Why the browser had no sandbox of its own; empty where it had one."""
    version: str
    interrupted: bool = False
    articles: tuple[ArticleResult, ...]
    left_out: tuple[LeftOut, ...] = ()
    """Articles that were asked for among others, and are no part of the run."""


class ProcedureStarted(Record):
    """The reader begins a procedure."""

    article: str
    procedure: Procedure


class StepStarted(Record):
    """The reader begins a step."""

    article: str
    procedure: str
    step: Step


class StepFinished(Record):
    """A step has its verdict; later looks may not change it any more."""

    article: str
    procedure: str
    result: StepResult


class ProcedureFinished(Record):
    """A procedure is done."""

    article: str
    result: ProcedureResult


Event = ProcedureStarted | StepStarted | StepFinished | ProcedureFinished
