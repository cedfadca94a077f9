"""Every saving leaves a version behind."""

from collections.abc import Iterable
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import QuerySet

from accounts.models import User
from content.kinds import kind_of
from content.models import Revision, Text, Topic

# What is computed on saving, or says nothing about what was written.
COMPUTED = {"edition", "id", "headings", "reading_minutes", "source_id", "updated_at", "version"}


def snapshot(text: Text, topics: Iterable[Topic] | None = None) -> dict[str, Any]:
    """What was written, by field name; foreign keys as keys, topics as a list of keys.

    `topics` are those that an unsaved text would have; without them the stored ones are asked for.
    """
    fields = {
        field.attname: field.value_from_object(text)
        for field in text._meta.concrete_fields
        if field.name not in COMPUTED
    }
    if hasattr(text, "topics"):
        fields["topics"] = _keys(text, topics)
    return _as_json(fields)


def remember(*, text: Text, by: User | None = None, note: str = "") -> Revision:
    """The text as its version `text.version`; called again for the same version it is written anew."""
    revision, _made = Revision.objects.update_or_create(
        kind=kind_of(text),
        text_id=text.pk,
        number=text.version,
        defaults={"fields": snapshot(text), "saved_by": by, "note": note},
    )
    return revision


def remember_beginning(*, text: Text) -> None:
    """A stored text of which no version was kept, for it was written before versions were: as it is now."""
    if not versions(text).filter(number=text.version).exists():
        made = remember(text=text)
        Revision.objects.filter(pk=made.pk).update(saved_at=text.updated_at)


def versions(text: Text) -> QuerySet[Revision]:
    """All that are kept of one text, the newest first."""
    return Revision.objects.filter(kind=kind_of(text), text_id=text.pk).order_by("-number")


def as_saved(*, text: Text, number: int) -> dict[str, Any] | None:
    """What was written in version `number`; None when it was not kept."""
    fields: dict[str, Any] | None = (
        versions(text).filter(number=number).values_list("fields", flat=True).first()
    )
    return fields


def _keys(text: Any, topics: Iterable[Topic] | None) -> list[int]:
    if topics is not None:
        return sorted(topic.pk for topic in topics)
    return sorted(text.topics.values_list("pk", flat=True)) if text.pk else []


def _as_json(fields: dict[str, Any]) -> dict[str, Any]:
    encoder = DjangoJSONEncoder()
    return {
        name: value if isinstance(value, str | int | bool | list | None) else encoder.default(value)
        for name, value in fields.items()
    }
