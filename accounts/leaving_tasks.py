"""What the worker does when somebody deletes their account."""

from django.db import transaction

from accounts import letters
from accounts.erasing import erase_due
from accounts.models import AccountDeletion, ErasureReceipt
from core.letters import send
from core.tasks import retrying


@retrying()
def send_deletion_letter(deletion_id: str) -> None:
    deletion = AccountDeletion.objects.select_related("user").filter(pk=deletion_id).first()
    if deletion is None or not deletion.user.email:
        return
    send(letters.deletion_letter(deletion))


@retrying()
def carry_out_deletion(deletion_id: str) -> None:
    """On its day. Run again, or cancelled meanwhile, it does nothing."""
    with transaction.atomic():
        receipt = erase_due(deletion_id)
        if receipt is not None and receipt.send_to:
            send_receipt_letter.enqueue(receipt.pk)


def _forget_address(receipt_id: int) -> None:
    ErasureReceipt.objects.filter(pk=receipt_id).update(send_to="")


@retrying(on_giving_up=_forget_address)
def send_receipt_letter(receipt_id: int) -> None:
    """The address is kept until the letter has gone, or cannot go."""
    receipt = ErasureReceipt.objects.exclude(send_to="").filter(pk=receipt_id).first()
    if receipt is None:
        return
    send(letters.receipt_letter(receipt))
    _forget_address(receipt_id)
