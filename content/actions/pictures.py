import secrets
from functools import partial

from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils.translation import gettext as _

from content import images, version
from content.models import Article, NewsItem, Page, Picture, Section, Text
from content.tasks import make_widths, write_file
from core.errors import DomainError


def store_picture(*, file: "File[bytes]", alt_ru: str = "", alt_en: str = "") -> Picture:
    """Takes an uploaded picture: its smallest file is there at once, the others come from the worker.

    The original (with its metadata) waits in a folder that nothing serves and is deleted when they are made.
    Raises DomainError in words when the file is not a picture that we take.
    """
    images.check(file, file.size or 0)
    width, height = images.size_as_shown(file)
    picture = Picture(name=secrets.token_hex(16), alt_ru=alt_ru, alt_en=alt_en)
    picture.set_size(width, height)
    smallest = picture.wanted_widths[:1]
    picture.widths = smallest
    small = images.as_webp(file, smallest)[smallest[0]]
    try:
        _write(picture, file, small)
        with transaction.atomic():
            picture.save()
            make_widths.enqueue(picture.pk)
    except Exception:
        _remove_files(picture)
        raise
    return picture


def remove_picture(*, picture: Picture) -> None:
    """Deletes a picture with its files. Raises DomainError IN_USE while a text shows it."""
    for text in texts_showing(picture):
        raise DomainError("IN_USE", _("The picture stands in “%(title)s”.") % {"title": text})
    with transaction.atomic():
        picture.delete()
        version.touch()
        transaction.on_commit(partial(_remove_files, picture))


def texts_showing(picture: Picture) -> list[Text]:
    """Texts in whose body the picture stands."""
    kinds: tuple[type[Text], ...] = (Article, NewsItem, Page, Section)
    return [text for kind in kinds for text in kind._default_manager.filter(body__contains=picture.name)]


def _write(picture: Picture, file: "File[bytes]", small: bytes) -> None:
    write_file(picture.path(picture.widths[0]), small)
    file.seek(0)
    default_storage.save(picture.original_path, file)


def _remove_files(picture: Picture) -> None:
    for path in (picture.original_path, *(picture.path(width) for width in picture.wanted_widths)):
        default_storage.delete(path)
