"""The payload error type of an app, made from its enum of codes."""

from enum import Enum

import graphene


def make_error_type(app: str, codes: type[Enum]) -> type[graphene.ObjectType]:
    """`make_error_type("Accounts", Codes)` is the type AccountsError with the enum AccountsErrorCode."""
    code_type = graphene.Enum.from_enum(
        codes,
        name=f"{app}ErrorCode",
        description=lambda code: code.name.replace("_", " ").capitalize() if code else "What can be wrong.",
    )
    return type(
        f"{app}Error",
        (graphene.ObjectType,),
        {
            "__doc__": "What the person can mend.",
            "path": graphene.List(
                graphene.NonNull(graphene.String),
                required=True,
                description="The input field, from the outside in; empty when the whole form is meant.",
            ),
            "message": graphene.String(required=True, description="Words for the person, in their language."),
            "code": graphene.Field(code_type, required=True, description="The kind of the error."),
        },
    )
