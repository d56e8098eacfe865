"""What is wrong with an input, as data: which field, which value, what is allowed."""

from collections.abc import Mapping
from types import MappingProxyType


class InputError(ValueError):
    """An input that cannot be used; `lessons.language.explain` turns it into a sentence.

    `allowed` holds any of low, high (bounds, inclusive), choices (a tuple) and instalment (where it happened).

    >>> error = InputError("out_of_range", "instalments", 0, {"low": 1, "high": 600})
    >>> error.field, error.value, error.allowed["high"]
    ('instalments', 0, 600)
    """

    def __init__(self, code: str, field: str, value: object, allowed: Mapping[str, object] | None = None) -> None:
        self.code = code
        self.field = field
        self.value = value
        self.allowed: Mapping[str, object] = MappingProxyType(dict(allowed or {}))
        super().__init__(code, field)

    def __str__(self) -> str:
        return f"{self.field}: {self.code} {_short(self.value)}, allowed {dict(self.allowed)}"

    def __reduce__(self) -> tuple[type["InputError"], tuple[str, str, object, dict[str, object]]]:
        return InputError, (self.code, self.field, self.value, dict(self.allowed))


def _short(value: object) -> str:
    try:
        return repr(value)[:60]
    except ValueError:  # a whole number of thousands of digits has no decimal text in Python
        return "(a number too long to write)"
