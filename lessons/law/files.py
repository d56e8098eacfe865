"""Law files as they stand on disk: YAML read as plain strings, checked against schema.json, errors in plain words."""

import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from lessons.law.errors import LawFileError
from lessons.strict_yaml import Strings

SCHEMA = Path(__file__).with_name("schema.json")


def read(path: Path, name: str, part: str) -> dict[str, Any]:
    """Return the content of a YAML file; every scalar is a string.

    `name` is how errors call the file; `part` is the definition in schema.json that it must satisfy.
    Raises LawFileError, which names the file and the key.
    """
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), Strings)  # noqa: S506 - a base loader, builds strings only
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise LawFileError("conflict", name, f"line {line}", error.problem or "") from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise LawFileError("conflict", name, "whole file", str(error).splitlines()[0]) from None
    errors = list(_validator(part).iter_errors(data))
    if errors:
        raise _friendly(min(errors, key=lambda error: (len(error.path), str(error.path))), name)
    assert isinstance(data, dict)
    return data


@cache
def _validator(part: str) -> Draft202012Validator:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    return Draft202012Validator({**schema, "$ref": f"#/$defs/{part}"})


def _friendly(error: ValidationError, name: str) -> LawFileError:
    key = written(error.absolute_path) or "whole file"
    found: Any = error.instance
    asked: Any = error.validator_value
    schema: Any = error.schema
    if error.validator == "required":
        absent = next(field for field in asked if field not in found)
        return LawFileError("missing", name, written([*error.absolute_path, absent]))
    if error.validator == "additionalProperties":
        known = sorted(schema.get("properties", {}))
        extra = next(field for field in found if field not in known)
        return LawFileError("unknown_field", name, written([*error.absolute_path, extra]), "", {"choices": known})
    if error.validator == "enum":
        return LawFileError("unknown_choice", name, key, found, {"choices": list(asked)})
    if not found:
        return LawFileError("empty", name, key)
    if error.validator == "pattern" and "date" in schema.get("$comment", ""):
        return LawFileError("not_a_date", name, key, found, {"example": "2026-08-01"})
    if error.validator == "type":
        kinds = {"object": "keys with values", "array": "a list, one entry a line after -", "string": "one text"}
        return LawFileError("conflict", name, key, str(found)[:60], {"expected": kinds.get(asked, asked)})
    return LawFileError("conflict", name, key, str(found)[:60])


def written(path: Iterable[str | int]) -> str:
    """Return a path in a file as people count: "values 1: sentence: en".

    >>> written(["values", 0, "sentence", "en"])
    'values 1: sentence: en'
    """
    text = ""
    for step in path:
        text += f" {step + 1}" if isinstance(step, int) else (": " if text else "") + step
    return text
