"""What no file of the repository may hold; each rule is shown to catch a file that breaks it."""

import json
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BINARY = {".ttf", ".otf", ".woff2", ".png", ".jpg", ".gz", ".zip"}

# Spelt in pieces, so that this file does not break the rules it states.
FORBIDDEN = {
    "a path of one machine": re.compile(r"(?<![\w.~$}-])/(work|root|opt|home)" + r"/[\w.]", re.IGNORECASE),
    "a package registry": re.compile(
        r"pypi\.org|python" + r"hosted\.org|npm" + r"js\.(org|com)|anaconda" + r"\.(org|com)"
    ),
    "a folder outside the repository": re.compile(r"(?<![\w-])(\.\./)?shared" + r"/\w"),
}


def tracked(root: Path = ROOT) -> list[Path]:
    """Return the files that git knows or would add."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    if not (root / ".git").exists() or not shutil.which("git"):
        pytest.skip("only git knows which files belong to the course, and this is no clone")
    listed = subprocess.run(command, cwd=root, capture_output=True, check=True).stdout.decode()
    return [root / name for name in listed.split("\0") if name and (root / name).is_file()]


def not_utf8(path: Path) -> Iterator[str]:
    """Yield a complaint when a text file is not UTF-8, or has Windows line ends or a byte order mark."""
    content = path.read_bytes()
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as problem:
        yield f"{path.name}: not UTF-8 ({problem})"
    if content.startswith(b"\xef\xbb\xbf"):
        yield f"{path.name}: byte order mark"
    if b"\r\n" in content:
        yield f"{path.name}: Windows line ends"


def forbidden_words(path: Path) -> Iterator[str]:
    """Yield a complaint for each forbidden thing in a text file."""
    for number, line in enumerate(path.read_text("utf-8", errors="replace").splitlines(), 1):
        for what, pattern in FORBIDDEN.items():
            found = pattern.search(line)
            if found:
                yield f"{path.name}:{number}: {what}: {found[0]}"


def saved_widgets(path: Path) -> Iterator[str]:
    """Yield a complaint when a notebook carries widget state."""
    if path.suffix == ".ipynb" and "widgets" in json.loads(path.read_text("utf-8")).get("metadata", {}):
        yield f"{path.name}: saved widget state"


RULES: tuple[Callable[[Path], Iterator[str]], ...] = (not_utf8, forbidden_words, saved_widgets)


@pytest.mark.parametrize("rule", RULES)
def test_the_repository_keeps_the_rule(rule: Callable[[Path], Iterator[str]]) -> None:
    fixtures = ROOT / "tests" / "gates"  # broken on purpose
    files = [path for path in tracked() if path.suffix not in BINARY and fixtures not in path.parents]
    assert len(files) > 20
    assert [complaint for path in files for complaint in rule(path)] == []


@pytest.mark.parametrize(
    ("rule", "name", "content"),
    [
        (not_utf8, "a.md", "é".encode("latin-1")),
        (not_utf8, "a.md", "本金".encode("gbk")),
        (not_utf8, "a.md", b"\xef\xbb\xbfa"),
        (not_utf8, "a.md", b"a\r\n"),
        (forbidden_words, "a.md", b"see /work" + b"/main"),
        (forbidden_words, "a.md", b"in /root" + b"/.cache"),
        (forbidden_words, "a.lock", b"https://pypi" + b".org/simple"),
        (forbidden_words, "a.lock", b"https://files.python" + b"hosted.org/x"),
        (forbidden_words, "a.md", b"../shared" + b"/facts/x.json"),
        (saved_widgets, "a.ipynb", b'{"metadata": {"widgets": {}}}'),
    ],
)
def test_a_file_that_breaks_a_rule_is_caught(
    tmp_path: Path, rule: Callable[[Path], Iterator[str]], name: str, content: bytes
) -> None:
    (tmp_path / name).write_bytes(content)
    assert len(list(rule(tmp_path / name))) == 1


@pytest.mark.parametrize("word", ["my-work" + "/en", "framework/main", "~/work" + "/x", "a shared file", "/workspaces"])
def test_harmless_words_pass(tmp_path: Path, word: str) -> None:
    (tmp_path / "a.md").write_text(word)
    assert list(forbidden_words(tmp_path / "a.md")) == []
