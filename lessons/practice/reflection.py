"""Explain after: the learner writes a sentence first, then reads one that a teacher might write."""

import re
from fractions import Fraction

from lessons.language import mark, say
from lessons.practice.line import as_shown, as_text
from lessons.practice.passport import LONGEST_SENTENCE, Passport
from lessons.practice.question import Question
from lessons.practice.sheet import seed_of
from lessons.simulators.panel import Area, Form, hide, row, text_area

SHORTEST, SHORTEST_CHINESE = 20, 10  # characters that are not spaces; a Chinese sentence can be short
TOO_SHORT = mark("Write one full sentence in your own words. The model sentence opens when you save it.")
STILL_SHORT = mark(
    "That is a good start, but short. Make it a full sentence of at least {least} characters: what happens, and why? "
    "The model sentence opens when you save it."
)
TOO_LONG = mark("This is longer than {longest} characters. Cut it to the sentence that matters most.")
YOURS = mark("Your sentence: {sentence}")
MODEL = mark("A model sentence to compare yours with:")
FROM_PREDICTION = mark("“I predicted {prediction}. {model}”")
COMPARE = mark("Does yours say the same? If it lacks a step, write it again: both stay in your passport.")


class ReflectionCard(Form):
    """A sentence of the learner's own, required before the model sentence is shown."""

    name = "reflection"

    def __init__(self, question: Question, passport: Passport, predicted: Question | None = None) -> None:
        self.question, self.passport, self.seed = question, passport, seed_of(question, passport)
        self._predicted = predicted  # the question whose prediction the model sentence starts from
        super().__init__(say(question.title))
        self._prompt = Area(as_shown(question.variant(self.seed).body.prompt))
        self._report, self._model = Area(live=True), Area(live=True)
        self.box = text_area(say(mark("Your sentence")))
        self.save_button = self.button(say(mark("Save and compare")), lambda: self.write(self.box.value), primary=True)
        self.place(self._prompt, self.box, row(self.save_button), self._report, self._model)
        passport.watch(self.refresh)
        self.refresh()

    @property
    def sentences(self) -> list[str]:
        """Return the learner's sentences, oldest first."""
        return self.passport.reflections(self.question.id, self.seed)

    def write(self, sentence: str) -> None:
        """Store a sentence and show the model, or say what is missing."""
        written = " ".join(str(sentence).split())
        least = SHORTEST_CHINESE if re.search("[\u4e00-\u9fff]", written) else SHORTEST
        if not written:
            self._report.tell(say(TOO_SHORT), "info")
        elif len(written.replace(" ", "")) < least:
            self._report.tell(say(STILL_SHORT, least=least), "info")
        elif len(written) > LONGEST_SENTENCE:
            self._report.tell(say(TOO_LONG, longest=LONGEST_SENTENCE), "warn")
        else:
            self.passport.add_reflection(self.question.id, self.seed, written)
            self.refresh()

    def refresh(self) -> None:
        """Show the last sentence and, only then, the model."""
        sentences = self.sentences
        hide(self._model, not sentences)
        if not sentences:
            self._report.tell(say(TOO_SHORT), "info")
            self._model.show("")
            return
        self._report.tell(say(YOURS, sentence=sentences[-1]), "good")
        self._model.tell("\n".join([say(MODEL), self._model_sentence(), say(COMPARE)]), "info")

    def _model_sentence(self) -> str:
        model = as_text(self.question.variant(self.seed).body.solution)
        if self._predicted is None:
            return model
        stored = self.passport.prediction(self._predicted.id, self.seed)
        if stored is None:
            return model
        prediction = self._predicted.written(Fraction(stored["value"]), exact=True).text()
        return say(FROM_PREDICTION, prediction=prediction, model=model)

    def key_result(self) -> str:
        """Return id and whether a sentence is stored."""
        return f"{self.question.id}: {'written' if self.sentences else 'not written yet'}"

    @property
    def markdown(self) -> str:
        """Return prompt and state as Markdown."""
        areas = (self._head, self._prompt, self._report, self._model, self.notice)
        return "\n\n".join(filter(None, (area.shown.static for area in areas)))
