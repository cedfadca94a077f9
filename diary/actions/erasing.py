from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from core.errors import DomainError
from diary.actions.places import bring_back
from diary.models import Record
from diary.models.record import KEPT
from diary.vault import Vault, hold_keys


@transaction.atomic
def delete_record(*, by: User, key: UUID) -> Record:
    """Takes it away; it can be restored for a week. Twice does no harm. Raises DomainError NOT_FOUND."""
    hold_keys(by)
    record = _own(by, key)
    if record.deleted_at is None:
        record.deleted_at = timezone.now()
        record.save(update_fields=["deleted_at", "updated_at"])
    return record


@transaction.atomic
def restore_record(*, by: User, key: UUID) -> Record:
    """Raises DomainError NOT_FOUND when it was erased meanwhile."""
    hold_keys(by)
    record = _own(by, key)
    if record.deleted_at is not None:
        bring_back(Vault(by), record)
    return record


def erase_deleted() -> int:
    """For good: what was deleted more than a week ago. Says how many."""
    done, _by_model = Record.objects.filter(deleted_at__lt=timezone.now() - KEPT).delete()
    return done


def _own(by: User, key: UUID) -> Record:
    """Held: the worker erases for good what was deleted long ago."""
    record: Record | None = Record.objects.select_for_update().filter(owner=by, key=key).first()
    if record is None:
        raise DomainError("NOT_FOUND", _("This record is not there any more."), ["key"])
    return record
