"""The pre-test: ten questions before the first lesson, one at a time, kept in the passport; nobody marks them.

The post-test is another form of it: the same ten questions with the numbers of another seed.
"""

from typing import Any

from lessons.credit.errors import InputError
from lessons.language import mark, say
from lessons.practice.bank import find
from lessons.practice.card import YOUR_ANSWER
from lessons.practice.course import module
from lessons.practice.line import as_shown
from lessons.practice.passport import Passport
from lessons.practice.question import Question, Variant, letter
from lessons.simulators.panel import Area, Form, Shown, choice, grid, joined, paragraph, row
from lessons.views.layout import plain_markdown

FORMS = {"a": 0, "b": 1}  # the seed of each form; the same for every class, so that two forms differ by figures alone
UNKNOWN = "unknown"  # kept like an option: to say so is an answer
ANSWERED_IN = {
    "m00-p1": "m01",
    "m00-p2": "m03",
    "m00-p3": "m03",
    "m00-p4": "m03",
    "m00-p5": "m04",
    "m00-p6": "m04",
    "m00-p7": "m04",
    "m00-p8": "m06",
    "m00-p9": "m08",
    "m00-p10": "m09",
}
TITLES = {"a": mark("Ten questions before you begin"), "b": mark("The same ten questions with other figures")}
ABOUT = mark(
    "Nobody marks this: there is no total, no right and no wrong. You can skip all of it, or any question, and “I "
    "don’t know yet” is a full answer. It takes about eight minutes (an estimate)."
)
KEPT_HERE = {
    "a": mark(
        "What happens with your answers: they stay in your passport on this computer. At the end of the course the "
        "same ten questions come back with other figures. You alone compare the two."
    ),
    "b": mark(
        "What happens with your answers: they stay in your passport on this computer, beside those of the first time. "
        "You alone compare the two."
    ),
}
SO_FAR = mark("Kept so far: {count} of {all}.")
SKIPPED = mark("Skipped, and nothing was kept. You can begin at any time.")
NUMBER = mark("Question {number} of {all}")
WHERE = mark("The answer is in: {lesson}")
LATER = mark("{lesson} (being written)")
DONT_KNOW = mark("I don’t know yet")
NO_CHOICE = mark("Choose an option first. To leave this question out, press “{skip}”.")
SKIP = mark("Leave this one out")
END = mark("That was the last question. Thank you. Your answers are kept; each lesson below answers its questions.")
STATES = {"kept": mark("kept"), "unknown": mark("I don’t know yet"), "open": mark("left out")}
FIELDS = (mark("form"),)  # what an unknown form is called in the sentence about it


def items(form: str) -> list[Variant]:
    """Return the ten questions of a form; InputError for a form that there is not."""
    if form not in FORMS:
        raise InputError("unknown_choice", "form", form, {"choices": list(FORMS)})
    return [find(id).variant(FORMS[form]) for id in ANSWERED_IN]


def is_item(question: Question) -> bool:
    """Return whether a question belongs to the pre-test: drills leave it alone until the post-test."""
    return question.id in ANSWERED_IN


class PretestCard(Form):
    """One question after another; `.at` is the one on screen, None before the first, past the last one at the end."""

    name = "pretest"

    def __init__(self, passport: Passport, form: str = "a") -> None:
        self.passport, self.form, self.items = passport, form, items(form)
        self.at: int | None = None
        self.box: Any = None
        super().__init__(say(TITLES[form]), say(ABOUT))
        self._body, self._note = Area(live=True), Area(live=True)
        self._kept_here = Area(say(KEPT_HERE[form]), look="note")
        self.begin_button = self.button("", self.begin, primary=True)
        self.pass_button = self.button(say(mark("Skip all ten")), self.skip_all)
        self.keep_button = self.button(say(mark("Keep and go on")), self.keep, primary=True)
        self.skip_button = self.button(say(SKIP), self.go_on)
        self.back_button = self.button(say(mark("Back")), self.back)
        self.refresh()
        passport.watch(self._follow)

    def said(self, item: Variant) -> str | None:
        """Return the option that is kept for a question, None for none."""
        return self.passport.pretest(self.form, item.question.id)

    @property
    def kept(self) -> int:
        """Return for how many questions something is kept."""
        return sum(self.said(item) is not None for item in self.items)

    def begin(self) -> None:
        """Show the first question for which nothing is kept, or the first of all."""
        self._go(next((n for n, item in enumerate(self.items) if self.said(item) is None), 0))

    def skip_all(self) -> None:
        """Leave all ten out."""
        self._note.tell(say(SKIPPED) if not self.kept else say(SO_FAR, count=self.kept, all=len(self.items)), "info")

    def keep(self) -> None:
        """Keep the chosen option and show the next question."""
        assert self.at is not None
        if self.box.value is None:
            self._note.tell(say(NO_CHOICE, skip=say(SKIP)), "info")
            return
        self.passport.add_pretest(self.form, self.items[self.at].question.id, self.box.value)
        self.go_on()

    def go_on(self) -> None:
        """Show the next question, or the end; what was chosen on this one is not kept."""
        assert self.at is not None
        self._go(self.at + 1)

    def back(self) -> None:
        """Show the question before, or what stands before the first."""
        assert self.at is not None
        self._go(self.at - 1 if self.at else None)

    def _go(self, at: int | None) -> None:
        self.at = at
        self._note.show("")
        self.refresh()

    def _follow(self) -> None:
        # a passport was brought back, or another notebook wrote: a question on screen keeps what is being chosen
        if self.at is None or self.at >= len(self.items):
            self.refresh()

    def refresh(self) -> None:
        """Show the cover, the question or the end."""
        self.retitle(self.title, say(ABOUT) if self.at is None else "")
        if self.at is None:
            self._body.show(say(SO_FAR, count=self.kept, all=len(self.items)) if self.kept else "")
            self.begin_button.description = say(mark("Go on")) if self.kept else say(mark("Begin"))
            self.place(self._kept_here, self._body, row(self.begin_button, self.pass_button), self._note)
        elif self.at < len(self.items):
            item = self.items[self.at]
            self._body.show(joined(_asked(item, self.at, len(self.items))))
            self.box = choice(say(YOUR_ANSWER), _options(item), self.said(item))
            buttons = row(self.keep_button, self.skip_button, self.back_button)
            self.place(self._body, self.box, buttons, self._note)
        else:
            self._body.show(joined([paragraph(say(END)), self._overview()]))
            self.place(self._body, self._kept_here, row(self.back_button))

    def _overview(self) -> Shown:
        head = (say(mark("Question")), say(mark("Your answer")), say(mark("Lesson that answers it")))
        rows = [
            (say(item.question.title), say(STATES[self._state(item)]), _lesson(item.question)) for item in self.items
        ]
        return grid(head, rows, words=(0, 1, 2))

    def _state(self, item: Variant) -> str:
        said = self.said(item)
        return "open" if said is None else "unknown" if said == UNKNOWN else "kept"

    def key_result(self) -> str:
        """Return the form and for how many questions something is kept."""
        return f"form {self.form}: {self.kept} of {len(self.items)} kept"

    @property
    def markdown(self) -> str:
        """Return all ten questions with their options, to be read or printed, whatever is on screen."""
        parts = [
            f"**{plain_markdown(self.title)}**",
            plain_markdown(say(ABOUT)),
            plain_markdown(say(KEPT_HERE[self.form])),
        ]
        for number, item in enumerate(self.items):
            parts += [shown.static for shown in _asked(item, number, len(self.items))]
            parts.append("\n".join(f"- {plain_markdown(label)}" for label, _ in _options(item)))
        return "\n\n".join(filter(None, [*parts, self.notice.shown.static]))


def _asked(item: Variant, number: int, all: int) -> list[Shown]:
    """Return a question with its place in the row, and the lesson that answers it."""
    heading = paragraph(say(NUMBER, number=number + 1, all=all), "group-title")
    return [heading, as_shown(item.body.prompt), paragraph(say(WHERE, lesson=_lesson(item.question)), "note")]


def _lesson(question: Question) -> str:
    lesson = module(ANSWERED_IN[question.id])
    return lesson.name if lesson.is_there() else say(LATER, lesson=lesson.name)


def _options(item: Variant) -> list[tuple[str, str]]:
    options = [(option.label.text(), option.key) for option in item.body.options]
    options.append((say(DONT_KNOW), UNKNOWN))
    return [(say("{letter}. {option}", letter=letter(n), option=label), key) for n, (label, key) in enumerate(options)]
