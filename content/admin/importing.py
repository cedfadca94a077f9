"""A book brought in at the desk: upload, look, decide, watch."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from content.actions.importing.uploads import discard, go_on, upload_book
from content.admin.titles import TitledAdmin
from content.admin.who import author_of
from content.desk_pages import form_of, page_name, page_of
from content.importing.reading import ENDINGS
from content.importing.telling import counted, grouped
from content.models import BookImport
from core.errors import DomainError
from core.languages import Language

CHOICES = ("publish", "overwrite", "withdraw_missing")
_LEVELS = [
    (0, gettext_lazy("as found in the book")),
    (1, gettext_lazy("headings of the first level")),
    (2, gettext_lazy("headings of the second level")),
    (3, gettext_lazy("headings of the third level")),
]
State = BookImport.State


class ChoicesForm(forms.Form):
    """What is decided anew after each look."""

    def choices(self) -> list[forms.BoundField]:
        return [self[name] for name in CHOICES]

    publish = forms.BooleanField(
        label=gettext_lazy("Publish new sections that are ready"),
        required=False,
        help_text=gettext_lazy("Otherwise they are drafts. Sections that are published already stay so."),
    )
    overwrite = forms.BooleanField(
        label=gettext_lazy("Take the file's text where the desk changed it too"),
        required=False,
        help_text=gettext_lazy("What stands there now stays in the history."),
    )
    withdraw_missing = forms.BooleanField(
        label=gettext_lazy("Withdraw sections that are not in the file any more"),
        required=False,
        help_text=gettext_lazy("Nothing is ever deleted."),
    )


class UploadForm(ChoicesForm):
    file = forms.FileField(
        label=gettext_lazy("The book"),
        help_text=gettext_lazy(
            "A Word document (DOCX), a ZIP with Markdown files (mdBook or plain folders), "
            "or one Markdown file."
        ),
        widget=forms.FileInput(attrs={"accept": ",".join(ENDINGS)}),
    )
    language = forms.ChoiceField(label=gettext_lazy("Language of the book"), choices=Language.choices)
    section_level = forms.TypedChoiceField(
        label=gettext_lazy("Sections in a Word document"),
        choices=_LEVELS,
        coerce=int,
        initial=0,
    )

    def of_the_book(self) -> list[forms.BoundField]:
        return [field for field in self if field.name not in CHOICES]


@admin.register(BookImport)
class BookImportAdmin(TitledAdmin):
    list_display = ("file_name", "what", "shown_state", "progress", "started_by", "started_at")
    list_filter = ("state", "dry_run")

    def get_urls(self) -> list[URLPattern]:
        wrap = self.admin_site.admin_view
        own = [
            path("<int:key>/status/", wrap(self.status_view), name=page_name(BookImport, "status")),
            path("<int:key>/go/", wrap(self.go_view), name=page_name(BookImport, "go")),
        ]
        return [*own, *super().get_urls()]

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Its page is only looked at, and goes on by buttons of its own."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = UploadForm(request.POST or None, request.FILES or None)
        if request.method == "POST" and form.is_valid():
            run = self._uploaded(request, form)
            if run is not None:
                return HttpResponseRedirect(form_of(run))
        context = self._context(request, title=_("Bring a book in"), form=form)
        return TemplateResponse(request, "admin/content/importing/upload.html", context)

    def _uploaded(self, request: HttpRequest, form: UploadForm) -> BookImport | None:
        given = form.cleaned_data
        options = {name: given[name] for name in (*CHOICES, "section_level")}
        file = given["file"]
        try:
            return upload_book(
                file=file, name=file.name, language=given["language"], by=author_of(request), options=options
            )
        except DomainError as error:
            form.add_error("file", error.message)
            return None

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        run = self._run(request, object_id)
        context = self._context(
            request,
            title=run.file_name,
            run=run,
            words=progress_of(run),
            busy=run.is_open,
            may_go_on=bool(run.stored_as) and run.state == State.DONE and self.has_add_permission(request),
            form=ChoicesForm(initial=run.options),
            counts=list(counted(run.report)),
            groups=list(grouped(run.report)),
            error=run.report.get("error", ""),
        )
        return TemplateResponse(request, "admin/content/importing/run.html", context)

    def status_view(self, request: HttpRequest, key: int) -> HttpResponse:
        """How far it is, for the page that waits."""
        run = self._run(request, str(key))
        told = {"busy": run.is_open, "done": run.done, "total": run.total, "words": progress_of(run)}
        answer = JsonResponse(told)
        answer["Cache-Control"] = "no-store"
        return answer

    def go_view(self, request: HttpRequest, key: int) -> HttpResponse:
        """The buttons under a look: bring in, look once more, throw the file away."""
        if request.method != "POST" or not self.has_add_permission(request):
            raise PermissionDenied
        run = self._run(request, str(key))
        form = ChoicesForm(request.POST)
        form.is_valid()
        options = run.options | {name: bool(form.cleaned_data.get(name)) for name in CHOICES}
        try:
            if "discard" in request.POST:
                discard(run=run)
                return HttpResponseRedirect(page_of(BookImport, "changelist"))
            run = go_on(run=run, dry_run="look" in request.POST, by=author_of(request), options=options)
        except DomainError as error:
            self.message_user(request, error.message, messages.ERROR)
        return HttpResponseRedirect(form_of(run))

    def _run(self, request: HttpRequest, key: str) -> BookImport:
        if not self.has_view_permission(request):
            raise PermissionDenied
        run = BookImport.objects.filter(pk=key).first() if key.isdecimal() else None
        if run is None:
            raise Http404
        return run

    def _context(self, request: HttpRequest, **given: Any) -> dict[str, Any]:
        return {**self.admin_site.each_context(request), "opts": self.opts, **given}

    @admin.display(description=gettext_lazy("what"))
    def what(self, run: BookImport) -> str:
        return _("a look") if run.dry_run else _("brought in")

    @admin.display(description=gettext_lazy("state"), ordering="state")
    def shown_state(self, run: BookImport) -> SafeString:
        looks = {State.DONE: "seen", State.FAILED: "failed"}
        return format_html(
            '<span class="badge badge-{}">{}</span>',
            looks.get(State(run.state), "waiting"),
            run.get_state_display(),
        )

    @admin.display(description=gettext_lazy("sections"))
    def progress(self, run: BookImport) -> str:
        return f"{run.done} / {run.total}" if run.total else ""


def progress_of(run: BookImport) -> str:
    """In words: what it does now and how far it is."""
    if run.state == State.WAITING:
        return _("Waits for its turn.")
    if run.state == State.RUNNING and not run.total:
        return _("Reads the file.")
    if run.state == State.RUNNING:
        return _("Sections: %(done)d of %(total)d.") % {"done": run.done, "total": run.total}
    return capfirst(run.get_state_display())
