"""The two languages of the house."""

from django.db import models


class Language(models.TextChoices):
    RU = "ru", "Русский"
    EN = "en", "English"

    @property
    def prefix(self) -> str:
        """What the paths of its pages begin with: nothing in Russian, `/en` in English."""
        return "" if self is Language.RU else f"/{self.value}"

    @property
    def other(self) -> "Language":
        """The language that is read when there is no text in this one."""
        return Language.EN if self is Language.RU else Language.RU
