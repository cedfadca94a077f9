from typing import Any

import pytest

from accounts import demo
from accounts.models import User

pytestmark = pytest.mark.django_db


def test_three_people_are_made_once() -> None:
    first, second = demo.create_people(), demo.create_people()
    assert first == second
    assert User.objects.count() == 3
    assert (first.patient.is_staff, first.editor.is_staff, first.therapist.is_staff) == (False, True, True)


def test_the_editor_may_edit_what_editors_may(settings: Any) -> None:
    settings.STAFF_GROUPS = {"Editors": ["accounts"], "Therapists": []}
    people = demo.create_people()
    assert people.editor.has_perm("accounts.change_user")
    assert not people.therapist.has_perm("accounts.change_user")


def test_the_demo_changes_nobody_who_is_there() -> None:
    User.objects.create(email="editor@example.org", display_name="Real", is_active=False)
    assert demo.create_people().editor.display_name == "Real"
    assert not User.objects.get(email="editor@example.org").is_active
