"""The files of a book: a folder, a zip or one page. Nothing outside of it is read, nothing is unpacked."""

import stat
import zipfile
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import IO

from django.utils.translation import gettext as _

from content.importing.book import refused

MOST_FILES = 5_000
MOST_BYTES = 300 * 1024 * 1024
MOST_BYTES_OF_FILE = 50 * 1024 * 1024
# Texts and pictures compress by ten at most; a bomb by a thousand. Small files are never one.
MOST_RATIO = 150
_HARMLESS_BYTES = 1024 * 1024
_UTF8_NAMES = 0x800
_ENCRYPTED = 0x1


class Files:
    """Files by their path inside the book, with `/` between folders, in natural order."""

    def __init__(self, readers: dict[str, Callable[[], bytes]]) -> None:
        self._readers = readers

    def __contains__(self, name: str) -> bool:
        return name in self._readers

    @property
    def names(self) -> list[str]:
        return list(self._readers)

    def bytes_of(self, name: str) -> bytes:
        return self._readers[name]()

    def text_of(self, name: str) -> str:
        """Raises DomainError when it is not UTF-8."""
        try:
            return self.bytes_of(name).decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError as error:
            raise refused(
                _("%(name)s is not in UTF-8. Save it in this encoding.") % {"name": name}
            ) from error

    def below(self, folder: str) -> "Files":
        """The files of a folder, named from there."""
        start = f"{folder}/"
        return Files(
            {name[len(start) :]: read for name, read in self._readers.items() if name.startswith(start)}
        )


def of_folder(folder: Path) -> Files:
    """Raises DomainError for a link that leads out of the folder and when there is too much."""
    root = folder.resolve()
    found: dict[str, Path] = {}
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        if _is_hidden(name) or not path.is_file():
            continue
        if path.is_symlink() or not path.resolve().is_relative_to(root):
            raise refused(
                _("%(name)s is a link to another place; only plain files are taken.") % {"name": name}
            )
        found[name] = path
    _refuse_too_much({name: path.stat().st_size for name, path in found.items()})
    return Files({name: path.read_bytes for name, path in found.items()})


def of_zip(file: IO[bytes]) -> Files:
    """Read where it lies. Raises DomainError for a damaged, locked or malicious archive."""
    entries = {name: info for name, info in checked_entries(file).items() if not _is_hidden(name)}
    archive = zipfile.ZipFile(file)

    def reader(info: zipfile.ZipInfo) -> Callable[[], bytes]:
        return lambda: _read(archive, info)

    return _without_wrapping_folder(Files({name: reader(info) for name, info in sorted(entries.items())}))


def checked_entries(file: IO[bytes]) -> dict[str, zipfile.ZipInfo]:
    """The files of an archive by name, once everything about it was found harmless."""
    try:
        with zipfile.ZipFile(file) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise refused(_("This is not a ZIP archive, or it is damaged.")) from error
    found: dict[str, zipfile.ZipInfo] = {}
    for info in infos:
        name = _safe_name(info)
        if name in found:
            raise refused(_("The archive holds %(name)s twice.") % {"name": name})
        if info.flag_bits & _ENCRYPTED:
            raise refused(_("The archive is locked by a password. Save it without one."))
        if info.file_size > max(_HARMLESS_BYTES, info.compress_size * MOST_RATIO):
            raise refused(
                _("%(name)s unpacks to far more than it holds: a damaged or malicious file.") % {"name": name}
            )
        found[name] = info
    _refuse_too_much({name: info.file_size for name, info in found.items()})
    return found


def of_page(name: str, content: bytes) -> Files:
    return Files({name: lambda: content})


def _safe_name(info: zipfile.ZipInfo) -> str:
    name = _readable(info)
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\\" in name or "\0" in name or ":" in path.parts[0]:
        raise refused(_("The archive names a file outside of itself: %(name)s.") % {"name": name})
    if stat.S_ISLNK(info.external_attr >> 16):
        raise refused(_("%(name)s is a link to another place; only plain files are taken.") % {"name": name})
    return path.as_posix()


def _readable(info: zipfile.ZipInfo) -> str:
    """Old archivers write Russian names in the encoding of DOS and do not say so."""
    if info.flag_bits & _UTF8_NAMES or info.filename.isascii():
        return info.filename
    try:
        raw = info.filename.encode("cp437")
    except UnicodeEncodeError:
        return info.filename
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp866")


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    try:
        return archive.read(info)
    except (zipfile.BadZipFile, OSError, EOFError, RuntimeError, NotImplementedError, ValueError) as error:
        raise refused(_("%(name)s is damaged inside the archive.") % {"name": info.filename}) from error


def _refuse_too_much(sizes: dict[str, int]) -> None:
    if len(sizes) > MOST_FILES:
        raise refused(_("More than %(most)d files. A book needs fewer.") % {"most": MOST_FILES})
    if sum(sizes.values()) > MOST_BYTES:
        most = MOST_BYTES // 1024 // 1024
        raise refused(_("More than %(most)d MB when unpacked. Make the pictures smaller.") % {"most": most})
    for name, size in sizes.items():
        if size > MOST_BYTES_OF_FILE:
            most = MOST_BYTES_OF_FILE // 1024 // 1024
            raise refused(_("%(name)s is larger than %(most)d MB.") % {"name": name, "most": most})


def _is_hidden(name: str) -> bool:
    parts = name.split("/")
    return any(part.startswith(".") or part == "__MACOSX" for part in parts)


def _without_wrapping_folder(files: Files) -> Files:
    """Archivers like to put everything into one folder."""
    first = {name.partition("/")[0] for name in files.names}
    alone = len(first) == 1 and all("/" in name for name in files.names)
    only = next(iter(first), "")
    return files.below(only) if alone and only != "src" else files
