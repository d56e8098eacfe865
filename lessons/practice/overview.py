"""What a learner has done in the whole course: how much, never how well or how fast."""

from lessons.language import mark, say
from lessons.practice.bank import bank, questions
from lessons.practice.course import Module, lessons_there
from lessons.practice.passport import Passport
from lessons.practice.pretest import is_item
from lessons.practice.question import Question
from lessons.simulators.panel import Area, Form, grid

NO_SCORE = mark("This counts what you have done. It knows no score and no time, and nobody else sees it.")
HEAD = (
    mark("Lesson"),
    mark("Questions answered"),
    mark("Predictions"),
    mark("Sentences"),
    mark("What comes next"),
)
NOT_BEGUN = mark("not begun")
ALL_DONE = mark("all of it answered: practise with other figures")
OF = mark("{done} of {all}")
ASKED_LATER = ("r1", "r2", "r3", "try2")  # no card of their lesson's own: later lessons and the drill ask them


def done(question: Question, passport: Passport) -> bool:
    """Return whether a question was answered, predicted or written about, right or wrong."""
    kept = passport.data["predictions"].get(question.id) or passport.data["reflections"].get(question.id)
    return bool(kept or passport.seeds(question.id) or passport.pretest("a", question.id) is not None)


def own(lesson: str) -> list[Question]:
    """Return the questions that a lesson itself asks; what is there to recall it or to drill belongs elsewhere."""
    return [question for question in questions(lesson) if question.id.split("-")[1] not in ASKED_LATER]


def met(passport: Passport) -> list[Question]:
    """Return what can be practised: the questions of each lesson begun; before that, the sums of the start page."""
    begun = {question.lesson for question in bank().values() if done(question, passport)} - {"m00"}
    found = [question for question in bank().values() if question.lesson in (begun or {"m00"})]
    return practised(found)


def practised(found: list[Question]) -> list[Question]:
    """Return the questions that a drill may ask: those that are checked and do not wait for the post-test."""
    return [question for question in found if question.checked and not is_item(question)]


class OverviewCard(Form):
    """One line for each lesson that is there: answered, predicted, written, and what comes next."""

    name = "overview"

    def __init__(self, passport: Passport) -> None:
        self.passport = passport
        super().__init__(say(mark("What I have done so far")), say(NO_SCORE))
        self._table = Area(live=True)
        self.place(self._table)
        passport.watch(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the table."""
        rows = [self._row(lesson) for lesson in lessons_there()]
        self.begun = sum(row[-1] != say(NOT_BEGUN) for row in rows)
        self._table.show(grid([say(each) for each in HEAD], rows, words=(0, 4)))

    def _row(self, lesson: Module) -> tuple[str, ...]:
        asked = own(lesson.id)
        answers = [one for one in asked if one.checked]
        count = sum(done(one, self.passport) for one in answers)
        predictions = sum(bool(self.passport.data["predictions"].get(one.id)) for one in asked)
        sentences = sum(bool(self.passport.data["reflections"].get(one.id)) for one in asked)
        if not count + predictions + sentences:
            return (lesson.name, "0", "0", "0", say(NOT_BEGUN))
        left = next((say(one.title) for one in asked if not done(one, self.passport)), say(ALL_DONE))
        return (lesson.name, say(OF, done=count, all=len(answers)), str(predictions), str(sentences), left)

    def key_result(self) -> str:
        """Return how many lessons were begun."""
        return f"{self.begun} lessons begun"
