"""The roles a mutation can ask for. Each takes the user of the request and refuses or returns."""

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.utils.translation import gettext as _

from core.errors import Refused

Person = AbstractBaseUser | AnonymousUser


def anyone(user: Person) -> None:
    """Visitors too."""


def signed_in(user: Person) -> None:
    if not user.is_authenticated:
        raise Refused("UNAUTHENTICATED", _("Please sign in."))


def staff(user: Person) -> None:
    signed_in(user)
    if not getattr(user, "is_staff", False):
        raise Refused("FORBIDDEN", _("This is for the staff of the practice."))
