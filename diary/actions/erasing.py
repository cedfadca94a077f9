from datetime import timedelta
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from core.errors import DomainError
from diary.models import Record

# How long a deletion can be undone.
KEPT = timedelta(days=7)


def delete_record(*, by: User, key: UUID) -> Record:
    """Takes it away; it can be restored for a week. Twice does no harm. Raises DomainError NOT_FOUND."""
    record = _own(by, key)
    if record.deleted_at is None:
        record.deleted_at = timezone.now()
        record.save(update_fields=["deleted_at", "updated_at"])
    return record


def restore_record(*, by: User, key: UUID) -> Record:
    """Raises DomainError NOT_FOUND when it was erased meanwhile."""
    record = _own(by, key)
    if record.deleted_at is not None:
        record.deleted_at = None
        record.save(update_fields=["deleted_at", "updated_at"])
    return record


def erase_deleted() -> int:
    """For good: what was deleted more than a week ago. Says how many."""
    done, _by_model = Record.objects.filter(deleted_at__lt=timezone.now() - KEPT).delete()
    return done


def _own(by: User, key: UUID) -> Record:
    record: Record | None = Record.objects.filter(owner=by, key=key).first()
    if record is None:
        raise DomainError("NOT_FOUND", _("This record is not there any more."), ["key"])
    return record
