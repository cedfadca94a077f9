"""`make messages`: collects the translatable texts of each room and compiles the translations.

Babel does both, so that no gettext is needed on the machine. `--check` only tells what is stale.
"""

import io
import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import polib
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po

from scripts.machine import ROOT, environment

ROOMS = ("core", "accounts", "content", "diary", "project")
LANGUAGE = "ru"
NO_DATE = datetime(2026, 1, 1, tzinfo=UTC)


def catalogue(room: str) -> Path:
    return ROOT / room / "locale" / LANGUAGE / "LC_MESSAGES" / "django.po"


def collect(room: str) -> None:
    """Django's own collector when gettext is there: it knows templates."""
    subprocess.run(
        [
            sys.executable,
            "../manage.py",
            "makemessages",
            "-l",
            LANGUAGE,
            "--no-location",
            "--no-obsolete",
            "-v",
            "0",
        ],
        cwd=ROOT / room,
        env=environment(),
        check=True,
    )


def tidy(po: Path) -> None:
    """Without dates, which would differ in every commit, and without guesses, which are seldom right."""
    catalogue_file = polib.pofile(str(po))
    for name in ("POT-Creation-Date", "Report-Msgid-Bugs-To"):
        catalogue_file.metadata.pop(name, None)
    catalogue_file.metadata_is_fuzzy = False
    for entry in catalogue_file.fuzzy_entries():
        entry.msgstr, entry.previous_msgid = "", None
        entry.flags.remove("fuzzy")
    catalogue_file.save()


def compiled(po: Path) -> bytes:
    with po.open("rb") as source:
        messages = read_po(source, locale=LANGUAGE)
    # The source has none (see tidy), and Babel would take this moment: the same texts are the same file.
    messages.creation_date = NO_DATE
    target = io.BytesIO()
    write_mo(target, messages)
    return target.getvalue()


def pairs(file: Path) -> dict[str, str]:
    """What is translated into what, whichever tool wrote the file."""
    with file.open("rb") as source:
        messages = read_mo(source) if file.suffix == ".mo" else read_po(source, locale=LANGUAGE)
    return {_one(message.id): _one(message.string) for message in messages if message.id}


def _one(text: str | Sequence[str] | None) -> str:
    """Plural forms are a tuple when read from .po and a list when read from .mo."""
    return text if isinstance(text, str) else "\0".join(text or ())


def stale() -> Iterator[str]:
    """Texts without a translation, and compiled files that differ from their source."""
    for room in ROOMS:
        po = catalogue(room)
        if not po.exists():
            continue
        with po.open("rb") as source:
            messages = read_po(source, locale=LANGUAGE)
        for message in messages:
            forms = [message.string] if isinstance(message.string, str) else list(message.string or [""])
            if message.id and (message.fuzzy or not all(forms)):
                yield f"{room}: not translated: {message.id!r}"
        if pairs(po.with_suffix(".mo")) != pairs(po):
            yield f"{room}: django.mo is older than django.po. Run: make messages"


def main() -> int:
    if "--check" in sys.argv:
        found = list(stale())
        print("\n".join(found))
        return 1 if found else 0
    for room in ROOMS:
        collect(room)
        if catalogue(room).exists():
            tidy(catalogue(room))
            catalogue(room).with_suffix(".mo").write_bytes(compiled(catalogue(room)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
