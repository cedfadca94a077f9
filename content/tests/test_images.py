from io import BytesIO
from typing import Any
from zlib import crc32

import pytest
from django.test import override_settings
from PIL import Image, ImageCms

from content import images
from content.tests.uploads import GPS, opened, photo, telephone_photo
from core.errors import DomainError

SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def refusal(content: bytes) -> str:
    with pytest.raises(DomainError) as refused:
        images.check(BytesIO(content), len(content))
    assert refused.value.message
    return refused.value.code


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF", "GIF"])
def test_pictures_are_taken(form: str) -> None:
    content = photo(60, 40, form=form)

    images.check(BytesIO(content), len(content))

    assert opened(images.as_webp(BytesIO(content), [60])[60]).format == "WEBP"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "NOT_A_PICTURE"),
        (b"<script>alert(1)</script>", "NOT_A_PICTURE"),
        (b"\xff\xd8\xff\xe0 not a JPEG at all", "NOT_A_PICTURE"),
        (b"%PDF-1.7", "NOT_A_PICTURE"),
        (photo(60, 40, form="BMP"), "NOT_A_PICTURE"),
        (photo(60, 40, form="PNG")[:70], "NOT_A_PICTURE"),
        (SVG, "SVG"),
        (b"  \n<svg onload=alert(1)>", "SVG"),
    ],
)
def test_what_is_no_picture_is_refused(content: bytes, code: str) -> None:
    assert refusal(content) == code


def test_a_picture_cut_short_is_refused_when_it_is_made_smaller() -> None:
    content = photo(600, 400)

    with pytest.raises(DomainError) as refused:
        images.as_webp(BytesIO(content[: len(content) // 2]), [480])

    assert refused.value.code == "NOT_A_PICTURE"


@override_settings(PICTURE_MAX_BYTES=1024 * 1024)
def test_a_file_too_large_is_refused_unread() -> None:
    with pytest.raises(DomainError) as refused:
        images.check(BytesIO(b""), 1024 * 1024 + 1)

    assert refused.value.code == "TOO_LARGE"
    assert "1" in refused.value.message


@override_settings(PICTURE_MAX_PIXELS=1_000_000)
def test_too_many_pixels_are_refused() -> None:
    assert refusal(photo(1001, 1000, form="PNG")) == "TOO_MANY_PIXELS"


def test_a_bomb_is_refused_by_its_header() -> None:
    bomb = bytearray(photo(10, 10, form="PNG"))
    bomb[16:24] = (60_000).to_bytes(4, "big") * 2  # width and height in the header
    bomb[29:33] = _crc(bytes(bomb[12:29]))

    assert refusal(bytes(bomb)) == "TOO_MANY_PIXELS"


def colour(image: Image.Image, place: tuple[int, int]) -> Any:
    return image.getpixel(place)


def _crc(chunk: bytes) -> bytes:
    return crc32(chunk).to_bytes(4, "big")


def test_a_telephones_photo_comes_out_upright_and_without_its_place() -> None:
    content = telephone_photo(800, 480)
    assert opened(content).getexif().get_ifd(GPS)

    assert images.size_as_shown(BytesIO(content)) == (480, 800)
    made = opened(images.as_webp(BytesIO(content), [480])[480])

    assert made.size == (480, 800)
    assert not made.getexif()
    assert {"exif", "xmp", "icc_profile"}.isdisjoint(made.info)
    above, below = colour(made, (240, 100)), colour(made, (240, 700))
    assert above[0] > 200  # the red left half has become the upper one
    assert below[2] > 200


def test_colours_of_a_profile_are_kept_when_the_profile_goes() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    broken = photo(60, 40, icc_profile=b"not a profile")

    for content in (photo(60, 40, icc_profile=profile), broken):
        assert opened(images.as_webp(BytesIO(content), [60])[60]).size == (60, 40)


def test_transparency_stays() -> None:
    out = BytesIO()
    Image.new("RGBA", (60, 40), (255, 0, 0, 0)).save(out, "PNG")

    made = opened(images.as_webp(BytesIO(out.getvalue()), [60])[60])

    assert made.mode == "RGBA"
    assert colour(made, (5, 5))[3] == 0
