from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class BookImport(models.Model):
    """A book brought in from a file by the worker: how far it is, and what could not be kept."""

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting")
        RUNNING = "running", _("running")
        DONE = "done", _("done")
        FAILED = "failed", _("failed")

    OPEN = (State.WAITING, State.RUNNING)

    file_name = models.CharField(_("file"), max_length=200)
    stored_as = models.CharField(max_length=200, editable=False)
    language = models.CharField(_("language"), max_length=2, default="ru")
    dry_run = models.BooleanField(_("only look, write nothing"), default=True)
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.WAITING)
    done = models.PositiveIntegerField(_("sections done"), default=0)
    total = models.PositiveIntegerField(_("sections in the file"), default=0)
    options = models.JSONField(default=dict, editable=False)
    report = models.JSONField(_("report"), default=dict)
    # Rows as this import left them, by which the next one knows what was changed at the desk meanwhile:
    # titles of parts and chapters, homes of chapters, the order, versions of sections.
    left = models.JSONField(default=dict, editable=False)
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, verbose_name=_("who"), null=True, related_name="+"
    )
    started_at = models.DateTimeField(_("started"), auto_now_add=True)
    seen_at = models.DateTimeField(
        default=timezone.now, editable=False, help_text=_("The last sign of life of the one that runs.")
    )

    class Meta:
        verbose_name = _("import of a book")
        verbose_name_plural = _("imports of a book")
        ordering = ["-started_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["state"],
                condition=models.Q(state__in=["waiting", "running"]),
                name="content_bookimport_one_at_a_time",
            )
        ]

    def __str__(self) -> str:
        return self.file_name

    @property
    def is_open(self) -> bool:
        return self.state in self.OPEN
