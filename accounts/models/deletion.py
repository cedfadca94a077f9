"""An account that its person wants gone, and the proof that it is."""

import secrets
import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts import addresses
from accounts.models.user import User
from core.languages import Language

# Without signs that are taken for one another.
_SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"


def new_number() -> str:
    """`7F3K-9QHM-2XWD`: known to the person only, and made of nothing that is known of them."""
    signs = "".join(secrets.choice(_SIGNS) for _each in range(12))
    return f"{signs[:4]}-{signs[4:8]}-{signs[8:]}"


class AccountDeletion(models.Model):
    """Waits until `due_at`; goes with the account, or when the person changes their mind."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.OneToOneField(User, models.CASCADE, related_name="deletion")
    number = models.CharField(max_length=14, default=new_number, editable=False)
    language = models.CharField(max_length=2, choices=Language)
    asked_at = models.DateTimeField()
    due_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(due_at__gt=models.F("asked_at")), name="accounts_deletion_due_later"
            )
        ]

    def __str__(self) -> str:
        return str(self.pk)


class ErasureReceipt(models.Model):
    """Says that an account was erased, and not whose. `send_to` is emptied when the letter has gone."""

    number = models.CharField(_("number"), max_length=14, unique=True)
    language = models.CharField(max_length=2, choices=Language)
    asked_at = models.DateTimeField(_("asked for"))
    erased_at = models.DateTimeField(_("erased"))
    send_to = models.EmailField(max_length=addresses.LONGEST, blank=True)

    class Meta:
        ordering = ["-erased_at"]
        verbose_name = _("receipt of an erased account")
        verbose_name_plural = _("receipts of erased accounts")

    def __str__(self) -> str:
        return self.number
