"""What may be told of an exception: its types and where it passed, never its text.

A text carries values: a database's `Key (email)=(...)`, a mail server's refused recipient, a patient's words.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_ROOT = str(Path(__file__).resolve().parent.parent) + "/"
_MOST_FRAMES = 30
_MOST_CAUSES = 5


@dataclass(frozen=True)
class Frame:
    file: str
    line: int
    function: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.function}"


@dataclass(frozen=True)
class Failure:
    kind: str
    frames: tuple[Frame, ...]  # outermost first


def outline(error: BaseException) -> list[Failure]:
    """The exception, then what caused it; at most five."""
    return [Failure(type(each).__qualname__, tuple(_frames(each))) for each in _chain(error)]


def _chain(error: BaseException) -> Iterator[BaseException]:
    current: BaseException | None = error
    for _ in range(_MOST_CAUSES):
        if current is None:
            return
        yield current
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)


def _frames(error: BaseException) -> list[Frame]:
    """The innermost thirty."""
    found = []
    traceback = error.__traceback__
    while traceback:
        code = traceback.tb_frame.f_code
        found.append(Frame(_short(code.co_filename), traceback.tb_lineno, code.co_name))
        traceback = traceback.tb_next
    return found[-_MOST_FRAMES:]


def _short(filename: str) -> str:
    """Without the machine's folders: project/logs.py, django/http/request.py."""
    return filename.rpartition("site-packages/")[2].removeprefix(_ROOT)
