from typing import Self

import graphene

from accounts import actions
from accounts.schema.types import AccountsError
from core.mutations import ActionMutation
from core.permissions import anyone


class SignOut(ActionMutation):
    class Meta:
        description = "Ends the session of this browser. Nothing happens when there is none."
        permission = anyone
        error_type = AccountsError

    done = graphene.Boolean(description="True: nobody is signed in here any more.")

    @classmethod
    def act(cls, info: graphene.ResolveInfo) -> Self:
        actions.sign_out(request=info.context)
        return cls(done=True)
