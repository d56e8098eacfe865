"""What is wrong with a law file, or with a question put to it: which file, which key, what is allowed."""

from collections.abc import Mapping

from lessons.credit.errors import InputError

REASONS = {
    "missing": "is missing",
    "empty": "is empty",
    "unknown_field": "is not a key that is known here",
    "unknown_choice": "is not one of the choices",
    "not_a_date": "is not a date",
    "not_a_number": "is not a number",
    "not_whole": "is not a whole number",
    "date_order": "comes too early",
    "out_of_range": "is outside what is allowed",
    "conflict": "does not fit the rest",
}


class LawFileError(InputError):
    """An input error that names the file and the key in it, for whoever edits the law files.

    `file` is relative to the folder of the law files, `key` is a path such as "values 1: from".
    """

    def __init__(
        self, code: str, file: str, key: str, value: object = "", allowed: Mapping[str, object] | None = None
    ) -> None:
        super().__init__(code, f"{file}: {key}", value, dict(allowed or {}))
        self.file = file
        self.key = key

    def __str__(self) -> str:
        shown = f" “{self.value}”" if str(self.value) else ""
        rest = "; ".join(f"{name}: {self._listed(allowed)}" for name, allowed in self.allowed.items())
        sentence = f"{self.file}: {self.key}{shown} {REASONS.get(self.code, 'is not allowed')}"
        return f"{sentence}. Allowed: {rest}." if rest else f"{sentence}."

    @staticmethod
    def _listed(allowed: object) -> str:
        return ", ".join(map(str, allowed)) if isinstance(allowed, (list, tuple)) else str(allowed)
