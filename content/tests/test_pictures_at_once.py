"""Two who do something with the same picture at the same moment. On SQLite and on PostgreSQL."""

from datetime import datetime, timedelta
from threading import Event

import pytest
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone

from content.actions import remove_picture, remove_unused_pictures, save_text, store_picture
from content.models import Article, Picture
from content.tests.samples import article
from content.tests.uploads import dot, upload
from core.errors import DomainError
from core.testing.at_once import A_MOMENT, at_once, beside

pytestmark = pytest.mark.django_db(transaction=True)


def far_ahead() -> datetime:
    return timezone.now() + timedelta(days=400)


def test_of_ten_who_upload_the_same_picture_all_get_the_one_that_is_stored() -> None:
    got = at_once(10, lambda _index: store_picture(file=upload(dot(1))).pk)

    assert set(got) == {Picture.objects.get().pk}
    _folders, originals = default_storage.listdir("incoming")
    assert [name for name in originals if name == Picture.objects.get().name]


def test_a_text_that_takes_a_picture_while_unused_ones_are_removed_keeps_it() -> None:
    text, stored = article(), store_picture(file=upload(dot(2)))
    written = Event()

    def takes() -> None:
        with transaction.atomic():
            text.body = f'<p><img src="{stored.url}" alt="Окно"></p>'
            save_text(text=text)
            written.set()
            Event().wait(A_MOMENT)

    other = beside(takes)
    written.wait(30)
    remove_unused_pictures(now=far_ahead())
    other.join(30)

    assert Picture.objects.filter(pk=stored.pk).exists()
    assert default_storage.exists(stored.path(8))


def test_a_text_that_comes_after_the_removal_is_told() -> None:
    text, stored = article(), store_picture(file=upload(dot(3)))
    removed, codes = Event(), []

    def takes() -> None:
        removed.wait(30)
        text.body = f'<p><img src="{stored.url}" alt="Окно"></p>'
        try:
            save_text(text=text)
        except DomainError as error:
            codes.append(error.code)

    other = beside(takes)
    with transaction.atomic():
        remove_picture(picture=stored)
        removed.set()
        Event().wait(A_MOMENT)
    other.join(30)

    assert codes == ["PICTURE_GONE"]
    assert stored.name not in Article.objects.get(pk=text.pk).body


def test_removing_twice_at_once_removes_each_picture_once() -> None:
    for number in range(8):
        store_picture(file=upload(dot(100 + number)))

    cleared = at_once(2, lambda _index: remove_unused_pictures(now=far_ahead()))

    names = [name for each in cleared for name in each.pictures]
    assert (len(names), len(set(names))) == (8, 8)
    assert not Picture.objects.exists()
