"""What the worker does for this room."""

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone

from content import images, version
from content.models import Picture
from core.tasks import retrying


def mark_failed(picture_id: int) -> None:
    """The desk tells it; the original waits some days for somebody to try again."""
    Picture.objects.filter(pk=picture_id, processed_at=None).update(failed_at=timezone.now())


@retrying(on_giving_up=mark_failed)
def make_widths(picture_id: int) -> None:
    """Makes the wider files of a picture from its original, then forgets the original. Twice does no harm."""
    picture = Picture.objects.filter(pk=picture_id, processed_at=None).first()
    if picture is None:
        return
    if not default_storage.exists(picture.original_path):
        mark_failed(picture_id)
        return
    with default_storage.open(picture.original_path) as original:
        files = images.as_webp(original, picture.wanted_widths)
    for width, content in files.items():
        write_file(picture.path(width), content)
    with transaction.atomic():
        made = {"widths": sorted(files), "processed_at": timezone.now(), "failed_at": None}
        # Not save(): a picture that was removed meanwhile must not come back.
        if Picture.objects.filter(pk=picture_id).update(**made):
            version.touch()
        transaction.on_commit(lambda: default_storage.delete(picture.original_path))


def write_file(path: str, content: bytes) -> None:
    """The storage would give a second file another name."""
    if default_storage.exists(path):
        default_storage.delete(path)
    default_storage.save(path, ContentFile(content))
