import secrets

from django.db import models


def new_token() -> str:
    return secrets.token_hex(8)


class PublicVersion(models.Model):
    """All rows together name the state of what readers can see; answers are kept under their tokens.

    Mostly one row. A change that finds every row held by another unfinished one adds a row instead of
    waiting: a long import stops nobody from publishing.
    """

    token = models.CharField(max_length=16, default=new_token)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.token
