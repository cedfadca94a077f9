import secrets
from dataclasses import dataclass
from functools import partial
from hashlib import sha256

from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from content import images, rendering, version
from content.models import Picture, Text
from content.picture_uses import kept_versions, uses_of
from content.tasks import make_widths, write_file
from core.errors import DomainError


@dataclass(frozen=True)
class Upload:
    """What became of an uploaded file."""

    picture: Picture
    is_new: bool  # the same file was not here before
    is_animated: bool  # it moved; what is stored does not


def store_picture(*, file: "File[bytes]", alt_ru: str = "", alt_en: str = "") -> Picture:
    """Takes an uploaded picture; the same bytes a second time give the picture that is there.

    Raises DomainError in words when the file is not a picture that we take.
    """
    return take_upload(file=file, alt_ru=alt_ru, alt_en=alt_en).picture


def take_upload(*, file: "File[bytes]", alt_ru: str = "", alt_en: str = "") -> Upload:
    """As `store_picture`, and tells what is worth telling to who uploaded it.

    A new picture's smallest file is there at once, the others come from the worker. The original (with its
    metadata) waits in a folder that nothing serves and is deleted when they are made.
    """
    images.check(file, file.size or 0)
    digest = _digest(file)
    words = {"alt_ru": alt_ru, "alt_en": alt_en}
    moves = images.is_animated(file)
    if (known := _stored_before(digest, file, words)) is not None:
        return Upload(known, is_new=False, is_animated=moves)
    try:
        return Upload(_store_new(digest, file, words), is_new=True, is_animated=moves)
    except IntegrityError:
        # Somebody sent the same picture at the same moment and was first.
        known = _stored_before(digest, file, words)
        if known is None:
            raise
        return Upload(known, is_new=False, is_animated=moves)


@transaction.atomic
def describe_picture(*, picture: Picture, alt_ru: str, alt_en: str) -> Picture:
    """What is on the picture, for those who cannot see it; what is left empty stays as it was."""
    picture.alt_ru = alt_ru.strip()[:300] or picture.alt_ru
    picture.alt_en = alt_en.strip()[:300] or picture.alt_en
    picture.save(update_fields=["alt_ru", "alt_en"])
    version.touch()
    return picture


def want_picture(*, picture: Picture) -> bool:
    """Somebody chose it for a text that is not saved yet; False when it was removed meanwhile."""
    return bool(Picture.objects.filter(pk=picture.pk).update(wanted_at=timezone.now()))


def hold_pictures(*, text: Text, before: Text | None) -> None:
    """Keeps the pictures of a text that is being saved from being removed; call it in the transaction.

    Raises DomainError PICTURE_GONE as `refuse_gone_pictures` does.
    """
    names, cover = rendering.picture_names(text.body), getattr(text, "cover_id", None)
    if not names and cover is None:
        return
    wanted = Picture.objects.filter(Q(name__in=names) | Q(pk=cover))
    # One order for all, so that two who save at once wait for each other instead of blocking each other.
    held = list(wanted.select_for_update(no_key=True).order_by("pk").values_list("pk", flat=True))
    refuse_gone_pictures(body=text.body, before=before.body if before else "")
    Picture.objects.filter(pk__in=held).update(wanted_at=timezone.now())


def refuse_gone_pictures(*, body: str, before: str) -> None:
    """Raises DomainError PICTURE_GONE when a picture that comes into a text is not stored any more."""
    coming = rendering.picture_names(body) - rendering.picture_names(before)
    if coming and coming - set(Picture.objects.filter(name__in=coming).values_list("name", flat=True)):
        words = _("A picture in the text is not stored any more. Take it out and upload it again.")
        raise DomainError("PICTURE_GONE", words, ["body"])


def retry_picture(*, picture: Picture) -> None:
    """Asks the worker once more. Raises DomainError ORIGINAL_GONE when its original is not kept any more."""
    if not default_storage.exists(picture.original_path):
        words = _(
            "The original is not kept any more. Upload the same file again: it will take this one's place."
        )
        raise DomainError("ORIGINAL_GONE", words)
    with transaction.atomic():
        Picture.objects.filter(pk=picture.pk, processed_at=None).update(failed_at=None)
        make_widths.enqueue(picture.pk)


def remove_picture(*, picture: Picture) -> None:
    """Deletes a picture with its files. Raises DomainError IN_USE while anything shows it."""
    with transaction.atomic():
        held = Picture.objects.select_for_update().filter(pk=picture.pk).first()
        if held is None:
            return
        for title in shown_in(held):
            raise DomainError("IN_USE", _("The picture stands in “%(title)s”.") % {"title": title})
        held.delete()
        version.touch()
        transaction.on_commit(partial(remove_files, held), robust=True)


def shown_in(picture: Picture) -> list[str]:
    """What shows the picture, in words; when nothing does now, the versions in the history."""
    if rows := uses_of([picture])[picture.pk]:
        return [str(row) for row in rows]
    kept = kept_versions([picture]).values_list("fields__title", "number")
    return [_("%(title)s, version %(number)d") % {"title": title, "number": number} for title, number in kept]


def remove_files(picture: Picture) -> None:
    for path in picture.possible_paths:
        default_storage.delete(path)


def _digest(file: "File[bytes]") -> str:
    digest = sha256()
    for chunk in file.chunks():
        digest.update(chunk)
    return digest.hexdigest()


def _stored_before(digest: str, file: "File[bytes]", words: dict[str, str]) -> Picture | None:
    """The picture with these bytes, wanted again; if its files were lost, they are made again."""
    with transaction.atomic():
        picture = Picture.objects.select_for_update().filter(digest=digest).first()
        if picture is None:
            return None
        picture.wanted_at = timezone.now()
        for field, given in words.items():
            setattr(picture, field, getattr(picture, field) or given)
        if not _is_whole(picture):
            _begin(picture, file)
            make_widths.enqueue(picture.pk)
        picture.save()
        return picture


def _is_whole(picture: Picture) -> bool:
    """All files are there, or will be."""
    if not all(default_storage.exists(path) for path in picture.paths):
        return False
    is_made = picture.processed_at is not None
    return is_made or (picture.failed_at is None and default_storage.exists(picture.original_path))


def _store_new(digest: str, file: "File[bytes]", words: dict[str, str]) -> Picture:
    picture = Picture(name=secrets.token_hex(16), digest=digest, **words)
    picture.set_size(*images.size_as_shown(file))
    try:
        _begin(picture, file)
        with transaction.atomic():
            picture.save()
            make_widths.enqueue(picture.pk)
    except Exception:
        remove_files(picture)
        raise
    return picture


def _begin(picture: Picture, file: "File[bytes]") -> None:
    """Writes the smallest file, and the original for the worker."""
    smallest = picture.wanted_widths[:1]
    small = images.as_webp(file, smallest)[smallest[0]]
    write_file(picture.path(smallest[0]), small)
    file.seek(0)
    default_storage.delete(picture.original_path)
    default_storage.save(picture.original_path, file)
    picture.widths, picture.processed_at, picture.failed_at = smallest, None, None
