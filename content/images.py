"""Pictures as bytes: what is accepted, and what comes out. Knows nothing of the database."""

import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import IO

import pillow_heif
from django.conf import settings
from django.utils.translation import gettext as _
from PIL import Image, ImageCms, ImageOps

from core.errors import DomainError

# What people have; every further decoder is one more door.
FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF", "HEIF")
# For an <input type="file">: some systems know no type for the files of an iPhone, only their ending.
ACCEPTED = "image/jpeg,image/png,image/webp,image/avif,image/gif,image/heic,image/heif,.heic,.heif"
# One thread: a worker shares its cores with the pages. Embedded thumbnails are of no use to us.
pillow_heif.register_heif_opener(thumbnails=False, depth_images=False, aux_images=False, decode_threads=1)
QUALITY = 80
# How our files are called; by its name a picture is known wherever its address was written.
FILE = r"(?P<name>[0-9a-f]{32})-\d+\.webp"
_STUMBLES = (OSError, SyntaxError, ValueError, EOFError, LookupError, TypeError, RuntimeError, struct.error)
_MOVING = {"GIF", "WEBP", "PNG", "AVIF"}
_SRGB = ImageCms.createProfile("sRGB")
_TURNED = {5, 6, 7, 8}  # values of EXIF's orientation that exchange width and height
_ORIENTATION = 0x0112


def check(file: IO[bytes], size: int) -> None:
    """Raises DomainError with words for the editor when the file is not a picture that we take.

    The name and the declared type are not asked: only what is inside counts. `size` is in bytes.
    """
    if size > settings.PICTURE_MAX_BYTES:
        raise DomainError("TOO_LARGE", _too_large())
    head = file.read(1024).lstrip().lower()
    if head.startswith((b"<svg", b"<?xml", b"<!doctype")):
        raise DomainError(
            "SVG", _("SVG files can carry programs, so they are not taken. Save the picture as PNG or JPEG.")
        )
    with _in_words(file) as image:
        if image.width * image.height > settings.PICTURE_MAX_PIXELS:
            raise DomainError("TOO_MANY_PIXELS", _too_many_pixels())
        image.verify()


def size_as_shown(file: IO[bytes]) -> tuple[int, int]:
    """Width and height in pixels after turning by EXIF; the picture itself is not decoded."""
    with _in_words(file) as image:
        width, height = image.size
        return (height, width) if image.getexif().get(_ORIENTATION) in _TURNED else (width, height)


def is_animated(file: IO[bytes]) -> bool:
    """It moves; what comes out of it does not: its first picture is shown."""
    with _in_words(file) as image:
        return image.format in _MOVING and bool(getattr(image, "is_animated", False))


def as_webp(file: IO[bytes], widths: list[int]) -> dict[int, bytes]:
    """WEBP bytes by width, none above the picture's own: turned upright, in sRGB, without metadata."""
    enough = max(widths) * 2
    with _in_words(file) as image:
        image.draft("RGB", (enough, enough))  # decodes a JPEG at a fraction of its size
        upright = _upright(image)
        return {width: _encoded(upright, width) for width in sorted(widths)}


@contextmanager
def _in_words(file: IO[bytes]) -> Iterator[Image.Image]:
    """The picture, not decoded yet; whatever a decoder stumbles over inside becomes words for the editor."""
    file.seek(0)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(file, formats=FORMATS) as image:
                yield image
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise DomainError("TOO_MANY_PIXELS", _too_many_pixels()) from error
    except _STUMBLES as error:
        raise DomainError("NOT_A_PICTURE", _not_a_picture()) from error


def _too_large() -> str:
    most = settings.PICTURE_MAX_BYTES // 1024 // 1024
    return _("The file is larger than %(most)d MB. Save it smaller and try again.") % {"most": most}


def _too_many_pixels() -> str:
    most = settings.PICTURE_MAX_PIXELS // 1_000_000
    return _("The picture has more than %(most)d million pixels. Save it smaller.") % {"most": most}


def _not_a_picture() -> str:
    return _("This is not a picture, or it is damaged. JPEG, PNG, WEBP, AVIF, GIF and HEIC are taken.")


def _upright(image: Image.Image) -> Image.Image:
    turned = ImageOps.exif_transpose(image)
    transparent = turned.mode in {"RGBA", "LA", "PA"} or "transparency" in turned.info
    mode = "RGBA" if transparent else "RGB"
    profile = turned.info.get("icc_profile")
    plain = _in_srgb(turned, profile, mode) if profile else turned.convert(mode)
    plain.info = {}
    return plain


def _in_srgb(image: Image.Image, profile: bytes, mode: str) -> Image.Image:
    """Telephones write wide colours; without their profile, which is stripped, they would look pale."""
    # A palette's colours are of the profile too; CMYK and grey are turned from their own.
    given = image.convert(mode) if image.mode in {"P", "PA", "LA"} else image
    try:
        converted = ImageCms.profileToProfile(
            given, ImageCms.ImageCmsProfile(BytesIO(profile)), _SRGB, outputMode=mode
        )
    except (ImageCms.PyCMSError, OSError, ValueError):  # broken: the colours are taken as they are
        converted = None
    return converted or image.convert(mode)


def _encoded(image: Image.Image, width: int) -> bytes:
    height = max(1, round(image.height * width / image.width))
    small = image if image.width == width else image.resize((width, height), Image.Resampling.LANCZOS)
    out = BytesIO()
    small.save(out, "WEBP", quality=QUALITY, method=4)
    return out.getvalue()
