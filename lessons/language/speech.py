"""The current language, and the catalogs that turn an English message into it."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po

LANGUAGES = ("en", "zh_CN")
CATALOGS = Path(__file__).parent / "locale"

_current = LANGUAGES[0]


def speak(language: str) -> None:
    """Make `language` ("en" or "zh_CN") the language of everything shown from now on.

    Raises ValueError for any other name.

    >>> speak("en")
    """
    global _current
    if language not in LANGUAGES:
        raise ValueError(f"language {language!r}: choose one of {', '.join(LANGUAGES)} / 请选择其中一种语言")
    _current = language


def speaking() -> str:
    """Return the current language: "en" or "zh_CN"."""
    return _current


@contextmanager
def in_language(language: str) -> Iterator[None]:
    """Speak `language` inside the block, then return to the one before."""
    before = speaking()
    speak(language)
    try:
        yield
    finally:
        speak(before)


def mark(message: str) -> str:
    """Mark a message for translation where it is only stored; `say` translates it when it is shown."""
    return message


def say(message: str, /, **values: object) -> str:
    """Return `message` (English, the key of the catalogs) in the current language, with {names} filled in.

    >>> say("Amount: {amount}", amount="¥6,000.00")
    'Amount: ¥6,000.00'
    """
    text = catalog(_current).get(message, message)
    return text.format(**values) if values else text


@cache
def catalog(language: str) -> dict[str, str]:
    """Return English message -> translation, merged from every domain of `language`; empty for English."""
    messages: dict[str, str] = {}
    for path in sorted((CATALOGS / language).glob("*.po")):
        with path.open("rb") as file:
            entries = read_po(file, locale=language)
        messages.update({str(m.id): str(m.string) for m in entries if m.id and m.string and not m.fuzzy})
    return messages
