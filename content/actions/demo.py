"""The demo practice: texts and settings from content/demo/, put into the database."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils import timezone

from content import version
from content.actions.texts import save_text
from content.models import (
    Article,
    Author,
    Chapter,
    CrisisLine,
    GlossaryTerm,
    NewsItem,
    Page,
    Part,
    Section,
    Site,
    Status,
    Text,
    Textbook,
    Topic,
)
from content.practice_files import TextFile, read_folder, read_settings
from core.languages import Language

FOLDER = Path(__file__).resolve().parent.parent / "demo"
KINDS: dict[str, type[Article | NewsItem | Page | Section]] = {
    "news": NewsItem,
    "articles": Article,
    "pages": Page,
    "textbook": Section,
}
PAGES = ("about", "contacts", "privacy")


@dataclass
class Told:
    """What was done, by kind of thing."""

    created: Counter[str] = field(default_factory=Counter)
    rewritten: Counter[str] = field(default_factory=Counter)
    kept: Counter[str] = field(default_factory=Counter)
    waiting: list[str] = field(default_factory=list)


def is_empty() -> bool:
    """Nobody has written anything here yet."""
    return not any(model.objects.exists() for model in KINDS.values())


@transaction.atomic
def load_demo(*, reset: bool = False, folder: Path = FOLDER) -> Told:
    """Adds what is missing; what is there stays as it is, unless `reset`. Other texts are never touched."""
    return _Loading(folder, reset).run()


class _Loading:
    def __init__(self, folder: Path, reset: bool) -> None:
        self.folder = folder
        self.reset = reset
        self.told = Told()
        self.places: dict[str, tuple[Chapter, int]] = {}

    def run(self) -> Told:
        self._practice(read_settings(self.folder / "practice.toml"))
        self._glossary(read_settings(self.folder / "glossary.toml"))
        self._textbook(read_settings(self.folder / "textbook.toml"))
        for kind in KINDS:
            for language in Language.values:
                for file in read_folder(self.folder, kind, language):
                    self._text(file)
        version.touch()
        return self.told

    def _row(self, model: type[Any], known: dict[str, Any], values: dict[str, Any]) -> Any:
        """The row with `known`, made or rewritten where that is wanted."""
        row = model.objects.filter(**known).first()
        name = str(model._meta.verbose_name_plural)
        if row and not self.reset:
            self.told.kept[name] += 1
            return row
        (self.told.rewritten if row else self.told.created)[name] += 1
        row = row or model(**known)
        for field_name, value in values.items():
            setattr(row, field_name, value)
        row.full_clean(validate_unique=False, validate_constraints=False)  # the database does that
        row.save()
        return row

    def _practice(self, settings: dict[str, Any]) -> None:
        authors = [
            self._row(Author, {"slug": author.pop("key")}, author) for author in settings.get("authors", [])
        ]
        for position, topic in enumerate(settings.get("topics", [])):
            self._row(Topic, {"slug": topic.pop("slug")}, topic | {"position": position})
        for position, line in enumerate(settings.get("crisis_lines", [])):
            self._row(CrisisLine, {"phone": line.pop("phone")}, line | {"position": position})
        if "site" in settings:
            lead = authors[0] if authors else None
            self._row(Site, {"pk": Site.THE_ONE}, settings["site"] | {"lead_author": lead})

    def _glossary(self, settings: dict[str, Any]) -> None:
        for term in settings.get("terms", []):
            forms = {name: "\n".join(term.pop(name)) for name in ("forms_ru", "forms_en")}
            self._row(GlossaryTerm, {"slug": term.pop("slug")}, term | forms)

    def _textbook(self, settings: dict[str, Any]) -> None:
        if "textbook" not in settings:
            return
        values = settings["textbook"]
        values["author"] = Author.objects.filter(slug=values.get("author", "")).first()
        textbook = self._row(Textbook, {"slug": values.pop("slug")}, values)
        for position, part in enumerate(settings.get("parts", [])):
            chapters = part.pop("chapters", [])
            row = self._part(textbook, position, part, chapters)
            for place, chapter in enumerate(chapters):
                self._chapter(row, place, chapter)

    def _part(self, textbook: Textbook, position: int, values: dict[str, Any], chapters: list[Any]) -> Part:
        """A part has no name of its own in the files: it is known by its chapters."""
        slugs = [chapter["slug"] for chapter in chapters]
        known = Part.objects.filter(chapters__slug__in=slugs).first()
        key = {"pk": known.pk} if known else {"textbook": textbook, "title_ru": values["title_ru"]}
        part: Part = self._row(Part, key, values | {"textbook": textbook, "position": position})
        return part

    def _chapter(self, part: Part, position: int, values: dict[str, Any]) -> None:
        sections = values.pop("sections", [])
        key = {"slug": values.pop("slug")}
        chapter: Chapter = self._row(Chapter, key, values | {"part": part, "position": position})
        for place, slug in enumerate(sections):
            self.places[slug] = (chapter, place)

    def _text(self, file: TextFile) -> None:
        model = KINDS[file.kind]
        name = str(model._meta.verbose_name_plural)
        row = model.objects.filter(language=file.language, slug=file.slug).first()
        if row and not self.reset:
            self.told.kept[name] += 1
            return
        original = None
        if file.language != Language.RU:
            original = model.objects.filter(language=Language.RU, slug=file.slug).first()
        if (original is None and file.language != Language.RU) or not self._has_place(file):
            self.told.waiting.append(f"{file.language}/{file.kind}/{file.slug}")
            return
        (self.told.rewritten if row else self.told.created)[name] += 1
        self._write(row or model(language=file.language, slug=file.slug), file, original)

    def _has_place(self, file: TextFile) -> bool:
        return file.kind != "textbook" or file.slug in self.places

    def _write(self, row: Text, file: TextFile, original: Text | None) -> None:
        shared = {
            "original": original,
            "title": file.title,
            "lead": file.lead,
            "description": file.description,
            "body": file.html,
            "status": Status.PUBLISHED,
            "published_at": _morning(file.published),
        }
        for name, value in (shared | self._own_fields(row, file)).items():
            setattr(row, name, value)
        row.full_clean(validate_unique=False, validate_constraints=False)  # the database does that
        save_text(
            text=row,
            changed_at=_morning(max(file.published, file.reviewed or file.published)),
            topics=Topic.objects.filter(slug__in=file.topics),
            in_company=True,
        )

    def _own_fields(self, row: Text, file: TextFile) -> dict[str, Any]:
        """What only some kinds of text have."""
        values: dict[str, Any] = {}
        if isinstance(row, Article | NewsItem) and file.drawing:
            values["drawing"] = file.drawing
        if isinstance(row, Article | Section):
            values["author"] = Author.objects.filter(slug=file.author).first()
            values["reviewed_by"] = Author.objects.filter(slug=file.reviewed_by).first()
            values["reviewed_on"] = file.reviewed
            values["sources"] = "\n".join(file.sources)
        if isinstance(row, Page):
            values["position"] = PAGES.index(file.slug) if file.slug in PAGES else len(PAGES)
        if isinstance(row, Section):
            chapter, place = self.places[file.slug]
            values["position"] = place
            values["self_check"] = file.self_check.strip()
            for name in ("exercise", "exercise_prompt", "exercise_scale"):
                values[name] = getattr(file, name)
            values["distortions"] = list(file.distortions)
            values["chapter"] = chapter if file.language == Language.RU else None
        return values


def _morning(day: date) -> datetime:
    """Nine o'clock in the practice's time zone."""
    return datetime.combine(day, time(9), tzinfo=timezone.get_default_timezone())
