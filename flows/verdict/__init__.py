"""What an observation says of its step, and the words that should stand there."""

from flows.verdict.cause import Cause, Trouble
from flows.verdict.corroboration import Corroboration, corroborations
from flows.verdict.judgement import judge, unreached
from flows.verdict.look import (
    PROMISE,
    Change,
    Look,
    Met,
    Missing,
    Need,
    NeedKind,
    Readdressed,
    Sooner,
    Troubled,
    Unkept,
    met_unless,
)
from flows.verdict.observation import Evidence, Observation
from flows.verdict.verdict import Drift, DriftKind, Note, NoteKind, Ruling, Verdict, worst

__all__ = [
    "PROMISE",
    "Cause",
    "Change",
    "Corroboration",
    "Drift",
    "DriftKind",
    "Evidence",
    "Look",
    "Met",
    "Missing",
    "Need",
    "NeedKind",
    "Note",
    "NoteKind",
    "Observation",
    "Readdressed",
    "Ruling",
    "Sooner",
    "Trouble",
    "Troubled",
    "Unkept",
    "Verdict",
    "corroborations",
    "judge",
    "met_unless",
    "unreached",
    "worst",
]
