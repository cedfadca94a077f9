from collections.abc import Iterable
from datetime import datetime
from typing import TypeVar

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from content import readiness, rendering, schedule, version
from content.actions.addresses import keep_address
from content.actions.history import as_saved, remember, remember_beginning
from content.actions.links import keep_external_links
from content.actions.pictures import hold_pictures
from content.changes import changed_names
from content.edition import edition_of
from content.models import Article, Status, Text, Topic
from core.anchors import carry
from core.errors import DomainError
from core.html_tokens import tokens
from core.richtext import clean, outline, reading_minutes

Row = TypeVar("Row", bound=Text)


@transaction.atomic
def save_text(
    *,
    text: Row,
    by: User | None = None,
    base: int | None = None,
    note: str = "",
    changed_at: datetime | None = None,
    topics: Iterable[Topic] | None = None,
    in_company: bool = False,
) -> Row:
    """Writes a text with all that is computed from its body: clean HTML, headings, minutes to read.

    `base` is the version that the writer began with: raises DomainError CHANGED_MEANWHILE when there is a
    newer one that says something else. A published text must be ready: raises DomainError NOT_READY for the
    first thing missing. `topics` are an article's, written in the same version.
    `in_company`: others that it links to are written after it, so its links are not asked yet.
    """
    before = type(text)._default_manager.select_for_update().filter(pk=text.pk).first() if text.pk else None
    _refuse_overwriting(before, base)
    if before is not None:
        remember_beginning(text=before)
    compute(text=text, before=before)
    hold_pictures(text=text, before=before)
    text.updated_at = changed_at or timezone.now()
    text.version = (before.version if before else 0) + 1
    if text.status == Status.PUBLISHED:
        refuse_unready(text, links=not in_company)
        text.published_at = text.published_at or timezone.now()
    _mark_withdrawn(before, text)
    schedule.refuse_muddle(text)
    text.save()
    if topics is not None and isinstance(text, Article):
        text.topics.set(topics)
    _keep_descriptions(text)
    keep_address(before=before, text=text)
    keep_external_links(text=text)
    remember(text=text, by=by, note=note)
    if _readers_know(before) or _readers_know(text):
        version.touch()
    return text


def compute(*, text: Text, before: Text | None) -> None:
    """All that follows from the body: clean HTML, paragraphs named as before, headings, minutes, edition."""
    text.body = carry(before.body if before else "", clean(text.body))
    text.headings = [heading._asdict() for heading in outline(text.body)]
    text.reading_minutes = reading_minutes(text.body, text.language)
    text.edition = edition_of(text.body)


def publish(*, text: Row, at: datetime | None = None, by: User | None = None) -> Row:
    """Shows the text to readers at once, or from `at` on."""
    text.status = Status.PUBLISHED
    text.published_at = at or text.published_at
    if text.is_withdrawn:
        text.withdrawn_at = None
    return save_text(text=text, base=text.version, changed_at=text.updated_at, by=by)


def withdraw(*, text: Row, by: User | None = None) -> Row:
    """Takes the text away from readers, who are told that it is gone; its date is kept for the next time."""
    text.status = Status.DRAFT
    return save_text(text=text, base=text.version, changed_at=text.updated_at, by=by)


def _readers_know(text: Text | None) -> bool:
    """They can read it, could, or will: an address that was never more than a draft does not count."""
    return text is not None and (text.status == Status.PUBLISHED or text.withdrawn_at is not None)


def _refuse_overwriting(before: Text | None, base: int | None) -> None:
    if before is None or base in (None, before.version):
        return
    since, now = (as_saved(text=before, number=number or 0) for number in (base, before.version))
    if since is None or now is None or changed_names(type(before), since, now):
        raise DomainError(
            "CHANGED_MEANWHILE", _("Somebody has saved this text since you opened it."), ["version"]
        )


def _mark_withdrawn(before: Text | None, text: Text) -> None:
    """A published text that becomes a draft is gone for readers; published once more, it is back."""
    was_seen = before is not None and before.is_visible
    if text.status == Status.DRAFT and was_seen:
        text.withdrawn_at = timezone.now()
    back = before is not None and before.status == Status.DRAFT and text.status == Status.PUBLISHED
    if back and text.is_withdrawn:
        text.withdrawn_at = None


def refuse_unready(text: Text, *, links: bool = True) -> None:
    """Raises DomainError NOT_READY for the first thing that a reader would miss."""
    for field, message in readiness.problems(text, links=links).items():
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
                version.touch()
