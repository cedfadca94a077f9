"""`make screenshots`: the pictures of docs/screenshots, taken from the built product.

With a folder as argument: every public page there, five widths, two themes, two languages, to be looked at.
"""

import sys
import tempfile
from pathlib import Path

from functional_tests.mailbox import Mailbox
from functional_tests.pages import ENGLISH, EVERY_AND_MISSING, RUSSIAN
from functional_tests.person import Person, person
from functional_tests.practice import Practice
from scripts import desk_pictures
from scripts.machine import ROOT, end_by_exception, require_chromium

SHOWN = ROOT / "docs" / "screenshots"
README_PICTURES = (
    ("home-desktop-light", "/", 1280, 860, "light"),
    ("section-desktop-dark", "/textbook/one-loop", 1280, 860, "dark"),
    ("home-phone-dark", "/", 390, 844, "dark"),
    ("article-phone-light", "/articles/why-we-postpone", 390, 844, "light"),
)
WIDTHS = (320, 390, 768, 1280, 1680)


def show(someone: Person, path: str, width: int, height: int, theme: str) -> None:
    someone.has_screen(width, height, phone=width < 700)
    someone.prefers(theme)
    someone.opens(path)
    someone.client_is_running()
    someone.until(
        lambda: someone.driver.execute_script("return document.fonts.status === 'loaded'"), "no fonts"
    )


def for_the_readme(someone: Person) -> None:
    for name, path, width, height, theme in README_PICTURES:
        show(someone, path, width, height, theme)
        someone.takes_picture(SHOWN / f"{name}.png")


def for_the_eye(someone: Person, folder: Path, only: str) -> None:
    for path in EVERY_AND_MISSING:
        if only and only not in path:
            continue
        language_widths = WIDTHS if path in RUSSIAN else (390, 1280) if path in ENGLISH else (1280,)
        for width in language_widths:
            for theme in ("light", "dark") if width in (390, 1280) else ("light",):
                show(someone, path, width, 900, theme)
                name = path.strip("/").replace("/", "_") or "home"
                someone.takes_picture(folder / f"{name}-{width}-{theme}.png", whole=True)


def main() -> int:
    end_by_exception()
    arguments = sys.argv[1:]
    box = Mailbox()
    box.start()
    with tempfile.TemporaryDirectory(prefix="opora-screenshots-") as folder:
        database = f"sqlite:///{folder}/practice.sqlite3"
        practice = Practice(Path(folder), database_url=database, smtp_port=box.port)
        try:
            practice.start()
            with person(practice.address, require_chromium()) as someone:
                if arguments:
                    for_the_eye(someone, Path(arguments[0]), arguments[1] if len(arguments) > 1 else "")
                else:
                    for_the_readme(someone)
                    desk_pictures.take(someone, practice, SHOWN)
        finally:
            practice.stop()
            box.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
