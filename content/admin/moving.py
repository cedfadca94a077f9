"""Order by drag and by arrows; both end in content.actions."""

from typing import Any

from adminsortable2.admin import SortableAdminMixin
from django.contrib import admin, messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from content import actions, version
from content.admin.public import SeenWhenDeletedAdmin
from content.desk_pages import page_name, page_of

STEPS = {"up": -1, "down": 1}


class ArrowsMixin(SeenWhenDeletedAdmin):
    """Two buttons in the list, for the keyboard as for the mouse."""

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.move_view)
        return [
            path("<int:key>/move/<str:direction>/", view, name=page_name(self.model, "move")),
            *super().get_urls(),
        ]

    def move_view(self, request: HttpRequest, key: int, direction: str) -> HttpResponse:
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        item = self.get_object(request, str(key))
        if item is None or direction not in STEPS or not self.has_change_permission(request, item):
            raise Http404
        actions.move(item=item, step=STEPS[direction])
        self.message_user(request, _("“%(title)s” has moved.") % {"title": item}, messages.SUCCESS)
        listed = page_of(self.model, "changelist")
        return HttpResponseRedirect(f"{listed}?{request.GET.urlencode()}#move-{direction}-{key}")

    @admin.display(description=gettext_lazy("order"))
    def arrows(self, item: Any) -> SafeString:
        return format_html(
            "{}{}", self._arrow(item, "up", "↑", _("Up")), self._arrow(item, "down", "↓", _("Down"))
        )

    def _arrow(self, item: Any, direction: str, sign: str, word: str) -> SafeString:
        address = page_of(item, "move", item.pk, direction)
        name = f"{word}: {item}"
        return format_html(
            '<button type="submit" class="desk-button arrow" id="move-{}-{}" formaction="{}" aria-label="{}" '
            'title="{}">{}</button>',
            *(direction, item.pk, address, name, word, sign),
        )


class DraggedListMixin(SortableAdminMixin):  # type: ignore[misc]
    """A list in one order: dragging writes through our action, so that places stay without gaps."""

    @transaction.atomic
    def _update_order(self, updated_items: list[tuple[Any, int]], extra_model_filters: dict[str, Any]) -> int:
        found = self.model.objects.in_bulk([key for key, _place in updated_items])
        for key, place in updated_items:
            found[int(key)].position = place
        self.model.objects.bulk_update(found.values(), ["position"])
        for item in list(found.values())[:1]:
            actions.close_gaps(item=item)
        version.touch()
        return len(found)
