"""What every CSV that a learner brings must have: bytes that can be read, and a header with the right columns."""

from collections.abc import Mapping, Sequence

from lessons.credit.errors import InputError


def decoded(source: bytes) -> str:
    """Return the text of bytes in UTF-8, with or without a mark, or in GB 18030."""
    try:
        return source.decode("utf-8-sig")
    except UnicodeDecodeError:
        return source.decode("gb18030", errors="replace")


def header_errors(
    header: Sequence[str],
    columns: Sequence[str],
    required: Sequence[str],
    file: str,
    fields: Mapping[str, str] | None = None,
) -> list[InputError]:
    """Return one error for each column that is absent, there twice, or not known; one for an empty header.

    `file` is the field that stands for the whole file, `fields` what a column is called in errors, where it differs.
    """
    if not any(header):
        return [InputError("empty", file, "", {"choices": columns})]
    names = fields or {}
    absent = [name for name in required if name not in header]
    twice = sorted({name for name in header if header.count(name) > 1})
    unknown = sorted({name for name in header if name not in columns and name not in twice})
    return [
        *(InputError("missing", names.get(name, name), "", {"choices": required}) for name in absent),
        *(InputError("conflict", file, name, {"choices": columns}) for name in twice),
        *(InputError("unknown_field", file, name, {"choices": columns}) for name in unknown),
    ]
