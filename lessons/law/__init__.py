"""What the law says: dated, cited values, each with rank, scope, confidence and the day it was last checked."""

from lessons.law.as_of import AS_OF
from lessons.law.citation import Citation, Confidence, Instrument, Source, Words
from lessons.law.errors import LawFileError
from lessons.law.library import library, parameter, parameters, past_review
from lessons.law.parameter import Parameter, Record, Unit
from lessons.law.rank import Rank, Verdict, verdicts

__all__ = [
    "AS_OF",
    "Citation",
    "Confidence",
    "Instrument",
    "LawFileError",
    "Parameter",
    "Rank",
    "Record",
    "Source",
    "Unit",
    "Verdict",
    "Words",
    "library",
    "parameter",
    "parameters",
    "past_review",
    "verdicts",
]
