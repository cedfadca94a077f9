"""Archives and folders: nothing outside of them is read, nothing harmful is unpacked."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from content.importing import files
from content.tests.importing.word_books import zipped
from core.errors import DomainError


def archive(name: str, content: bytes = b"a", *, mode: int = 0) -> BytesIO:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        info = zipfile.ZipInfo(name)
        info.compress_type = zipfile.ZIP_DEFLATED
        info.external_attr = mode << 16
        made.writestr(info, content)
    return out


def encrypted() -> BytesIO:
    """The flag alone: Python cannot write a locked archive."""
    raw = bytearray(archive("a.md").getvalue())
    raw[6] |= 1
    raw[raw.index(b"PK\x01\x02") + 8] |= 1
    return BytesIO(bytes(raw))


@pytest.mark.parametrize(
    ("file", "words"),
    [
        (archive("../a.md"), "за своими пределами"),
        (archive("/etc/a.md"), "за своими пределами"),
        (archive("a\\..\\b.md"), "за своими пределами"),
        (archive("C:/a.md"), "за своими пределами"),
        (archive("a.md", b"/etc/passwd", mode=0o120777), "ссылка на другое место"),
        (archive("a.md", b"\0" * 20_000_000), "во много раз"),
        (encrypted(), "паролем"),
        (BytesIO(b"not an archive"), "не архив"),
    ],
)
def test_a_malicious_archive_is_refused(file: BytesIO, words: str) -> None:
    with pytest.raises(DomainError) as refused:
        files.of_zip(file)

    assert words in refused.value.message


@pytest.mark.parametrize(("limit", "most"), [("MOST_FILES", 1), ("MOST_BYTES", 3), ("MOST_BYTES_OF_FILE", 1)])
def test_too_much_is_refused(monkeypatch: pytest.MonkeyPatch, limit: str, most: int) -> None:
    monkeypatch.setattr(files, limit, most)

    with pytest.raises(DomainError):
        files.of_zip(BytesIO(zipped({"a.md": b"aa", "b.md": b"bb"})))


def test_a_damaged_file_inside_is_told() -> None:
    raw = bytearray(archive("a.md", b"some words, many words").getvalue())
    raw[40] ^= 0xFF
    found = files.of_zip(BytesIO(bytes(raw)))

    with pytest.raises(DomainError) as refused:
        found.text_of("a.md")

    assert "повреждён" in refused.value.message


def test_one_folder_around_everything_is_looked_through_and_hidden_files_are_passed_over() -> None:
    found = files.of_zip(BytesIO(zipped({"book/a.md": b"a", "book/.git/x": b"x", "__MACOSX/b": b"b"})))

    assert found.names == ["a.md"]


def test_russian_names_of_old_archivers_are_read() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("глава.md", "а")
    raw = bytearray(out.getvalue())
    for start in (6, raw.index(b"PK\x01\x02") + 8):
        raw[start + 1] &= 0xF7  # the flag that says UTF-8

    assert files.of_zip(BytesIO(bytes(raw))).names == ["глава.md"]


def test_a_link_out_of_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("тайна")
    book = tmp_path / "book"
    book.mkdir()
    (book / "a.md").symlink_to(tmp_path / "secret.md")

    with pytest.raises(DomainError) as refused:
        files.of_folder(book)

    assert "ссылка на другое место" in refused.value.message
