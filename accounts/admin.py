"""People at the editors' desk. No passwords, and no sign-in requests: they would tell who came when."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts import actions, erasing
from accounts.models import ErasureReceipt, User

RIGHTS = ("is_staff", "is_superuser", "groups")


@admin.register(User)
class UserAdmin(admin.ModelAdmin[User]):
    list_display = ("__str__", "email", "is_staff", "is_active", "email_confirmed_at", "last_login")
    list_filter = ("is_staff", "is_active", "groups")
    search_fields = ("email", "display_name")
    search_help_text = _("Part of the e-mail or of the name.")
    ordering = ("-date_joined",)
    date_hierarchy = "date_joined"
    filter_horizontal = ("groups",)
    readonly_fields = ("date_joined", "email_confirmed_at", "last_login")
    fieldsets = (
        (None, {"fields": ("email", "display_name", "language", "time_zone", "is_active")}),
        (_("Rights"), {"fields": RIGHTS}),
        (_("Dates"), {"fields": readonly_fields}),
    )

    def get_readonly_fields(self, request: HttpRequest, obj: User | None = None) -> tuple[str, ...]:
        """Rights are given by a superuser only: else whoever may edit people could make themselves one."""
        return self.readonly_fields if request.user.is_superuser else self.readonly_fields + RIGHTS

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return super().has_change_permission(request, obj) and self._reaches(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return super().has_delete_permission(request, obj) and self._reaches(request, obj)

    def save_model(self, request: HttpRequest, obj: User, form: ModelForm[User], change: bool) -> None:
        super().save_model(request, obj, form, change)
        if change and "email" in form.changed_data:
            actions.replace_email(user=obj, email=obj.email)

    def get_deleted_objects(
        self, objs: Any, request: HttpRequest
    ) -> tuple[list[Any], dict[str, int], Any, Any]:
        """Names the people only: what hangs on them, and how much of it there is, is nobody's business."""
        people = list(objs)
        refused = [user for user in people if not self.has_delete_permission(request, user)]
        missing = {self.opts.verbose_name} if refused else set()
        return list(map(str, people)), {str(self.opts.verbose_name_plural): len(people)}, missing, []

    def delete_model(self, request: HttpRequest, obj: User) -> None:
        erasing.erase(user=obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[User]) -> None:
        for user in queryset:
            erasing.erase(user=user)

    @staticmethod
    def _reaches(request: HttpRequest, obj: Any) -> bool:
        """Staff with rights are a superuser's affair: by a new address one could take their account over."""
        has_rights = obj is not None and (obj.is_staff or obj.is_superuser)
        return not has_rights or request.user.is_superuser or obj == request.user


@admin.register(ErasureReceipt)
class ErasureReceiptAdmin(admin.ModelAdmin[ErasureReceipt]):
    """Whoever has the number of a receipt can be told when the account went. Nobody changes them."""

    list_display = ("number", "asked_at", "erased_at")
    search_fields = ("number",)
    fields = ("number", "asked_at", "erased_at")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: ErasureReceipt | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: ErasureReceipt | None = None) -> bool:
        return False
