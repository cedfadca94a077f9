from accounts.models import User


def can_open_admin(user: User) -> bool:
    return user.is_active and user.is_staff
