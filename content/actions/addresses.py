"""What leads from an old address to the text."""

from content.actions.history import kind_of
from content.models import OldAddress, Text


def keep_address(*, before: Text | None, text: Text) -> None:
    """A changed address goes on leading to its text; an address taken anew leads nowhere else any more."""
    OldAddress.objects.filter(kind=kind_of(text), language=text.language, slug=text.slug).delete()
    if before is None or (before.language, before.slug) == (text.language, text.slug):
        return
    OldAddress.objects.update_or_create(
        kind=kind_of(text), language=before.language, slug=before.slug, defaults={"text_id": text.pk}
    )


def forget_text(*, text: Text) -> None:
    """Before it is deleted: what readers could read once is told to be gone, other addresses lead nowhere."""
    addresses = OldAddress.objects.filter(kind=kind_of(text), text_id=text.pk)
    if not text.is_visible and text.withdrawn_at is None:
        addresses.delete()
        return
    addresses.update(text_id=None)
    OldAddress.objects.update_or_create(
        kind=kind_of(text), language=text.language, slug=text.slug, defaults={"text_id": None}
    )
