"""The house itself as an application, so that its checks and templates are found."""

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig as DjangoAdminConfig


class ProjectConfig(AppConfig):
    name = "project"

    def ready(self) -> None:
        from project import checks, daily, reports  # noqa: F401, PLC0415  (registers once apps are loaded)

        reports.start()


class AdminConfig(DjangoAdminConfig):
    """Django's admin with our site: our look, and sign-in by our own page."""

    default_site = "project.admin_site.OporaAdminSite"
