"""What changed between two versions of a text, field by field and in words for the editor."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db.models import DateField, DateTimeField, Field, ForeignKey, JSONField
from django.utils import formats, timezone
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from content import comparison, exercises
from content.comparison import Change, Fold, Piece
from content.models import Picture, Text
from content.paragraphs import paragraphs

Fields = dict[str, Any]
# Read first, in this order; the others follow as the model has them.
_FIRST = ("title", "lead", "body")
# What is written as sentences is compared word by word.
_SENTENCES = {"title", "lead", "description", "sources", "self_check", "exercise_prompt"}
# Nobody at the desk writes these.
_SILENT = {"source_id"}
_ANCHOR = re.compile(r' id="[^"]*"')


@dataclass(frozen=True)
class FieldChange:
    """One field. Either `body`, or `pieces`, or the words and pictures of both sides are filled."""

    label: str
    body: list[Change | Fold] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    old: str = ""
    new: str = ""
    old_picture: Picture | None = None
    new_picture: Picture | None = None


def changed_names(model: type[Text], old: Fields, new: Fields) -> list[str]:
    """Names in the snapshots that differ; what one of them does not have says nothing."""
    order = [*_FIRST, *(one.attname for one in model._meta.concrete_fields), "topics"]
    names = [name for name in dict.fromkeys(order) if name in old and name in new]
    return [
        name for name in names if name not in _SILENT and not _same(_field(model, name), old[name], new[name])
    ]


def labels(model: type[Text], names: Iterable[str]) -> list[str]:
    """What the fields are called in the form."""
    return [str(_field(model, name).verbose_name) for name in names]


def changes(model: type[Text], old: Fields, new: Fields) -> list[FieldChange]:
    """Every field that differs, in words; a query for each thing that is named."""
    return [_change(model, name, old[name], new[name]) for name in changed_names(model, old, new)]


def _same(about: Any, old: Any, new: Any) -> bool:
    """A form sends moments without fractions of seconds; paragraphs get their anchors on saving."""
    if about.name == "body":
        return _ANCHOR.sub("", old) == _ANCHOR.sub("", new)
    if isinstance(about, DateTimeField) and old and new:
        return bool(_second(old) == _second(new))
    return bool(_lines(old) == _lines(new))


def _lines(value: Any) -> Any:
    """A form sends the ends of lines in its own manner."""
    return value.replace("\r\n", "\n") if isinstance(value, str) else value


def _second(value: str) -> datetime | None:
    found = parse_datetime(value)
    return found and found.replace(microsecond=0)


def _change(model: type[Text], name: str, old: Any, new: Any) -> FieldChange:
    about = _field(model, name)
    label = capfirst(str(about.verbose_name))
    if name == "body":
        found = comparison.compare(paragraphs(old), paragraphs(new))
        return FieldChange(label, body=comparison.folded(found))
    if name in _SENTENCES:
        return FieldChange(label, pieces=comparison.pieces(_lines(old), _lines(new)))
    if about.related_model is Picture:
        return FieldChange(
            label,
            old=_words(about, old),
            new=_words(about, new),
            old_picture=Picture.objects.filter(pk=old).first(),
            new_picture=Picture.objects.filter(pk=new).first(),
        )
    return FieldChange(label, old=_words(about, old), new=_words(about, new))


def _words(about: Any, value: Any) -> str:
    """A value as a person would say it."""
    if value in (None, "", []):
        return _("nothing")
    if isinstance(value, list):
        return exercises.names(value) if isinstance(about, JSONField) else _names(about.related_model, value)
    if isinstance(about, ForeignKey):
        return _name(about.related_model, value)
    if isinstance(about, DateTimeField):
        return moment(parse_datetime(value) if isinstance(value, str) else value)
    if isinstance(about, DateField):
        return str(formats.date_format(parse_date(value) or value, "DATE_FORMAT"))
    return str(dict(about.flatchoices).get(value, value))


def moment(value: date | datetime | None) -> str:
    """Day and time of the practice's clocks."""
    if not isinstance(value, datetime):
        return ""
    return str(formats.date_format(timezone.localtime(value), "j E Y, H:i"))


def _names(model: Any, keys: list[Any]) -> str:
    return ", ".join(_name(model, key) for key in keys)


def _name(model: Any, key: Any) -> str:
    found = model._default_manager.filter(pk=key).first()
    return str(found) if found else _("deleted, no. %(key)s") % {"key": key}


def _field(model: type[Text], name: str) -> "Field[Any, Any]":
    found: Field[Any, Any] = next(
        one
        for one in (*model._meta.concrete_fields, *model._meta.many_to_many)
        if name in (one.name, one.attname)
    )
    return found
