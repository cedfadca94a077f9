"""Texts of a practice as files: TOML between +++ lines, then CommonMark with two call-outs."""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from mdit_py_plugins.container import container_plugin

from content.importing import callouts

# Pages carry no date of their own.
PAGES_SINCE = date(2026, 1, 12)


@dataclass(frozen=True)
class TextFile:
    """One file. `slug` is its name; `html` is not cleaned yet."""

    kind: str
    language: str
    slug: str
    title: str
    lead: str
    html: str
    published: date = PAGES_SINCE
    description: str = ""
    drawing: str = ""
    author: str = ""
    topics: Sequence[str] = ()
    reviewed: date | None = None
    reviewed_by: str = ""
    sources: Sequence[str] = field(default=())
    self_check: str = ""
    exercise: str = ""
    exercise_prompt: str = ""
    exercise_scale: str = ""
    distortions: Sequence[str] = ()


def read_folder(folder: Path, kind: str, language: str) -> Iterator[TextFile]:
    """The files of `folder/<language>/<kind>` by name; none when there is no such folder."""
    for path in sorted((folder / language / kind).glob("*.md")):
        yield read_text(path, kind, language)


def read_text(path: Path, kind: str, language: str) -> TextFile:
    """Raises ValueError with the file's name when it is not as it should be."""
    opening, _, rest = path.read_text(encoding="utf-8").partition("+++\n")
    front, fence, body = rest.partition("\n+++\n")
    if opening.strip() or not fence:
        raise ValueError(f"{path.name}: expected TOML between two lines +++.")
    try:
        known: dict[str, Any] = tomllib.loads(front)
        return TextFile(kind=kind, language=language, slug=path.stem, html=to_html(body, language), **known)
    except (tomllib.TOMLDecodeError, TypeError) as error:
        raise ValueError(f"{language}/{kind}/{path.name}: {error}") from error


def read_settings(path: Path) -> dict[str, Any]:
    """A TOML file; empty when there is none."""
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def to_html(markdown: str, language: str) -> str:
    """CommonMark with pipe tables and the call-outs `important` and `exercise`; HTML is shown as text."""
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    for kind in callouts.TITLES:
        parser.use(container_plugin, kind, render=_callout(kind, language))
    html: str = parser.render(markdown)
    return html


def _callout(kind: str, language: str) -> Any:
    def render(
        _renderer: RendererHTML, stream: Sequence[Token], index: int, _options: Any, _environment: Any
    ) -> str:
        return callouts.opening(kind, "", language) if stream[index].nesting == 1 else callouts.CLOSING

    return render
