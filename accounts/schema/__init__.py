"""This room's part of the schema."""

import graphene

from accounts.schema.account_deletion import AccountDeletionCancel, AccountDeletionRequest
from accounts.schema.profile_update import ProfileUpdate
from accounts.schema.queries import Query
from accounts.schema.sign_in_confirm import SignInConfirm
from accounts.schema.sign_in_request import SignInRequest
from accounts.schema.sign_out import SignOut

__all__ = ["Mutation", "Query"]


class Mutation(graphene.ObjectType):
    """Signing in and out, and one's own profile."""

    sign_in_request = SignInRequest.Field(required=True)
    sign_in_confirm = SignInConfirm.Field(required=True)
    sign_out = SignOut.Field(required=True)
    profile_update = ProfileUpdate.Field(required=True)
    account_deletion_request = AccountDeletionRequest.Field(required=True)
    account_deletion_cancel = AccountDeletionCancel.Field(required=True)
