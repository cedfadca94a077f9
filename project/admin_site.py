"""The editors' desk: Django's admin, with our sign-in instead of a password form and a policy of its own."""

from typing import Any

from csp.decorators import csp_update
from django.contrib.admin import AdminSite
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from accounts.actions import sign_out
from content.desk import Card, today
from diary.counts import counted
from project.failed_work import failed_work

# CKEditor shows a picture while it is being sent (blob:), reads those inside of pasted text (data:,
# blob:), writes style attributes, and reads the style sheet that Word puts on the clipboard: hence
# 'unsafe-inline' for styles. No foreign host, inline script or eval.
# A preview shows the site's own page in a frame; all other pages of the site refuse to be framed.
EDITORS_POLICY = {
    "img-src": ["blob:"],
    "connect-src": ["data:", "blob:"],
    "style-src": ["'unsafe-inline'"],
    "frame-src": ["'self'"],
}
# What Django's Russian says in the wrong gender, of “objects”, or with straight quotes that end an attribute
# too early.
# Named here so that `make messages` keeps our own words, which are asked first (project/locale).
_SAID_BY_DJANGO = (
    gettext_noop("The {name} “{obj}” was added successfully."),
    gettext_noop("The {name} “{obj}” was added successfully. You may add another {name} below."),
    gettext_noop("The {name} “{obj}” was changed successfully."),
    gettext_noop("The {name} “{obj}” was changed successfully. You may edit it again below."),
    gettext_noop("The {name} “{obj}” was changed successfully. You may add another {name} below."),
    gettext_noop("You may edit it again below."),
    gettext_noop("The %(name)s “%(obj)s” was deleted successfully."),
    gettext_noop("Add another %(verbose_name)s"),
    gettext_noop("Add another %(model)s"),
    gettext_noop("Change selected %(model)s"),
    gettext_noop("Delete selected %(model)s"),
    gettext_noop("View selected %(model)s"),
    gettext_noop("You don’t have permission to view or edit anything."),
    gettext_noop("Cannot delete %(name)s"),
    gettext_noop(
        "Deleting the %(object_name)s '%(escaped_object)s' would require deleting the following protected "
        "related objects:"
    ),
    gettext_noop(
        "Deleting the selected %(objects_name)s would require deleting the following protected related "
        "objects:"
    ),
    gettext_noop(
        'Are you sure you want to delete the %(object_name)s "%(escaped_object)s"? All of the following '
        "related items will be deleted:"
    ),
    gettext_noop(
        "Are you sure you want to delete the selected %(objects_name)s? All of the following objects and "
        "their related items will be deleted:"
    ),
    gettext_noop("Yes, I’m sure"),
    gettext_noop("No, take me back"),
    gettext_noop("Save and add another"),
    gettext_noop("Save and continue editing"),
)
_APPS = ["content", "accounts"]
_MODELS = [
    *("Article", "NewsItem", "Section", "Textbook", "Part", "Chapter", "Page"),
    *("Picture", "Topic", "GlossaryTerm", "Author", "CrisisLine", "Site", "BookImport"),
]


class OporaAdminSite(AdminSite):
    site_header = _("Opora: the desk")
    site_title = _("Opora")
    index_title = _("Today")
    enable_nav_sidebar = False

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Nobody has a password: staff sign in by the same letter as everybody.

        Who is in already and may not come here is told so: signing in once more would not help.
        """
        if request.user.is_authenticated and not self.has_permission(request):
            raise PermissionDenied
        return redirect_to_login(request.GET.get("next", "/admin/"), "/sign-in")

    def logout(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        if request.method == "POST":
            sign_out(request=request)
        return super().logout(request, extra_context)

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:
        return csp_update(EDITORS_POLICY)(super().admin_view(view, cacheable))

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """What is written every day stands first, the machinery last."""
        apps = super().get_app_list(request, app_label)
        for app in apps:
            app["models"].sort(key=lambda model: _place(_MODELS, model["object_name"]))
        return sorted(apps, key=lambda app: _place(_APPS, app["app_label"]))

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        cards: list[Card] = [*today(request.user), *failed_work(request.user)]
        work: dict[str, Any] = {"today": cards, "calm": [card.calm for card in cards if not card.items]}
        if request.user.is_superuser:
            work["diaries"] = counted()
        return super().index(request, work | (extra_context or {}))


def _place(order: list[str], name: str) -> int:
    """What is not named comes last, in the order it had."""
    return order.index(name) if name in order else len(order)
