"""The report of an import in words, in the order in which it matters."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

Told = list[tuple[str, str]]


def counted(report: dict[str, Any]) -> Iterator[tuple[str, int]]:
    """What happened, and to how many sections; only what happened."""
    names = {
        "new": _("New sections"),
        "changed": _("Changed sections"),
        "same": _("Unchanged sections"),
        "published": _("Published sections"),
        "kept": _("Yours were kept"),
        "missing": _("Not in the file any more"),
        "withdrawn": _("Withdrawn"),
    }
    counts = report.get("counts", {})
    yield from ((words, counts[name]) for name, words in names.items() if counts.get(name))


def grouped(report: dict[str, Any]) -> Iterator[tuple[str, Told]]:
    """The lines by kind, as pairs of the place and the words."""
    lines = report.get("lines", [])
    known = _titles()
    for kind, title in known.items():
        found = [(where, words) for name, where, words in lines if name == kind]
        if found:
            yield title, found
    if other := [(where, words) for name, where, words in lines if name not in known]:
        yield _("Other"), other


def _titles() -> dict[str, str]:
    return {
        "kept": _("Changed at the desk too"),
        "overwritten": _("Changed at the desk and overwritten"),
        "draft": _("Not published"),
        "missing": _("Gone from the book"),
        "picture": _("Pictures that could not be kept"),
        "link": _("Links that lead nowhere"),
        "note": _("Footnotes"),
        "equation": _("Equations"),
        "text box": _("Text boxes"),
        "object": _("Embedded objects"),
        "comment": _("Comments"),
        "change": _("Tracked changes"),
        "table": _("Tables"),
        "layout": _("Page layout"),
        "style": _("Styles not known here"),
        "html": _("Markup that could not be kept"),
        "title": _("Titles"),
        "word": _("From Word"),
        "new": _("New"),
        "changed": _("Changed"),
    }
