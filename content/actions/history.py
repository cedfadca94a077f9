"""Every saving leaves a version behind."""

from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Model

from accounts.models import User
from content.models import Kind, Revision, Text

# What is computed on saving, or says nothing about what was written.
COMPUTED = {"id", "headings", "reading_minutes", "updated_at", "version"}


def snapshot(text: Text) -> dict[str, Any]:
    """What was written, by field name; foreign keys as keys, topics as a list of keys."""
    fields = {
        field.attname: field.value_from_object(text)
        for field in text._meta.concrete_fields
        if field.name not in COMPUTED
    }
    if hasattr(text, "topics"):
        fields["topics"] = sorted(text.topics.values_list("pk", flat=True))
    return fields


def remember(*, text: Text, by: User | None = None, note: str = "") -> Revision:
    """The text as its version `text.version`; called again for the same version it is written anew."""
    revision, _made = Revision.objects.update_or_create(
        kind=kind_of(text),
        text_id=text.pk,
        number=text.version,
        defaults={"fields": _as_json(snapshot(text)), "saved_by": by, "note": note},
    )
    return revision


def kind_of(text: Model) -> Kind:
    return Kind(text._meta.model_name or "")


def _as_json(fields: dict[str, Any]) -> dict[str, Any]:
    encoder = DjangoJSONEncoder()
    return {
        name: value if isinstance(value, str | int | bool | list | None) else encoder.default(value)
        for name, value in fields.items()
    }
