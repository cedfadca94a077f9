"""Whether readers see a text, told in the list; publishing and withdrawing there."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from content import actions, schedule
from content.addresses import address_of
from content.admin.titles import TitledAdmin
from content.admin.who import author_of
from content.models import Text
from content.schedule import State
from core.errors import DomainError


class StateFilter(admin.SimpleListFilter):
    """What readers have of a text: its status alone does not tell what time has done."""

    title = gettext_lazy("state")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Any:
        return State.choices

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return schedule.in_state(queryset, self.value())


class StateMixin(TitledAdmin):
    actions = ("publish_chosen", "withdraw_chosen")

    def view_on_site(self, obj: Text) -> str | None:
        return address_of(obj) if obj.is_visible else None

    @admin.display(description=gettext_lazy("state"), ordering="status")
    def state(self, text: Text) -> SafeString:
        return badge(text)

    @admin.display(description=gettext_lazy("site"))
    def site_link(self, text: Text) -> SafeString | str:
        if not text.is_visible:
            return ""
        name = _("On the site: %s") % text
        return format_html('<a href="{}" aria-label="{}">{}</a>', address_of(text), name, _("look"))

    @admin.action(description=gettext_lazy("Publish"), permissions=["change"])
    def publish_chosen(self, request: HttpRequest, texts: QuerySet[Any]) -> None:
        done = self._done(request, texts, actions.publish)
        if done:
            self.message_user(
                request, ngettext("%d text is published.", "%d texts are published.", done) % done
            )

    @admin.action(description=gettext_lazy("Withdraw from readers"), permissions=["change"])
    def withdraw_chosen(self, request: HttpRequest, texts: QuerySet[Any]) -> None:
        done = self._done(request, texts, actions.withdraw)
        if done:
            told = ngettext("%d text is withdrawn.", "%d texts are withdrawn.", done)
            self.message_user(request, told % done)

    def _done(self, request: HttpRequest, texts: QuerySet[Any], act: Callable[..., Any]) -> int:
        """How many; why one was not, is told."""
        done = 0
        for text in texts:
            try:
                act(text=text, by=author_of(request))
                done += 1
            except DomainError as error:
                self.message_user(request, f"{text}: {error.message}", messages.ERROR)
        return done


def badge(text: Text) -> SafeString:
    """The state, and the moment that makes it another, by the practice's clock."""
    state = schedule.state_of(text)
    moment = schedule.in_words(schedule.turning_point(text))
    told = format_html(' <span class="quiet">{}</span>', moment) if moment else ""
    return format_html('<span class="badge badge-{}">{}</span>{}', state, state.label, told)
