"""One import at a time: taken, run, told how it ended."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from django.core.files.storage import default_storage
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from content.models import BookImport
from core.errors import DomainError

# One that gave no sign of life for so long was lost with its process; a section takes a second.
LOST_AFTER = timedelta(minutes=10)
State = BookImport.State


def begin(
    *,
    file_name: str,
    language: str,
    dry_run: bool,
    by: User | None = None,
    options: dict[str, Any] | None = None,
    state: BookImport.State = State.RUNNING,
    stored_as: str = "",
) -> BookImport:
    """Raises DomainError IMPORT_RUNNING while another one waits or runs."""
    give_up_lost()
    run = BookImport(
        file_name=file_name[-200:],
        language=language,
        dry_run=dry_run,
        started_by=by,
        options=options or {},
        state=state,
        stored_as=stored_as,
    )
    if BookImport.objects.filter(state__in=BookImport.OPEN).exists():
        raise _busy()
    _save_alone(run)
    return run


def give_up_lost() -> None:
    """Those whose process died do not stand in the way for ever."""
    lost = BookImport.objects.filter(state__in=BookImport.OPEN, seen_at__lt=timezone.now() - LOST_AFTER)
    lost.update(
        state=State.FAILED,
        report={"error": _("It was interrupted. Start it again: it goes on where it was.")},
    )


def throw_away(run: BookImport) -> None:
    """The file; the report stays."""
    if run.stored_as:
        default_storage.delete(run.stored_as)
        BookImport.objects.filter(pk=run.pk).update(stored_as="")
        run.stored_as = ""


@contextmanager
def ending(run: BookImport) -> Iterator[None]:
    """Whatever happens inside, the import does not stay open; a failure is told in words."""
    try:
        yield
    except DomainError as error:
        _end(run, State.FAILED, {"error": error.message})
        raise
    except BaseException:
        _end(run, State.FAILED, {"error": _("Something went wrong on our side; it was noted in the log.")})
        raise
    _end(run, State.DONE, run.report)


def _end(run: BookImport, state: BookImport.State, report: dict[str, Any]) -> None:
    run.state, run.report, run.seen_at = state, report, timezone.now()
    run.save(update_fields=["state", "report", "seen_at"])


def _save_alone(run: BookImport) -> None:
    """The database lets only one through."""
    try:
        with transaction.atomic():
            run.save()
    except IntegrityError as error:
        raise _busy() from error


def _busy() -> DomainError:
    return DomainError(
        "IMPORT_RUNNING", _("Another book is being brought in. Wait until it is done."), ["file"]
    )
