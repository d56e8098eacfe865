"""What the course says, and in which language: catalogs, number and date formats, sentences for errors."""

from lessons.language.errors import explain
from lessons.language.formats import iso_date, long_date, money, number, percent
from lessons.language.speech import LANGUAGES, in_language, mark, say, speak, speaking

__all__ = [
    "LANGUAGES",
    "explain",
    "in_language",
    "iso_date",
    "long_date",
    "mark",
    "money",
    "number",
    "percent",
    "say",
    "speak",
    "speaking",
]
