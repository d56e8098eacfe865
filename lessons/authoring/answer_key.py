"""The question bank as a teacher reads it: right answers, known wrong ones with their reasons, worked solutions."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lessons.authoring.answers import variant
from lessons.authoring.solutions import asked
from lessons.authoring.source import Lesson
from lessons.language import mark, say
from lessons.practice.line import Line, as_shown
from lessons.practice.question import Variant

REASON_WIDTH = 100
SENTENCE_END = re.compile(r"(?<=[.!?])\s+|(?<=[。！？])(?![”’」）])")
PART = re.compile(r"(?<=\d)[a-z]$|-[a-z]$")

TITLE = mark("All answers: {title}")
ABOUT = mark("The numbers are those of seed {seed}. Keep this page away from learners.")
RIGHT = mark("Right: {answer}")
WRONG = mark("Wrong: {answer} ({misconception}). {feedback}")
WORKED = mark("Worked solution: {title}")


@dataclass(frozen=True)
class Wrong:
    """A wrong answer that a misconception gives, and what its holder is told."""

    said: str
    misconception: str
    feedback: str

    @property
    def reason(self) -> str:
        """The first whole sentences of the feedback, as many as a row holds, without the next step that closes it."""
        sentences = [part for part in SENTENCE_END.split(self.feedback) if part]
        gap = " " if sentences[0][-1] in ".!?" else ""
        reason, *more = sentences[:-1] or sentences
        for sentence in more:
            if width(reason + gap + sentence) > REASON_WIDTH:
                break
            reason += gap + sentence
        return reason


def width(text: str) -> int:
    """Return how many columns a text takes on paper: a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def right(asked: Variant) -> str:
    """Return the right answer: a number in its unit, or letter and words of an option."""
    if asked.question.unit is not None:
        return asked.written(asked.right).text()
    return f"{asked.letter}: {asked.body.options[asked.right_place].label.text()}"


def wrongs(asked: Variant) -> list[Wrong]:
    """Return the known wrong answers, the likeliest one first."""
    found = []
    for slip in asked.body.slips:
        said = asked.written(slip.value)
        told = Line(slip.feedback.message, (*slip.feedback.values, ("answer", said)))
        found.append(Wrong(said.text(), slip.misconception, told.text()))
    options = [option for option in asked.body.options if option.misconception]
    return found + [Wrong(one.label.text(), one.misconception, one.feedback.text()) for one in options]


def exercises(lesson: Lesson, seed: int) -> Iterator[list[Variant]]:
    """Yield the lesson's questions; those asked in one cell and the lettered parts of one exercise stay together."""
    groups: dict[str, list[str]] = {}
    for cell in lesson.code:
        ids = asked(cell.text)
        for id in ids:
            groups.setdefault(ids[0] if len(ids) > 1 else PART.sub("", id), []).append(id)
    for group in groups.values():
        yield [variant(id, seed) for id in dict.fromkeys(group)]


def answer_key(lesson: Lesson, title: str, seed: int) -> str:
    """Return every question with its right answer and all known wrong ones, as Markdown, in the current language."""
    lines = [f"# {say(TITLE, title=title)}", "", say(ABOUT, seed=seed), ""]
    for question in (one for group in exercises(lesson, seed) for one in group):
        lines += [f"## {say(question.question.title)} ({question.question.id})", ""]
        lines += [f"- **{say(RIGHT, answer=right(question))}**"]
        for wrong in wrongs(question):
            told = say(WRONG, answer=wrong.said, misconception=wrong.misconception, feedback=wrong.feedback)
            lines.append("- " + told)
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def worked(ids: Iterable[str], seed: int) -> str:
    """Return the worked solutions of questions as Markdown, in the current language."""
    parts = []
    for id in ids:
        question = variant(id, seed)
        parts.append(f"**{say(WORKED, title=say(question.question.title))}**")
        parts.append(as_shown(question.body.solution).static)
    return "\n\n".join(parts)
