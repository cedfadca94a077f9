"""Pictures as bytes: what is accepted, and what comes out. Knows nothing of the database."""

import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import IO

from django.conf import settings
from django.utils.translation import gettext as _
from PIL import Image, ImageCms, ImageOps

from core.errors import DomainError

# Nobody's browser needs more; every further decoder is one more door.
FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF")
QUALITY = 80
_STUMBLES = (OSError, SyntaxError, ValueError, EOFError, LookupError, TypeError, struct.error)
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
    return _("This is not a picture, or it is damaged. JPEG, PNG, WEBP, AVIF and GIF are taken.")


def _upright(image: Image.Image) -> Image.Image:
    turned = ImageOps.exif_transpose(image)
    transparent = turned.mode in {"RGBA", "LA", "PA"} or "transparency" in turned.info
    profile = turned.info.get("icc_profile")
    plain = turned.convert("RGBA" if transparent else "RGB")
    if profile and turned.mode == "RGB":
        plain = _in_srgb(plain, profile)
    plain.info = {}
    return plain


def _in_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    """Telephones write wide colours; without their profile, which is stripped, they would look pale."""
    try:
        converted = ImageCms.profileToProfile(image, ImageCms.ImageCmsProfile(BytesIO(profile)), _SRGB)
    except (ImageCms.PyCMSError, OSError):  # a broken profile: the colours are taken as they are
        return image
    return converted or image


def _encoded(image: Image.Image, width: int) -> bytes:
    height = max(1, round(image.height * width / image.width))
    small = image if image.width == width else image.resize((width, height), Image.Resampling.LANCZOS)
    out = BytesIO()
    small.save(out, "WEBP", quality=QUALITY, method=4)
    return out.getvalue()
