"""Groups of staff. What each may edit is said by settings.STAFF_GROUPS: this room knows no other's name."""

from django.conf import settings
from django.contrib.auth.models import Group, Permission

EDITORS = "Editors"
THERAPISTS = "Therapists"


def with_permissions(name: str) -> Group:
    """The group, allowed all that its apps in settings.STAFF_GROUPS have by now."""
    group, _created = Group.objects.get_or_create(name=name)
    group.permissions.add(*Permission.objects.filter(content_type__app_label__in=settings.STAFF_GROUPS[name]))
    return group
