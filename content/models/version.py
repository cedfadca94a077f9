import secrets

from django.db import models


def new_token() -> str:
    return secrets.token_hex(16)


class PublicVersion(models.Model):
    """Names the state of everything that readers can see. One row; answers are kept under its token."""

    THE_ONE = 1

    id = models.PositiveSmallIntegerField(primary_key=True, default=THE_ONE, editable=False)
    token = models.CharField(max_length=32, default=new_token)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(id=1), name="content_publicversion_is_one_row")
        ]

    def __str__(self) -> str:
        return self.token
