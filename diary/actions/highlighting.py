from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from core.errors import DomainError
from diary.actions.kinds import Writing
from diary.highlights import names_of, read_highlight, text_in
from diary.journal import Journal
from diary.models import Kind, Record


def write_highlight(*, writing: Writing, given: Mapping[str, Any]) -> Record:
    """A highlight keeps the text's title of the first time. Raises DomainError UNKNOWN for a text that is
    not there; a note to one that was withdrawn meanwhile can still be changed."""
    return writing.keep(Kind.HIGHLIGHT, read_highlight(given, title=_title(writing, given)))


def _title(writing: Writing, given: Mapping[str, Any]) -> str:
    text = given["text"]
    before = Journal(writing.by).one(Kind.HIGHLIGHT, writing.key)
    if before and text_in(before.fields) == text:
        return str(before.fields["title"])
    found = names_of([text]).get(text) if text else None
    if found is None:
        raise DomainError("UNKNOWN", _("This text is not there any more."), ["text"])
    return found.title
