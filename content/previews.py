"""What an editor typed and has not saved, kept for a while for the editor's own eyes."""

import re
import secrets
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.core.cache import cache
from django.db.models import Model

from content.kinds import kind_of
from content.models import Kind, Text

# As long as one writes without a pause.
KEPT_SECONDS = 2 * 60 * 60
_NAME = re.compile(r"t[0-9a-f]{32}")


@dataclass
class Preview:
    """A text as it would be, not saved as it stands here. `topics` are keys; None: as stored."""

    text: Text
    topics: list[int] | None = None


@dataclass(frozen=True)
class _Typed:
    person: UUID
    kind: Kind
    key: int | None
    fields: dict[str, Any] = field(default_factory=dict)
    topics: list[int] | None = None


def keep(preview: Preview, *, person: Model) -> str:
    """The name under which `person`, and nobody else, finds it again."""
    text = preview.text
    fields = {each.attname: each.value_from_object(text) for each in text._meta.concrete_fields}
    typed = _Typed(person.pk, kind_of(text), text.pk, fields, preview.topics)
    name = f"t{secrets.token_hex(16)}"
    cache.set(_place(name), typed, KEPT_SECONDS)
    return name


def find(kind: type[Text], name: str, *, person: Any) -> Preview | None:
    """By the key of a saved text, or by the name that `keep` gave to the same person."""
    if name.isdecimal():
        saved = kind._default_manager.filter(pk=int(name[:18])).first()
        return Preview(saved) if saved else None
    typed = cache.get(_place(name)) if _NAME.fullmatch(name) else None
    if not isinstance(typed, _Typed) or typed.person != person.pk or typed.kind != kind_of(kind):
        return None
    return Preview(kind(**typed.fields), typed.topics)


def _place(name: str) -> str:
    return f"preview:{name}"
