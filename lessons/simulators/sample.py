"""The fictional contracts of the course under the names that learners read."""

from lessons.credit import LoanTerms
from lessons.data import contract, record
from lessons.language import speaking


def label(name: str) -> str:
    """Return the name of a contract in the current language."""
    return str(record(name)["label"][speaking()])


def offers(*names: str) -> dict[str, LoanTerms]:
    """Return contracts by the name that learners read."""
    return {label(name): contract(name) for name in names}
