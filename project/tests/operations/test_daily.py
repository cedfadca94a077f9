"""What the worker does once a day for the rooms above core."""

from datetime import timedelta

import pytest
from django.utils import timezone

from content.actions import store_picture
from content.actions.unused_pictures import GRACE
from content.models import Picture
from content.tests.uploads import dot, upload
from project.daily import clear_pictures


@pytest.mark.django_db
def test_pictures_that_stand_nowhere_are_removed_and_told(caplog: pytest.LogCaptureFixture) -> None:
    store_picture(file=upload(dot(1)))
    Picture.objects.update(wanted_at=timezone.now() - GRACE - timedelta(days=1))

    clear_pictures()

    assert not Picture.objects.exists()
    assert "Unused pictures were removed." in caplog.text
