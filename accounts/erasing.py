"""Erasing an account with all that every room keeps of its person."""

from django.db import transaction
from django.utils import timezone

from accounts.models import AccountDeletion, ErasureReceipt, User
from accounts.rooms import rooms


@transaction.atomic
def erase_due(deletion_id: str) -> ErasureReceipt | None:
    """The account on its day. None when it is not due yet, was cancelled, or is done."""
    due = AccountDeletion.objects.select_for_update().filter(pk=deletion_id, due_at__lte=timezone.now())
    deletion = due.first()
    if deletion is None:
        return None
    user = deletion.user
    receipt = ErasureReceipt.objects.create(
        number=deletion.number,
        language=deletion.language,
        asked_at=deletion.asked_at,
        erased_at=timezone.now(),
        send_to=user.email or "",
    )
    erase(user=user)
    return receipt


@transaction.atomic
def erase(*, user: User) -> None:
    """All rooms' parts, the account last."""
    for room in reversed(rooms().values()):
        room.erase_for(user)
