"""A text as readers would see it, whatever its state; undone before anybody else could."""

from collections.abc import Iterator
from contextlib import contextmanager
from copy import copy

from django.db import transaction
from django.utils import timezone

from content.actions.order import place_last
from content.actions.texts import compute
from content.models import Article, Section, Status
from content.previews import Preview

# A draft may lack what a published text must have.
NOTHING = " "


@contextmanager
def shown_to_readers(preview: Preview) -> Iterator[None]:
    """Inside, for this connection alone, the text is published: lists, contents and neighbours know it.

    Everything is rolled back at the end. Raises IntegrityError when there can be no such text.
    """
    with transaction.atomic():
        _publish(preview)
        yield
        transaction.set_rollback(True)


def _publish(preview: Preview) -> None:
    text, now = copy(preview.text), timezone.now()
    before = type(text)._default_manager.filter(pk=text.pk).first() if text.pk else None
    compute(text=text, before=before)
    text.title, text.lead = text.title or NOTHING, text.lead or NOTHING
    text.status, text.withdrawn_at = Status.PUBLISHED, None
    text.published_at = min(text.published_at or now, now)
    text.save()
    if isinstance(text, Article) and preview.topics is not None:
        text.topics.set(preview.topics)
    if isinstance(text, Section) and text.chapter_id and text.chapter_id != getattr(before, "chapter_id", 0):
        place_last(item=text)
