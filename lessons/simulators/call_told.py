"""Pieces of what CallRoom shows: the past, what is announced, the sources of a play, a path in its static form."""

from html import escape

from lessons.collection import Case, Play, walk
from lessons.collection.play import log
from lessons.language import say
from lessons.law import Citation
from lessons.law.conduct import audit
from lessons.simulators.call_cards import Cards, verdict_line
from lessons.simulators.call_ending import came_to
from lessons.simulators.call_story import Story, story, words
from lessons.simulators.shown import Shown
from lessons.views.law_verdict import closing
from lessons.views.layout import plain_markdown


def told_in_full(case: Case) -> str:
    """Return the worked path of a case as Markdown: what was done and said, what the law says, what it came to."""
    play = walk(case, case.example)
    told = story(play)
    note = say("The worked path. The moves of both chairs are given here; played live, the other chair is drawn.")
    parts = [
        f"**{plain_markdown(words(case.title))}**",
        plain_markdown(words(case.lead)),
        plain_markdown(note),
        told.turns(0, len(told.told), Cards()).static,
        came_to(play, audit(log(play), "cn")).static,
        plain_markdown(closing(citations(told))),
    ]
    return "\n\n".join(parts)


def last_own(play: Play) -> int:
    """Return the place of the learner's last own move; what came before lies in the past."""
    own = [place for place, step in enumerate(play.steps) if not step.drawn]
    return own[-1] if own else 0


def past(turns: Shown, look: str = "") -> Shown:
    """Return turns in a box that scrolls; it stands at its end, or with "from-top" at its beginning."""
    name = escape(say("What happened before"))
    kind = f"ic-call-past ic-call-{look}" if look else "ic-call-past"
    html = f'<div class="{kind}" role="region" tabindex="0" aria-label="{name}"><div>{turns.html}</div></div>'
    return Shown(html, turns.text, turns.markdown)


def announced(told: Story, first: int) -> str:
    """Return what has happened in a few words, for those who hear the page."""
    lines = []
    for each in told.told[first:]:
        move = each.step.move
        lines.append(say("{who}: {what}", who=told.name(each.step), what=words(move.says or move.text)))
        lines.append(verdict_line(each))
    lines.append(words(told.play.scene.text))
    return " ".join(filter(None, lines))


def citations(told: Story) -> list[Citation]:
    found = [each.citation for heard in told.told for each in (*heard.found, *heard.clean)]
    found += [moved.step.citation for heard in told.told for moved in heard.clock]
    return found + [value.citation for heard in told.told for answer in heard.answers for value in answer.values]
