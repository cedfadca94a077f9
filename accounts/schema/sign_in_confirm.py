from typing import Self

import graphene

from accounts import actions
from accounts.schema.types import AccountsError, Viewer
from core.mutations import ActionMutation
from core.permissions import anyone


class SignInConfirm(ActionMutation):
    class Meta:
        description = (
            "Signs in by the link in the browser that asked, by link and code in another one, "
            "or by the code alone where it was asked for. A link works once."
        )
        permission = anyone
        error_type = AccountsError

    class Input:
        token = graphene.String(description="What stands after `#t=` in the link.")
        code = graphene.String(description="The six digits of the letter; spaces do not matter.")

    viewer = graphene.Field(
        Viewer, description="Who is signed in now; null also while a second factor is awaited."
    )
    next = graphene.String(description="Path to go to, if one was given when the letter was asked for.")

    @classmethod
    def act(cls, info: graphene.ResolveInfo, *, token: str | None = None, code: str | None = None) -> Self:
        signed_in = actions.confirm_sign_in(request=info.context, token=token or "", code=code or "")
        return cls(viewer=signed_in.user, next=signed_in.next_path or None)
