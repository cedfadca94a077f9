"""Files of earlier releases of the client stay for pages that are still open."""

import os
import time
from pathlib import Path

import pytest

from project import builds


def release(folder: Path, *names: str) -> Path:
    """The static files of one release's container."""
    folder.mkdir()
    for name in names:
        (folder / name).write_text(f"content of {name}")
    return folder


def names(folder: Path) -> set[str]:
    return {file.name for file in folder.glob("*")}


def test_the_next_release_serves_the_files_of_the_last(tmp_path: Path) -> None:
    waiting = tmp_path / "media" / "builds"
    first = release(tmp_path / "first", "main.aaaaaaaaaaaa.js", "main.aaaaaaaaaaaa.js.br", "sw.js")
    builds.hand_on(first, waiting)
    second = release(tmp_path / "second", "main.bbbbbbbbbbbb.js", "sw.js")
    builds.hand_on(second, waiting)
    assert names(second) == {*names(first), *names(second)}
    assert (second / "main.aaaaaaaaaaaa.js").read_text() == "content of main.aaaaaaaaaaaa.js"
    assert "sw.js" not in names(waiting)


def test_what_was_not_served_for_long_is_thrown_away(tmp_path: Path) -> None:
    waiting = tmp_path / "builds"
    builds.hand_on(release(tmp_path / "first", "a.aaaaaaaaaaaa.js"), waiting)
    long_ago = time.time() - (builds.DAYS + 1) * 86_400
    os.utime(waiting / "a.aaaaaaaaaaaa.js", (long_ago, long_ago))
    second = release(tmp_path / "second", "b.bbbbbbbbbbbb.js")
    builds.hand_on(second, waiting)
    assert names(waiting) == names(second) == {"b.bbbbbbbbbbbb.js"}


def test_a_release_without_a_client_takes_nothing_away(tmp_path: Path) -> None:
    waiting = release(tmp_path / "builds", "a.aaaaaaaaaaaa.js")
    builds.hand_on(tmp_path / "nothing", waiting)
    assert names(waiting) == {"a.aaaaaaaaaaaa.js"}


def test_a_folder_that_cannot_be_written_is_told_and_stops_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("")
    builds.hand_on(release(tmp_path / "first", "a.aaaaaaaaaaaa.js"), tmp_path / "file" / "builds")
    assert "could not be kept" in caplog.text
