"""Files of earlier builds of the client, for pages that are still open: a release is a container of its own.

They wait in a folder that outlives a release (beside the pictures) and are put beside the present ones when
the web process starts. Only names that carry a hash of their content are handed on: they never change.
"""

import logging
import os
import re
import shutil
import time
from pathlib import Path

logger = logging.getLogger(__name__)

DAYS = 14
_HASHED = re.compile(r"\.[0-9a-f]{8,12}\.\w+(\.gz|\.br)?$")


def hand_on(served: Path, waiting: Path) -> None:
    """Puts the files of `served` into `waiting`, and back those of releases of the last DAYS.

    A folder that cannot be written costs old pages a reload, no more: it is told to the log.
    """
    try:
        _exchange(served, waiting)
    except OSError:
        logger.warning("Files of earlier builds could not be kept.", exc_info=True)


def _exchange(served: Path, waiting: Path) -> None:
    present = {file.name: file for file in served.glob("*") if _HASHED.search(file.name)}
    if not present:
        return
    waiting.mkdir(parents=True, exist_ok=True)
    for name, file in present.items():
        _copy(file, waiting / name)
        os.utime(waiting / name)  # served today
    oldest = time.time() - DAYS * 86_400
    for file in waiting.glob("*"):
        if file.name in present:
            continue
        if file.stat().st_mtime < oldest:
            file.unlink(missing_ok=True)
        elif _HASHED.search(file.name):
            _copy(file, served / file.name)


def _copy(source: Path, target: Path) -> None:
    """Whole or not at all, since another container may look at the same time."""
    if target.exists():
        return
    unfinished = target.with_name(f".{target.name}.{os.getpid()}")
    shutil.copyfile(source, unfinished)
    unfinished.replace(target)
