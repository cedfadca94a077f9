from django.db import models
from django.utils.translation import gettext_lazy as _

from content.models.words import Bilingual


class GlossaryTerm(Bilingual):
    """A word of the profession, explained where it stands in a text."""

    slug = models.SlugField(_("address"), unique=True, help_text=_("The end of its address: /glossary#cbt."))
    title_ru = models.CharField(_("term in Russian"), max_length=120)
    title_en = models.CharField(_("term in English"), max_length=120, blank=True)
    forms_ru = models.TextField(
        _("its forms in Russian"),
        blank=True,
        help_text=_("One per line, as they stand in texts: “когнитивного искажения”."),
    )
    forms_en = models.TextField(_("its forms in English"), blank=True, help_text=_("One per line."))
    definition_ru = models.TextField(_("explanation in Russian"), help_text=_("One or two plain sentences."))
    definition_en = models.TextField(_("explanation in English"), blank=True)

    class Meta:
        verbose_name = _("glossary term")
        verbose_name_plural = _("glossary")
        ordering = ["title_ru", "pk"]

    def forms(self, language: str) -> tuple[str, ...]:
        """What stands for the term in a text, its title first; empty when it has none in the language."""
        title: str = getattr(self, f"title_{language}")
        lines: str = getattr(self, f"forms_{language}")
        written = (line.strip() for line in [title, *lines.splitlines()])
        return tuple(dict.fromkeys(form for form in written if form)) if self.is_told(language) else ()

    def is_told(self, language: str) -> bool:
        """It has a title and an explanation in this language."""
        return bool(getattr(self, f"title_{language}") and getattr(self, f"definition_{language}"))

    def __str__(self) -> str:
        return self.title_ru
