"""The glossary as rows: which terms there are in a language, and in which texts they occur."""

from collections.abc import Iterable, Iterator

from content import glossary, rendering
from content.kinds import MEDICAL
from content.models import GlossaryTerm, Text
from core.wording import folded


def entries(terms: Iterable[GlossaryTerm], language: str) -> tuple[glossary.Entry, ...]:
    told = ((term.slug, term.forms(language)) for term in terms)
    return tuple(glossary.Entry(slug, forms) for slug, forms in told if forms)


def in_order(terms: Iterable[GlossaryTerm], language: str) -> list[GlossaryTerm]:
    """Those told in the language, by the alphabet; ё stands with е."""
    told = [term for term in terms if term.is_told(language)]
    return sorted(told, key=lambda term: (_sorted_as(getattr(term, f"title_{language}")), term.pk))


def letter(title: str) -> str:
    """Under which letter of the glossary a title stands; a figure stands under 0."""
    first = _sorted_as(title)[:1].upper()
    return first if first.isalpha() else "0"


def texts_with(term: GlossaryTerm, language: str) -> Iterator[Text]:
    """Published texts in which readers of the language find the term explained."""
    sought = entries([term], language)
    for kind in MEDICAL if sought else ():
        for text in kind._default_manager.filter(language=language, status="published").iterator():
            if rendering.marked(text.body, language, sought).slugs:
                yield text


def _sorted_as(title: str) -> str:
    return folded(title).lstrip("«„“\"'")
