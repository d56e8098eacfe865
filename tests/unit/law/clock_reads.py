"""Clock reads <- Python code: every call that asks what day or time it is, found in the syntax tree."""

import ast
from collections.abc import Iterator

# module -> the names in it that read a clock
CLOCKS = {
    "datetime": {"date.today", "datetime.now", "datetime.today", "datetime.utcnow"},
    "time": {"time", "time_ns", "localtime", "gmtime", "ctime", "asctime", "strftime", "monotonic", "perf_counter"},
    "pandas": {"Timestamp.now", "Timestamp.today", "Timestamp.utcnow"},
    "lessons.law.as_of": {"today"},
    "lessons.law": {"as_of.today"},
}


def clock_reads(code: str) -> Iterator[str]:
    """Yield the full name of each clock that the code names, also under another name: "datetime.date.today"."""
    tree = ast.parse(code)
    meant: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for name in node.names:
                meant[name.asname or name.name.split(".")[0]] = name.name if name.asname else name.name.split(".")[0]
        if isinstance(node, ast.ImportFrom) and node.module:
            for name in node.names:
                meant[name.asname or name.name] = f"{node.module}.{name.name}"
    clocks = {f"{module}.{name}" for module, names in CLOCKS.items() for name in names}
    for node in ast.walk(tree):
        if isinstance(node, (ast.Name, ast.Attribute)) and isinstance(node.ctx, ast.Load):
            written = ast.unparse(node)
            first, _, rest = written.partition(".")
            full = ".".join(filter(None, [meant.get(first, first), rest]))
            if full in clocks:
                yield full
