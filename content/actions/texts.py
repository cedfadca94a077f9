from datetime import datetime
from typing import TypeVar

from django.db import transaction
from django.utils import timezone

from content import readiness, rendering
from content.models import Status, Text
from core.errors import DomainError
from core.html_tokens import tokens
from core.richtext import clean, outline, reading_minutes

Row = TypeVar("Row", bound=Text)


@transaction.atomic
def save_text(*, text: Row, changed_at: datetime | None = None) -> Row:
    """Writes a text with all that is computed from its body: clean HTML, headings, minutes to read.

    A published text must be ready: raises DomainError NOT_READY for the first thing missing.
    """
    text.body = clean(text.body)
    text.headings = [heading._asdict() for heading in outline(text.body)]
    text.reading_minutes = reading_minutes(text.body, text.language)
    text.updated_at = changed_at or timezone.now()
    if text.status == Status.PUBLISHED:
        _refuse_unready(text)
        text.published_at = text.published_at or timezone.now()
    text.save()
    _keep_descriptions(text)
    return text


def publish(*, text: Row, at: datetime | None = None) -> Row:
    """Shows the text to readers at once, or from `at` on."""
    text.status = Status.PUBLISHED
    text.published_at = at or text.published_at
    return save_text(text=text, changed_at=text.updated_at)


def withdraw(*, text: Row) -> Row:
    """Takes the text away from readers; its date is kept for the next time."""
    text.status = Status.DRAFT
    text.save(update_fields=["status"])
    return text


def _refuse_unready(text: Text) -> None:
    for field, message in readiness.problems(text).items():
        raise DomainError("NOT_READY", message, [field])


def _keep_descriptions(text: Text) -> None:
    """A description typed in the editor also describes the picture wherever else it is used."""
    pictures = rendering.pictures_in([text.body])
    field = f"alt_{text.language}"
    for token in tokens(text.body):
        alt = token.value("alt").strip()[:300] if token.tag == "img" else ""
        for name in rendering.picture_names(str(token)) if alt else ():
            picture = pictures.get(name)
            if picture and not getattr(picture, field):
                setattr(picture, field, alt)
                picture.save(update_fields=[field])
