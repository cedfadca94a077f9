from typing import Self

import graphene
from django.utils.translation import get_language

from accounts import leaving
from accounts.schema.types import AccountDeletion, AccountsError
from core.languages import Language
from core.mutations import ActionMutation
from core.permissions import signed_in


class AccountDeletionRequest(ActionMutation):
    class Meta:
        description = "Asks to delete one's own account, in a week. A letter brings a link that cancels it."
        permission = signed_in
        error_type = AccountsError

    class Input:
        confirmation = graphene.String(required=True, description="The word `delete`, typed by hand.")

    deletion = graphene.Field(AccountDeletion, description="When it will be.")

    @classmethod
    def act(cls, info: graphene.ResolveInfo, *, confirmation: str) -> Self:
        language = Language(get_language() or Language.RU)
        asked = leaving.ask_for_deletion(by=info.context.user, confirmation=confirmation, language=language)
        return cls(deletion=asked)


class AccountDeletionCancel(ActionMutation):
    class Meta:
        description = "The account stays. Nothing happens when no deletion was asked for."
        permission = signed_in
        error_type = AccountsError

    done = graphene.Boolean(description="True: the account stays.")

    @classmethod
    def act(cls, info: graphene.ResolveInfo) -> Self:
        leaving.cancel_deletion(by=info.context.user)
        return cls(done=True)
