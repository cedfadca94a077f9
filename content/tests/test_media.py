import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from content.actions import store_picture
from content.tests.uploads import photo, upload
from core.testing.cast import Actor


def test_a_picture_is_served_so_that_nothing_in_it_can_run(visitor: Actor) -> None:
    picture = store_picture(file=upload(photo(100, 50)))

    response = visitor.get(picture.url, headers={"Accept-Encoding": "gzip"})

    assert (response.status_code, response["Content-Type"]) == (200, "image/webp")
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"
    assert "Content-Encoding" not in response
    assert response.getvalue()[8:12] == b"WEBP"


@pytest.mark.parametrize(
    "address",
    [
        "/media/",
        "/media/pictures/",
        "/media/pictures/note.txt",
        f"/media/pictures/{'0' * 32}-480.webp",
        "/media/incoming/0123",
        f"/media/pictures/../incoming/{'0' * 32}-1.webp",
        f"/media/pictures/..%2fincoming%2f{'0' * 32}",
    ],
)
def test_nothing_else_is_served(visitor: Actor, address: str) -> None:
    for path in ("incoming/0123", "pictures/note.txt"):
        default_storage.delete(path)
        default_storage.save(path, ContentFile(b"private"))

    assert visitor.get(address, follow=True).status_code == 404


def test_an_original_that_waits_for_the_worker_is_not_served(visitor: Actor) -> None:
    picture = store_picture(file=upload(photo(100, 50)))

    assert default_storage.exists(picture.original_path)
    assert visitor.get(f"/media/{picture.original_path}").status_code == 404
    assert visitor.post(picture.url).status_code == 405
