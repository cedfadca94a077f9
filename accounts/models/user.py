"""Who uses the site. Nobody has a password."""

import uuid
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX, make_password
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts import addresses, time_zones
from core.languages import Language

LONGEST_NAME = 80


def unusable_password() -> str:
    """A random one each: session keys and link signatures are made from it, so changing it ends them all."""
    return make_password(None)


def nameless(user: "User") -> str:
    return gettext("Person %(id)s") % {"id": str(user.pk)[:8]}


class UserManager(BaseUserManager["User"]):
    def create_user(self, email: str | None = None, **fields: Any) -> "User":
        return self.create(email=addresses.normalised(email) if email else None, **fields)

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """For Django's `createsuperuser`, which asks for a password: it is not kept."""
        return self.create_user(email, is_staff=True, is_superuser=True, **fields)

    def with_address(self, address: str) -> "User":
        """The one with a normalised address; raises User.DoesNotExist."""
        return self.get(email=address)


class User(AbstractBaseUser, PermissionsMixin):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    password = models.CharField(max_length=128, default=unusable_password, editable=False)
    # Null and not "" when there is none: people from a social network may have none, and two "" collide.
    email = models.EmailField(_("e-mail"), max_length=addresses.LONGEST, unique=True, null=True, blank=True)
    display_name = models.CharField(_("name shown"), max_length=LONGEST_NAME, blank=True)
    language = models.CharField(_("language"), max_length=2, choices=Language, default=Language.RU)
    time_zone = models.CharField(
        _("time zone"),
        max_length=64,
        default=time_zones.of_practice,
        validators=[time_zones.validate_time_zone],
    )
    is_active = models.BooleanField(
        _("may sign in"),
        default=True,
        help_text=_("Take the mark away to close the account without erasing it."),
    )
    is_staff = models.BooleanField(_("staff"), default=False, help_text=_("May open this desk."))
    email_confirmed_at = models.DateTimeField(_("e-mail confirmed"), null=True, blank=True, editable=False)
    date_joined = models.DateTimeField(_("first seen"), default=timezone.now, editable=False)

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                name="accounts_user_email_any_case",
                violation_error_message=_("Somebody with this e-mail is already here."),
            ),
            models.CheckConstraint(
                condition=models.Q(password__startswith=UNUSABLE_PASSWORD_PREFIX),
                name="accounts_user_no_password",
            ),
            models.CheckConstraint(condition=~models.Q(email=""), name="accounts_user_email_not_empty"),
        ]

    def __str__(self) -> str:
        """Never the whole address: this text gets into logs and error reports."""
        return self.display_name or self.masked_email or nameless(self)

    def get_short_name(self) -> str:
        """How Django's admin greets; without it the whole address would stand there."""
        return str(self)

    @property
    def masked_email(self) -> str:
        return addresses.masked(self.email) if self.email else ""

    def clean(self) -> None:
        self.email = addresses.normalised(self.email) if self.email else None
        self.display_name = " ".join(self.display_name.split())

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.email = self.email or None
        super().save(*args, **kwargs)
