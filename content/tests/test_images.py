from io import BytesIO
from typing import Any
from zlib import crc32

import pytest
from django.test import override_settings
from PIL import Image, ImageCms

from content import images
from content.tests.uploads import GPS, iphone_photo, moving, opened, photo, telephone_photo
from core.errors import DomainError

SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def refusal(content: bytes) -> str:
    with pytest.raises(DomainError) as refused:
        images.check(BytesIO(content), len(content))
    assert refused.value.message
    return refused.value.code


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF", "GIF", "HEIF"])
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
        (photo(60, 40, form="HEIF")[:90], "NOT_A_PICTURE"),
        (b"\x00\x00\x00\x1cftypheic" + b"\x00" * 60, "NOT_A_PICTURE"),
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


@pytest.mark.parametrize("form", ["PNG", "HEIF"])
@override_settings(PICTURE_MAX_PIXELS=1_000_000)
def test_too_many_pixels_are_refused(form: str) -> None:
    assert refusal(photo(1001, 1000, form=form)) == "TOO_MANY_PIXELS"


@pytest.mark.parametrize("form", ["PNG", "HEIF"])
def test_a_picture_cut_short_in_its_middle_is_refused(form: str) -> None:
    content = photo(900, 600, form=form)

    with pytest.raises(DomainError) as refused:
        images.as_webp(BytesIO(content[: len(content) * 2 // 3]), [480])

    assert refused.value.code == "NOT_A_PICTURE"


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


def test_an_iphones_photo_comes_out_upright_and_without_its_place() -> None:
    content = iphone_photo(800, 480)
    assert opened(content).getexif().get_ifd(GPS)

    assert images.size_as_shown(BytesIO(content)) == (480, 800)
    made = opened(images.as_webp(BytesIO(content), [480])[480])

    assert (made.size, dict(made.getexif())) == ((480, 800), {})
    assert {"exif", "xmp", "icc_profile"}.isdisjoint(made.info)
    above, below = colour(made, (240, 100)), colour(made, (240, 700))
    assert (above[0] > 200, below[2] > 200) == (True, True)


@pytest.mark.parametrize("form", ["GIF", "WEBP", "PNG", "AVIF"])
def test_of_a_moving_picture_the_first_frame_is_kept(form: str) -> None:
    content = moving(form=form)

    made = opened(images.as_webp(BytesIO(content), [60])[60])

    assert images.is_animated(BytesIO(content))
    assert not getattr(made, "is_animated", False)
    assert colour(made.convert("RGB"), (30, 20))[0] > 200


@pytest.mark.parametrize("form", ["GIF", "JPEG", "HEIF"])
def test_a_still_picture_is_not_called_moving(form: str) -> None:
    assert not images.is_animated(BytesIO(photo(60, 40, form=form)))


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "P"])
def test_wide_colours_become_those_of_every_screen(mode: str) -> None:
    out = BytesIO()
    image = Image.new("RGB", (60, 40), (0, 160, 0)).convert(mode)
    if mode == "RGBA":
        image.putalpha(200)
    image.save(out, "PNG", icc_profile=wide_profile())

    made = opened(images.as_webp(BytesIO(out.getvalue()), [60])[60])
    plain = colour(made.convert("RGB"), (30, 20))

    assert "icc_profile" not in made.info
    assert made.mode == ("RGBA" if mode == "RGBA" else "RGB")
    if mode != "L":  # a profile of colours says nothing about grey
        assert plain[1] > 170


def test_ink_colours_become_light() -> None:
    out = BytesIO()
    Image.new("CMYK", (60, 40), (0, 255, 255, 0)).save(out, "JPEG", quality=95)

    made = opened(images.as_webp(BytesIO(out.getvalue()), [60])[60])

    assert colour(made, (30, 20))[0] > 200


def wide_profile() -> bytes:
    """Smallest ICC profile of a screen: sRGB's red and blue, a wider green, and a curve of gamma 2."""
    colours = {"rXYZ": (0.436, 0.222, 0.014), "gXYZ": (0.285, 0.950, 0.050), "bXYZ": (0.143, 0.061, 0.714)}
    parts = {name: b"XYZ \0\0\0\0" + b"".join(map(_fixed, xyz)) for name, xyz in colours.items()}
    parts["wtpt"] = b"XYZ \0\0\0\0" + _fixed(0.9642) + _fixed(1.0) + _fixed(0.8249)
    curve = b"curv\0\0\0\0" + (1).to_bytes(4, "big") + (0x0200).to_bytes(2, "big") + b"\0\0"
    parts |= dict.fromkeys(("rTRC", "gTRC", "bTRC"), curve)
    table, body = len(parts).to_bytes(4, "big"), b""
    for name, content in parts.items():
        place = 128 + 4 + 12 * len(parts) + len(body)
        table += name.encode() + place.to_bytes(4, "big") + len(content).to_bytes(4, "big")
        body += content
    size = (128 + len(table) + len(body)).to_bytes(4, "big")
    head = size + b"\0" * 4 + bytes.fromhex("02100000") + b"mntrRGB XYZ " + b"\0" * 12 + b"acsp"
    return head.ljust(68, b"\0") + _fixed(0.9642) + _fixed(1.0) + _fixed(0.8249) + b"\0" * 48 + table + body


def _fixed(value: float) -> bytes:
    return round(value * 65536).to_bytes(4, "big")


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
