"""Who else has this text open: told while the form is open, to both sides."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from accounts.models import User
from content import actions
from content.admin.titles import TitledAdmin
from content.admin.who import author_of
from content.desk_pages import page_name, page_of
from content.models import Text


class PresenceMixin(TitledAdmin):
    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(never_cache(self.presence_view))
        return [
            path("<int:key>/presence/", view, name=page_name(self.model, "presence")),
            *super().get_urls(),
        ]

    def presence_view(self, request: HttpRequest, key: int) -> HttpResponse:
        """The form's page says that it is open, or with `leave` that it is not any more."""
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        text: Text | None = self.get_object(request, str(key))
        if text is None:
            raise Http404
        person = author_of(request)
        if person is None or not self.has_change_permission(request, text):
            raise PermissionDenied
        if "leave" in request.POST:
            actions.leave(text=text, by=person)
            return JsonResponse({})
        actions.stay_at(text=text, by=person)
        base = request.POST.get("version", "")
        return JsonResponse(
            {
                "others": others_in_words(text, person),
                "newer": self._newer(text, int(base), person) if base.isdecimal() else None,
            }
        )

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        text = context["original"]
        if text is not None and self.has_change_permission(request, text):
            context["presence_address"] = page_of(text, "presence", text.pk)
            context["others"] = others_in_words(text, author_of(request))
        return super().render_change_form(request, context, *args, **kwargs)

    def _newer(self, text: Text, base: int, person: User) -> dict[str, str] | None:
        """What was saved since version `base`, before it comes to a conflict."""
        newest = actions.versions(text).first()
        if text.version == base or newest is None:
            return None
        address = page_of(text, "compare", text.pk)
        time = _clock(newest.saved_at)
        if newest.saved_by_id == person.pk:
            words = _("You have saved this text yourself in another window, at %(time)s.") % {"time": time}
        else:
            who = newest.saved_by or _("Somebody")
            words = _("%(who)s has saved this text at %(time)s.") % {"who": who, "time": time}
        return {"words": words, "address": f"{address}?old={base}&new={text.version}"}


def others_in_words(text: Text, person: User | None) -> str:
    """Empty when nobody else is there."""
    present = [
        _("%(who)s, since %(time)s") % {"who": other.person, "time": _clock(other.since)}
        for other in actions.others_at(text=text, by=person)
    ]
    return _("This text is open now not only here: %(who)s.") % {"who": "; ".join(present)} if present else ""


def _clock(moment: Any) -> str:
    return timezone.localtime(moment).strftime("%H:%M")
