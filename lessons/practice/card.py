"""The question card: prompt, a place for the answer, Check, hints, solution, new numbers; and its text twin."""

from typing import Any

from lessons.language import mark, say
from lessons.law.as_of import today
from lessons.practice.answer import Unit
from lessons.practice.cited import amber
from lessons.practice.feedback import IN_CODE, Report, Verdict
from lessons.practice.line import Block, Line, as_shown, line
from lessons.practice.passport import Passport
from lessons.practice.question import Question, letter
from lessons.practice.sheet import HINTS, Sheet
from lessons.simulators.panel import Area, Form, choice, hide, joined, number_box, paragraph, row
from lessons.views.layout import plain_markdown

TONES = {
    Verdict.RIGHT: "good",
    Verdict.WRONG: "bad",
    Verdict.NO_ANSWER: "info",
    Verdict.UNREADABLE: "warn",
    Verdict.TROUBLE: "warn",
}
YOUR_ANSWER = mark("Your answer")
UNIT_NAMES = {Unit.RATE: "%", Unit.MONEY: "¥", Unit.RATIO: "", Unit.COUNT: ""}
HINT_LABELS = (mark("Hint 1: a nudge"), mark("Hint 2: the principle"), mark("Hint 3: the step"))


class QuestionCard(Form):
    """One question as a card. `.report` is the last report, `.right` whether these numbers were just answered right."""

    name = "question"

    def __init__(
        self, question: Question, passport: Passport, own_seed: int | None = None, in_code: bool = False
    ) -> None:
        self._in_code = in_code  # the cell holds a place for the answer, too
        self.sheet = Sheet(question, passport, own_seed)
        self._checked: str | None = None  # the text in the box when it was last checked
        self._prompt, self._report = Area(), Area(live=True)
        self._hints, self._solution = Area(live=True), Area(live=True)
        self._amber = Area()
        super().__init__(say(question.title))
        self.check_button = self.button(say("Check"), self._check, primary=True)
        self.hint_button = self.button("", self._open_hint)
        self.solution_button = self.button(say("Solution"), self._open_solution)
        self.renew_button = self.button(say("New numbers"), self.renew)
        self._arrange()
        self.refresh()
        passport.watch(self._follow)

    def _follow(self) -> None:
        # another part of the same exercise asked for new numbers: this card must not judge by numbers it does not show
        if self.sheet.seed != self._seed_shown:
            self.sheet.look_again()
            self._arrange()
            self.refresh()

    def _arrange(self) -> None:
        self._seed_shown = self.sheet.seed
        self.box: Any = self._answer_box()
        buttons = row(self.check_button, self.hint_button, self.solution_button, self.renew_button)
        hide(self.renew_button, not self.sheet.question.rolls)
        self._entered, self._checked = False, None
        if self.sheet.question.unit is not None:
            self.box.on_msg(self._on_message)
            self.box.observe(self._on_value, names="value")
        self.place(self._prompt, self.box, buttons, self._report, self._hints, self._solution, self._amber)

    def _answer_box(self) -> Any:
        said = self.sheet.report.said
        if self.sheet.question.unit is not None:
            return number_box(say(YOUR_ANSWER), UNIT_NAMES[self.sheet.question.unit], said)
        options = self.sheet.variant.body.options
        labels = [
            (say("{letter}. {option}", letter=letter(n), option=option.label.text()), option.key)
            for n, option in enumerate(options)
        ]
        chosen = self.sheet.report.value if self.sheet.report.value in {key for _, key in labels} else None
        return choice(say(YOUR_ANSWER), labels, chosen)

    @property
    def report(self) -> Report:
        """Return the last report."""
        return self.sheet.report

    @property
    def right(self) -> bool:
        """Return whether the last answer is right."""
        return self.report.right

    def answer(self, answer: object) -> Report:
        """Check an answer that was given in code or typed, show the report and return it."""
        report = self.sheet.check(answer)
        self.refresh()
        return report

    def renew(self) -> None:
        """Go to the next numbers."""
        self.sheet.renew()
        self._arrange()
        self.refresh()

    def refresh(self) -> None:
        """Show the present state of the sheet."""
        sheet = self.sheet
        self._prompt.show(as_shown(sheet.prompt))
        notice = [sheet.notice] if sheet.notice else []
        self._report.tell("\n".join(part.text() for part in [*notice, *self._said()]), self._tone())
        opened = len(sheet.hints)
        self._hints.show(as_shown(_hint_blocks(sheet.hints)) if opened else "")
        heading = paragraph(say(mark("Solution, step by step")), "group-title")
        self._solution.show(joined([heading, as_shown(sheet.solution)]) if sheet.solution else "")
        late = amber((sheet.prompt, sheet.report.lines, sheet.hints, sheet.solution), today())
        self._amber.show("", on_screen=joined(paragraph(each, "amber") for each in late) if late else None)
        self.hint_button.description = say("Hint ({next}/{all})", next=min(opened + 1, HINTS), all=HINTS)
        self.hint_button.disabled = opened == HINTS

    def _said(self) -> tuple[Block, ...]:
        nothing_yet = self.sheet.report.verdict is Verdict.NO_ANSWER
        if nothing_yet and self._in_code and self.sheet.question.unit is not None:
            return (line(IN_CODE),)
        return self.sheet.report.lines

    def _tone(self) -> str:
        return TONES[self.sheet.report.verdict]

    def _check(self) -> None:
        self._entered, self._checked = False, self.box.value
        self.answer(self.box.value)

    # Enter: a browser may send the key before the text it ends, so both are waited for
    def _on_message(self, _: object, content: dict[str, Any], __: object) -> None:
        if content.get("event") != "submit":
            return
        if self.box.value.strip() and self.box.value != self._checked:
            self.attempt(self._check)
        self._entered = True

    def _on_value(self, change: object) -> None:
        if self._entered:
            self.attempt(self._check)

    def _open_hint(self) -> None:
        self.sheet.open_hint()
        self.refresh()

    def _open_solution(self) -> None:
        self.sheet.open_solution()
        self.refresh()

    def key_result(self) -> str:
        """Return id, seed and verdict: what a test of the notebook compares."""
        return f"{self.sheet.question.id}, seed {self.sheet.seed}: {self.report.verdict.value}"

    @property
    def text(self) -> str:
        """Return what the card shows, as plain text."""
        parts = [self._head.text, self._prompt.text, *self._option_lines()]
        parts += [area.text for area in (self._report, self._hints, self._solution, self.notice)]
        return "\n".join(filter(None, parts))

    @property
    def markdown(self) -> str:
        """Return prompt and report as Markdown, for places where no widget can live."""
        options = "\n".join(f"- {one}" for one in self._option_lines(safe=True))
        parts = [self._head.shown.static, self._prompt.shown.static, options]
        parts += [area.shown.static for area in (self._report, self._hints, self._solution, self.notice)]
        return "\n\n".join(filter(None, parts))

    def _option_lines(self, safe: bool = False) -> list[str]:
        if self.sheet.question.unit is not None:
            return []
        lines = [
            say("{letter}. {option}", letter=letter(n), option=option.label.text())
            for n, option in enumerate(self.sheet.variant.body.options)
        ]
        return [plain_markdown(one) for one in lines] if safe else lines


def _hint_blocks(hints: tuple[Line, ...]) -> list[Block]:
    return [line(mark("{name}. {hint}"), name=HINT_LABELS[n], hint=hint) for n, hint in enumerate(hints)]
