"""The learner's desk: the passport card, what is done in a lesson, and a drill through its questions."""

import base64
import random
from html import escape

from lessons.language import mark, say
from lessons.practice.card import QuestionCard
from lessons.practice.overview import done, met, practised
from lessons.practice.passport import NOT_TOUCHED, NoPassport, Passport
from lessons.practice.question import Question
from lessons.practice.sheet import base_seed
from lessons.simulators.panel import Area, Form, Shown, file_upload, grid, joined, paragraph, row

FILE_NAME = "passport.json"
LINK = "color:var(--jp-content-link-color,#0b5394);text-decoration:underline;font-weight:600"
ABOUT = mark(
    "Your answers, predictions and sentences are kept in one small file, {name}. It holds "
    "no name, no date and nothing else about you. Download it to go on elsewhere, and "
    "bring it back there."
)
DOWNLOAD = mark("Download my passport")
BRING_BACK = mark("Bring back a passport")
BROUGHT = mark("Your passport was read. Nothing that was here before is lost; both were joined.")
PLACE = mark("On this computer it is kept at {path}.")
PRETEST = mark("Pre-test answers: {count}.")
HOLDS = mark("Questions answered: {answers}. Predictions: {predictions}. Sentences: {sentences}.")

MET = mark("Practise what you have met so far")

STATES = {
    "right": mark("right"),
    "tried": mark("tried"),
    "open": mark("not yet"),
    "stored": mark("done"),
}


class PassportCard(Form):
    """Download the passport, bring one back, see where it is kept."""

    name = "passport"

    def __init__(self, passport: Passport) -> None:
        self.passport = passport
        super().__init__(say(mark("My passport")), say(ABOUT, name=FILE_NAME))
        self._holds, self._link, self._place = Area(live=True), Area(), Area(look="note")
        self._message = Area(live=True)
        self.upload = file_upload(say(BRING_BACK))
        self.upload.observe(lambda change: self.attempt(self._uploaded), names="value")
        self.place(self._holds, self._link, row(self.upload), self._message, self._place)
        passport.watch(self.refresh)
        self.refresh()

    def bring_back(self, content: bytes) -> None:
        """Join a passport that the learner brought; one that cannot be used is refused in words."""
        try:
            self.passport.bring_back(bytes(content))
        except NoPassport as problem:
            self._message.tell(say(NOT_TOUCHED, why=problem.line.text()), "bad")
        else:
            self._message.tell(say(BROUGHT), "good")

    def refresh(self) -> None:
        """Show what the passport holds, and a link with its present content."""
        data = self.passport.data
        counts = {
            "answers": sum(any(one["attempts"] for one in seeds.values()) for seeds in data["answers"].values()),
            "predictions": sum(bool(seeds) for seeds in data["predictions"].values()),
            "sentences": sum(len(each) for seeds in data["reflections"].values() for each in seeds.values()),
        }
        chosen = sum(len(form) for form in data["pretest"].values())
        told = [say(HOLDS, **counts), *([say(PRETEST, count=chosen)] if chosen else [])]
        self._holds.show(joined(paragraph(each) for each in told))
        self._link.show(self._download())
        self._place.show(say(PLACE, path=str(self.passport.path)))
        if self.passport.trouble:
            self._message.tell(self.passport.trouble.text(), "warn")

    def _download(self) -> Shown:
        # the link carries the file itself, so that no server and no file browser is needed
        code = base64.b64encode(self.passport.content()).decode()
        label = say(DOWNLOAD)
        link = f'style="{LINK}" download="{FILE_NAME}" href="data:application/json;base64,{code}"'
        return Shown(f"<p><a {link}>{escape(label)}</a></p>", label)

    def _uploaded(self) -> None:
        for file in self.upload.value:
            self.bring_back(bytes(file["content"]))

    def key_result(self) -> str:
        """Return the name of the file, never its place on this computer."""
        return FILE_NAME

    @property
    def markdown(self) -> str:
        """Return what the card is for and what the passport holds; the path stays on the screen."""
        areas = (self._head, self._holds, self._message, self.notice)
        return "\n\n".join(filter(None, (area.shown.static for area in areas)))


class ProgressCard(Form):
    """What is done in a lesson. Nothing here measures speed."""

    name = "progress"

    def __init__(self, lesson: str, questions: list[Question], passport: Passport) -> None:
        self.lesson, self.questions, self.passport = lesson, questions, passport
        super().__init__(say(mark("What I have done in {lesson}"), lesson=lesson.upper()))
        self._table = Area(live=True)
        self.place(self._table)
        passport.watch(self.refresh)
        self.refresh()

    def state(self, question: Question) -> str:
        """Return right, tried, stored or open: the state of a question in the passport, whatever its numbers."""
        seeds = self.passport.data["answers"].get(question.id, {}).values()
        verdicts = {attempt["verdict"] for entry in seeds for attempt in entry["attempts"]}
        if verdicts:
            return "right" if "right" in verdicts else "tried"
        return "stored" if done(question, self.passport) else "open"

    def refresh(self) -> None:
        """Show the table of questions and their state."""
        states = [self.state(question) for question in self.questions]
        done = sum(state in ("right", "stored") for state in states)
        rows = [(say(q.title), say(STATES[state])) for q, state in zip(self.questions, states, strict=True)]
        head = (say(mark("Exercise")), say(mark("State")))
        caption = say(mark("{done} of {all} done"), done=done, all=len(rows))
        self._table.show(grid(head, rows, caption=caption, words=(0, 1)))
        self.done = done

    def key_result(self) -> str:
        """Return the lesson and how much of it is done."""
        return f"{self.lesson}: {self.done} of {len(self.questions)} done"


class DrillCard(Form):
    """One question of the bank after another, each with numbers of its own; lesson "" is what was met so far."""

    name = "drill"

    def __init__(self, lesson: str, questions: list[Question], passport: Passport) -> None:
        self.lesson = lesson or "all"
        self.questions, self.passport = practised(questions) if lesson else met(passport), passport
        title = say(mark("Practise {lesson}"), lesson=lesson.upper()) if lesson else say(MET)
        super().__init__(title)
        self.next_button = self.button(say(mark("Next question")), self.next)
        self.card = self._draw()
        self.place(self.card, row(self.next_button))

    def next(self) -> None:
        """Show another question."""
        self.passport.set_roll(self._counter, self.passport.roll(self._counter) + 1)
        before = self.card.sheet.question
        self.questions = met(self.passport) if self.lesson == "all" else self.questions
        self.card = self._draw(before)
        self.place(self.card, row(self.next_button))

    @property
    def _counter(self) -> str:
        return f"drill/{self.lesson}"

    def _draw(self, before: Question | None = None) -> QuestionCard:
        # drawn from the seed and the count, not from the clock, so that a rebuilt notebook shows the same
        draw = random.Random(f"{self._counter}/{base_seed()}/{self.passport.roll(self._counter)}")
        question = draw.choice([one for one in self.questions if one is not before] or self.questions)
        # numbers of its own, so that the cards of the lesson keep theirs
        return QuestionCard(question, self.passport, base_seed() + 1 + self.passport.roll(self._counter))

    def key_result(self) -> str:
        """Return the lesson and the question on the card."""
        return f"{self.lesson}: {self.card.sheet.question.id}"
