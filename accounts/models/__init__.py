from accounts.models.deletion import AccountDeletion, ErasureReceipt
from accounts.models.sign_in_request import SignInRequest
from accounts.models.user import User

__all__ = ["AccountDeletion", "ErasureReceipt", "SignInRequest", "User"]
