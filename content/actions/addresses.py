"""What leads from an address that readers knew to the text that stood there."""

from django.utils import timezone

from content.kinds import kind_of
from content.models import OldAddress, Text


def keep_address(*, before: Text | None, text: Text) -> None:
    """Remembers where readers could read `before`, unless they read it there still.

    An address that readers have never seen is not remembered. One that another text takes anew is the other's
    as soon as readers see it there, and not before.
    """
    here = OldAddress.objects.filter(kind=kind_of(text), language=text.language, slug=text.slug)
    if text.is_visible:
        here.delete()
    if before is None or not before.has_begun:
        return
    stays = (before.language, before.slug) == (text.language, text.slug)
    if not (stays and text.is_visible):
        _remember(before, text.pk)
    if not (stays or text.is_visible):
        # Whoever was read there is still the last: this one came when its own time was over.
        here.update(since=timezone.now())


def forget_text(*, text: Text) -> None:
    """For a text that is being deleted: what led to it says from now on that it is gone."""
    OldAddress.objects.filter(kind=kind_of(text), text_id=text.pk).update(text_id=None)
    if text.has_begun:
        _remember(text, None)


def _remember(text: Text, key: int | None) -> None:
    OldAddress.objects.update_or_create(
        kind=kind_of(text),
        language=text.language,
        slug=text.slug,
        defaults={"text_id": key, "since": timezone.now()},
    )
