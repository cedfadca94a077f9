from django.db import models


class RateWindow(models.Model):
    """How often something was tried within one span of time. The key is an HMAC: no address is kept."""

    key = models.CharField(max_length=64)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField(db_index=True)
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["key", "starts_at"], name="core_ratewindow_key_starts_at")
        ]
