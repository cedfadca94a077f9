import pytest
from django.core.files.storage import default_storage

from content.models import Picture
from content.tests.samples import article, author, picture
from content.tests.uploads import photo, upload
from core.testing.cast import Actor

UPLOAD = "/admin/content/picture/upload/"
ADD = "/admin/content/picture/add/"


def test_the_editor_uploads_a_picture_and_gets_its_address(desk: Actor) -> None:
    response = desk.post(UPLOAD, {"upload": upload(photo(1000, 600), "отпуск.jpg")})

    stored = Picture.objects.get()
    answer = response.json()
    assert (answer["id"], answer["url"], answer["notes"]) == (stored.pk, stored.url, [])
    assert default_storage.exists(stored.path(480))
    assert (stored.alt_ru, stored.alt_en) == ("", "")  # asked for before the text is published


@pytest.mark.parametrize(
    ("content", "name", "words"),
    [
        (b"<svg onload=alert(1)>", "photo.png", "SVG"),
        (b"not a picture", "photo.jpg", "не картинка"),
        (b"<script>alert(1)</script>", "photo.jpg", "не картинка"),
    ],
)
def test_a_fake_is_refused_in_words(desk: Actor, content: bytes, name: str, words: str) -> None:
    response = desk.post(UPLOAD, {"upload": upload(content, name)})

    assert response.status_code == 400
    assert words in response.json()["error"]["message"]
    assert not Picture.objects.exists()


def test_an_upload_without_a_file_is_told(desk: Actor) -> None:
    assert desk.post(UPLOAD).json() == {"error": {"message": "Выберите файл."}}
    assert desk.get(UPLOAD).status_code == 403


def test_only_staff_with_the_right_may_upload(alice: Actor, visitor: Actor, therapist: Actor) -> None:
    for client, status in ((alice, 302), (visitor, 302), (therapist, 403)):
        assert client.post(UPLOAD, {"upload": upload(photo(20, 20))}).status_code == status
    assert not Picture.objects.exists()


def test_a_forged_upload_from_another_site_is_refused(desk: Actor) -> None:
    desk.handler.enforce_csrf_checks = True

    assert desk.post(UPLOAD, {"upload": upload(photo(20, 20))}).status_code == 403


def test_a_picture_is_added_with_words_in_both_languages(desk: Actor) -> None:
    without = desk.post(ADD, {"file": upload(photo(20, 20)), "alt_ru": "Окно"})
    assert set(without.context["adminform"].form.errors) == {"alt_en"}

    response = desk.post(ADD, {"file": upload(photo(600, 400)), "alt_ru": "Окно", "alt_en": "A window"})

    assert response.status_code == 302
    stored = Picture.objects.get()
    assert (stored.alt_ru, stored.alt_en, stored.width) == ("Окно", "A window", 600)


def test_a_wrong_file_is_told_beside_the_field(desk: Actor) -> None:
    sent = {"file": upload(b"%PDF-1.7", "photo.jpg"), "alt_ru": "Окно", "alt_en": "A window"}

    assert set(desk.post(ADD, sent).context["adminform"].form.errors) == {"file"}


def test_words_are_changed_and_missing_ones_found(desk: Actor) -> None:
    silent, told = picture(alt_en=""), picture(alt_ru="Лампа")
    listed = desk.get("/admin/content/picture/?described=no").content.decode()
    assert (silent.name in listed, told.name in listed) == (True, False)

    desk.post(f"/admin/content/picture/{silent.pk}/change/", {"alt_ru": "Окно", "alt_en": "A window"})

    silent.refresh_from_db()
    assert silent.is_described
    assert silent.name in desk.get("/admin/content/picture/?described=yes").content.decode()


def test_a_picture_in_use_is_not_deleted(desk: Actor) -> None:
    shown, portrait = picture(), picture()
    article(title="Сон", body=f'<img src="{shown.url}" alt="Окно">')
    author(photo=portrait)

    for one in (shown, portrait):
        asked = desk.post(f"/admin/content/picture/{one.pk}/delete/", {"post": "yes"})
        assert asked.context["protected"]
    assert Picture.objects.count() == 2


def test_pictures_that_nothing_shows_are_deleted(desk: Actor) -> None:
    one, two = picture(), picture()

    desk.post(f"/admin/content/picture/{one.pk}/delete/", {"post": "yes"})
    chosen = {"action": "delete_selected", "_selected_action": [two.pk], "post": "yes"}
    desk.post("/admin/content/picture/", chosen)

    assert not Picture.objects.exists()
