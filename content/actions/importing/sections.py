"""What becomes of each section: the file's words, the desk's and those of the last import compared."""

from copy import copy
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from content import readiness
from content.actions.importing.pictures import BookPictures
from content.actions.importing.report import Report
from content.addresses import address_of
from content.importing.book import LINK, BookSection
from content.importing.sameness import same_body, same_words
from content.models import Kind, Revision, Section, Status
from core.richtext import clean, excerpt
from core.transliteration import first_free, slug

_MOST_TITLE = 200
_MOST_SLUG = 100
_LEAD = 200
_NAMES = {
    "title": gettext_lazy("title"),
    "lead": gettext_lazy("lead"),
    "description": gettext_lazy("description for search engines"),
    "body": gettext_lazy("text"),
    "slug": gettext_lazy("address"),
    "exercise": gettext_lazy("exercise"),
    "exercise_prompt": gettext_lazy("to begin with"),
    "exercise_scale": gettext_lazy("which questionnaire"),
    "distortions": gettext_lazy("traps of thinking that it teaches"),
}


@dataclass
class Decision:
    """`values` are to be written. `settled`: the fields in which row and file agree once that is done."""

    section: BookSection
    row: Section
    values: dict[str, Any] = field(default_factory=dict)
    settled: list[str] = field(default_factory=list)

    @property
    def is_new(self) -> bool:
        return self.row.pk is None


class Deciding:
    def __init__(
        self,
        rows: dict[str, Section],
        pictures: BookPictures,
        report: Report,
        left: dict[str, Any],
        *,
        overwrite: bool,
    ) -> None:
        self.rows = rows
        self.pictures = pictures
        self.report = report
        self.left = left
        self.overwrite = overwrite

    def decide(self, section: BookSection) -> Decision:
        row = self.rows[section.id]
        found = Decision(section, row)
        offered = self._offered(section)
        before = {} if found.is_new else self._before(row)
        for name, theirs in offered.items():
            if _same(name, theirs, getattr(row, name)):
                found.settled.append(name)
            elif self._takes(name, theirs, row, before, given=bool(getattr(section, name, True))):
                found.settled.append(name)
                found.values[name] = theirs
        self._refuse_unready(found)
        self._count(found)
        return found

    def _refuse_unready(self, found: Decision) -> None:
        """What readers see already is not replaced by what they may not see."""
        if found.row.status != Status.PUBLISHED or not found.values:
            return
        probe = copy(found.row)
        for name, value in found.values.items():
            setattr(probe, name, value)
        if problem := unready(probe):
            told = _("left as it was: %(problem)s") % {"problem": problem}
            self.report.add("kept", found.section.where or found.row.title, told)
            self.report.counts["kept"] += 1
            found.values, found.settled = {}, []

    def _offered(self, section: BookSection) -> dict[str, Any]:
        body = clean(self._with_links(self.pictures.put_into(section, section.html)))
        offered: dict[str, Any] = {
            "title": section.title[:_MOST_TITLE],
            "body": body,
            "lead": section.lead or excerpt(body, _LEAD),
        }
        if section.description:
            offered["description"] = section.description[:300]
        if section.slug:
            offered["slug"] = section.slug[:_MOST_SLUG]
        return offered | section.beginning

    def _with_links(self, html: str) -> str:
        def address(found: Any) -> str:
            target = unquote(found[1])
            return (
                f'href="{address_of(self.rows[target])}{found[2] or ""}"'
                if target in self.rows
                else 'href=""'
            )

        return LINK.sub(address, html)

    def _before(self, row: Section) -> dict[str, Any]:
        """The row's fields when they last agreed with the file, as far as that is known."""
        numbers: dict[str, int] = self.left["versions"].get(str(row.pk), {})
        kept = Revision.objects.filter(kind=Kind.SECTION, text_id=row.pk, number__in=set(numbers.values()))
        fields = {revision.number: revision.fields for revision in kept}
        known = {name: fields[number].get(name) for name, number in numbers.items() if number in fields}
        # What the file never said before is as the last import left it.
        newest: dict[str, Any] = fields.get(max(numbers.values(), default=0), {})
        return newest | known

    def _takes(self, name: str, theirs: Any, row: Section, before: dict[str, Any], *, given: bool) -> bool:
        mine, last = getattr(row, name), before.get(name)
        untouched = not mine if last is None else _same(name, mine, last)
        if row.pk is None or untouched:
            return True
        if last is not None and _same(name, theirs, last):
            return False
        if not given:  # a lead that we made of the text's beginning is no author's word
            return False
        if self.overwrite:
            self.report.add(
                "overwritten", row.title, _("%(what)s: the desk's words gave way to the file's") % _what(name)
            )
            return True
        self.report.add("kept", row.title, _("%(what)s: changed here too, kept yours") % _what(name))
        self.report.counts["kept"] += 1
        return False

    def _count(self, found: Decision) -> None:
        kind = "new" if found.is_new else "changed" if found.values else "same"
        self.report.counts[kind] += 1
        if kind == "same":
            return
        if kind == "changed":
            told = ", ".join(_what(name)["what"] for name in found.values)
            self.report.add("changed", found.section.told_as, told)
        else:
            self.report.add("new", found.section.told_as, "")


def _same(name: str, one: Any, other: Any) -> bool:
    if name == "distortions":
        return bool(one == other)
    return same_body(one, other) if name == "body" else same_words(one, other)


def unready(row: Section) -> str:
    """Why readers may not see it yet, in words; empty when they may.

    Links are not asked: the sections of a book lead to each other, and one must be the first.
    """
    return " ".join(readiness.problems(row, links=False).values())


def free_slug(section: BookSection, language: str, taken: set[str]) -> str:
    """Of a new section; `taken` are those of this import."""
    stem = (section.slug or slug(section.title) or "section")[:_MOST_SLUG].strip("-")
    name = first_free(stem, lambda name: name in taken or _exists(name, language))
    taken.add(name)
    return name


def draft(section: BookSection, prefix: str, language: str, taken: set[str]) -> Section:
    """A section that the book has and the database has not; not saved."""
    return Section(
        language=language,
        source_id=prefix + section.id,
        slug=free_slug(section, language, taken),
        title=section.title[:_MOST_TITLE],
        status=Status.DRAFT,
    )


def _exists(name: str, language: str) -> bool:
    return Section.objects.filter(slug=name, language=language).exists()


def _what(name: str) -> dict[str, str]:
    return {"what": str(_NAMES[name])}
