"""People of the demo practice. Their addresses belong to nobody (RFC 2606)."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from accounts import groups
from accounts.models import User


@dataclass(frozen=True)
class People:
    patient: User
    editor: User
    therapist: User


@transaction.atomic
def create_people() -> People:
    """Makes them, or finds those made before; run after the migrations, when permissions exist."""
    return People(
        patient=_person("patient@example.org", "Марина"),
        editor=_person("editor@example.org", "Ольга", group=groups.EDITORS),
        therapist=_person("therapist@example.org", "Анна Сергеевна", group=groups.THERAPISTS),
    )


def _person(email: str, name: str, *, group: str = "") -> User:
    known = {
        "display_name": name,
        "is_staff": bool(group),
        "is_active": True,
        "email_confirmed_at": timezone.now(),
    }
    user, _created = User.objects.get_or_create(email=email, defaults=known)
    if group:
        user.groups.add(groups.with_permissions(group))
    return user
