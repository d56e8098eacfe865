"""The day on which the course judges: one place, so that no output depends on the clock."""

import os
from datetime import date

from lessons.law.errors import LawFileError

VARIABLE = "LESSONS_AS_OF"
CHECKED = date(2026, 11, 22)  # the day on which the law files were last read through


def chosen(text: str | None) -> date:
    """Return the date written in `text`, or the day of the last reading when there is none.

    Raises LawFileError when `text` is not an ISO date.

    >>> chosen("2026-07-31")
    datetime.date(2026, 7, 31)
    """
    if not text:
        return CHECKED
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise LawFileError("not_a_date", "environment", VARIABLE, text, {"example": CHECKED}) from None


AS_OF = chosen(os.environ.get(VARIABLE))

TODAY = "LESSONS_TODAY"


def today() -> date:
    """Return the day on the learner's clock, or the day in the environment variable LESSONS_TODAY.

    Only what is seen on a live screen, or printed as a warning, may use it: nothing that is kept or compared.
    """
    text = os.environ.get(TODAY)
    if not text:
        return date.today()
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise LawFileError("not_a_date", "environment", TODAY, text, {"example": CHECKED}) from None
