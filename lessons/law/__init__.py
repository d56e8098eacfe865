"""What the law says: dated, cited values, each with rank, scope, confidence and the day it was last checked."""

from lessons.law.as_of import AS_OF
from lessons.law.citation import Citation, Confidence, Instrument, Source, Words
from lessons.law.errors import LawFileError
from lessons.law.finding import Amount, Finding, Percent, Remedy, Why, needs_human
from lessons.law.library import library, parameter, parameters, past_review
from lessons.law.lpr import Lpr, lpr, lpr_changes
from lessons.law.parameter import Parameter, Record, Unit
from lessons.law.rank import Rank, Verdict, verdicts

__all__ = [
    "AS_OF",
    "Amount",
    "Citation",
    "Confidence",
    "Finding",
    "Instrument",
    "LawFileError",
    "Lpr",
    "Parameter",
    "Percent",
    "Rank",
    "Record",
    "Remedy",
    "Source",
    "Unit",
    "Verdict",
    "Why",
    "Words",
    "library",
    "lpr",
    "lpr_changes",
    "needs_human",
    "parameter",
    "parameters",
    "past_review",
    "verdicts",
]
