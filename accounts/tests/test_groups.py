from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import Group

from accounts import groups

pytestmark = pytest.mark.django_db


def test_a_group_may_edit_what_its_apps_have(settings: Any) -> None:
    settings.STAFF_GROUPS = {"Editors": ["accounts"], "Therapists": []}
    allowed = groups.with_permissions("Editors").permissions.values_list("codename", flat=True)
    assert {"add_user", "change_user"} <= set(allowed)
    assert not groups.with_permissions("Therapists").permissions.exists()


def test_the_migration_makes_the_groups_of_the_settings(settings: Any) -> None:
    migration = import_module("accounts.migrations.0002_staff_groups")
    Group.objects.all().delete()
    migration.make(apps, None)
    assert set(Group.objects.values_list("name", flat=True)) == set(settings.STAFF_GROUPS)
    assert set(settings.STAFF_GROUPS) == {groups.EDITORS, groups.THERAPISTS}
