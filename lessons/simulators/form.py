"""Pieces of a card: labelled fields, buttons, a place for messages. Everything here works without a browser.

Each piece is an ipywidget with its label attached to the field, so that a screen reader says it. A piece holds no
opinion about right or wrong; the card that uses it does.
"""

from collections.abc import Callable, Sequence
from html import escape

import ipywidgets as W

from lessons.credit.errors import InputError
from lessons.language import explain, mark, say
from lessons.simulators.controls import Number
from lessons.simulators.knobs import NumberKnob
from lessons.simulators.shown import Shown, message, shown
from lessons.simulators.style import SHEET
from lessons.views.layout import plain_markdown

REPR_LIMIT = 110
AUTO = {"width": "auto"}
LABELLED = {"description_width": "initial"}
UNEXPECTED = mark("Error: this did not work ({kind}: {detail}). Nothing was lost; try other values.")


def error_sentence(error: Exception) -> str:
    """Return one sentence for an error, in the current language."""
    if isinstance(error, InputError):
        return explain(error)
    return say(UNEXPECTED, kind=type(error).__name__, detail=str(error)[:120])


class Area(W.HTML):
    """A place for text, tables and pictures. `live` areas are read out by a screen reader when they change."""

    def __init__(self, content: object = "", *, live: bool = False, look: str = "", picture: bool = False) -> None:
        super().__init__(value="", layout=W.Layout(**AUTO))
        self._live, self._look, self._picture = live, look, picture
        self.shown = Shown("", "")
        self.show(content)

    def show(self, content: object, on_screen: object = None) -> None:
        """Show a text (escaped), a `Shown`, or anything with a mime bundle; an empty text clears the area.

        With `on_screen`, that is what is seen, while `content` is what is kept for `.text` and `.shown`.
        """
        self.shown = shown(content) if content != "" else Shown("", "")
        html = self.shown.html if on_screen is None else shown(on_screen).html
        role = ' role="status" aria-live="polite"' if self._live else ""
        look = " ".join(filter(None, [self._look and f"ic-{self._look}", "ic-picture" if self._picture else ""]))
        name = f' class="{look}"' if look else ""
        self.value = f"<div{role}{name}>{html}</div>" if html or role else ""

    def tell(self, text: str, tone: str = "info") -> None:
        """Show a plain text in a box; tone is info, good, bad or warn."""
        self.show(message(text, tone))

    @property
    def text(self) -> str:
        """Return what is shown, as plain text."""
        return self.shown.text


def number_box(label: str, unit: str = "", value: str = "") -> W.Text:
    """Return a labelled box for a number typed freely: 0.1303, 13.03 %, 1303 bp. Read `.value` [text]."""
    named = say("{label} ({unit})", label=label, unit=unit) if unit else label
    return _field(W.Text(value=value, description=named, continuous_update=False, style=LABELLED))


def text_box(label: str, value: str = "") -> W.Text:
    """Return a labelled box for one line of text. Read `.value`."""
    return _field(W.Text(value=value, description=label, continuous_update=False, style=LABELLED))


def text_area(label: str, value: str = "", rows: int = 4) -> W.Textarea:
    """Return a labelled box for a few sentences. Read `.value`."""
    return _field(W.Textarea(value=value, description=label, rows=rows, continuous_update=False, style=LABELLED))


def choice(label: str, options: Sequence[tuple[str, str]], value: str | None = None) -> W.RadioButtons:
    """Return labelled radio buttons; `options` are (label, key). `.value` is the key, None until chosen."""
    auto = W.Layout(**AUTO)
    return W.RadioButtons(description=label, options=list(options), value=value, style=LABELLED, layout=auto)


def file_upload(label: str, accept: str = ".json") -> W.FileUpload:
    """Return a button that takes one file; `.value` is a tuple of files with `name` and `content` [bytes]."""
    return W.FileUpload(description=label, accept=accept, multiple=False, layout=W.Layout(**AUTO))


def row(*pieces: W.Widget) -> W.Box:
    """Return pieces side by side; they wrap where the page is narrow."""
    box = W.Box(pieces)
    box.add_class("ic-buttons")
    return box


def hide(piece: W.Widget, hidden: bool = True) -> None:
    """Hide a piece, or bring it back."""
    (piece.add_class if hidden else piece.remove_class)("ic-hidden")


def _field(field: W.DOMWidget) -> W.DOMWidget:
    field.layout = W.Layout(**AUTO)
    field.add_class("ic-field")
    return field


class Confidence(W.VBox):
    """How sure a learner is, from 1 to 100 percent: a slider and a number box. `.value` is None until it is set."""

    def __init__(self, label: str | None = None) -> None:
        spec = Number("confidence", label or say("How sure are you?"), 0, 100, 5, 0, unit="%")
        self._knob = NumberKnob(spec)
        self._state = Area(look="note")
        super().__init__([self._knob, self._state], layout=W.Layout(max_width="420px"))
        self._knob.watch(lambda: self._tell())
        self._tell()

    @property
    def value(self) -> int | None:
        """Return the confidence [percent], None while it stands at 0, that is, not set; InputError beyond 100."""
        return int(self._knob.value) or None

    def set(self, percent: int) -> None:
        """Set the confidence [percent]."""
        self._knob.value = percent

    def observe_value(self, action: Callable[[], None]) -> None:
        """Call `action()` whenever the confidence changes."""
        self._knob.watch(action)

    def _tell(self) -> None:
        try:
            self._state.show(say("0 means: not set yet.") if self.value is None else "")
        except InputError as error:
            self._state.show(error_sentence(error))


class Form(W.VBox):
    """A card with a title, pieces, and one place for errors; `.error` keeps the last one."""

    name = "form"

    def __init__(self, title: str = "", lead: str = "", pieces: Sequence[W.Widget] = ()) -> None:
        self.error: Exception | None = None
        self.title, self.lead = title, lead
        self._head = Area()
        self.notice = Area(live=True)
        super().__init__([self._head, *pieces, self.notice])
        self.add_class("ic-card")
        self.retitle(title, lead)

    def retitle(self, title: str, lead: str = "") -> None:
        """Change title and lead [plain text]."""
        self.title, self.lead = title, lead
        first = _heading(title, lead) if title else Shown("", "")
        self._head.show(Shown(SHEET + first.html, first.text, first.static))

    def place(self, *pieces: W.Widget) -> None:
        """Put these pieces between the title and the place for errors."""
        self.children = [self._head, *pieces, self.notice]

    def button(self, label: str, action: Callable[[], object], primary: bool = False) -> W.Button:
        """Return a button; whatever `action()` raises is shown in the card and kept in `.error`."""
        button = W.Button(description=label, layout=W.Layout(**AUTO))
        if primary:
            button.add_class("ic-primary")
        button.on_click(lambda _: self.attempt(action))
        return button

    def attempt(self, action: Callable[[], object]) -> bool:
        """Run `action()`; show and keep its error. Return whether it went well."""
        try:
            action()
        except Exception as error:  # the one net: an error in a callback would vanish in the kernel's log
            self.error = error
            self.notice.tell(error_sentence(error), "bad")
            return False
        if self.error is not None:
            self.error = None
            self.notice.show("")
        return True

    @property
    def text(self) -> str:
        """Return everything the card shows, as plain text."""
        return "\n".join(filter(None, (_text(child) for child in self.children)))

    @property
    def markdown(self) -> str:
        """Return the card as Markdown, for places where no widget can live."""
        return "\n\n".join(filter(None, (_static(child) for child in self.children)))

    def key_result(self) -> str:
        """Return the words that the short repr carries."""
        return self.title

    def __repr__(self) -> str:
        """Return one short line [at most 110 characters], so that tests of notebooks see the result."""
        line = f"{type(self).__name__}({self.key_result()})"
        return line if len(line) <= REPR_LIMIT else line[: REPR_LIMIT - 2] + "…)"

    def _repr_mimebundle_(self, **options: object) -> dict[str, object]:
        """Return the widget, its short repr, and its static form."""
        bundle = super()._repr_mimebundle_(**options)
        return {**bundle, "text/plain": repr(self), "text/markdown": self.markdown}


def _heading(title: str, lead: str) -> Shown:
    html = f'<div class="ic-title" role="heading" aria-level="4">{escape(title)}</div>'
    html += f'<div class="ic-lead">{escape(lead)}</div>' if lead else ""
    parts = [f"**{plain_markdown(title)}**", plain_markdown(lead)]
    return Shown(html, "\n".join(filter(None, [title, lead])), "\n\n".join(filter(None, parts)))


def _text(widget: W.Widget) -> str:
    if _is_hidden(widget):
        return ""
    if hasattr(widget, "text") and isinstance(widget.text, str):
        return widget.text
    if isinstance(widget, W.Box):
        return "\n".join(filter(None, (_text(child) for child in widget.children)))
    return getattr(widget, "description", "")


def _static(widget: W.Widget) -> str:
    if _is_hidden(widget):
        return ""
    if isinstance(widget, Area):
        return widget.shown.static
    if hasattr(widget, "markdown") and isinstance(widget.markdown, str):
        return widget.markdown
    if isinstance(widget, W.Box):
        return "\n\n".join(filter(None, (_static(child) for child in widget.children)))
    if isinstance(widget, W.RadioButtons):
        options = "\n".join(f"- {plain_markdown(str(label))}" for label, _ in widget.options)
        return f"{plain_markdown(widget.description)}\n\n{options}".strip()
    return plain_markdown(getattr(widget, "description", ""))


def _is_hidden(widget: W.Widget) -> bool:
    return "ic-hidden" in getattr(widget, "_dom_classes", ())
