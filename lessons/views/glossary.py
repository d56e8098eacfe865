"""Term <- the data set `glossary`: a word of the trade in both languages, its card, and who may be mistaken for it."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from lessons.data import UnknownName, about
from lessons.data import table as rows
from lessons.language import say, speaking
from lessons.law.as_of import AS_OF
from lessons.law.library import library
from lessons.law.parameter import Parameter
from lessons.views.law_verdict import closing
from lessons.views.law_words import CONFIDENCES, named, period, rank_word, words
from lessons.views.layout import Table
from lessons.views.sentence import joined, sentence
from lessons.views.table import table

ENGLISH, CHINESE = "en", "zh_CN"
OWN_NAMES = {ENGLISH: "English", CHINESE: "中文"}
WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*|×")
POSSESSIVE = re.compile(r"['’]s?\b")


@dataclass(frozen=True)
class Term:
    """A term: per language its name, other names for it, one plain sentence and the false friend ("" for none).

    `law` names the law files (ids) whose rules the sentences speak of; `checked` tells whether a lesson that uses the
    term in one language must use it in the other: not so for words that everyday speech uses in other senses, too.
    """

    id: str
    group: str
    name: Mapping[str, str]
    also: Mapping[str, tuple[str, ...]]
    sentence: Mapping[str, str]
    false_friend: Mapping[str, str]
    law: tuple[str, ...]
    checked: bool

    def names(self, language: str) -> tuple[str, ...]:
        """Return every name of the term in a language, the first one first."""
        return (self.name[language], *self.also[language])

    def rules(self) -> tuple[Parameter, ...]:
        """Return the law values the sentences speak of, in force on the course's day or the nearest to it."""
        return tuple(library().record(id).nearest(AS_OF) for id in self.law)

    def __repr__(self) -> str:
        return f"Term({self.id!r})"


@cache
def glossary() -> Mapping[str, Term]:
    """Return every term by its id, in the order of the English names.

    >>> len(glossary()) >= 150
    True
    """
    return {row["id"]: _term(row) for row in rows("glossary")}


def groups() -> tuple[str, ...]:
    """Return the groups of terms, in the order in which the lessons come to them."""
    return tuple(about("glossary")["groups"])


def term(name: str) -> Term:
    """Return the term of that name or id, in either language, singular or plural, in capitals or not.

    Raises UnknownName, which offers the names that look most like it.

    >>> term("年化利率").name["en"], term("Annual percentage rates").id
    ('annualised rate', 'annual_percentage_rate')
    """
    text = name if isinstance(name, str) else ""
    found = _index().get(text.strip()) or _index().get(key(text))
    if found is None:
        known = [each for term in glossary().values() for language in OWN_NAMES for each in term.names(language)]
        near = get_close_matches(text.strip(), known, 8, 0.5) if text.strip() else []
        raise UnknownName(name, near or [term.name[speaking()] for term in glossary().values()])
    return glossary()[found]


def key(text: str) -> str:
    """Return a text as names are compared: one form of Unicode, word stems, nothing between Chinese signs.

    >>> key("Instalment  FEES"), key("砍头息 ")
    ('instalment fee', '砍头息')
    """
    return " ".join(stems(text))


def stems(text: str) -> tuple[str, ...]:
    """Return the words of a text without the endings that English puts on them.

    >>> stems("Collected by agencies; the lender's interest-free offers")
    ('collect', 'by', 'agency', 'the', 'lender', 'interest', 'fre', 'offer')
    """
    plain = POSSESSIVE.sub("", unicodedata.normalize("NFKC", text).lower())
    return tuple(stem(word) for word in WORD.findall(plain))


def stem(word: str) -> str:
    """Return one English word without plural, -ed, -ing and a last e; the same rule for a text and for a name."""
    if not word.isascii():
        return word
    if word.endswith("ies") and len(word) > 4:
        word = word[:-3] + "y"
    elif word.endswith(("sses", "xes", "ches", "shes")):
        word = word[:-2]
    elif word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending, least in (("ing", 7), ("ed", 6)):
        if word.endswith(ending) and len(word) >= least:
            word = word[: -len(ending)]
            word = word[:-1] if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "els" else word
            break
    return word[:-1] if word.endswith("e") and len(word) > 3 else word


@cache
def _index() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for each in glossary().values():
        for text in (each.id, *(name for language in OWN_NAMES for name in each.names(language))):
            found.setdefault(text, each.id)
            found.setdefault(key(text), each.id)
    return found


def _term(row: Mapping[str, str | None]) -> Term:
    def both(field: str) -> dict[str, str]:
        return {language: row[f"{field}_{language}"] or "" for language in OWN_NAMES}

    return Term(
        str(row["id"]),
        str(row["group"]),
        {language: row[language] or "" for language in OWN_NAMES},
        {language: _parts(row[f"{language}_also"]) for language in OWN_NAMES},
        both("sentence"),
        both("false_friend"),
        _parts(row["law"]),
        bool(row["checked"]),
    )


def _parts(text: str | None) -> tuple[str, ...]:
    return tuple(text.split(";")) if text else ()


@table.register
def _(noun: Term) -> Table:
    head = (say("Language of the term"), say("Term"), say("Other names"), say("In one sentence"))
    order = sorted(OWN_NAMES, key=lambda language: language != speaking())
    lines = tuple((OWN_NAMES[each], noun.name[each], _listed(noun.also[each]), noun.sentence[each]) for each in order)
    return Table(say("Glossary: {term}", term=noun.name[speaking()]), head, lines, words=frozenset(range(4)))


def _listed(names: tuple[str, ...]) -> str:
    return "; ".join(names) if speaking() == ENGLISH else "；".join(names)


@sentence.register
def _(noun: Term) -> str:
    friend = noun.false_friend[speaking()]
    parts = [say("Take care: {text}", text=friend) if friend else ""]
    rules = noun.rules()
    parts += [
        say(
            "See {name}, {article} ({rank}; {confidence}; {period}).",
            name=named(rule.citation.instrument),
            article=words(rule.citation.article),
            rank=rank_word(rule.citation.instrument),
            confidence=say(CONFIDENCES[rule.citation.confidence]),
            period=period(rule.citation),
        )
        for rule in rules
    ]
    return joined([*parts, closing(rule.citation for rule in rules)])
