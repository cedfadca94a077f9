"""The editors' desk: Django's admin, with our sign-in instead of a password form."""

from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _


class OporaAdminSite(AdminSite):
    site_header = _("Opora: the desk")
    site_title = _("Opora")
    index_title = _("What is here")

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Nobody has a password: staff sign in by the same letter as everybody."""
        return redirect_to_login(request.GET.get("next", "/admin/"), "/sign-in")
