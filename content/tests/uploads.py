"""Files as a browser sends them."""

from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

ORIENTATION = 0x0112
GPS = 0x8825


def photo(
    width: int = 2000,
    height: int = 1200,
    *,
    form: str = "JPEG",
    told: dict[str, Any] | None = None,
    **options: Any,
) -> bytes:
    """A picture whose left half is red and whose right half is blue; `told` is what it says of itself."""
    image = Image.new("RGB", (width, height), "blue")
    image.paste("red", (0, 0, width // 2, height))
    image.info.update(told or {})
    out = BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def telephone_photo(width: int = 2000, height: int = 1200) -> bytes:
    """Held upright: stored lying, with a word of EXIF to turn it, and with the place where it was taken."""
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    exif.get_ifd(GPS)[1] = "N"
    return photo(width, height, exif=exif)


def iphone_photo(width: int = 2000, height: int = 1200) -> bytes:
    """As an iPhone writes it: HEIC, stored lying, told to be turned, with the place where it was taken."""
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    exif.get_ifd(GPS)[1] = "N"
    return photo(width, height, form="HEIF", told={"exif": exif.tobytes()})


def moving(width: int = 60, height: int = 40, *, form: str = "GIF") -> bytes:
    """Red at first, then blue."""
    first, second = (Image.new("RGB", (width, height), colour) for colour in ("red", "blue"))
    out = BytesIO()
    first.save(out, form, save_all=True, append_images=[second], duration=100)
    return out.getvalue()


def dot(number: int) -> bytes:
    """A tiny picture; another number gives another one."""
    out = BytesIO()
    Image.new("RGB", (8, 6), (number % 256, number // 256, 90)).save(out, "PNG")
    return out.getvalue()


def upload(content: bytes, name: str = "photo.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))
