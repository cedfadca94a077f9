"""What the worker does once a day for the rooms above core."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from content.actions import store_picture
from content.actions.unused_pictures import GRACE
from content.models import Picture
from content.tests.uploads import dot, upload
from core import housekeeping
from core.testing.cast import Actor
from diary.actions import Moment, send_due_reminders, write_record
from diary.models import Kind, Record
from project.daily import clear_pictures, keep_the_promise_of_a_week


@pytest.mark.django_db
def test_pictures_that_stand_nowhere_are_removed_and_told(caplog: pytest.LogCaptureFixture) -> None:
    store_picture(file=upload(dot(1)))
    Picture.objects.update(wanted_at=timezone.now() - GRACE - timedelta(days=1))

    clear_pictures()

    assert not Picture.objects.exists()
    assert "Unused pictures were removed." in caplog.text


def test_what_a_patient_deleted_is_erased_after_a_week(
    alice: Actor, caplog: pytest.LogCaptureFixture
) -> None:
    moment = Moment(timezone.now(), "Europe/Moscow")
    for _each in range(2):
        write_record(by=alice.user, key=uuid4(), kind=Kind.ENTRY, moment=moment, fields={"note": "канарейка"})
    old, _young = Record.objects.order_by("pk")
    Record.objects.filter(pk=old.pk).update(deleted_at=timezone.now() - timedelta(days=8))

    keep_the_promise_of_a_week()

    assert not Record.objects.filter(pk=old.pk).exists()
    assert Record.objects.count() == 1
    assert "Deleted records were erased." in caplog.text
    assert "канарейка" not in caplog.text


def test_reminders_are_looked_for_at_every_look_of_the_worker() -> None:
    assert send_due_reminders in housekeeping._often
