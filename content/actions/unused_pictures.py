"""Pictures that nothing shows any more, and files that belong to no picture."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from content.actions.pictures import remove_files
from content.images import FILE
from content.models import Picture
from content.models.pictures import FOLDER, INCOMING
from content.picture_uses import is_used, keys_in_use, names_in_use
from content.tasks import make_widths, mark_failed

# A text that somebody is writing, or that their browser kept, may hold a picture that nothing here knows of.
GRACE = timedelta(days=14)
# A file lies there before its picture's row does.
YOUNG = timedelta(days=1)
_OURS = re.compile(rf"{FOLDER}/{FILE}|{INCOMING}/(?P<original>[0-9a-f]{{32}})")


@dataclass
class Cleared:
    """What was removed, or would be; sizes in bytes."""

    pictures: list[str] = field(default_factory=list)  # in words
    files: list[str] = field(default_factory=list)  # of no picture, by path
    size: int = 0
    missing: list[str] = field(default_factory=list)  # files that should be there, by path
    failed: int = 0  # pictures that no task is making any more


def remove_unused_pictures(*, dry_run: bool = False, now: datetime | None = None) -> Cleared:
    """Removes pictures that nothing has shown for GRACE, and files without a picture.

    Safe beside another run and while texts are saved: every picture is asked for once more under its lock.
    """
    now = now or timezone.now()
    cleared = Cleared()
    for picture in list(_unused(before=now - GRACE)):
        size = _size_of(picture.possible_paths)
        if dry_run or _remove_if_unused(picture, before=now - GRACE):
            cleared.pictures.append(f"{picture} ({picture.name})")
            cleared.size += size
    _clear_files(cleared, now, dry_run=dry_run)
    cleared.failed = len(lost := _lost_by_the_worker())
    for key in () if dry_run else lost:
        mark_failed(key)
    return cleared


def _unused(*, before: datetime) -> Iterator[Picture]:
    old = Picture.objects.filter(wanted_at__lt=before).order_by("pk")
    if not old.exists():
        return
    names, keys = names_in_use(), keys_in_use()
    yield from (one for one in old if one.name not in names and one.pk not in keys)


def _remove_if_unused(picture: Picture, *, before: datetime) -> bool:
    with transaction.atomic():
        # One that is locked is being saved in a text, or removed by another run: not ours.
        rows = Picture.objects.select_for_update(skip_locked=True)
        held = rows.filter(pk=picture.pk, wanted_at__lt=before).first()
        if held is None or is_used(held):
            return False
        held.delete()
        transaction.on_commit(partial(remove_files, held), robust=True)
    return True


def _clear_files(cleared: Cleared, now: datetime, *, dry_run: bool) -> None:
    listed = set(_files())  # before the rows: what comes later is young
    rows = {one.name: one for one in Picture.objects.defer("alt_ru", "alt_en")}
    for path in sorted(listed):
        if _is_stray(path, rows, now):
            cleared.files.append(path)
            cleared.size += _size_of([path])
            if not dry_run:
                default_storage.delete(path)
    expected = (path for row in rows.values() for path in row.paths)
    cleared.missing = [path for path in expected if path not in listed and not default_storage.exists(path)]


def _files() -> Iterator[str]:
    for folder in (FOLDER, INCOMING):
        try:
            _folders, names = default_storage.listdir(folder)
        except FileNotFoundError:  # nothing was ever uploaded
            continue
        yield from (f"{folder}/{name}" for name in names)


def _is_stray(path: str, rows: dict[str, Picture], now: datetime) -> bool:
    ours = _OURS.fullmatch(path)
    if ours is None:
        return False
    picture = rows.get(ours["name"] or ours["original"])
    if picture is not None and not _is_left_original(path, picture, now):
        return False
    try:
        return default_storage.get_modified_time(path) < now - YOUNG
    except FileNotFoundError:  # another run was first
        return False


def _is_left_original(path: str, picture: Picture, now: datetime) -> bool:
    """An original that nobody waits for: its files are made, or could not be and nobody tried again."""
    if path != picture.original_path:
        return False
    given_up = picture.failed_at is not None and picture.failed_at < now - GRACE
    return picture.processed_at is not None or given_up


def _lost_by_the_worker() -> list[int]:
    """Pictures that wait for files although no task will make them: their worker died once too often."""
    waiting = Picture.objects.filter(processed_at=None, failed_at=None)
    # Rows of pictures first: a task that ends meanwhile has made the picture, and then nothing is marked.
    keys = list(waiting.values_list("pk", flat=True))
    unfinished = DBTaskResult.objects.filter(
        task_path=make_widths.module_path, status__in=[TaskResultStatus.READY, TaskResultStatus.RUNNING]
    )
    expected = {row["args"][0] for row in unfinished.values_list("args_kwargs", flat=True)}
    return [key for key in keys if key not in expected]


def _size_of(paths: list[str]) -> int:
    """Bytes of those that exist."""
    size = 0
    for path in paths:
        with suppress(FileNotFoundError):
            size += default_storage.size(path)
    return size
