"""What this room holds of a person. The account itself goes last, when every room has erased its part."""

from typing import Any

from allauth.account.models import EmailAddress
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import transaction

from accounts.models import AccountDeletion, User
from accounts.models.user import nameless


def export_for(user: User) -> dict[str, Any]:
    """Plain values, for a file that the person takes away."""
    deletion = AccountDeletion.objects.filter(user=user).first()
    return {
        "email": user.email,
        "display_name": user.display_name,
        "language": user.language,
        "time_zone": user.time_zone,
        "date_joined": user.date_joined.isoformat(),
        "email_confirmed_at": user.email_confirmed_at.isoformat() if user.email_confirmed_at else None,
        "last_login": user.last_login.isoformat() if user.last_login else None,
        "other_addresses": sorted(EmailAddress.objects.filter(user=user).values_list("email", flat=True)),
        "deletion_due_at": deletion.due_at.isoformat() if deletion else None,
        "sign_in_requests": [
            {"asked_at": asked.created_at.isoformat(), "used": asked.consumed_at is not None}
            for asked in user.sign_in_requests.order_by("created_at")
        ],
    }


@transaction.atomic
def erase_for(user: User) -> None:
    """Removes the account with its requests and addresses. Its sessions lead to nobody from then on.

    The desk's own log keeps who of the staff did something to an account, and not whose it was.
    """
    about = LogEntry.objects.filter(
        content_type=ContentType.objects.get_for_model(User), object_id=str(user.pk)
    )
    about.update(object_repr=nameless(user))
    user.delete()
