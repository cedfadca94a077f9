"""The enum Language, one for all rooms. A resolver is given the member of core.languages.Language."""

import graphene

from core.languages import Language

NAMES = {Language.RU: "Russian.", Language.EN: "English."}

LanguageEnum = graphene.Enum.from_enum(
    Language,
    name="Language",
    description=lambda value: NAMES[value] if value else "A language of the practice's texts.",
)
