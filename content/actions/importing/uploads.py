"""A book uploaded at the desk: kept where nothing is served, looked at, brought in, thrown away."""

import secrets
from datetime import timedelta
from pathlib import PurePath
from typing import Any

from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from content.actions.importing.runs import begin, give_up_lost, throw_away
from content.import_tasks import bring_in
from content.importing.book import refused
from content.importing.reading import ENDINGS
from content.models import BookImport
from core.errors import DomainError

MOST_BYTES = 100 * 1024 * 1024
# A book that was looked at and not brought in.
KEPT_FOR = timedelta(days=2)
FOLDER = "imports"
State = BookImport.State


def upload_book(
    *, file: "File[bytes]", name: str, language: str, by: User | None, options: dict[str, Any]
) -> BookImport:
    """Keeps the file and has it looked at. Raises DomainError in words."""
    ending = PurePath(name).suffix.lower()
    if ending not in ENDINGS:
        raise refused(_("A book comes as DOCX, as a ZIP of Markdown files, or as one Markdown file."))
    if (file.size or 0) > MOST_BYTES:
        most = MOST_BYTES // 1024 // 1024
        raise refused(_("%(name)s is larger than %(most)d MB.") % {"name": name, "most": most})
    if not file.size:
        raise refused(_("The file is empty."))
    throw_away_old()
    stored = default_storage.save(f"{FOLDER}/{secrets.token_hex(16)}{ending}", file)
    try:
        with transaction.atomic():
            run = begin(
                file_name=name,
                language=language,
                dry_run=True,
                by=by,
                options=options,
                state=State.WAITING,
                stored_as=stored,
            )
            bring_in.enqueue(run.pk)
    except Exception:
        default_storage.delete(stored)
        raise
    return run


def go_on(*, run: BookImport, dry_run: bool, by: User | None, options: dict[str, Any]) -> BookImport:
    """Looks at the kept file once more, or brings it in. A run of its own, since each has its report."""
    if not run.stored_as or not default_storage.exists(run.stored_as):
        raise refused(_("The file is not kept any more. Upload it again."))
    with transaction.atomic():
        following = begin(
            file_name=run.file_name,
            language=run.language,
            dry_run=dry_run,
            by=by,
            options=options,
            state=State.WAITING,
            stored_as=run.stored_as,
        )
        BookImport.objects.filter(pk=run.pk).update(stored_as="")
        bring_in.enqueue(following.pk)
    return following


def discard(*, run: BookImport) -> None:
    """Throws the kept file away; the report stays. Raises DomainError while it is being read."""
    if run.is_open:
        raise DomainError("IMPORT_RUNNING", _("The book is being read now. Wait until it is done."))
    throw_away(run)


def throw_away_old() -> int:
    """Files of those who went away; how many."""
    give_up_lost()
    old = BookImport.objects.exclude(stored_as="").filter(
        state__in=[State.DONE, State.FAILED], seen_at__lt=timezone.now() - KEPT_FOR
    )
    found = list(old)
    for run in found:
        throw_away(run)
    return len(found)
