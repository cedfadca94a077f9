"""Bringing a book in, in the worker."""

from datetime import timedelta

from django.core.files.storage import default_storage
from django.utils import timezone

from content.actions.importing.book import import_book
from content.actions.importing.runs import ending, throw_away
from content.importing.reading import read_file
from content.models import BookImport
from core.errors import DomainError
from core.tasks import retrying

# Another worker that took the same task is at it while it gives signs of life.
AT_WORK = timedelta(minutes=2)
State = BookImport.State


@retrying(attempts=3)
def bring_in(run_id: int) -> None:
    """Looks at an uploaded book, or brings it in. One that lost its worker goes on where it was."""
    run = BookImport.objects.filter(pk=run_id, state__in=BookImport.OPEN).first()
    if run is None or (run.state == State.RUNNING and timezone.now() - run.seen_at < AT_WORK):
        return
    run.state, run.seen_at = State.RUNNING, timezone.now()
    run.save(update_fields=["state", "seen_at"])
    try:
        with ending(run):
            _read_and_write(run)
    except DomainError:
        throw_away(run)  # told on the import's page; there is nothing to try again
        return
    if not run.dry_run:
        throw_away(run)


def _read_and_write(run: BookImport) -> None:
    with default_storage.open(run.stored_as) as file:
        book = read_file(
            file,
            name=run.file_name,
            language=run.language,
            section_level=int(run.options.get("section_level") or 0),
        )
        import_book(book=book, run=run, by=run.started_by)
