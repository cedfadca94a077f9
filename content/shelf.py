"""Texts that were fetched together: what one of them needs is fetched for all, at the first need.

So a list of thirty costs as many queries as a list of one, and what nobody asks for costs none.
"""

from typing import Generic, TypeVar, cast

from django.db.models import F
from django.utils.functional import cached_property

from content import rendering, terms
from content.glossary import Entry
from content.kinds import MEDICAL
from content.models import GlossaryTerm, Picture, Text, Topic
from content.querysets import TextQuerySet
from core.languages import Language

Row = TypeVar("Row", bound=Text)


class Shelf(Generic[Row]):
    """`rows` of one kind of text, for a reader of `language`."""

    def __init__(self, rows: list[Row], language: str) -> None:
        self.rows = rows
        self.language = language

    def readings(self) -> "list[Reading[Row]]":
        return [Reading(row, self) for row in self.rows]

    @cached_property
    def counterparts(self) -> dict[int, Row]:
        """By the key of a row: the same text in the other language, when it can be read."""
        found = self._texts().published().beside(self.rows).only("language", "slug", "original_id")
        return self.pair(list(found))

    def pair(self, others: list[Row]) -> dict[int, Row]:
        by_key = {key: other for other in others for key in (other.pk, other.original_id) if key}
        pairs = {row.pk: by_key.get(row.original_id) or by_key.get(row.pk) for row in self.rows}
        return {key: other for key, other in pairs.items() if other}

    @cached_property
    def topics(self) -> dict[int, list[Topic]]:
        """By the key of an article."""
        keys = [row.pk for row in self.rows]
        found: dict[int, list[Topic]] = {key: [] for key in keys}
        for topic in Topic.objects.filter(articles__in=keys).annotate(article_key=F("articles")):
            found[topic.article_key].append(topic)
        return found

    @cached_property
    def bodies(self) -> dict[int, str]:
        if all("body" not in row.get_deferred_fields() for row in self.rows):
            return {row.pk: row.body for row in self.rows}
        return dict(self._texts().filter(pk__in=[row.pk for row in self.rows]).values_list("pk", "body"))

    @cached_property
    def pictures(self) -> dict[str, Picture]:
        """By file name: what stands in the bodies."""
        return rendering.pictures_in(self.bodies.values())

    @cached_property
    def glossary(self) -> dict[str, GlossaryTerm]:
        """By slug; one query, none for kinds of text that have no terms."""
        explained = issubclass(type(self.rows[0]), MEDICAL)
        return {term.slug: term for term in GlossaryTerm.objects.all()} if explained else {}

    @cached_property
    def entries(self) -> dict[str, tuple[Entry, ...]]:
        """What terms are sought, by the language of the text."""
        return {language: terms.entries(self.glossary.values(), language) for language in Language.values}

    def _texts(self) -> TextQuerySet[Row]:
        """All rows of the shelf's kind of text."""
        return cast(TextQuerySet[Row], type(self.rows[0])._default_manager.all())


class Reading(Generic[Row]):
    """A text as a reader of the shelf's language gets it."""

    def __init__(self, row: Row, shelf: Shelf[Row]) -> None:
        self.row = row
        self.shelf = shelf

    @property
    def language(self) -> str:
        """The language asked for; the text itself may be in the other one."""
        return self.shelf.language

    @property
    def body(self) -> str:
        body, language = self.shelf.bodies[self.row.pk], self.row.language
        return rendering.render(body, language, self.shelf.pictures, self.shelf.entries[language])

    @property
    def terms(self) -> list[GlossaryTerm]:
        """Those that the body explains, in its order."""
        body, language = self.shelf.bodies[self.row.pk], self.row.language
        found = rendering.marked(body, language, self.shelf.entries[language])
        return [self.shelf.glossary[slug] for slug in found.slugs]

    @property
    def counterpart(self) -> Row | None:
        return self.shelf.counterparts.get(self.row.pk)

    @property
    def topics(self) -> list[Topic]:
        return self.shelf.topics[self.row.pk]


def find(texts: TextQuerySet[Row], slug: str, language: str) -> Reading[Row] | None:
    """The text with this address in `language`, else its translation there, else what the other one has."""
    with_slug = {row.language: row for row in texts.published().filter(slug=slug)}
    row = with_slug.get(language) or next(iter(with_slug.values()), None)
    if row is None:
        return None
    shelf = Shelf([row], language)
    if known := shelf.pair([other for other in with_slug.values() if other is not row]):
        shelf.counterparts = known  # both have the same address, so no query is needed to learn of it
    other = shelf.counterparts.get(row.pk) if row.language != language else None
    return Reading(row, shelf) if other is None else find(texts, other.slug, language)
