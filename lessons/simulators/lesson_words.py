"""LessonWords: the terms of a lesson, each with its card on demand; any other term of the glossary by its name."""

from collections.abc import Mapping, Sequence
from typing import Any

from lessons.credit.errors import InputError
from lessons.data import UnknownName
from lessons.language import mark, say, speaking
from lessons.simulators.controls import Choice, Text
from lessons.simulators.panel import Panel
from lessons.simulators.shown import Shown, grid, joined, message, shown
from lessons.views.bundle import show
from lessons.views.glossary import CHINESE, ENGLISH, Term, glossary, term

OTHER = mark("Or type any other word, in English or Chinese")


class LessonWords(Panel):
    """Choose a word of the lesson or type another one; its card follows. On paper all words stand in one table.

    `names` are names or ids of the glossary; UnknownName for one that is not there.
    """

    name = "lesson_words"

    def __init__(self, *names: str) -> None:
        if not names:
            raise InputError("missing", "name", None)
        self._terms = tuple(term(name) for name in names)
        options = tuple((each.id, each.name[speaking()]) for each in self._terms)
        super().__init__(
            (Choice("term", mark("A word of this lesson"), options, options[0][0], literal=True), Text("other", OTHER)),
            self._find,
            self._cards,
            title=say("The words of this lesson"),
            lead=say("Each card gives the plain meaning, the name in the other language, and what it is mistaken for."),
            result=lambda found: found.id if isinstance(found, Term) else str(found),
        )
        self.knobs["term"].watch(lambda: self.set(other=""))  # what was chosen last is shown

    def _find(self, values: Mapping[str, Any]) -> Term | UnknownName:
        try:
            return term(values["other"] if values["other"].strip() else values["term"])
        except UnknownName as unknown:
            return unknown

    def _cards(self, found: Term | UnknownName) -> Sequence[Shown]:
        card = shown(show(found)) if isinstance(found, Term) else message(_near(found), "warn")
        return card, _all(self._terms)

    def on_screen(self) -> Sequence[object]:
        """Return nothing in the place of the table of all words: the list of words is above."""
        return None, ""


def _near(unknown: UnknownName) -> str:
    if len(unknown.choices) == len(glossary()):  # nothing looks like it
        return say("The glossary has no word like “{word}”. Try another spelling.", word=unknown.name.strip())
    near = say(", ").join(unknown.choices)
    return say("The glossary has no “{word}”. It has: {near}.", word=unknown.name.strip(), near=near)


def _all(terms: Sequence[Term]) -> Shown:
    here = speaking()
    other = ENGLISH if here == CHINESE else CHINESE
    rows = [(each.name[here], each.name[other], each.sentence[here]) for each in terms]
    head = (say("Term"), say("In the other language"), say("In one sentence"))
    friends = [say("Take care: {text}", text=each.false_friend[here]) for each in terms if each.false_friend[here]]
    return joined([grid(head, rows, say("The words of this lesson"), range(3)), *friends])
