"""The glossary at the desk: forms with their checks, and a look at what the reader will get."""

from itertools import islice
from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from content import glossary, rendering, terms
from content.addresses import GLOSSARY, address_of
from content.admin.public import PublicAdmin
from content.models import GlossaryTerm, Text
from core.languages import Language
from core.richtext import plain

# Enough to see whether the forms are right, and quick in a large book.
MOST_TEXTS = 8
AROUND = 60  # characters on either side
# Stand for the edges of the word; no text has them.
_BEGIN, _END = "\ue000", "\ue001"
# What the page of the glossary itself uses as an id.
TAKEN = {"app", "main"}


class TermForm(forms.ModelForm[GlossaryTerm]):
    class Meta:
        model = GlossaryTerm
        fields = (
            *("title_ru", "forms_ru", "definition_ru"),
            *("title_en", "forms_en", "definition_en"),
            "slug",
        )
        widgets = {name: forms.Textarea(attrs={"rows": 3}) for name in ("definition_ru", "definition_en")} | {
            name: forms.Textarea(attrs={"rows": 6}) for name in ("forms_ru", "forms_en")
        }

    def clean_slug(self) -> str:
        slug: str = self.cleaned_data["slug"]
        if slug in TAKEN:
            raise forms.ValidationError(_("The page itself uses this address: choose another one."))
        return slug

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        if bool(given.get("title_en")) != bool(given.get("definition_en")):
            self.add_error(
                "definition_en" if given.get("title_en") else "title_en",
                _("In English a term needs both a title and an explanation, or neither."),
            )
        others = list(GlossaryTerm.objects.exclude(pk=self.instance.pk))
        for language in Language.values:
            self._refuse_shared(given, language, others)
        return given

    def _refuse_shared(self, given: dict[str, Any], language: str, others: list[GlossaryTerm]) -> None:
        """A word can lead to one explanation only."""
        taken = {glossary.words_of(form): term for term in others for form in term.forms(language)}
        names = (f"title_{language}", f"forms_{language}")
        for name in names:
            for line in (given.get(name) or "").splitlines():
                term = taken.get(glossary.words_of(line)) if line.strip() else None
                if term is not None:
                    words = _("“%(form)s” already belongs to the term “%(term)s”.")
                    self.add_error(name, words % {"form": line.strip(), "term": term})


@admin.register(GlossaryTerm)
class GlossaryTermAdmin(PublicAdmin):
    form = TermForm
    list_display = ("title_ru", "title_en", "how_many_forms", "site_link")
    search_fields = ("title_ru", "title_en", "forms_ru", "forms_en")
    search_help_text = gettext_lazy("A term or one of its forms.")
    prepopulated_fields = {"slug": ("title_ru",)}
    readonly_fields = ("preview_ru", "preview_en")
    ordering = ("title_ru", "pk")

    class Media:
        css: ClassVar[dict[str, list[str]]] = {"all": ["content/glossary.css"]}

    def get_fieldsets(self, request: HttpRequest, obj: GlossaryTerm | None = None) -> Any:
        """What is not saved yet has nothing to preview."""
        seen = (("preview_ru",), ("preview_en",)) if obj else ((), ())
        return (
            (_("In Russian"), {"fields": ("title_ru", "forms_ru", "definition_ru", *seen[0])}),
            (_("In English"), {"fields": ("title_en", "forms_en", "definition_en", *seen[1])}),
            (None, {"fields": ("slug",)}),
        )

    @admin.display(description=gettext_lazy("forms"))
    def how_many_forms(self, term: GlossaryTerm) -> int:
        return sum(len(term.forms(language)) for language in Language.values)

    @admin.display(description=gettext_lazy("site"))
    def site_link(self, term: GlossaryTerm) -> SafeString:
        address = f"{GLOSSARY[Language.RU]}#{term.slug}"
        label = _("On the site: %s") % term
        return format_html('<a href="{}" aria-label="{}">{}</a>', address, label, _("look"))

    @admin.display(description=gettext_lazy("as the reader sees it"))
    def preview_ru(self, term: GlossaryTerm) -> SafeString:
        return _preview(term, Language.RU)

    @admin.display(description=gettext_lazy("as the reader sees it"))
    def preview_en(self, term: GlossaryTerm) -> SafeString:
        return _preview(term, Language.EN)


def _preview(term: GlossaryTerm, language: str) -> SafeString:
    """The card that opens at the word, and where it opens."""
    if not term.is_told(language):
        return format_html("{}", _("Not told in this language yet."))
    texts = list(islice(terms.texts_with(term, language), MOST_TEXTS + 1))
    rows = (
        (address_of(text), text.title, _words_around(text, term, language)) for text in texts[:MOST_TEXTS]
    )
    found = format_html_join("", '<li><a href="{}">{}</a>: {}</li>', rows)
    more = _("and others") if len(texts) > MOST_TEXTS else ""
    told = _("Explained in these texts:") if texts else _("It occurs in no published text.")
    return format_html(
        '<div class="term-card"><b>{}</b><p>{}</p></div><p>{}</p><ul class="term-texts">{}</ul><p>{}</p>',
        *(term.words("title", language), term.words("definition", language), told, found, more),
    )


def _words_around(text: Text, term: GlossaryTerm, language: str) -> SafeString:
    """The word as it stands in the text, with what comes before and after it in its paragraph."""
    html = rendering.marked(text.body, language, terms.entries([term], language)).html
    before, _link, rest = html.partition('<a class="term"')
    word, _closing, after = rest.partition(">")[2].partition("</a>")
    marked = plain(f"{before}{_BEGIN}{word}{_END}{after}")
    line = next(line for line in marked.split("\n") if _BEGIN in line)
    start, _begin, rest = line.partition(_BEGIN)
    found, _finish, end = rest.partition(_END)
    if len(start) > AROUND:
        start = "…" + start[-AROUND:].partition(" ")[2]
    if len(end) > AROUND:
        end = end[:AROUND].rpartition(" ")[0] + "…"
    return format_html("{}<mark>{}</mark>{}", start, found, end)
