"""Topics have addresses too: a changed one leads to its topic, that of a deleted one says that it is gone."""

from django.db import transaction

from content import version
from content.models import OldAddress, Topic
from core.languages import Language


@transaction.atomic
def save_topic(*, topic: Topic) -> Topic:
    """Both languages have the same address, so one row remembers it for both."""
    before = Topic.objects.select_for_update().filter(pk=topic.pk).first() if topic.pk else None
    topic.save()
    OldAddress.objects.filter(kind=OldAddress.TOPIC, slug=topic.slug).delete()
    if before is not None and before.slug != topic.slug:
        _remember(before.slug, topic.pk)
    version.touch()
    return topic


@transaction.atomic
def delete_topic(*, topic: Topic) -> None:
    OldAddress.objects.filter(kind=OldAddress.TOPIC, text_id=topic.pk).update(text_id=None)
    _remember(topic.slug, None)
    topic.delete()
    version.touch()


def _remember(slug: str, key: int | None) -> None:
    OldAddress.objects.update_or_create(
        kind=OldAddress.TOPIC, language=Language.RU, slug=slug, defaults={"text_id": key}
    )
