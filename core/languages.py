"""The two languages of the house."""

from django.db import models


class Language(models.TextChoices):
    RU = "ru", "Русский"
    EN = "en", "English"

    @property
    def other(self) -> "Language":
        """The language that is read when there is no text in this one."""
        return Language.EN if self is Language.RU else Language.RU
