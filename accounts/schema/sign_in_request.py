from typing import Self

import graphene

from accounts import actions, codes
from accounts.schema.types import AccountsError, SentLetter
from core.languages import Language
from core.languages_schema import LanguageEnum
from core.mutations import ActionMutation
from core.permissions import anyone


class SignInRequest(ActionMutation):
    class Meta:
        description = (
            "Sends a letter with a link and a code. The answer does not tell whether the address is known."
        )
        permission = anyone
        error_type = AccountsError

    class Input:
        email = graphene.String(required=True, description="Where to send it.")
        language = graphene.Field(
            LanguageEnum, required=True, description="Of the letter and of the page it opens."
        )
        next = graphene.String(description="Path of this site to go to afterwards; anything else is ignored.")

    sent = graphene.Field(SentLetter, description="The letter; null when something is to mend.")

    @classmethod
    def act(
        cls, info: graphene.ResolveInfo, *, email: str, language: Language, next: str | None = None
    ) -> Self:
        asked = actions.request_sign_in(
            request=info.context, email=email, language=language, next_path=next or ""
        )
        return cls(
            sent=SentLetter(
                masked_email=asked.user.masked_email, expires_at=asked.expires_at, code_length=codes.LENGTH
            )
        )
