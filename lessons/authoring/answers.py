"""What the question bank knows about a question at a seed: the right answer, and the wrong ones worth talking about."""

from lessons.authoring.house import AuthoringError, Problem
from lessons.credit import InputError
from lessons.practice.answer import Unit
from lessons.practice.bank import find
from lessons.practice.question import Variant

BANK = "lessons/practice/bank"


def variant(id: str, seed: int) -> Variant:
    """Return a question with the numbers of `seed`; AuthoringError for one that is unknown or has no right answer."""
    try:
        question = find(id)
    except InputError as error:
        near = ", ".join(map(str, error.allowed.get("choices", ())))
        raise AuthoringError(Problem(BANK, "", f"there is no question {id}", f"Near it: {near}")) from None
    if not question.checked:
        raise AuthoringError(Problem(BANK, "", f"{id} has no right answer to check", "Use predict or reflect"))
    return question.variant(seed)


def key(id: str, seed: int) -> object:
    """Return the right answer as a learner could give it: a letter, or a number in the unit that is asked for."""
    asked = variant(id, seed)
    if asked.question.unit is None:
        return asked.letter
    right = asked.right / 100 if asked.question.unit is Unit.MONEY else asked.right
    return int(right) if right.denominator == 1 else round(float(right), 8)
