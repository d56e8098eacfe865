"""Predict first: a card that stores a prediction with a confidence, and the gate that it opens."""

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from lessons.credit.errors import InputError
from lessons.language import mark, say
from lessons.practice.answer import no_answer
from lessons.practice.card import UNIT_NAMES
from lessons.practice.feedback import Report, judge, readable
from lessons.practice.line import Block, Verbatim, as_shown, line
from lessons.practice.passport import Passport
from lessons.practice.question import Question
from lessons.practice.sheet import seed_of
from lessons.simulators.panel import Area, Confidence, Form, number_box, row, shown

SAVED = mark(
    "Saved: you predict {prediction}, and you are {confidence} sure. This first prediction is the one that counts."
)
NO_NUMBER = mark("Write down your prediction first. A rough one is fine: nobody marks it.")
NO_CONFIDENCE = mark("Now say how sure you are, from 1 to 100 %. Then save again.")
NOT_YET = mark("No prediction stored yet.")
LOCKED_TITLE = mark("Locked until you predict")
LOCKED = mark("Store a prediction and how sure you are in the card “{title}” above. This part then opens by itself.")
OPEN_TITLE = mark("Your prediction and the result")
YOU_SAID = mark("You predicted {prediction}, {confidence} sure.")


def _predicted(question: Question, stored: dict[str, Any]) -> dict[str, Any]:
    prediction = question.written(Fraction(stored["value"]), exact=True)
    return {"prediction": prediction, "confidence": Verbatim(f"{stored['confidence']}%")}


class PredictionCard(Form):
    """Asks for a number and how sure the learner is; both are needed, the first answer counts."""

    name = "prediction"

    def __init__(self, question: Question, passport: Passport) -> None:
        self.question, self.passport, self.seed = question, passport, seed_of(question, passport)
        super().__init__(say(question.title))
        assert question.unit is not None
        self._prompt = Area(as_shown(question.variant(self.seed).body.prompt))
        self._report = Area(live=True)
        self.box: Any = number_box(say(mark("Your prediction")), UNIT_NAMES[question.unit])
        self.confidence = Confidence()
        self.save_button = self.button(say(mark("Save my prediction")), self.save, primary=True)
        self.refresh()

    @property
    def stored(self) -> dict[str, Any] | None:
        """Return the prediction that counts, or None."""
        return self.passport.prediction(self.question.id, self.seed)

    def save(self) -> None:
        """Store what the box and the confidence say, or say what is missing."""
        self.predict(self.box.value, self.confidence.value)

    def predict(self, answer: object, confidence: int | None) -> None:
        """Store a prediction with a confidence [percent, 1 to 100]; without either, say which is missing."""
        assert self.question.unit is not None
        if no_answer(answer):
            return self._tell((line(NO_NUMBER),))
        reading = readable(answer, self.question.unit)
        if isinstance(reading, Report):
            return self._tell(reading.lines)
        if confidence is None or confidence == 0:
            return self._tell((line(NO_CONFIDENCE),))
        if isinstance(confidence, bool) or not isinstance(confidence, int) or not 1 <= confidence <= 100:
            low, high = Fraction(1, 100), Fraction(1)
            raise InputError("out_of_range", "confidence", confidence, {"low": low, "high": high})
        said = answer if isinstance(answer, str) else ""
        self.passport.add_prediction(self.question.id, self.seed, said[:60], str(reading.value), confidence)
        self.refresh()
        if reading.note is not None and self.stored:
            self._report.tell("\n".join([self._report.text, reading.note.text()]), "good")
        return None

    def refresh(self) -> None:
        """Show whether a prediction is stored; the boxes go away once it is."""
        stored = self.stored
        if stored is None:
            self.place(self._prompt, self.box, self.confidence, row(self.save_button), self._report)
            self._tell((line(NOT_YET),))
        else:
            self.place(self._prompt, self._report)
            self._report.tell(line(SAVED, **_predicted(self.question, stored)).text(), "good")

    def _tell(self, blocks: tuple[Block, ...]) -> None:
        self._report.tell("\n".join(block.text() for block in blocks), "info")

    def key_result(self) -> str:
        """Return id, seed and whether a prediction is stored."""
        return f"{self.question.id}, seed {self.seed}: {'stored' if self.stored else 'not stored yet'}"

    @property
    def markdown(self) -> str:
        """Return prompt and state as Markdown."""
        return "\n\n".join(
            filter(None, (a.shown.static for a in (self._head, self._prompt, self._report, self.notice)))
        )


class Gate(Form):
    """A part that stays shut until a prediction is stored, and then opens where it stands."""

    name = "gate"

    def __init__(self, question: Question, passport: Passport, factory: Callable[[], Any]) -> None:
        self.question, self.passport, self.seed = question, passport, seed_of(question, passport)
        self._factory = factory
        self.inside: Any = None  # what the factory made, once open
        super().__init__(say(LOCKED_TITLE), line(LOCKED, title=question.title).text())
        passport.watch(self._look)
        self._look()

    @property
    def is_open(self) -> bool:
        """Return whether the gate is open."""
        return self.inside is not None

    def _look(self) -> None:
        if not self.is_open and self.passport.prediction(self.question.id, self.seed):
            self.attempt(self._unlock)

    def _unlock(self) -> None:
        inside = self._factory()
        self.retitle(say(OPEN_TITLE))
        self.place(Area(as_shown(self._comparison())), inside if hasattr(inside, "comm") else Area(shown(inside)))
        self.inside = inside

    def _comparison(self) -> tuple[Block, ...]:
        stored = self.passport.prediction(self.question.id, self.seed)
        assert stored is not None
        variant = self.question.variant(self.seed)
        assert self.question.unit is not None
        report = judge(variant, variant.question.written(Fraction(stored["value"]), exact=True).text())
        why = report.lines[-1:] if report.misconception else ()
        said = line(YOU_SAID, **_predicted(self.question, stored))
        return (said, *([variant.body.because] if variant.body.because else []), *why)

    def key_result(self) -> str:
        """Return id and state."""
        return f"{self.question.id}: {'open' if self.is_open else 'locked'}"
