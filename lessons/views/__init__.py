"""How the course looks and reads: a table, a picture or a sentence of any noun, in the current language."""

from lessons.views.blanked import blanked
from lessons.views.bundle import Picture, Shown, draw, note, show
from lessons.views.glossary import term
from lessons.views.help_box import help_box
from lessons.views.law_box import law_box
from lessons.views.layout import Note, Table
from lessons.views.sentence import sentence
from lessons.views.table import table
from lessons.views.trials import trials

__all__ = [
    "Note",
    "Picture",
    "Shown",
    "Table",
    "blanked",
    "draw",
    "help_box",
    "law_box",
    "note",
    "sentence",
    "show",
    "table",
    "term",
    "trials",
]
