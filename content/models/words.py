"""Short things that carry both languages in one row."""

from typing import Any

from django.db import models

from core.languages import Language


class Bilingual(models.Model):
    """Fields come in pairs `name_ru`, `name_en`; an empty English one is read in Russian."""

    class Meta:
        abstract = True

    def words(self, name: str, language: str) -> str:
        """The value of `name` in `language`, else in Russian."""
        asked: str = getattr(self, f"{name}_{language}")
        return asked or self._russian(name)

    def _russian(self, name: str) -> Any:
        return getattr(self, f"{name}_{Language.RU}")
