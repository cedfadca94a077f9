from django.conf import settings
from django.db import models


class DataKey(models.Model):
    """The key of one person's diary, itself wrapped by a key of the practice (FIELD_KEYS)."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    number = models.PositiveIntegerField(default=1)
    wrapped_by = models.CharField(max_length=40)
    wrapped = models.BinaryField()
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["owner", "number"], name="diary_datakey_number")]

    def __str__(self) -> str:
        return f"{self.owner_id}: {self.number}"

    @property
    def place(self) -> str:
        """What the wrapped key is bound to."""
        return f"data key|{self.owner_id}|{self.number}"
