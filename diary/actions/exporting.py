"""Files of one's own data: asked for, made (by the worker when there is much), taken, thrown away."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from core import ratelimit
from core.errors import DomainError
from core.languages import Language
from core.tasks import retrying
from diary.models import Export, Record
from diary.taking.chosen import Chosen
from diary.taking.parts import Discarded, SealedParts
from diary.taking.writing import write_file

# What is smaller is made while the person waits: a second at most.
AT_ONCE = 300
KEPT = timedelta(days=1)
MOST_KEPT = 5
MOST_AN_HOUR = 30
State = Export.State


def ask_for_export(*, by: User, form: str, language: Language, chosen: Chosen) -> Export:
    """Raises DomainError when it is asked for very often, or the last day comes before the first."""
    chosen.refuse_wrong_order()
    if not ratelimit.hit("diary.export", str(by.pk), limit=MOST_AN_HOUR, seconds=3600):
        raise DomainError("TOO_OFTEN", _("Many files were asked for in this hour. Please try later."))
    with transaction.atomic():
        export = Export.objects.create(
            owner=by,
            form=Export.Form(form),
            language=language,
            kinds=[kind.value for kind in chosen.kinds],
            first=chosen.first,
            last=chosen.last,
            total=chosen.within(Record.objects.of(by)).count(),
            expires_at=timezone.now() + KEPT,
        )
        kept = Export.objects.of(by).values_list("pk", flat=True)[:MOST_KEPT]
        Export.objects.of(by).exclude(pk__in=list(kept)).throw_away()
        if export.total > AT_ONCE:
            make_export_file.enqueue(str(export.pk))
    if export.total <= AT_ONCE:
        _make_now(export)
    return export


def _make_now(export: Export) -> None:
    try:
        make_export(export)
    except Exception:
        _give_up(str(export.pk))
        raise


def make_export(export: Export) -> None:
    """Writes the file anew from its beginning, so a run that was stopped half-way does no harm."""
    export.parts.all().delete()
    export.state, export.done = State.MAKING, 0
    written = 0

    def count() -> None:
        nonlocal written
        written += 1

    def tell() -> None:
        export.done = min(written, export.total)
        if not Export.objects.filter(pk=export.pk).update(state=State.MAKING, done=export.done):
            raise Discarded

    try:
        tell()
        parts = SealedParts(export, tell)
        write_file(export, parts, count)
    except Discarded:
        return
    export.state, export.done, export.size = State.READY, export.total, parts.size
    # Nothing is written when it was thrown away at the last moment.
    Export.objects.filter(pk=export.pk).update(state=export.state, done=export.done, size=export.size)


def discard_export(*, by: User, key: UUID | None) -> None:
    """Raises DomainError NOT_FOUND."""
    if key is None or not Export.objects.of(by).filter(pk=key).throw_away():
        raise DomainError("NOT_FOUND", _("This file is not there any more."), ["id"])


def throw_away_exports() -> int:
    """Files older than a day; says how many."""
    return Export.objects.filter(expires_at__lt=timezone.now()).throw_away()


def _give_up(export_id: str) -> None:
    Export.objects.filter(pk=export_id).update(state=State.FAILED)
    failed = Export.objects.filter(pk=export_id).first()
    if failed:
        failed.parts.all().delete()


@retrying(attempts=4, on_giving_up=_give_up)
def make_export_file(export_id: str) -> None:
    """For the worker."""
    export = Export.objects.select_related("owner").filter(pk=export_id).exclude(state=State.READY).first()
    if export is not None:
        make_export(export)
