"""A file of a person's own data, made by the worker. Its bytes are sealed with the person's own key."""

import uuid

from django.conf import settings
from django.db import models, transaction
from django.utils import timezone

from accounts.models import User
from core.languages import Language
from diary.models.record import Kind


class ExportQuerySet(models.QuerySet["Export"]):
    def of(self, owner: User) -> "ExportQuerySet":
        """Those that are not over."""
        return self.filter(owner=owner, expires_at__gt=timezone.now()).order_by("-created_at", "-pk")

    @transaction.atomic
    def throw_away(self) -> int:
        """Says how many. The worker may be writing one: it is held first, so that no part slips in."""
        held = list(self.order_by("pk").select_for_update().values_list("pk", flat=True))
        Export.objects.filter(pk__in=held).delete()
        return len(held)


class Export(models.Model):
    class State(models.TextChoices):
        WAITING = "WAITING", "The worker will begin soon."
        MAKING = "MAKING", "It is being made; `done` of `total` records are written."
        READY = "READY", "It can be taken."
        FAILED = "FAILED", "It could not be made."

    class Form(models.TextChoices):
        JSON = "JSON", "Everything in one file, which can be brought in again."
        CSV = "CSV", "A table of each kind; several kinds come as a ZIP file."

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    form = models.CharField(max_length=4, choices=Form)
    language = models.CharField(max_length=2, choices=Language)
    kinds = models.JSONField(default=list, blank=True, help_text="None: all that is kept of the person.")
    first = models.DateField(null=True, blank=True)
    last = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=7, choices=State, default=State.WAITING)
    total = models.PositiveIntegerField(default=0, help_text="Records to write.")
    done = models.PositiveIntegerField(default=0)
    size = models.PositiveBigIntegerField(default=0, help_text="Bytes of the file.")
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField(db_index=True)

    objects = ExportQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(condition=models.Q(done__lte=models.F("total")), name="diary_export_done")
        ]

    def __str__(self) -> str:
        return f"{self.form} {self.pk}"

    @property
    def kinds_meant(self) -> list[Kind]:
        return [Kind(kind) for kind in self.kinds]

    @property
    def is_one_table(self) -> bool:
        return self.form == self.Form.CSV and len(self.kinds) == 1

    @property
    def file_name(self) -> str:
        """Says nothing of what is in it but the day, as it may lie in a folder that others see."""
        ending = "json" if self.form == self.Form.JSON else "csv" if self.is_one_table else "zip"
        return f"opora-{self.created_at:%Y-%m-%d}.{ending}"


class ExportPart(models.Model):
    """A piece of the file."""

    export = models.ForeignKey(Export, models.CASCADE, related_name="parts")
    number = models.PositiveIntegerField()
    key_number = models.PositiveIntegerField()
    sealed = models.BinaryField()

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["export", "number"], name="diary_exportpart_number")]

    def __str__(self) -> str:
        return f"{self.export_id} {self.number}"

    @property
    def place(self) -> str:
        return f"export|{self.export_id}|{self.number}"
