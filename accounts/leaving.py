"""Deleting one's own account: asked for, a week to change one's mind, then carried out by the worker."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts import limits
from accounts.errors import AccountsErrorCode
from accounts.leaving_links import deletion_of
from accounts.leaving_tasks import carry_out_deletion, send_deletion_letter
from accounts.models import AccountDeletion, User
from core.errors import DomainError
from core.languages import Language

DELAY = timedelta(days=7)
# Typed by hand, in whichever language the page is.
CONFIRMING = {"удалить", "delete"}


@transaction.atomic
def ask_for_deletion(*, by: User, confirmation: str, language: Language) -> AccountDeletion:
    """Twice does no harm: the first day stays. Raises DomainError NOT_CONFIRMED, STAFF or TOO_MANY_TRIES."""
    if confirmation.strip().casefold() not in CONFIRMING:
        message = _('Please type the word "delete": nothing was deleted.')
        raise DomainError(AccountsErrorCode.NOT_CONFIRMED, message, ["confirmation"])
    if by.is_staff:
        message = _("You work at the desk of the practice. It has to take that right away first.")
        raise DomainError(AccountsErrorCode.STAFF, message)
    limits.keep_to_deletions(person=str(by.pk))
    now = timezone.now()
    deletion, is_new = AccountDeletion.objects.get_or_create(
        user=by, defaults={"language": language, "asked_at": now, "due_at": now + DELAY}
    )
    if is_new:
        send_deletion_letter.enqueue(str(deletion.pk))
        carry_out_deletion.using(run_after=deletion.due_at).enqueue(str(deletion.pk))
    return deletion


def cancel_deletion(*, by: User) -> bool:
    """Whether there was something to cancel; the account stays as it was."""
    return bool(AccountDeletion.objects.filter(user=by).delete()[0])


def cancel_by_link(*, token: str) -> bool:
    """For the link of the letter, which works without signing in. False: it is over, or none of ours."""
    found = deletion_of(token)
    return bool(found and AccountDeletion.objects.filter(pk=found.pk).delete()[0])


def carry_out_due() -> int:
    """Puts those whose task was lost before the worker once more; says how many. For the daily work."""
    due = AccountDeletion.objects.filter(due_at__lte=timezone.now()).values_list("pk", flat=True)
    for key in due:
        carry_out_deletion.enqueue(str(key))
    return len(due)
